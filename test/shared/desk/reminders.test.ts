import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../shared/article/ids'
import { mostReminders, remindersFor } from '../../../shared/desk/reminders'
import type { ReminderSources, TriedDelivery } from '../../../shared/desk/reminders'
import { summaryOf } from '../../../shared/desk/summary'
import type { ArticleSummary } from '../../../shared/ipc'
import { shippedRoles } from '../../../shared/seal/roles'
import { article, staff, uuid } from '../../support/article'
import { summary } from '../../support/summary'

const { reporter, otherReporter, editor, chief, publisher, reviewer } = staff
const now = Date.parse('2026-03-08T12:00:00Z')
const earlier = '2026-03-08T08:00:00Z'
const later = '2026-03-08T09:00:00Z'

function told(
  { person }: Pick<typeof reporter, 'person'>,
  summaries: readonly ArticleSummary[],
  deliveries: readonly TriedDelivery[] = [],
  rereads: ReminderSources['rereads'] = [],
) {
  return remindersFor(
    { summaries, deliveries, rereads, roles: shippedRoles },
    { person, levelRoles: person.roles, now },
  )
}

function kinds(...asked: Parameters<typeof told>) {
  return told(...asked).map(({ kind }) => kind)
}

const mine = { owner: reporter.person.id }

describe('a person is reminded', () => {
  it('of a public copy that is not what was sealed, where they may publish, until somebody knows', () => {
    const row = summary({ publication: 'killed' })
    const found = { article: row.id, target: '清溪网', since: earlier, seen: 'a', known: null }
    const still = { ...found, state: 'still' } as const
    const [first] = told(publisher, [row], [], [still])
    expect(first).toMatchObject({ kind: 'drift', at: earlier, target: '清溪网' })
    expect(told(reporter, [row], [], [still])).toEqual([])
    const known = { by: publisher.person.id, at: later }
    expect(told(publisher, [row], [], [{ ...still, known }])).toEqual([])
    expect(told(publisher, [row], [], [{ ...found, state: 'same' }])).toEqual([])
    expect(told(publisher, [row], [], [{ ...found, state: null, since: null }])).toEqual([])
    expect(told(publisher, [row], [], [{ ...still, seen: 'b' }])[0]?.key).not.toBe(first?.key)
  })

  it('of what they were asked to write, until they answer', () => {
    const asked = { assignee: reporter.person.id, askedAt: earlier }
    expect(kinds(reporter, [summary(asked)])).toEqual(['asked'])
    expect(kinds(otherReporter, [summary(asked)])).toEqual([])
    expect(kinds(reporter, [summary({ assignee: reporter.person.id })])).toEqual([])
  })

  it('of what came back to them', () => {
    const row = summary({ ...mine, work: 'returned', returnedAt: earlier })
    expect(kinds(reporter, [row])).toEqual(['returned'])
    expect(kinds(editor, [row])).toEqual([])
  })

  it('of what waits for a level they may hold, but not of what they submitted', () => {
    const row = summary({
      ...mine,
      work: 'submitted',
      levelName: { zh: '初审', en: 'First review' },
      levelRoles: ['editor', 'reporter'],
      waitingSince: earlier,
    })
    expect(told(editor, [row])).toMatchObject([{ kind: 'level', level: { zh: '初审' } }])
    expect(kinds(reporter, [row])).toEqual([])
    expect(kinds(reviewer, [row])).toEqual([])
    expect(kinds(editor, [{ ...row, work: 'inReview', claimedBy: chief.person.id }])).toEqual([])
    const deputy = { person: reviewer.person, levelRoles: ['editor'], now } as const
    expect(
      remindersFor({ summaries: [row], deliveries: [], rereads: [], roles: shippedRoles }, deputy),
    ).toHaveLength(1)
  })

  it('of comments that name them, once more when they are named again', () => {
    const named = { awaited: [editor.person.id, reporter.person.id], awaitedAt: [later, earlier] }
    const row = summary(named)
    const [first] = told(reporter, [row])
    expect(first).toMatchObject({ kind: 'comment', at: earlier })
    expect(told(reporter, [row])[0]?.key).toBe(first?.key)
    const again = told(reporter, [{ ...row, awaitedAt: [later, later] }])
    expect(again[0]?.key).not.toBe(first?.key)
    expect(kinds(chief, [row])).toEqual([])
  })

  it('of approvals that somebody else’s edit made void', () => {
    const passed = article().submitted().approved(2)
    const row = summaryOf(passed.edited({ headline: '改' }, chief).article, later)
    const of = row.voided?.of ?? []
    expect(of).toHaveLength(2)
    const approvers = Object.values(staff).filter(({ person }) => of.includes(person.id))
    for (const approver of approvers) expect(kinds(approver, [row])).toContain('voided')
    expect(kinds(reporter, [row])).toContain('voided')
    expect(kinds(chief, [row])).not.toContain('voided')
    expect(kinds(otherReporter, [row])).toEqual([])
    const restored = passed.edited({ headline: '改' }, chief)
    const back = restored.edited({ headline: passed.article.draft.headline }, chief)
    expect(summaryOf(back.article, later).voided).toBeUndefined()
  })

  it('of what is overdue with them', () => {
    const row = summary({ ...mine, deadline: earlier })
    expect(kinds(reporter, [row])).toEqual(['late'])
    expect(kinds(reporter, [{ ...row, deadline: '2026-03-09T08:00:00Z' }])).toEqual([])
    expect(kinds(editor, [row])).toEqual([])
  })

  it('of a delivery that stopped, where they may publish, and again after another try', () => {
    const row = summary()
    const stopped = {
      key: 'site/1',
      article: row.id,
      target: 'site',
      state: 'failed',
      attempts: 5,
      orderedAt: earlier,
    } as const
    const [first] = told(publisher, [row], [stopped])
    expect(first).toMatchObject({ kind: 'failed', target: 'site', headline: row.headline })
    expect(kinds(reporter, [row], [stopped])).toEqual([])
    expect(kinds(publisher, [row], [{ ...stopped, state: 'waiting' }])).toEqual([])
    const again = told(publisher, [row], [{ ...stopped, attempts: 6 }])
    expect(again[0]?.key).not.toBe(first?.key)
  })

  it('of an hour that passed with nothing ordered, where they may publish', () => {
    const at = '2026-03-08T11:40:00Z'
    const row = summary({ publication: 'scheduled', scheduledFor: at, scheduledTo: 'site' })
    expect(told(publisher, [row])).toMatchObject([{ kind: 'missed', at, target: 'site' }])
    expect(kinds(reporter, [row])).toEqual([])
    expect(kinds(publisher, [{ ...row, scheduledFor: '2026-03-08T11:55:00Z' }])).toEqual([])
    expect(kinds(publisher, [{ ...row, publication: 'live' }])).toEqual([])
    const ordered = {
      key: 'site/1',
      article: row.id,
      target: 'site',
      state: 'waiting',
      attempts: 0,
      orderedAt: at,
    } as const
    expect(kinds(publisher, [row], [ordered])).toEqual([])
    expect(kinds(publisher, [row], [{ ...ordered, target: 'elsewhere' }])).toEqual(['missed'])
  })

  it('of nothing that is spiked, and of nothing once they have left', () => {
    const row = summary({ ...mine, deadline: earlier, work: 'spiked' })
    expect(kinds(reporter, [row])).toEqual([])
    const left = { ...reporter, person: { ...reporter.person, active: false } }
    expect(kinds(left, [summary({ ...mine, deadline: earlier })])).toEqual([])
  })

  it('of the newest first, and of no more than can be read', () => {
    const rows = Array.from({ length: 300 }, (_, place) =>
      summary({
        ...mine,
        id: uuid(place) as ArticleId,
        deadline: new Date(now - (place + 1) * 60_000).toISOString(),
      }),
    )
    const all = told(reporter, rows.toReversed())
    expect(all).toHaveLength(mostReminders)
    expect(all.slice(0, 2).map((one) => one.article)).toEqual([uuid(0), uuid(1)])
  })
})
