import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import { judge } from '../../../electron/desk-log/judge'
import type { Actor } from '../../../electron/host'
import { mayEdit } from '../../../shared/desk/decide'
import { returnReasons } from '../../../shared/desk/event'
import type { DeskEvent } from '../../../shared/desk/event'
import { beforeAll, fold } from '../../../shared/desk/fold'
import type { PublicationCommand } from '../../../shared/desk/publication-command'
import type { DeskRequest } from '../../../shared/desk/request'
import { shippedPolicies } from '../../../shared/seal/policies'
import { shippedRoles } from '../../../shared/seal/roles'
import { hashEvent } from '../../../shared/seal/hash'
import { levelHeldBy } from '../../../shared/seal/seal'
import { article, staff, uuid } from '../../support/article'
import type { ArticleBuilder } from '../../support/article'
import { checkLog } from '../../support/check-log'
import { doc, p } from '../../support/document'

describe('where an article stands', () => {
  test('before its first event it is an unpublished draft of nobody', () => {
    expect(fold([])).toEqual(beforeAll)
  })

  test('an approval is void once one character changes, and holds again once it is back', () => {
    const sealed = article().submitted().approved()
    const { headline } = sealed.article.draft
    const changed = sealed.edited({ headline: `${headline}！` })
    expect(changed.standing).toMatchObject({ work: 'submitted', level: 0, seal: null })
    expect(changed.standing.approvals).toHaveLength(6)
    const back = changed.edited({ headline })
    expect(back.standing).toMatchObject({ work: 'approved', level: 6 })
    expect(back.standing.seal?.approvals).toEqual(sealed.standing.seal?.approvals)
    checkLog(back.article)
  })

  test('an approval survives a save that changes nothing, and none that changes a character', () => {
    const sealed = article({ policy: 'solo' }).submitted().approved()
    const { headline } = sealed.article.draft
    const characters = fc.constantFrom('。', '，', ' ', '　', 'a', '\u200b', '溪')
    fc.assert(
      fc.property(fc.nat(headline.length), characters, fc.boolean(), (at, put, replaces) => {
        const rest = headline.slice(replaces ? at + 1 : at)
        const changed = sealed.edited({ headline: headline.slice(0, at) + put + rest })
        const isSame = changed.article.draft.headline === headline
        expect(changed.standing.seal === null).toBe(!isSame)
        expect(changed.standing.work).toBe(isSame ? 'approved' : 'submitted')
        expect(changed.edited({ headline }).standing.seal).toEqual(sealed.standing.seal)
      }),
      { numRuns: 60 },
    )
  })

  test('edits that void nothing leave no entry', () => {
    const submitted = article().submitted()
    expect(submitted.edited({ headline: '一' }).edited({ headline: '二' }).article.log).toEqual(
      submitted.article.log,
    )
    const voided = submitted.approved(1).edited({ headline: '一' })
    expect(voided.edited({ headline: '二' }).article.log).toEqual(voided.article.log)
  })

  test('a text that two people passed differently keeps to what each of them read', () => {
    const first = article().submitted().approved(2)
    const { headline } = first.article.draft
    const second = first.edited({ headline: '另一个标题' }).approved(1)
    expect(second.standing.level).toBe(1)
    expect(second.edited({ headline }).standing.level).toBe(2)
    checkLog(second.edited({ headline }).article)
  })

  test('a changed policy takes nothing over from the old one', () => {
    const passed = article({ policy: 'desk-2' }).submitted().approved(1).returned()
    const event = passed.submitted().article.log.at(-1) as DeskEvent
    const other = shippedPolicies[0]
    const changed = { ...event, happening: { ...event.happening, policy: other } } as DeskEvent
    expect(fold([...passed.article.log, changed]).approvals).toEqual([])
  })

  test('an event of a newer version makes the article read-only, never wrong', () => {
    const { log } = article().submitted().approved().article
    const standing = fold(log)
    const last = log.at(-1) as DeskEvent
    const unknownType = { ...last, happening: { type: 'translated' } } as unknown as DeskEvent
    const unknownVersion = { ...last, version: 2 } as unknown as DeskEvent
    for (const unknown of [unknownType, unknownVersion]) {
      const after = fold([...log, unknown, last])
      const { sequence, head: _head, readOnly, ...same } = after
      expect({ sequence, readOnly }).toEqual({ sequence: log.length + 2, readOnly: true })
      expect(standing).toMatchObject(same)
      expect(fold([...log, unknown]).head).toBe(hashEvent(unknown))
      expect(mayEdit(after, staff.chief.person, {}, shippedRoles).ok).toBe(false)
    }
  })

  test('any events in any order fold without throwing', () => {
    const log = manyEvents()
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...log), { maxLength: 30 }), (events) => {
        const standing = fold(events)
        expect(standing.sequence).toBe(events.length)
        if (standing.work === 'approved') expect(standing.seal).not.toBeNull()
      }),
      { numRuns: 300 },
    )
  })
})

