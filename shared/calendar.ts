/**
 * Whether a date is one of the Gregorian calendar (months 1 to 12). 29 February of a year nobody said, null,
 * exists.
 */
export function isDayOfCalendar(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
}
