import { describe, expect, test } from 'vitest'
import { judge } from '../../../electron/desk-log/judge'
import type { Actor } from '../../../electron/host'
import { mayEdit } from '../../../shared/desk/decide'
import type { DeskRequest } from '../../../shared/desk/request'
import { shippedRoles } from '../../../shared/seal/roles'
import { doc, p } from '../../support/document'
import { article, staff, uuid } from '../../support/article'
import type { ArticleBuilder } from '../../support/article'

const other = { body: doc(p('3月7日傍晚，清溪老街四十二盏太阳能路灯同时亮起！')) }
const back = { to: 'author', reason: 'source', text: '请补充第二个消息来源' } as const

describe('submitting', () => {
  test('the owner submits a draft, and it stands before the first level', () => {
    const { standing } = article().submitted()
    expect(standing.work).toBe('submitted')
    expect(standing.level).toBe(0)
    expect(standing.policy?.key).toBe('cn-3r3p')
  })

  test('an editor submits for the owner, another reporter may not', () => {
    expect(code(article(), staff.editor, { type: 'submit' })).toBe('ok')
    expect(code(article(), staff.otherReporter, { type: 'submit' })).toBe('refusal.notOwner')
  })

  test('whoever was given the article submits it', () => {
    const given = article({ internal: { assignee: staff.otherReporter.person.id } })
    expect(code(given, staff.otherReporter, { type: 'submit' })).toBe('ok')
  })

  test('is not possible twice', () => {
    expect(code(article().submitted(), staff.reporter, { type: 'submit' })).toBe(
      'refusal.wrongStage',
    )
  })

  test('the owner recalls it while nobody has begun, and not after', () => {
    const submitted = article().submitted()
    expect(submitted.asks(staff.reporter, { type: 'recall' }).standing.work).toBe('drafting')
    expect(code(submitted, staff.editor, { type: 'recall' })).toBe('refusal.notOwner')
    const claimed = submitted.claimed()
    expect(code(claimed, staff.reporter, { type: 'recall' })).toBe('refusal.wrongStage')
    const passed = submitted.approved(1)
    expect(code(passed, staff.reporter, { type: 'recall' })).toBe('refusal.wrongStage')
  })
})

describe('reviewing', () => {
  test('a level is claimed by somebody who may hold it', () => {
    const submitted = article().submitted()
    expect(code(submitted, staff.editor, { type: 'claim' })).toBe('ok')
    expect(code(submitted, staff.proofreader, { type: 'claim' })).toBe('refusal.notAllowed')
    expect(code(submitted, staff.reporter, { type: 'claim' })).toBe('refusal.notAllowed')
  })

  test('only whoever claimed it approves it', () => {
    const claimed = article().submitted().claimed(staff.editor)
    expect(code(claimed, staff.reviewer, approve)).toBe('refusal.notClaimHolder')
    expect(code(claimed, staff.editor, approve)).toBe('ok')
  })

  test('nothing is approved without being claimed', () => {
    expect(code(article().submitted(), staff.editor, approve)).toBe('refusal.wrongStage')
  })

  test('nobody passes two reviews of one article', () => {
    const first = article().submitted().claimed(staff.reviewer).asks(staff.reviewer, approve)
    expect(code(first, staff.reviewer, { type: 'claim' })).toBe('refusal.samePerson')
    expect(code(first, staff.chief, { type: 'claim' })).toBe('ok')
  })

  test('whoever reviewed may proofread where the policy only parts the reviews', () => {
    const reviewed = article().submitted().approved(3)
    expect(reviewed.standing.policy?.levels[reviewed.standing.level]?.key).toBe('proof-1')
    expect(code(reviewed, staff.editor, { type: 'claim' })).toBe('ok')
  })

  test('nobody passes two levels of any kind where the policy parts them all', () => {
    const edited = article({ policy: 'desk-2' }).submitted().approved(1)
    expect(code(edited, staff.editor, { type: 'claim' })).toBe('refusal.samePerson')
    expect(code(edited, staff.proofreader, { type: 'claim' })).toBe('ok')
  })

  test('a credited author may not review, unless the policy lets them', () => {
    const credits = [{ id: uuid(1), name: '易怀川', role: 'reporter' as const, showInByline: true }]
    const own = article({ content: { credits } }).submitted()
    expect(code(own, staff.editor, { type: 'claim' })).toBe('refusal.authorMayNotReview')
    expect(code(own, staff.reviewer, { type: 'claim' })).toBe('ok')
    const alone = article({ content: { credits }, policy: 'solo' }).submitted()
    expect(code(alone, staff.editor, { type: 'claim' })).toBe('ok')
  })

  test('an author under another spelling of the name is known by the id', () => {
    const { id } = staff.editor.person
    const credits = [
      {
        id: uuid(1),
        personId: id,
        name: '川流',
        role: 'correspondent' as const,
        showInByline: true,
      },
    ]
    const own = article({ content: { credits } }).submitted()
    expect(code(own, staff.editor, { type: 'claim' })).toBe('refusal.authorMayNotReview')
  })

  test('being named as the responsible editor does not make an author', () => {
    const credits = [
      { id: uuid(1), name: '易怀川', role: 'responsibleEditor' as const, showInByline: false },
    ]
    const submitted = article({ content: { credits } }).submitted()
    expect(code(submitted, staff.editor, { type: 'claim' })).toBe('ok')
  })

  test('an open suggestion keeps a level from being passed and leads to its place', () => {
    const { id: by } = staff.editor.person
    const fields = [{ path: 'headline', now: '清溪新桥通车', by, at: '2026-03-08T02:00:00Z' }]
    const suggested = { spans: [], fields }
    const claimed = article().submitted().claimed().known({ suggested })
    const asked = claimed.ask(staff.editor, approve)
    expect(asked.ok ? null : asked.refusal).toMatchObject({
      code: 'refusal.openSuggestions',
      reasons: [{ check: 'suggestion.open', field: 'headline' }],
    })
    const returned = article().submitted().returned().known({ suggested })
    expect(code(returned, staff.reporter, { type: 'submit' })).toBe('refusal.openSuggestions')
  })

  test('a review is given back by whoever has it, or by an editor', () => {
    const claimed = article().submitted().claimed(staff.reviewer)
    expect(code(claimed, staff.proofreader, { type: 'release' })).toBe('refusal.notClaimHolder')
    expect(claimed.asks(staff.reviewer, { type: 'release' }).standing.work).toBe('submitted')
    expect(code(claimed, staff.editor, { type: 'release' })).toBe('ok')
  })

  test('a person who has left may do nothing', () => {
    const { person, signer } = staff.editor
    const gone = { person: { ...person, active: false }, signer }
    expect(code(article().submitted(), gone, { type: 'claim' })).toBe('refusal.notSignedIn')
  })
})

