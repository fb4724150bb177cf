import type { ArticleId } from '../article/ids'
import type { Person, RoleKey } from '../article/person'
import type { ArticleSummary } from '../ipc'
import type { Role } from '../seal/role'
import { has } from '../seal/roles'
import { isLate } from './board'
import { isWith } from './in-queue'
import { isOpenDrift } from '../target/drift'
import type { RereadView } from '../target/drift'
import { dueFor, isScheduled } from '../target/schedule'
import type { Hour } from '../target/schedule'
import type { Reminder } from './reminder'

/** A delivery of the outbox that may have stopped. */
export interface TriedDelivery {
  readonly key: string
  readonly article: ArticleId
  readonly target: string
  readonly state: 'waiting' | 'sending' | 'failed'
  readonly attempts: number
  /** RFC 3339. */
  readonly orderedAt: string
}

/** All that a reminder can tell of. */
export interface ReminderSources {
  /** The newsroom's roles. */
  readonly roles: readonly Role[]
  readonly summaries: readonly ArticleSummary[]
  readonly deliveries: readonly TriedDelivery[]
  readonly rereads: readonly Pick<
    RereadView,
    'article' | 'target' | 'state' | 'since' | 'seen' | 'known'
  >[]
}

/** Who is reminded, and when. */
export interface Reminded {
  readonly person: Person
  /** The roles by which they may hold a level: their own, and those of whom they act for. */
  readonly levelRoles: readonly RoleKey[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Reminders told at once: whoever has more is served by the queues. */
export const mostReminders = 100

/**
 * What one person is to be reminded of, the newest first: what they were asked to write, what came back to
 * them, what waits for a level they may hold, comments that name them, approvals an edit of somebody else
 * voided, what is overdue with them; and where they may publish, deliveries that stopped, hours that passed
 * with nothing ordered, and public copies that are not what was sealed, until somebody says they know.
 *
 * Made of how things stand, so that a reminder is gone as soon as what it tells of is done. Its key is the
 * same as long as it tells of the same thing, and another when that happens again.
 */
export function remindersFor(
  { summaries, deliveries, rereads, roles }: ReminderSources,
  whose: Reminded,
): readonly Reminder[] {
  const { person } = whose
  if (!person.active) return []
  const headlines = new Map(summaries.map(({ id, headline }) => [id, headline]))
  const ofStories = summaries.flatMap((row) => (isOver(row) ? [] : ofStory(row, whose)))
  const ofDeliveries = has(person, 'publish', roles)
    ? deliveries
        .filter(({ state }) => state === 'failed')
        .map((delivery) => ofDelivery(delivery, headlines.get(delivery.article) ?? ''))
    : []
  const ofHours = has(person, 'publish', roles)
    ? summaries.flatMap((row) => (isMissed(row, deliveries, whose.now) ? [ofHour(row)] : []))
    : []
  const ofCopies = has(person, 'publish', roles)
    ? rereads.flatMap((one) => ofCopy(one, headlines.get(one.article) ?? ''))
    : []
  return [...ofStories, ...ofDeliveries, ...ofHours, ...ofCopies]
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at) || order(one, other))
    .slice(0, mostReminders)
}

function isOver({ work, publication }: ArticleSummary): boolean {
  return work === 'spiked' || publication === 'killed' || publication === 'superseded'
}

function ofStory(row: ArticleSummary, { person, levelRoles, now }: Reminded): readonly Reminder[] {
  const moments: readonly (readonly [Reminder['kind'], string | undefined])[] = [
    ['asked', row.assignee === person.id ? row.askedAt : undefined],
    ['returned', isWriter(row, person) ? row.returnedAt : undefined],
    ['level', waitsFor(row, person, levelRoles) ? row.waitingSince : undefined],
    ['comment', row.awaitedAt?.[row.awaited?.indexOf(person.id) ?? -1]],
    ['voided', isVoidedFor(row, person) ? row.voided?.at : undefined],
    ['late', isLate(row, now) && isWith(row, person.id) ? (row.deadline ?? undefined) : undefined],
  ]
  return moments.flatMap(([kind, at]) =>
    at === undefined
      ? []
      : [
          {
            key: `${row.id}/${kind}/${at}`,
            kind,
            at,
            article: row.id,
            headline: row.headline,
            level: kind === 'level' ? row.levelName : null,
            target: null,
          },
        ],
  )
}

function ofDelivery(
  { key, article, target, attempts, orderedAt }: TriedDelivery,
  headline: string,
): Reminder {
  return {
    // Tried again and stopped again, it is news again.
    key: `${key}/failed/${attempts}`,
    kind: 'failed',
    at: orderedAt,
    article,
    headline,
    level: null,
    target,
  }
}

function isMissed(
  row: ArticleSummary,
  deliveries: readonly TriedDelivery[],
  now: number,
): row is ArticleSummary & Hour {
  if (isOver(row) || !isScheduled(row)) return false
  return (
    dueFor(row.scheduledFor, new Date(now).toISOString()) === 'ask' &&
    !deliveries.some(({ article, target }) => article === row.id && target === row.scheduledTo)
  )
}

function ofHour({ id, headline, scheduledFor, scheduledTo }: ArticleSummary & Hour): Reminder {
  return {
    // Another hour that passes is news again.
    key: `${id}/missed/${scheduledFor}`,
    kind: 'missed',
    at: scheduledFor,
    article: id,
    headline,
    level: null,
    target: scheduledTo,
  }
}

/** Of a killed story as well: that its page is still there is what has to be told. */
function ofCopy(
  { article, target, state, since, seen, known }: ReminderSources['rereads'][number],
  headline: string,
): readonly Reminder[] {
  if (since === null || !isOpenDrift({ state, known })) return []
  // Another difference is news again, and so is the same one that came back.
  const key = `${article}/${target}/drift/${since}/${seen}`
  return [{ key, kind: 'drift', at: since, article, headline, level: null, target }]
}

function isWriter({ owner, assignee }: ArticleSummary, { id }: Person): boolean {
  return owner === id || assignee === id
}

/** What a person submitted themselves is no news to them, also where they may pass it alone. */
function waitsFor(
  { work, levelRoles, owner }: ArticleSummary,
  { id }: Person,
  held: readonly RoleKey[],
): boolean {
  if (work !== 'submitted' || owner === id) return false
  return levelRoles?.some((role) => held.includes(role)) === true
}

function isVoidedFor(row: ArticleSummary, person: Person): boolean {
  if (row.voided === undefined || row.voided.by === person.id) return false
  return row.voided.of.includes(person.id) || isWriter(row, person)
}

function order({ key: one }: Reminder, { key: other }: Reminder): number {
  return one < other ? -1 : Number(one > other)
}
