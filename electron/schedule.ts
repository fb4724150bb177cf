import type { ArticleId } from '../shared/article/ids'
import { fold } from '../shared/desk/fold'
import type { ArticleView } from '../shared/ipc'
import { refuse } from '../shared/result'
import type { Refusal, Result } from '../shared/result'
import { dueFor, isScheduled, mostAmiss } from '../shared/target/schedule'
import type { ScheduledView } from '../shared/target/schedule'
import type { Target } from '../shared/target/target'
import { findTarget } from './deliver'
import { mayNow } from './desk-log/staff'
import { enterPublication } from './enter-publication'
import type { Actor, Host } from './host'
import { publish } from './publish'
import { isOrdered, markOf } from './schedule-hours'

/** What shall go where, and when. */
export interface ScheduleOrder {
  readonly id: ArticleId
  readonly target: string
  /** RFC 3339. */
  readonly at: string
  /** IANA zone it was chosen in. */
  readonly zone: string
}

/**
 * Sets the hour at which an approved story goes to a target; the desk log keeps it. The gate is asked as
 * of that hour, so that an embargo may end before it, and again when it comes. Refused with
 * `refusal.hourPassed` for an hour that is over.
 */
export async function schedule(
  host: Host,
  actor: Actor,
  { id, target, at, zone }: ScheduleOrder,
): Promise<Result<ArticleView>> {
  if (dueFor(at, host.now()) !== 'wait') return refuse('refusal.hourPassed')
  const known = findTarget(host.library, target)
  if (!known.ok) return known
  const command = { type: 'schedule', target, at, zone } as const
  const entered = await enterPublication(host, actor, id, command, at)
  // Whoever sends at the hour has to hear of it.
  if (entered.ok) host.tell('outbox.changed', null)
  return entered
}

/** Takes a story off the schedule. */
export async function unschedule(
  host: Host,
  actor: Actor,
  id: ArticleId,
): Promise<Result<ArticleView>> {
  const entered = await enterPublication(host, actor, id, { type: 'unschedule' })
  if (entered.ok) host.tell('outbox.changed', null)
  return entered
}

/** Every story that has an hour, in the order of the hours. */
export async function listScheduled(host: Host): Promise<readonly ScheduledView[]> {
  const rows = host.library.summaries().filter(isScheduled)
  const found = await Promise.all(
    rows.map(async ({ id, headline }): Promise<readonly ScheduledView[]> => {
      const stored = await host.library.readArticle(id)
      const planned = stored.ok ? fold(stored.value.value.log).schedule : null
      if (planned === null) return []
      const { target, at, zone } = planned
      const isMissed =
        dueFor(at, host.now()) === 'ask' && !isOrdered(host.library, { article: id, target })
      return [{ article: id, headline, target, at, zone, isMissed }]
    }),
  )
  return found.flat().toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

/** What has to be known at the hour. */
export interface AtTheHour {
  /** Stories a person was asked about, with their hour: each is asked about once. */
  readonly asked: Set<string>
  /** By how many milliseconds a target's clock is ahead of ours; null where it does not say. */
  readonly clockAhead: (target: Target) => Promise<number | null>
}

/**
 * Orders what is due at this hour, in this person's name and through the gate. What is long past its hour,
 * what may not leave any more, and everything while this computer's clock is wrong is not sent: the windows
 * are told, and a person decides. Does nothing for somebody who may not publish. Answers with how many arrived,
 * and why what was not sent stayed.
 */
export async function runSchedule(
  host: Host,
  actor: Actor,
  hour: AtTheHour,
): Promise<{ readonly sent: number; readonly held: readonly Refusal[] }> {
  const held: Refusal[] = []
  let sent = 0
  if (!mayNow(host.library.desk(), actor.person, 'publish')) return { sent, held }
  for (const planned of await listScheduled(host)) {
    const { article, at, headline, target } = planned
    const due = dueFor(at, host.now())
    const mark = markOf(article, at)
    if (due === 'wait' || hour.asked.has(mark) || isOrdered(host.library, planned)) continue
    const refusal =
      due === 'ask'
        ? refuse('refusal.hourMissed', { values: { headline, target } }).refusal
        : await sendAtTheHour(host, actor, planned, hour)
    if (refusal === null) {
      if (!isOrdered(host.library, planned)) sent += 1
      continue
    }
    held.push(refusal)
    hour.asked.add(mark)
    host.tell('notice', { kind: 'problem', refusal })
    host.tell('outbox.changed', null)
  }
  return { sent, held }
}

async function sendAtTheHour(
  host: Host,
  actor: Actor,
  { article: id, target, headline }: ScheduledView,
  { clockAhead }: AtTheHour,
): Promise<Refusal | null> {
  const known = findTarget(host.library, target)
  if (!known.ok) return known.refusal
  const ahead = await clockAhead(known.value)
  if (ahead !== null && Math.abs(ahead) > mostAmiss) {
    const values = { headline, target, minutes: Math.round(Math.abs(ahead) / 60_000) }
    return refuse('refusal.clockWrong', { values }).refusal
  }
  const sent = await publish(host, actor, { id, target, operation: 'publish', reason: '' })
  // What a target did not take waits in the outbox, which says so.
  if (sent.ok || isOrdered(host.library, { article: id, target })) return null
  return refuse('refusal.hourStopped', { values: { headline, reason: sent.refusal.code } }).refusal
}