describe('returning', () => {
  test('needs a sentence that says what has to change', () => {
    const claimed = article().submitted().claimed()
    expect(code(claimed, staff.editor, { type: 'return', ...back, text: ' ' })).toBe(
      'refusal.textNeeded',
    )
  })

  test('goes to the author, who edits and submits again', () => {
    const returned = article().submitted().approved(2).returned()
    expect(returned.standing.work).toBe('returned')
    expect(returned.standing.lastReturn?.text).toBe('请补充第二个消息来源')
    expect(mayEdit(returned.standing, staff.reporter.person, {}, shippedRoles).ok).toBe(true)
    const again = returned.edited(other, staff.reporter).submitted()
    expect(again.standing.level).toBe(0)
    expect(again.standing.approvals).toEqual([])
  })

  test('a text submitted again unchanged keeps the levels below the one that returned it', () => {
    const again = article().submitted().approved(2).returned().submitted()
    expect(again.standing.level).toBe(2)
    expect(again.standing.work).toBe('submitted')
  })

  test('a sealed text that was returned needs its last level again, even unchanged', () => {
    const sealed = article().submitted().approved()
    const again = sealed.returned('标题再斟酌', staff.chief).submitted()
    expect(sealed.standing.seal).not.toBeNull()
    expect(again.standing.seal).toBeNull()
    expect(again.standing.work).toBe('submitted')
    expect(again.standing.level).toBe(5)
  })

  test('goes to an earlier level, and no later one', () => {
    const second = article().submitted().approved(2).claimed()
    expect(second.standing.level).toBe(2)
    const earlier = second.asks(staff.chief, { type: 'return', ...back, to: 0 })
    expect(earlier.standing).toMatchObject({ work: 'submitted', level: 0, claim: null })
    expect(code(second, staff.chief, { type: 'return', ...back, to: 2 })).toBe('refusal.invalid')
    expect(code(second, staff.chief, { type: 'return', ...back, to: 9 })).toBe('refusal.invalid')
  })

  test('is for those who may hold that level or a later one', () => {
    const second = article().submitted().approved(1)
    expect(code(second, staff.reporter, { type: 'return', ...back })).toBe('refusal.notAllowed')
    expect(code(second, staff.chief, { type: 'return', ...back })).toBe('ok')
  })
})

