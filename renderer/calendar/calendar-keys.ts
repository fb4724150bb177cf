import { daysAfter, monthsAfter, weekOf } from '../../shared/desk/calendar-days'

/** The day a key of the calendar leads to from this one; null for a key that leads to none. */
export function dayForKey(
  key: string,
  from: string,
  { today, firstDay }: { readonly today: string; readonly firstDay: number },
): string | null {
  switch (key) {
    case 'ArrowLeft':
      return daysAfter(from, -1)
    case 'ArrowRight':
      return daysAfter(from, 1)
    case 'ArrowUp':
      return daysAfter(from, -7)
    case 'ArrowDown':
      return daysAfter(from, 7)
    case 'PageUp':
      return monthsAfter(from, -1)
    case 'PageDown':
      return monthsAfter(from, 1)
    case 'Home':
      return weekOf(from, firstDay)[0] ?? null
    case 'End':
      return weekOf(from, firstDay).at(-1) ?? null
    case 't':
    case 'T':
      return today
    default:
      return null
  }
}
