import type { ArticleId } from '../article/ids'

/** A story that is to go to a target at an hour, as a window shows it. */
export interface ScheduledView {
  readonly article: ArticleId
  readonly headline: string
  readonly target: string
  /** RFC 3339. */
  readonly at: string
  /** IANA zone the hour was chosen in. */
  readonly zone: string
  /** The hour has passed and nothing was ordered: a person has to say what shall be. */
  readonly isMissed: boolean
}

/** What a row of the index tells of an hour to come out at. */
export interface Hour {
  readonly scheduledFor: string
  readonly scheduledTo: string
}

/**
 * Milliseconds after its hour in which a story is still sent by itself. Later than that, the program was
 * closed or the machine asleep, and a person is asked: readers may have it elsewhere by then.
 */
export const mostLate = 10 * 60_000

/** Milliseconds by which the clock of this computer may differ from a target's before a person is asked. */
export const mostAmiss = 5 * 60_000

/** Whether a row of the index has an hour to come out at. */
export function isScheduled<Row extends Partial<Hour> & { readonly publication: string }>(
  row: Row,
): row is Row & Hour {
  return (
    row.publication === 'scheduled' &&
    row.scheduledFor !== undefined &&
    row.scheduledTo !== undefined
  )
}

/** What is to be done with a story whose hour is `at`, where the clock shows `now` (both RFC 3339). */
export function dueFor(at: string, now: string): 'wait' | 'send' | 'ask' {
  const late = Date.parse(now) - Date.parse(at)
  if (late < 0) return 'wait'
  return late <= mostLate ? 'send' : 'ask'
}