describe('holding and spiking', () => {
  test('a held article goes back to where it was, without its claim', () => {
    const held = article()
      .submitted()
      .approved(1)
      .claimed()
      .asks(staff.editor, { type: 'hold', reason: '等部门回应' })
    expect(held.standing).toMatchObject({ work: 'onHold', claim: null })
    const resumed = held.asks(staff.editor, { type: 'resume' })
    expect(resumed.standing).toMatchObject({ work: 'submitted', level: 1, before: null })
  })

  test('a hold needs its reason and an editor', () => {
    expect(code(article(), staff.editor, { type: 'hold', reason: ' ' })).toBe(
      'refusal.reasonNeeded',
    )
    expect(code(article(), staff.reporter, { type: 'hold', reason: '等' })).toBe(
      'refusal.notAllowed',
    )
  })

  test('a seal survives a hold', () => {
    const held = article()
      .submitted()
      .approved()
      .asks(staff.editor, { type: 'hold', reason: '等图' })
    const resumed = held.asks(staff.editor, { type: 'resume' })
    expect(resumed.standing.work).toBe('approved')
    expect(resumed.standing.seal).not.toBeNull()
  })

  test('a spiked article is restored to where it was before the hold', () => {
    const spiked = article()
      .asks(staff.editor, { type: 'hold', reason: '等' })
      .asks(staff.editor, { type: 'spike', reason: '不用了' })
    expect(spiked.standing.work).toBe('spiked')
    expect(spiked.asks(staff.chief, { type: 'restore' }).standing.work).toBe('drafting')
  })

  test('what readers can see is not spiked', () => {
    const live = article().submitted().approved().published()
    expect(code(live, staff.chief, { type: 'spike', reason: '不用了' })).toBe('refusal.wrongStage')
  })
})

describe('publishing', () => {
  test('a sealed text is published and then live', () => {
    const live = article().submitted().approved().published()
    expect(live.standing.publication).toBe('live')
    expect(live.standing.shown['site']?.hash).toBe(judge(live.article).hash)
    expect(live.standing.firstPublishedAt).not.toBeNull()
  })

  test('an unsealed text never is', () => {
    const publish = { type: 'publish', target: 'site', delivery: 'd' } as const
    for (const levels of [0, 1, 2, 3, 4, 5]) {
      const short = article().submitted().approved(levels)
      expect(short.askPublication(staff.publisher, publish)).toMatchObject({
        ok: false,
        refusal: { code: 'refusal.notSealed' },
      })
    }
  })

  test('only those with the privilege do', () => {
    const sealed = article().submitted().approved()
    const publish = { type: 'publish', target: 'site', delivery: 'd' } as const
    expect(sealed.askPublication(staff.reporter, publish)).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.notAllowed' },
    })
  })

  test('a delivery that arrives after the text moved on is still written down', () => {
    const sealed = article().submitted().approved()
    const sent = judge(sealed.article).hash
    const moved = sealed.edited(other)
    expect(moved.standing.seal).toBeNull()
    expect(moved.standing.lastSeal?.hash).toBe(sent)
    const publish = { type: 'publish', target: 'site', delivery: 'd' } as const
    expect(refused(moved, staff.publisher, publish)).toBe('refusal.notSealed')
    const told = moved.publishes(staff.publisher, publish, { contentHash: sent })
    expect(told.standing.publication).toBe('live')
    expect(told.standing.shown['site']?.hash).toBe(sent)
    // The draft itself moved on, and the log must go on to speak of it.
    expect(told.standing).toMatchObject({ work: 'submitted', level: 0, seal: null })
    expect(told.approved().standing.seal?.hash).toBe(judge(moved.article).hash)
  })

  test('a live story that is edited stays live while it is reviewed again', () => {
    const live = article().submitted().approved().published()
    const edited = live.edited(other)
    expect(edited.standing).toMatchObject({ work: 'submitted', level: 0, publication: 'live' })
    expect(edited.standing.shown['site']?.hash).toBe(judge(live.article).hash)
  })

  test('a correction needs a new text, and a notice or the reason for none', () => {
    const live = article().submitted().approved().published()
    const correct = {
      type: 'correct',
      target: 'site',
      delivery: 'c',
      correction: null,
      reason: '',
    } as const
    expect(refused(live, staff.publisher, { ...correct, reason: '错字' })).toBe(
      'refusal.nothingToCorrect',
    )
    const changed = live.edited(other).approved()
    expect(refused(changed, staff.publisher, correct)).toBe('refusal.noticeNeeded')
    const notice = uuid(77)
    expect(refused(changed, staff.publisher, { ...correct, correction: notice })).toBe(
      'refusal.noticeNeeded',
    )
    const told = changed.publishes(
      staff.publisher,
      { ...correct, correction: notice },
      {
        newNotices: [notice],
      },
    )
    expect(told.standing.publication).toBe('corrected')
    const silent = changed.publishes(staff.publisher, { ...correct, reason: '错字' })
    expect(silent.standing.shown['site']?.hash).toBe(judge(changed.article).hash)
  })

  test('a story is withdrawn when the last target has given it up', () => {
    const live = article().submitted().approved().published('site').published('archive')
    const withdraw = { type: 'withdraw', delivery: 'w', reason: '事实有误' } as const
    const one = live.publishes(staff.chief, { ...withdraw, target: 'site' })
    expect(one.standing.publication).toBe('live')
    const both = one.publishes(staff.chief, { ...withdraw, target: 'archive' })
    expect(both.standing.publication).toBe('withdrawn')
    expect(both.published('site').standing.publication).toBe('live')
  })

  test('a kill needs a second person, and is final', () => {
    const live = article().submitted().approved().published()
    const kill = { type: 'kill', target: 'site', delivery: 'k', reason: '严重失实' } as const
    expect(refused(live, staff.chief, kill)).toBe('refusal.secondPersonNeeded')
    const asked = live.publishes(staff.chief, { type: 'requestKill', reason: '严重失实' })
    expect(refused(asked, staff.chief, kill)).toBe('refusal.secondPersonNeeded')
    expect(refused(asked, staff.publisher, kill)).toBe('refusal.notAllowed')
    const killed = asked.publishes(staff.secondChief, kill)
    expect(killed.standing).toMatchObject({ publication: 'killed', shown: {} })
    expect(mayEdit(killed.standing, staff.chief.person, {}, shippedRoles).ok).toBe(false)
    expect(
      refused(killed, staff.chief, { type: 'publish', target: 'site', delivery: 'again' }),
    ).toBe('refusal.wrongStage')
  })

  test('a scheduled story can be taken off the schedule', () => {
    const scheduled = article().submitted().approved().publishes(staff.publisher, {
      type: 'schedule',
      target: 'site',
      at: '2026-03-09T00:00:00Z',
      zone: 'Asia/Shanghai',
    })
    expect(scheduled.standing.publication).toBe('scheduled')
    const off = scheduled.publishes(staff.publisher, { type: 'unschedule' })
    expect(off.standing).toMatchObject({ publication: 'unpublished', schedule: null })
  })
})

