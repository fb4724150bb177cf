import { describe, expect, test } from 'vitest'
import { judge } from '../../../electron/desk-log/judge'
import { mayEdit } from '../../../shared/desk/decide'
import type { DeskEvent, Happening } from '../../../shared/desk/event'
import { apply, beforeAll, fold } from '../../../shared/desk/fold'
import { summaryOf } from '../../../shared/desk/summary'
import { timeline } from '../../../shared/desk/timeline'
import type { Actor } from '../../../electron/host'
import type { DeskRequest } from '../../../shared/desk/request'
import { shippedRoles } from '../../../shared/seal/roles'
import { article, staff, uuid } from '../../support/article'
import type { ArticleBuilder } from '../../support/article'
import { checkLog } from '../../support/check-log'
import fc from '../../support/properties'

const mira = staff.otherReporter
const assign = (to: Actor, more: Partial<Extract<DeskRequest, { type: 'assign' }>> = {}) =>
  ({ type: 'assign', to: to.person.id, note: '', ...more }) as const
const takeOn: DeskRequest = { type: 'takeOn' }
const handBack: DeskRequest = { type: 'handBack', reason: '当天在外地采访' }

describe('assigning', () => {
  test('an editor gives a story to somebody: until when, how long, for which section', () => {
    const deadline = { at: '2026-03-09T10:00:00.000Z', zone: 'Asia/Shanghai' }
    const note = '写清夜巡路线'
    const asked = { deadline, plannedLength: 900, section: '本地', note }
    const given = article().asks(staff.editor, assign(mira, asked))
    expect(given.standing.assignment).toMatchObject({
      to: mira.person.id,
      by: staff.editor.person.id,
      state: 'asked',
      section: '本地',
      note,
    })
    expect(given.article.internal).toMatchObject({
      assignee: mira.person.id,
      deadline,
      plannedLength: 900,
    })
    expect(given.standing.work).toBe('drafting')
  })

  test('what the editor leaves open stays as it was planned', () => {
    const deadline = { at: '2026-03-09T10:00:00.000Z', zone: 'Asia/Shanghai' }
    const planned = article({ internal: { deadline, plannedLength: 600 } })
    const { internal } = planned.asks(staff.editor, assign(mira)).article
    expect(internal).toMatchObject({ deadline, plannedLength: 600 })
  })

  test('a reporter may not give stories away, not even their own', () => {
    expect(code(article(), staff.reporter, assign(mira))).toBe('refusal.notAllowed')
  })

  test('only somebody who writes here can be given a story', () => {
    expect(code(article(), staff.editor, assign(staff.proofreader))).toBe('refusal.mayNotBeGiven')
    const stranger = { ...mira, person: { ...mira.person, id: uuid(999) as never } }
    expect(code(article(), staff.editor, assign(stranger))).toBe('refusal.unknownPerson')
  })

  test('whoever was given the story may write it, and nobody they were not given it to', () => {
    const { standing, article: given } = article().asks(staff.editor, assign(mira))
    expect(mayEdit(standing, mira.person, given.internal, shippedRoles).ok).toBe(true)
    const { standing: before, article: bare } = article()
    expect(mayEdit(before, mira.person, bare.internal, shippedRoles).ok).toBe(false)
  })

  test('whoever gives a story to themselves has taken it on', () => {
    const own = article().asks(staff.editor, assign(staff.editor))
    expect(own.standing.assignment?.state).toBe('taken')
    expect(code(own, staff.editor, takeOn)).toBe('refusal.alreadyTakenOn')
  })

  test('a spiked story is given to nobody', () => {
    const spiked = article().asks(staff.editor, { type: 'spike', reason: '重稿' })
    expect(code(spiked, staff.editor, assign(mira))).toBe('refusal.wrongStage')
  })
})