describe('a walk through the desk', () => {
  const actors = [staff.reporter, staff.editor, staff.reviewer, staff.chief, staff.proofreader]
  const everybody = [...actors, staff.publisher, staff.secondChief]
  const step = fc.oneof(
    { weight: 4, arbitrary: requestStep(everybody) },
    { weight: 12, arbitrary: fc.constant({ kind: 'forward' } as const) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        by: fc.constantFrom(...actors),
        text: fc.constantFrom('甲', '乙', '丙'),
      }),
    },
    { weight: 3, arbitrary: publicationStep(everybody) },
    { weight: 1, arbitrary: fc.constant({ kind: 'release' } as const) },
  )
  const walk = fc.array(step, { minLength: 20, maxLength: 45, size: 'max' })
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

  function walked(policy: string, steps: readonly Step[]): ArticleBuilder {
    let built = article({ policy, content: { body: doc(p('甲')) } })
    for (const one of steps) built = taken(built, one)
    return built
  }

  function taken(built: ArticleBuilder, one: Step): ArticleBuilder {
    switch (one.kind) {
      case 'forward':
        return forward(built)
      case 'release':
        return released(built)
      case 'edit': {
        const may = mayEdit(built.standing, one.by.person, {}, shippedRoles)
        return may.ok ? built.edited({ body: doc(p(one.text)) }, one.by) : built
      }
      case 'request': {
        const before = structuredClone(built.article)
        const answer = built.ask(one.by, one.request)
        expect(built.article).toEqual(before)
        return answer.ok ? built.asks(one.by, one.request) : built
      }
      case 'publication': {
        const answer = built.askPublication(one.by, one.command)
        if (!answer.ok) return built
        const { standing } = built
        const next = built.publishes(one.by, one.command)
        if (one.command.type === 'publish' || one.command.type === 'correct') {
          const { hash } = judge(built.article)
          expect([standing.seal?.hash, standing.lastSeal?.hash]).toContain(hash)
        }
        return next
      }
    }
  }

  test.each(shippedPolicies.map((policy) => policy.key))(
    'never shows readers what %s did not approve in full',
    (policy) => {
      fc.assert(
        fc.property(walk, (steps) => {
          const { article: walkedArticle } = walked(policy, steps)
          checkLog(walkedArticle)
          walkedArticle.log.forEach((event, index) => {
            if (event.happening.type !== 'published' && event.happening.type !== 'corrected') return
            const before = fold(walkedArticle.log.slice(0, index))
            const passed = walkedArticle.log
              .slice(0, index)
              .filter((one) => one.happening.type === 'approved')
              .filter((one) => one.contentHash === event.contentHash)
              .map((one) => (one.happening as { level: number }).level)
            const levels = before.policy?.levels.map((_, level) => level) ?? []
            expect(levels.length).toBeGreaterThan(0)
            expect(levels.every((level) => passed.includes(level))).toBe(true)
          })
        }),
        { numRuns: policy.startsWith('cn') ? 15 : 40 },
      )
    },
  )

  test('no seal holds one person twice where the policy parts them', () => {
    fc.assert(
      fc.property(fc.constantFrom('desk-2', 'cn-3r3p', 'cn-3r3p-paired'), walk, (policy, steps) => {
        const { standing } = walked(policy, steps)
        for (const one of standing.seal?.approvals ?? []) {
          const held = levelHeldBy(
            one.by,
            one.level,
            standing.seal?.approvals ?? [],
            standing.policy as NonNullable<typeof standing.policy>,
          )
          expect(held).toBeNull()
        }
      }),
      { numRuns: 25 },
    )
  })
})

/** The next step towards approval, where there is one; a killed story has none. */
function forward(built: ArticleBuilder): ArticleBuilder {
  const { work, publication } = built.standing
  if (publication === 'killed') return built
  if (work === 'drafting' || work === 'returned') return built.submitted()
  if (work === 'submitted') return built.approved(1)
  if (work === 'onHold') return built.asks(staff.editor, { type: 'resume' })
  if (work === 'spiked') return built.asks(staff.editor, { type: 'restore' })
  return built
}

