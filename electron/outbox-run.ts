import type { ArticleId } from '../shared/article/ids'
import { ok, refuse } from '../shared/result'
import type { Refusal, Refused, Result } from '../shared/result'
import type { DeliveryView, OutboxView } from '../shared/target/delivery'
import { announce, announceAgain, announcementViews, dropAnnouncement } from './announce'
import { deliver } from './deliver'
import { newsOf } from './news-of'
import { mayNow } from './desk-log/staff'
import type { Actor, Host } from './host'
import type { Library } from './library/library'
import type { Delivery, OutboxFile } from './library/outbox-file'
import { chanceOf } from './outbox/backoff'
import { refusalFrom } from './outbox/kept-failure'
import { inLane } from './outbox/lanes'
import {
  begin,
  dueAt,
  end,
  fail,
  firstOfLanes,
  nextDue,
  pause,
  retry,
  takeBackUntried,
} from './outbox/outbox'
import { rereadViews } from './outbox/rereads'
import { followUp } from './supersede'

/** What a run through the outbox did. */
export interface OutboxRun {
  readonly done: number
  readonly refusals: readonly Refusal[]
  /** When to run again, RFC 3339; null while nothing waits. */
  readonly nextAt: string | null
}

/** Sends everything that is due, also what was being sent when the program ended. Call it at sign-in. */
export async function runOutbox(host: Host, actor: Actor): Promise<OutboxRun> {
  let done = 0
  const failures: Refusal[] = []
  const tried = new Set<string>()
  for (;;) {
    const now = host.now()
    const due = dueAt(host.library.outbox(), now).find(({ key }) => !tried.has(key))
    if (due === undefined) break
    tried.add(due.key)
    const run = await runDelivery(host, actor, due, now)
    if (!run.ok) failures.push(run.refusal)
    else if (run.value) done += 1
  }
  await announce(host)
  return { done, refusals: failures, nextAt: nextDue(host.library.outbox()) }
}

/**
 * Sends a delivery that somebody waits for, and before it what was ordered earlier of the same story for
 * the same target. Where its target is paused it stays where it is, and that is no failure.
 */
export async function runInOrder(
  host: Host,
  actor: Actor,
  { key, article, target }: Pick<Delivery, 'key' | 'article' | 'target'>,
): Promise<Result<null>> {
  for (;;) {
    const outbox = host.library.outbox()
    const lane = outbox.deliveries.filter((one) => one.article === article && one.target === target)
    const [first] = lane
    if (first === undefined || !lane.some((one) => one.key === key)) return ok(null)
    if (outbox.paused?.includes(target) === true) return ok(null)
    const isAhead = first.key !== key
    if (isAhead && first.state === 'failed') return heldBy(first)
    const run = await runDelivery(host, actor, first)
    if (!run.ok) return isAhead ? heldBy(first) : run
    if (!isAhead) return ok(null)
  }
}

/**
 * Sends what a delivery brought with it, as the page of the story it updates: whatever was not in the outbox
 * before (`known`, by key). What cannot be sent now stays there with its reason, and is answered.
 */
export async function runBrought(
  host: Host,
  actor: Actor,
  known: ReadonlySet<string>,
): Promise<readonly Refusal[]> {
  const brought = host.library.outbox().deliveries.filter(({ key }) => !known.has(key))
  const refusals: Refusal[] = []
  for (const delivery of brought) {
    const run = await runInOrder(host, actor, delivery)
    if (!run.ok) refusals.push(run.refusal)
  }
  return refusals
}

/** Everything in the outbox, and what left it lately. */
export function showOutbox(host: Host): OutboxView {
  const headlines = headlinesOf(host.library)
  const outbox = host.library.outbox()
  const { paused = [], ended = [] } = outbox
  const first = new Set(firstOfLanes(outbox).map(({ key }) => key))
  return {
    deliveries: outbox.deliveries.map((delivery) => ({
      key: delivery.key,
      article: delivery.article,
      headline: headlines.get(delivery.article) ?? '',
      target: delivery.target,
      operation: delivery.operation,
      state: delivery.state,
      held: heldWhy(delivery, paused, first),
      attempts: delivery.attempts,
      orderedAt: delivery.orderedAt,
      nextAt: delivery.nextAt,
      refusal: delivery.failure === null ? null : refusalFrom(delivery.failure),
    })),
    paused,
    announcements: announcementViews(host),
    rereads: rereadViews(host.library),
    ended: ended.toReversed().map(({ attempts: _attempts, ...one }) => ({
      ...one,
      headline: headlines.get(one.article) ?? '',
    })),
  }
}

