/** A day and a time of day as a clock on the wall of one zone shows them. */
export interface WallTime {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** `HH:MM`. */
  readonly time: string
}

/**
 * What a clock in this zone shows at this instant; null where the instant or the zone is not one.
 */
export function wallTimeAt(instant: string, zone: string): WallTime | null {
  const time = Date.parse(instant)
  if (Number.isNaN(time) || !isZone(zone)) return null
  const part = partsOf(time, zone)
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/**
 * The instant (RFC 3339 with the zone's offset) at which a clock in this zone shows this day and time;
 * null where they are not a day and a time. An hour that a change to summer time skips is moved on by
 * the change; of an hour that comes twice, the first is taken.
 */
export function instantAt(wall: WallTime, zone: string): string | null {
  const guess = Date.parse(`${wall.day}T${wall.time}:00Z`)
  if (Number.isNaN(guess) || !isZone(zone)) return null
  const before = offsetMinutes(guess - 86_400_000, zone)
  const after = offsetMinutes(guess + 86_400_000, zone)
  const first = guess - before * 60_000
  const offset = offsetMinutes(first, zone) === before ? before : after
  const instant = offset === before ? first : guess - after * 60_000
  const shown = offsetMinutes(instant, zone) === offset ? instant : first
  return withOffset(shown, offsetMinutes(shown, zone))
}

/**
 * Every instant (RFC 3339 with the zone's offset) at which a clock in this zone shows this day and time, in
 * their order: none where a change to summer time skips it, two where the change back brings it twice.
 */
export function instantsAt(wall: WallTime, zone: string): readonly string[] {
  const guess = Date.parse(`${wall.day}T${wall.time}:00Z`)
  if (Number.isNaN(guess) || !isZone(zone)) return []
  const around = [guess - 86_400_000, guess + 86_400_000].map((time) => offsetMinutes(time, zone))
  return [...new Set(around)]
    .filter((offset) => offsetMinutes(guess - offset * 60_000, zone) === offset)
    .map((offset) => withOffset(guess - offset * 60_000, offset))
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))
}

function withOffset(time: number, minutes: number): string {
  const local = new Date(time + minutes * 60_000).toISOString().slice(0, 19)
  const sign = minutes < 0 ? '-' : '+'
  const size = Math.abs(minutes)
  return `${local}${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

function offsetMinutes(time: number, zone: string): number {
  const part = partsOf(time, zone)
  const shown = Date.parse(
    `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`,
  )
  return Math.round((shown - time) / 60_000)
}

function partsOf(time: number, zone: string): (name: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(time)
  return (name) => parts.find((part) => part.type === name)?.value.padStart(2, '0') ?? ''
}

/** Whether the runtime knows this IANA zone. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
