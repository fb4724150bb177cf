/** What the calendar shows at once. */
export const calendarViews = ['month', 'week', 'day'] as const
export type CalendarView = (typeof calendarViews)[number]

const day = 86_400_000

/** A calendar day, `YYYY-MM-DD`, so many days later, or earlier where `count` is negative. */
export function daysAfter(from: string, count: number): string {
  return new Date(timeOf(from) + count * day).toISOString().slice(0, 10)
}

/** The same day of another month; the last one of a month that is too short for it. */
export function monthsAfter(from: string, count: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  const moved = Date.UTC(year, month - 1 + count, Math.min(date, last))
  return new Date(moved).toISOString().slice(0, 10)
}

/** The day of the week, 1 for Monday to 7 for Sunday, as ISO 8601 counts them. */
export function weekdayOf(date: string): number {
  return new Date(timeOf(date)).getUTCDay() || 7
}

/** The days of a week that begins on `firstDay` (1 for Monday to 7 for Sunday). */
export function weekOf(date: string, firstDay: number): readonly string[] {
  const start = daysAfter(date, -((weekdayOf(date) - firstDay + 7) % 7))
  return Array.from({ length: 7 }, (_, place) => daysAfter(start, place))
}

/** The weeks a view of the calendar shows around a day: all that touch its month, its own, or that day alone. */
export function weeksShown(
  view: CalendarView,
  date: string,
  firstDay: number,
): readonly (readonly string[])[] {
  if (view === 'day') return [[date]]
  if (view === 'week') return [weekOf(date, firstDay)]
  const first = `${date.slice(0, 7)}-01`
  const next = monthsAfter(first, 1)
  const weeks: (readonly string[])[] = []
  for (let start = first; start < next;) {
    const week = weekOf(start, firstDay)
    weeks.push(week)
    start = daysAfter(week[0] ?? start, 7)
  }
  return weeks
}

/** The day that is shown after (1) or before (-1) this one, where a person turns the page. */
export function pageAfter(view: CalendarView, date: string, step: 1 | -1): string {
  if (view === 'month') return monthsAfter(date, step)
  return daysAfter(date, view === 'week' ? step * 7 : step)
}

function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}