describe('answering', () => {
  const given = article().asks(staff.editor, assign(mira))

  test('whoever was asked takes it on, once', () => {
    const taken = given.asks(mira, takeOn)
    expect(taken.standing.assignment?.state).toBe('taken')
    expect(code(taken, mira, takeOn)).toBe('refusal.alreadyTakenOn')
  })

  test('nobody answers for another, whatever their roles', () => {
    for (const by of [staff.reporter, staff.editor, staff.chief]) {
      expect(code(given, by, takeOn)).toBe('refusal.notAssigned')
      expect(code(given, by, handBack)).toBe('refusal.notAssigned')
    }
  })

  test('a story that was handed back is with nobody, and says why', () => {
    const back = given.asks(mira, handBack)
    expect(back.article.internal.assignee).toBeUndefined()
    expect(back.standing.assignment).toMatchObject({
      state: 'handedBack',
      reason: '当天在外地采访',
    })
    expect(code(back, mira, takeOn)).toBe('refusal.notAssigned')
    expect(mayEdit(back.standing, mira.person, back.article.internal, shippedRoles).ok).toBe(false)
  })

  test('handing back asks for a reason', () => {
    expect(code(given, mira, { type: 'handBack', reason: '  ' })).toBe('refusal.reasonNeeded')
  })

  test('a story given to somebody else is no longer the first person’s', () => {
    const other = given.asks(mira, takeOn).asks(staff.chief, assign(staff.reporter))
    expect(other.standing.assignment).toMatchObject({ to: staff.reporter.person.id, reason: '' })
    expect(code(other, mira, handBack)).toBe('refusal.notAssigned')
    expect(code(other, staff.reporter, takeOn)).toBe('ok')
  })
})

describe('in the log', () => {
  const walked = article()
    .asks(staff.editor, assign(mira, { section: '本地', note: '写清夜巡路线' }))
    .asks(mira, handBack)
    .asks(staff.editor, assign(staff.reporter))
    .asks(staff.reporter, takeOn)

  test('every entry is one the rules could have made', () => {
    checkLog(walked.article)
  })

  test('the history says who asked whom, and what they answered', () => {
    const names = (id: string) =>
      Object.values(staff).find(({ person }) => person.id === id)?.person.name ?? null
    const lines = timeline(walked.article.log, names, 'zh-CN').slice(1)
    expect(lines.map(({ text }) => text)).toEqual([
      '易怀川将此稿派给Mira Vale',
      'Mira Vale退回派稿',
      '易怀川将此稿派给闻若溪',
      '闻若溪接下此稿',
    ])
    expect(lines.map(({ note }) => note)).toEqual(['写清夜巡路线', '当天在外地采访', '', ''])
  })

  test('the row of the list tells what came of it, and for which section a bare story is meant', () => {
    const bare = article({ content: { sections: [] } })
    const row = (built: ArticleBuilder) => summaryOf(built.article, '2026-03-08T03:00:00Z')
    expect(row(bare).assignment).toBeUndefined()
    const given = bare.asks(staff.editor, assign(mira, { section: '本地' }))
    expect(row(given)).toMatchObject({ assignment: 'asked', section: '本地', desk: 'news' })
    expect(row(walked)).toMatchObject({ assignment: 'taken' })
  })

  test('approvals hold whatever happens to an assignment', () => {
    const approved = article().submitted().approved()
    const given = approved.asks(staff.editor, assign(mira)).asks(mira, takeOn)
    expect(given.standing.seal).toEqual(approved.standing.seal)
    expect(judge(given.article).hash).toBe(judge(approved.article).hash)
  })

  test('no list of entries about assignments stops the fold, or moves the story', () => {
    const people = Object.values(staff).map(({ person }) => person.id)
    const happening: fc.Arbitrary<Happening> = fc.oneof(
      fc.record({
        type: fc.constant('assigned' as const),
        to: fc.constantFrom(...people),
        note: fc.string(),
      }),
      fc.constant({ type: 'takenOn' as const }),
      fc.record({ type: fc.constant('handedBack' as const), reason: fc.string({ minLength: 1 }) }),
    )
    const start = article().submitted().claimed()
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
        const log = happenings.reduce<readonly DeskEvent[]>(
          (before, next, place) => [...before, entry(before, next, place)],
          start.article.log,
        )
        const after = fold(log)
        expect(fold(log)).toEqual(after)
        expect(log.reduce((standing, event) => apply(standing, event), beforeAll)).toEqual(after)
        const { assignment: _a, sequence: _s, head: _h, updatedAt: _u, ...rest } = after
        expect(start.standing).toMatchObject(rest)
      }),
    )
  })
})

function entry(before: readonly DeskEvent[], happening: Happening, place: number): DeskEvent {
  const last = before.at(-1) as DeskEvent
  return { ...last, id: uuid(9000 + place), sequence: last.sequence + 1, happening }
}

function code(built: ArticleBuilder, by: Actor, request: DeskRequest): string {
  const asked = built.ask(by, request)
  return asked.ok ? 'ok' : asked.refusal.code
}
