import { describe, expect, it } from 'vitest'
import { isDayOfCalendar } from '../../shared/calendar'

describe('the calendar', () => {
  it('has 29 February in leap years only, and where nobody said the year', () => {
    expect(isDayOfCalendar(2024, 2, 29)).toBe(true)
    expect(isDayOfCalendar(2023, 2, 29)).toBe(false)
    expect(isDayOfCalendar(1900, 2, 29)).toBe(false)
    expect(isDayOfCalendar(null, 2, 29)).toBe(true)
  })

  it('has no thirteenth month, no day nought and no 31 April', () => {
    expect(isDayOfCalendar(2026, 13, 1)).toBe(false)
    expect(isDayOfCalendar(2026, 1, 0)).toBe(false)
    expect(isDayOfCalendar(2026, 4, 31)).toBe(false)
  })
})
