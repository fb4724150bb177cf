import type { Embargo, Internal } from './internal'

/**
 * True while the embargo holds the story back at `now` (RFC 3339). One that is active without an end, or
 * whose end cannot be read, never passes by itself.
 */
export function isEmbargoed(embargo: Embargo | undefined, now: string): boolean {
  if (embargo === undefined || !embargo.active) return false
  if (embargo.until === undefined) return true
  const until = Date.parse(embargo.until)
  return Number.isNaN(until) || Date.parse(now) < until
}

/** True once the hour that was chosen for publication has come. */
export function isDue(schedule: Internal['schedule'] | null, now: string): boolean {
  return schedule != null && Date.parse(schedule.at) <= Date.parse(now)
}

/**
 * The end of an embargo or another instant, as a person reads it in either language: in its own zone, with year
 * and minute (`2026-03-09 08:00 GMT+8`). What is no instant stays as it is.
 */
export function readableInstant(instant: string, zone: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return instant
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: knownZone(zone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(time)
}

function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
