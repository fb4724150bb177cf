import { describe, expect, it } from 'vitest'
import { likelyYear } from '../../../renderer/import/compared'
import { dayInYear } from '../../../shared/newstext/correct'

describe('the year proposed for a date without one', () => {
  it('is the last in which that day has come', () => {
    const day = (text: string) => (year: number) => dayInYear(text, year)
    expect(likelyYear(day('2月2日'), '2026-11-22')).toBe(2026)
    expect(likelyYear(day('12月30日'), '2026-11-22')).toBe(2025)
  })
})