describe('editing', () => {
  test.each([
    ['drafting', article(), staff.reporter, true],
    ['drafting', article(), staff.editor, true],
    ['drafting', article(), staff.otherReporter, false],
    ['submitted', article().submitted(), staff.reporter, false],
    ['submitted', article().submitted(), staff.editor, true],
    ['in review', article().submitted().claimed(staff.editor), staff.editor, true],
    ['in review', article().submitted().claimed(staff.editor), staff.chief, false],
    ['approved', article().submitted().approved(), staff.reporter, true],
    ['approved', article().submitted().approved(), staff.proofreader, false],
    ['on hold', article().asks(staff.editor, { type: 'hold', reason: '等' }), staff.editor, false],
    ['spiked', article().asks(staff.editor, { type: 'spike', reason: '旧' }), staff.editor, false],
  ] as const)('while %s', (_stage, built, by, may) => {
    expect(mayEdit(built.standing, by.person, {}, shippedRoles).ok).toBe(may)
  })

  test('whoever voided the approvals may write on, until somebody claims it', () => {
    const opened = article().submitted().approved(4).claimed(staff.proofreader)
    const edited = opened.edited(other, staff.proofreader)
    expect(edited.standing).toMatchObject({ work: 'submitted', level: 0, claim: null })
    expect(mayEdit(edited.standing, staff.proofreader.person, {}, shippedRoles).ok).toBe(true)
    const claimed = edited.claimed(staff.editor)
    expect(mayEdit(claimed.standing, staff.proofreader.person, {}, shippedRoles).ok).toBe(false)
  })
})

const approve: DeskRequest = { type: 'approve', opinion: '已核' }

function code(built: ArticleBuilder, by: Actor, request: DeskRequest): string {
  const answer = built.ask(by, request)
  return answer.ok ? 'ok' : answer.refusal.code
}

function refused(
  built: ArticleBuilder,
  by: Actor,
  command: Parameters<ArticleBuilder['askPublication']>[1],
): string {
  const answer = built.askPublication(by, command)
  return answer.ok ? 'ok' : answer.refusal.code
}
