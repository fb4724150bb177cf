import { ok } from '../../shared/result'
import type { Refusal, Result } from '../../shared/result'
import type { Library } from '../library/library'
import type { Announcement, OutboxFile } from '../library/outbox-file'
import { sha256 } from '../sha256'
import { nextAttemptAt } from './backoff'

/** Feeds that one delivery changed. */
export interface News {
  readonly target: string
  /** Public addresses. */
  readonly feeds: readonly string[]
}

/** By what an announcement is called from outside. */
export function announcementKey({ target, feed }: Pick<Announcement, 'target' | 'feed'>): string {
  return sha256(JSON.stringify([target, feed]))
}

/** The outbox with these feeds to be announced. One that waits already is announced once, with its tries counted anew. */
export function withNews(outbox: OutboxFile, { target, feeds }: News, at: string): OutboxFile {
  if (feeds.length === 0) return outbox
  const fresh = feeds.map((feed): Announcement => {
    return { target, feed, since: at, state: 'waiting', attempts: 0, nextAt: null, failure: null }
  })
  const others = (outbox.announcements ?? []).filter(
    (one) => one.target !== target || !feeds.includes(one.feed),
  )
  return { ...outbox, announcements: [...others, ...fresh] }
}

/** What a hub may be told at `now`. Nothing of a target that is paused. */
export function announcementsDue(outbox: OutboxFile, now: string): readonly Announcement[] {
  return mayGo(outbox).filter(
    ({ nextAt }) => nextAt === null || Date.parse(nextAt) <= Date.parse(now),
  )
}

/** When each announcement that may go becomes due, RFC 3339. */
export function nextNews(outbox: OutboxFile): readonly string[] {
  return mayGo(outbox).map(({ nextAt, since }) => nextAt ?? since)
}

/** Takes an announcement out, unless its feed has changed again since it was sent. */
export async function endAnnouncement(library: Library, sent: Announcement): Promise<Result<null>> {
  return changed(library, sent, () => null)
}

/** What a try that went wrong leaves behind. */
export interface FailedNews {
  readonly refusal: Refusal
  readonly isRetryable: boolean
  /** RFC 3339. */
  readonly now: string
  /** From 0 to 1, for the jitter. */
  readonly chance: number
  /** Milliseconds the hub asked to be left alone for. */
  readonly wait?: number
}

/** Keeps an announcement that was not taken, with its reason; it is tried again, or stops until a person says so. */
export async function failAnnouncement(
  library: Library,
  sent: Announcement,
  { refusal, isRetryable, now, chance, wait }: FailedNews,
): Promise<Result<null>> {
  return changed(library, sent, (known) => {
    const attempts = known.attempts + 1
    const nextAt = isRetryable ? nextAttemptAt(attempts, now, chance, wait) : null
    return {
      ...known,
      attempts,
      state: nextAt === null ? 'failed' : 'waiting',
      nextAt,
      failure: { code: refusal.code, values: { ...refusal.values } },
    }
  })
}

/** Makes an announcement due at once, with its tries counted anew. */
export async function retryAnnouncement(
  library: Library,
  known: Announcement,
): Promise<Result<null>> {
  return changed(library, known, (one) => ({ ...one, state: 'waiting', attempts: 0, nextAt: null }))
}

function mayGo({ announcements = [], paused = [] }: OutboxFile): readonly Announcement[] {
  return announcements.filter(({ state, target }) => state !== 'failed' && !paused.includes(target))
}

async function changed(
  library: Library,
  wanted: Announcement,
  step: (known: Announcement) => Announcement | null,
): Promise<Result<null>> {
  const done = await library.changeOutbox((outbox) => {
    const announcements = (outbox.announcements ?? []).flatMap((one) => {
      const isIt =
        one.target === wanted.target && one.feed === wanted.feed && one.since === wanted.since
      const next = isIt ? step(one) : one
      return next === null ? [] : [next]
    })
    const { announcements: _, ...rest } = outbox
    return ok(announcements.length === 0 ? rest : { ...rest, announcements })
  })
  return done.ok ? ok(null) : done
}