/** Through the whole desk and out: published, or corrected where it is public already. */
function released(built: ArticleBuilder): ArticleBuilder {
  const { work, publication } = built.standing
  if (publication === 'killed' || work === 'onHold' || work === 'spiked') return built
  if (work === 'inReview') return built
  const sealed = forward(built).approved()
  const publish = { type: 'publish', target: 'site', delivery: 'd' } as const
  const correct = { ...publish, type: 'correct', correction: null, reason: '错字' } as const
  for (const command of [publish, correct]) {
    if (sealed.askPublication(staff.publisher, command).ok) {
      return sealed.publishes(staff.publisher, command)
    }
  }
  return sealed
}

function requestStep(actors: readonly Actor[]) {
  const reason = fc.constantFrom('', '理由')
  const request: fc.Arbitrary<DeskRequest> = fc.oneof(
    fc.constantFrom<DeskRequest>(
      { type: 'submit' },
      { type: 'recall' },
      { type: 'claim' },
      { type: 'release' },
      { type: 'approve', opinion: '' },
      { type: 'resume' },
      { type: 'restore' },
    ),
    fc.record({ type: fc.constant('hold' as const), reason }),
    fc.record({ type: fc.constant('spike' as const), reason }),
    fc.record({
      type: fc.constant('return' as const),
      to: fc.oneof(fc.constant('author' as const), fc.nat(6)),
      reason: fc.constantFrom(...returnReasons),
      text: reason,
    }),
  )
  return fc.record({
    kind: fc.constant('request' as const),
    by: fc.constantFrom(...actors),
    request,
  })
}

function publicationStep(actors: readonly Actor[]) {
  const target = fc.constantFrom('site', 'archive')
  const reason = fc.constantFrom('', '理由', '错字')
  const delivery = fc.constant('delivery')
  const command: fc.Arbitrary<PublicationCommand> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ type: fc.constant('publish' as const), target, delivery }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('correct' as const),
        target,
        delivery,
        correction: fc.constantFrom(null, uuid(77)),
        reason,
      }),
    },
    fc.record({ type: fc.constant('withdraw' as const), target, delivery, reason }),
    fc.record({ type: fc.constant('requestKill' as const), reason }),
    fc.record({ type: fc.constant('kill' as const), target, delivery, reason }),
    fc.record({
      type: fc.constant('schedule' as const),
      target,
      at: fc.constant('2026-03-09T00:00:00Z'),
      zone: fc.constant('Asia/Shanghai'),
    }),
    fc.constant({ type: 'unschedule' as const }),
  )
  return fc.record({
    kind: fc.constant('publication' as const),
    by: fc.constantFrom(...actors),
    command,
  })
}

/** One event of every type. */
function manyEvents(): readonly DeskEvent[] {
  const live = article().submitted().approved().published()
  const { log } = live
    .edited({ headline: '一' })
    .claimed()
    .asks(staff.editor, { type: 'release' })
    .asks(staff.editor, { type: 'hold', reason: '等' })
    .asks(staff.editor, { type: 'resume' })
    .asks(staff.reporter, { type: 'recall' })
    .submitted()
    .returned()
    .submitted()
    .approved()
    .publishes(staff.publisher, {
      type: 'correct',
      target: 'site',
      delivery: 'c',
      correction: null,
      reason: '错字',
    })
    .publishes(staff.chief, { type: 'withdraw', target: 'site', delivery: 'w', reason: '误' })
    .asks(staff.editor, { type: 'spike', reason: '旧' })
    .asks(staff.editor, { type: 'restore' })
    .publishes(staff.chief, { type: 'requestKill', reason: '误' })
    .publishes(staff.secondChief, {
      type: 'kill',
      target: 'site',
      delivery: 'k',
      reason: '误',
    }).article
  const scheduled = article()
    .submitted()
    .approved()
    .publishes(staff.publisher, {
      type: 'schedule',
      target: 'site',
      at: '2026-03-09T00:00:00Z',
      zone: 'Asia/Shanghai',
    })
    .publishes(staff.publisher, { type: 'unschedule' })
    .published()
    .publishes(staff.publisher, { type: 'supersede', by: live.article.id })
  return [...log, ...scheduled.article.log]
}
