import { describe, expect, test } from 'vitest'
import {
  calendarViews,
  daysAfter,
  monthsAfter,
  pageAfter,
  weekdayOf,
  weekOf,
  weeksShown,
} from '../../../shared/desk/calendar-days'
import fc from '../../support/properties'

const someDay = fc
  .integer({ min: Date.UTC(1999, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((time) => new Date(time).toISOString().slice(0, 10))

describe('days of the calendar', () => {
  test('a month that is too short ends on its last day', () => {
    expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
    expect(monthsAfter('2028-03-31', -1)).toBe('2028-02-29')
    expect(monthsAfter('2026-12-15', 1)).toBe('2027-01-15')
    expect(monthsAfter('2026-01-15', -1)).toBe('2025-12-15')
  })

  test('a week begins on the day the place begins it', () => {
    expect(weekdayOf('2026-03-08')).toBe(7)
    expect(weekOf('2026-03-08', 1)[0]).toBe('2026-03-02')
    expect(weekOf('2026-03-08', 7)[0]).toBe('2026-03-08')
    expect(weekOf('2026-03-07', 7)[0]).toBe('2026-03-01')
  })

  test('a month shows every week it touches, and no other', () => {
    const weeks = weeksShown('month', '2026-02-14', 7)
    expect(weeks).toHaveLength(4)
    expect(weeks[0]?.[0]).toBe('2026-02-01')
    expect(weeksShown('month', '2026-03-14', 1)).toHaveLength(6)
    expect(weeksShown('day', '2026-03-14', 1)).toEqual([['2026-03-14']])
  })

  test('a page is turned by what is shown', () => {
    expect(pageAfter('month', '2026-03-31', -1)).toBe('2026-02-28')
    expect(pageAfter('week', '2026-03-31', 1)).toBe('2026-04-07')
    expect(pageAfter('day', '2026-03-01', -1)).toBe('2026-02-28')
  })
})

test('whatever day is shown stands in its weeks once, and no day is left out between them', () => {
  fc.assert(
    fc.property(
      someDay,
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom(...calendarViews),
      (day, firstDay, view) => {
        const days = weeksShown(view, day, firstDay).flat()
        expect(days.filter((one) => one === day)).toHaveLength(1)
        for (const [place, one] of days.entries()) expect(one).toBe(daysAfter(days[0]!, place))
        if (view !== 'day') expect(weekdayOf(days[0]!)).toBe(firstDay)
      },
    ),
  )
})
