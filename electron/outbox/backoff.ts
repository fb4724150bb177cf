/** Tries after which a delivery stops and asks for a person. */
export const mostAttempts = 12

/** Shortest and longest wait between two tries, in milliseconds. */
export const firstWait = 5_000
export const longestWait = 30 * 60_000

/**
 * When to try again after `attempts` tries, as RFC 3339 in UTC; null once there were enough.
 *
 * Exponential backoff with full jitter, at least a second: `chance` from 0 to 1 picks the moment, so that
 * many deliveries that failed together do not return together. Never before the milliseconds the target
 * asked for (`Retry-After`).
 */
export function nextAttemptAt(
  attempts: number,
  now: string,
  chance: number,
  asked = 0,
): string | null {
  if (attempts >= mostAttempts) return null
  const most = Math.min(firstWait * 2 ** Math.max(0, attempts - 1), longestWait)
  const wait = Math.max(1_000, asked, Math.round(most * Math.min(Math.max(chance, 0), 1)))
  return new Date(Date.parse(now) + wait).toISOString()
}

/** Chance from 0 to 1 without a port of its own: the end of a UUIDv7 is random. */
export function chanceOf(id: string): number {
  return Number.parseInt(id.slice(-8), 16) / 2 ** 32
}