/** Sends a waiting or stopped delivery, or tells a hub, now. A delivery is refused while its target is paused. */
export async function retryDelivery(host: Host, actor: Actor, key: string): Promise<Result<null>> {
  const { deliveries, paused = [] } = host.library.outbox()
  const delivery = deliveries.find((one) => one.key === key)
  if (delivery === undefined) return (await announceAgain(host, key)) ?? ok(null)
  const { target } = delivery
  if (paused.includes(target)) return refuse('refusal.targetPaused', { values: { target } })
  const again = await retry(host.library, key)
  return again.ok ? runInOrder(host, actor, delivery) : again
}

/**
 * Takes a delivery back, or gives it up where it was tried. What the target shows stays as it is. Refused
 * while it is being sent: nobody could say whether it arrived.
 */
export async function cancelDelivery(host: Host, key: string): Promise<Result<null>> {
  const delivery = host.library.outbox().deliveries.find((one) => one.key === key)
  if (delivery === undefined) {
    const dropped = (await dropAnnouncement(host, key)) ?? ok(null)
    if (dropped.ok) host.tell('outbox.changed', null)
    return dropped
  }
  if (delivery.state === 'sending') return refuse('refusal.deliveryBegun')
  const outcome = delivery.attempts === 0 ? 'cancelled' : 'givenUp'
  const ended = await end(host.library, [key], { outcome, at: host.now() })
  if (ended.ok) host.tell('outbox.changed', null)
  return ended
}

/** Takes back whatever no try has been made of. */
export async function stopDeliveries(host: Host): Promise<Result<{ stopped: number }>> {
  const stopped = await takeBackUntried(host.library, host.now())
  if (!stopped.ok) return stopped
  host.tell('outbox.changed', null)
  return ok({ stopped: stopped.value })
}

/** Sends nothing more to a target, or goes on with it. */
export async function pauseTarget(
  host: Host,
  actor: Actor,
  target: string,
  isPaused: boolean,
): Promise<Result<null>> {
  if (!mayNow(host.library.desk(), actor.person, 'publish'))
    return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.publish' } })
  const done = await pause(host.library, target, isPaused)
  if (done.ok) host.tell('outbox.changed', null)
  return done
}

/** Headline of each story, by its id. */
export function headlinesOf(library: Library): ReadonlyMap<ArticleId, string> {
  return new Map(library.summaries().map(({ id, headline }) => [id, headline]))
}

/**
 * One delivery at a time for each target. False where it was not its turn: somebody else sent it, paused
 * its target or, with `due`, it is to be tried later.
 */
function runDelivery(
  host: Host,
  actor: Actor,
  { key, target }: Delivery,
  due: string | null = null,
): Promise<Result<boolean>> {
  return inLane(host.library, target, async () => {
    const begun = await begin(host.library, key, due)
    if (!begun.ok) return begun
    const delivery = begun.value
    if (delivery === null) return ok(false)
    host.tell('outbox.changed', null)
    const came = await deliver(host, actor, delivery)
    // Before it leaves the outbox: after a break it is done again, and does no harm twice.
    if (came.ok) await followUp(host, actor, delivery)
    const now = host.now()
    const outcome = came.ok && came.value.receipt.verified === 'loss' ? 'loss' : 'done'
    const kept = came.ok
      ? await end(host.library, [key], {
          outcome,
          at: now,
          news: await newsOf(host.library, delivery, came.value.feeds),
        })
      : await fail(host.library, key, { ...came, now, chance: chanceOf(host.newId()) })
    host.tell('outbox.changed', null)
    host.tell('article.changed', { id: delivery.article })
    if (!came.ok) return { ok: false, refusal: came.refusal }
    return kept.ok ? ok(true) : kept
  })
}

function heldBy({ target, operation }: Delivery): Refused {
  return refuse('refusal.deliveryAhead', {
    values: { target, operation: `window.outbox.operation.${operation}` },
  })
}

function heldWhy(
  { key, target, state }: Delivery,
  paused: NonNullable<OutboxFile['paused']>,
  first: ReadonlySet<string>,
): DeliveryView['held'] {
  if (state !== 'waiting' || first.has(key)) return null
  return paused.includes(target) ? 'paused' : 'behind'
}
