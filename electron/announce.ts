import { ok, refuse } from '../shared/result'
import type { Refused, Result } from '../shared/result'
import type { AnnouncementView } from '../shared/target/delivery'
import type { Target } from '../shared/target/target'
import { findTarget } from './deliver'
import type { Host } from './host'
import type { Announcement } from './library/outbox-file'
import { CallFailed, callWeb } from './net/call-web'
import type { WebCall } from './net/call-web'
import {
  announcementKey,
  announcementsDue,
  endAnnouncement,
  failAnnouncement,
  retryAnnouncement,
} from './outbox/announcements'
import { chanceOf } from './outbox/backoff'
import { refusalFrom } from './outbox/kept-failure'
import { inLane } from './outbox/lanes'

/**
 * Tells hubs of every feed that changed and is due (W3C WebSub; the publisher's part as PubSubHubbub 0.4, 6 has
 * it, since the Recommendation leaves that to hub and publisher). What a hub does not take is tried again, and
 * never touches the delivery that changed the feed.
 */
export async function announce(host: Host): Promise<void> {
  const due = announcementsDue(host.library.outbox(), host.now())
  for (const one of due) await tell(host, one)
  if (due.length > 0) host.tell('outbox.changed', null)
}

/** What hubs are yet to be told, as a window shows it. */
export function announcementViews({ library }: Pick<Host, 'library'>): readonly AnnouncementView[] {
  const { announcements = [] } = library.outbox()
  return announcements.map(({ target, feed, state, attempts, nextAt, failure }) => ({
    key: announcementKey({ target, feed }),
    target,
    feed,
    state,
    attempts,
    nextAt,
    refusal: failure === null ? null : refusalFrom(failure),
  }))
}

/** Tells a hub now. Null where no announcement has this key. */
export async function announceAgain(host: Host, key: string): Promise<Result<null> | null> {
  const one = find(host, key)
  if (one === null) return null
  const again = await retryAnnouncement(host.library, one)
  if (!again.ok) return again
  await announce(host)
  return ok(null)
}

/** Gives an announcement up: subscribers see the change when they next look by themselves. Null as above. */
export async function dropAnnouncement(host: Host, key: string): Promise<Result<null> | null> {
  const one = find(host, key)
  return one === null ? null : endAnnouncement(host.library, one)
}

function find({ library }: Host, key: string): Announcement | null {
  const { announcements = [] } = library.outbox()
  return announcements.find((one) => announcementKey(one) === key) ?? null
}

/** One hub is told one thing at a time. */
function tell(host: Host, due: Announcement): Promise<Result<null>> {
  return inLane(host.library, `hub of ${due.target}`, async () => {
    // Another run may have told it meanwhile.
    if (!announcementsDue(host.library.outbox(), host.now()).some((one) => isSame(one, due)))
      return ok(null)
    const target = findTarget(host.library, due.target)
    const came = target.ok ? await post(target.value, due) : null
    if (came === null) return endAnnouncement(host.library, due)
    return failAnnouncement(host.library, due, {
      refusal: came.refusal,
      isRetryable: came.isRetryable,
      now: host.now(),
      chance: chanceOf(host.newId()),
      ...(came.wait === null ? {} : { wait: came.wait }),
    })
  })
}

function isSame(a: Announcement, b: Announcement): boolean {
  return a.target === b.target && a.feed === b.feed && a.since === b.since
}

/** The request that tells a hub of a feed. */
export function hubCall(hub: string, feed: string): WebCall {
  return {
    method: 'POST',
    address: new URL(hub),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }).toString(),
    milliseconds: 20_000,
    mostBytes: 64 << 10,
  }
}

interface NotTaken extends Refused {
  readonly isRetryable: boolean
  readonly wait: number | null
}

/** Null once the hub has taken it. */
async function post({ site: { hub } }: Target, { feed }: Announcement): Promise<NotTaken | null> {
  if (hub === undefined) return null
  const notTaken = ({ reason, values, isRetryable, wait }: CallFailed): NotTaken => ({
    ...refuse('refusal.hubFailed', { values: { ...values, hub, reason } }),
    isRetryable,
    wait,
  })
  try {
    const { status } = await callWeb(hubCall(hub, feed))
    if (status >= 200 && status < 300) return null
    return notTaken(new CallFailed('publish.reason.status', false, { status }))
  } catch (error) {
    if (error instanceof CallFailed) return notTaken(error)
    throw error
  }
}
