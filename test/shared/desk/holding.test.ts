import { describe, expect, test } from 'vitest'
import type { Content } from '../../../shared/article/content'
import { contextOf, judge } from '../../../electron/desk-log/judge'
import { decide } from '../../../shared/desk/decide'
import type { DeskRequest } from '../../../shared/desk/request'
import type { Extent, Policy } from '../../../shared/seal/policy'
import { cnSequential } from '../../../shared/seal/policies'
import type { Actor } from '../../../electron/host'
import { newsroom, staff } from '../../support/article'
import { article } from '../../support/article'
import type { ArticleBuilder } from '../../support/article'
import { doc, p } from '../../support/document'

const fixed: Partial<Content> = { body: doc(p('改过一个标点。')) }

describe('a deputy', () => {
  const desk = newsroom('cn-3r3p', {
    deputies: [{ person: staff.secondChief.person.id, for: staff.reviewer.person.id }],
  })

  test('holds the level of whom they act for, and is recorded as their deputy', () => {
    // A proofreader may hold no review; as the reviewer's deputy they may.
    const withDeputy = newsroom('cn-3r3p', {
      deputies: [{ person: staff.proofreader.person.id, for: staff.reviewer.person.id }],
    })
    const built = article().submitted()
    expect(asked(built, staff.proofreader, { type: 'claim' }, withDeputy)).toMatchObject({
      ok: true,
      value: { type: 'claimed', actingFor: staff.reviewer.person.id },
    })
    expect(asked(built, staff.proofreader, { type: 'claim' })).toMatchObject({ ok: false })
  })

  test('whose time is over holds nothing', () => {
    const over = newsroom('cn-3r3p', {
      deputies: [
        {
          person: staff.proofreader.person.id,
          for: staff.reviewer.person.id,
          until: '2026-01-01T00:00:00Z',
        },
      ],
    })
    expect(asked(article().submitted(), staff.proofreader, { type: 'claim' }, over).ok).toBe(false)
  })

  test('who may hold the level themselves acts in their own name', () => {
    const built = article().submitted().approved(1)
    const said = asked(built, staff.secondChief, { type: 'claim' }, desk)
    expect(said).toEqual({ ok: true, value: { type: 'claimed', level: 1 } })
  })
})

describe('taking over', () => {
  test('another holder of the level takes a claim over, and the holder it was is named', () => {
    const built = article().submitted().claimed(staff.editor)
    expect(built.ask(staff.reviewer, { type: 'takeOver' })).toMatchObject({
      ok: true,
      value: { type: 'takenOver', from: staff.editor.person.id, level: 0 },
    })
    expect(code(built, staff.editor, { type: 'takeOver' })).toBe('refusal.claimIsYours')
    expect(code(built, staff.proofreader, { type: 'takeOver' })).toBe('refusal.notAllowed')
  })
})

describe('a change of an approved text', () => {
  const changed = article().submitted().approved(3).edited(fixed, staff.editor)

  test('voids every approval until somebody answers for it', () => {
    expect(changed.standing).toMatchObject({ work: 'submitted', level: 0, seal: null })
  })

  test('is accepted by whoever passed the last review, at sight of this very text', () => {
    const hash = judge(changed.article).hash
    const accept = { type: 'accept', hash, opinion: '', signedAs: staff.chief.person.name } as const
    expect(sized(changed, staff.chief, accept, 'typographic')).toMatchObject({
      ok: true,
      value: { type: 'accepted', level: 2, extent: 'typographic' },
    })
    expect(sized(changed, staff.reviewer, accept, 'typographic')).toMatchObject({
      refusal: { code: 'refusal.notAcceptor' },
    })
    expect(sized(changed, staff.chief, accept, 'large')).toMatchObject({
      refusal: { code: 'refusal.changeTooLarge' },
    })
    const stale = { ...accept, hash: 'f'.repeat(64) as typeof hash }
    expect(sized(changed, staff.chief, stale, 'minor')).toMatchObject({
      refusal: { code: 'refusal.stale' },
    })
    const { signedAs: _not, ...unsigned } = accept
    expect(sized(changed, staff.chief, unsigned, 'minor')).toMatchObject({
      refusal: { code: 'refusal.signatureNeeded' },
    })
  })

  test('is not accepted where nothing was approved before, nor where the policy does not want it', () => {
    const hash = judge(changed.article).hash
    const accept: DeskRequest = { type: 'accept', hash, opinion: '' }
    expect(code(article().submitted(), staff.chief, accept)).toBe('refusal.nothingToAccept')
  })
})

describe('an urgent story', () => {
  const policy: Policy = { ...cnSequential, urgentBypass: true, bypassHours: 6 }
  const desk = newsroom('cn-3r3p', { policies: [policy] })
  const bypass: DeskRequest = {
    type: 'bypass',
    reason: '洪水',
    opinion: '先发',
    signedAs: staff.chief.person.name,
  }

  test('passes on the last review alone only where the policy lets it', () => {
    expect(code(article().submitted(), staff.chief, bypass)).toBe('refusal.bypassNotAllowed')
    const built = article({ desk }).submitted()
    expect(built.ask(staff.chief, bypass)).toMatchObject({
      ok: true,
      value: { type: 'bypassed', level: 2 },
    })
    expect(code(built, staff.editor, bypass)).toBe('refusal.notAllowed')
    expect(code(built, staff.chief, { ...bypass, reason: ' ' })).toBe('refusal.reasonNeeded')
  })

  test('owes the levels that were left out, until different people make each good', () => {
    const passed = article({ desk }).submitted().asks(staff.chief, bypass)
    expect(passed.standing.work).toBe('approved')
    expect(passed.standing.owed.map(({ level }) => level)).toEqual([0, 1, 3, 4, 5])
    const due = passed.standing.owed[0]
    expect(Date.parse(due?.due ?? '') - Date.parse(due?.since ?? '')).toBe(6 * 3_600_000)
    const good = (level: number): DeskRequest => ({
      type: 'makeGood',
      level,
      opinion: '补审，无误',
    })
    expect(code(passed, staff.chief, good(1))).toBe('refusal.samePerson')
    const first = passed.asks(staff.editor, good(0))
    expect(code(first, staff.editor, good(0))).toBe('refusal.nothingOwed')
    const all = first
      .asks(staff.reviewer, good(1))
      .asks(staff.proofreader, good(3))
      .asks(staff.proofreader, good(4))
      .asks(staff.proofreader, good(5))
    expect(all.standing.owed).toEqual([])
    expect(all.standing.seal?.approvals.some((one) => one.waived)).toBe(false)
  })
})

function asked(built: ArticleBuilder, by: Actor, request: DeskRequest, desk = built.desk) {
  const judged = judge(built.article)
  const at = '2026-03-08T05:00:00.000Z'
  return decide(judged.standing, request, contextOf(desk, judged, by.person, null, at))
}

function sized(built: ArticleBuilder, by: Actor, request: DeskRequest, extent: Extent) {
  const judged = judge(built.article)
  const at = '2026-03-08T05:00:00.000Z'
  return decide(
    judged.standing,
    request,
    contextOf(built.desk, judged, by.person, null, at, extent),
  )
}

function code(built: ArticleBuilder, by: Actor, request: DeskRequest): string {
  const answer = asked(built, by, request)
  return answer.ok ? 'ok' : answer.refusal.code
}
