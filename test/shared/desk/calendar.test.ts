import { describe, expect, test } from 'vitest'
import { calendarIn } from '../../../shared/desk/calendar'
import fc from '../../support/properties'
import { articleId } from '../../support/bridge'
import { summary } from '../../support/summary'

const march = { from: Date.parse('2026-03-01T00:00:00Z'), to: Date.parse('2026-04-01T00:00:00Z') }
const told = (rows: Parameters<typeof calendarIn>[0]) =>
  calendarIn(rows, march).map(({ kind, at }) => `${kind} ${at.slice(0, 10)}`)

describe('the calendar', () => {
  test('tells deadlines, scheduled hours, ends of embargoes and publications, in order of time', () => {
    const story = summary({
      deadline: '2026-03-09T10:00:00+08:00',
      scheduledFor: '2026-03-12T06:00:00+08:00',
      embargoedUntil: '2026-03-11T06:00:00+08:00',
    })
    const out = summary({ publication: 'live', publishedAt: '2026-03-02T06:00:00+08:00' })
    expect(told([story, out])).toEqual([
      'published 2026-03-02',
      'deadline 2026-03-09',
      'embargo 2026-03-11',
      'scheduled 2026-03-12',
    ])
  })

  test('a deadline means nothing once readers have the story', () => {
    const deadline = '2026-03-09T10:00:00Z'
    const publishedAt = '2026-03-08T10:00:00Z'
    expect(told([summary({ deadline, publication: 'live', publishedAt })])).toEqual([
      'published 2026-03-08',
    ])
  })

  test('what was spiked, killed or replaced stands on no day', () => {
    const deadline = '2026-03-09T10:00:00Z'
    expect(told([summary({ deadline, work: 'spiked' })])).toEqual([])
    expect(told([summary({ deadline, publication: 'killed' })])).toEqual([])
    expect(told([summary({ deadline, publication: 'superseded' })])).toEqual([])
  })

  test('the first instant of a span belongs to it, the last does not', () => {
    expect(told([summary({ deadline: '2026-03-01T00:00:00Z' })])).toHaveLength(1)
    expect(told([summary({ deadline: '2026-04-01T08:00:00+08:00' })])).toEqual([])
  })
})

test('a span that is cut in two tells each entry once', () => {
  const times = fc.integer({ min: march.from, max: march.to - 1 })
  fc.assert(
    fc.property(fc.array(times, { maxLength: 30 }), times, (deadlines, cut) => {
      const rows = deadlines.map((time, place) =>
        summary({ id: articleId(place), deadline: new Date(time).toISOString() }),
      )
      const before = calendarIn(rows, { from: march.from, to: cut })
      const after = calendarIn(rows, { from: cut, to: march.to })
      expect([...before, ...after]).toEqual(calendarIn(rows, march))
      expect(before.length + after.length).toBe(rows.length)
    }),
  )
})
