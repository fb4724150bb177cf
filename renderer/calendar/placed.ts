import { isLate } from '../../shared/desk/board'
import type { CalendarEntry } from '../../shared/ipc'
import { instantInZone } from '../../shared/render/zoned-time'

/** An entry of the calendar in its place. */
export interface Placed {
  readonly key: string
  readonly entry: CalendarEntry
  /** `YYYY-MM-DD` in the newsroom's zone. */
  readonly day: string
  /** `HH:MM` there. */
  readonly time: string
  /** Overdue, or done before anybody had to ask; null where neither is to be said. */
  readonly state: 'late' | 'done' | null
  /** True for a deadline of which the work is not done. */
  readonly mayMove: boolean
}

/** What of the calendar is wanted. */
export type Wanted = 'all' | 'deadline' | 'publication'

/** The entries by day, each day in order of time. `now` in milliseconds since 1970. */
export function placedByDay(
  entries: readonly CalendarEntry[],
  { zone, now, desk, what }: { zone: string; now: number; desk: string; what: Wanted },
): ReadonlyMap<string, readonly Placed[]> {
  const days = new Map<string, Placed[]>()
  for (const entry of entries) {
    if (desk !== '' && entry.article.desk !== desk) continue
    if (what !== 'all' && (entry.kind === 'deadline') !== (what === 'deadline')) continue
    const placed = placedIn(entry, zone, now)
    const there = days.get(placed.day)
    if (there === undefined) days.set(placed.day, [placed])
    else there.push(placed)
  }
  return days
}

function placedIn(entry: CalendarEntry, zone: string, now: number): Placed {
  const { kind, at, article } = entry
  const local = instantInZone(at, zone)
  const isDeadline = kind === 'deadline'
  const isDone = article.work === 'approved'
  return {
    key: `${article.id}-${kind}`,
    entry,
    day: local.slice(0, 10),
    time: local.slice(11, 16),
    state: !isDeadline ? null : isDone ? 'done' : isLate(article, now) ? 'late' : null,
    mayMove: isDeadline && !isDone,
  }
}
