import type { ArticleId, ContentHash } from '../shared/article/ids'
import type { Article } from '../shared/desk/article'
import { checkTransition, decidePublication } from '../shared/desk/decide'
import { gate } from '../shared/gate/gate'
import type { ArticleView, DeliveryView, PublishOrder } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Refusal, RefusalCode, Refused, Result } from '../shared/result'
import type { Target } from '../shared/target/target'
import { refusals } from '../shared/words/en/refusal'
import { viewOf } from './article-view'
import { commandOf, deliver, deliveryContext, findTarget, newNotices, readSealed } from './deliver'
import { append } from './desk-log/append'
import { contextOf, judge, personNow, proofOn } from './desk-log/judge'
import type { Judged } from './desk-log/judge'
import type { Actor, Host } from './host'
import type { Delivery } from './library/outbox-file'
import { inLane } from './outbox/lanes'
import { begin, deliveryKey, drop, dueAt, enqueue, fail, nextDue, retry } from './outbox/outbox'
import { adapterOf } from './targets/adapters'

/**
 * The third flow: approved, rendered, published; and corrected, withdrawn, killed.
 *
 * The intent is on the disk before anything is sent. What is sent is rendered from the frozen revision
 * that was approved, and from nothing else. A target that fails leaves the delivery in the outbox and is
 * answered with its refusal; the article's log only ever speaks of what arrived. Publishing again what a
 * target shows already puts the target right where it was damaged, and says nothing new.
 */
export async function publish(
  host: Host,
  actor: Actor,
  order: PublishOrder,
): Promise<Result<ArticleView>> {
  const stored = await host.library.readArticle(order.id)
  if (!stored.ok) return stored
  const judged = judge(stored.value.value)
  const ordered =
    order.operation === 'withdraw' || order.operation === 'kill'
      ? await orderRemovals(host, actor, judged, order)
      : await orderStory(host, actor, judged, order)
  if (!ordered.ok) return ordered
  let failure: Refused | null = null
  for (const delivery of ordered.value) {
    const queued = await enqueue(host.library, delivery)
    if (!queued.ok) return queued
    host.tell('outbox.changed', null)
    const run = await runDelivery(host, actor, delivery.key)
    if (!run.ok) failure ??= run
  }
  return failure ?? viewNow(host, actor, order.id)
}

/** The first of the two people a kill needs. */
export async function requestKill(
  host: Host,
  actor: Actor,
  id: ArticleId,
  reason: string,
): Promise<Result<ArticleView>> {
  const changed = await host.library.changeArticle(id, ({ value: article }) => {
    const desk = host.library.desk()
    const judged = judge(article)
    const person = personNow(desk, actor.person)
    const context = contextOf(desk, judged, person, null, host.now())
    const decided = decidePublication(judged.standing, { type: 'requestKill', reason }, context)
    if (!decided.ok) return decided
    return ok(append(host, actor, article, { happening: decided.value, contentHash: judged.hash }))
  })
  if (!changed.ok) return changed
  host.tell('article.changed', { id })
  return ok(viewOf(host, changed.value, actor.person))
}

/** What is waiting or stopped, in the order it was given. */
export function listDeliveries(host: Host): readonly DeliveryView[] {
  const headlines = new Map(host.library.summaries().map((row) => [row.id, row.headline]))
  return host.library.outbox().deliveries.map((delivery) => ({
    key: delivery.key,
    article: delivery.article,
    headline: headlines.get(delivery.article) ?? '',
    target: delivery.target,
    operation: delivery.operation,
    state: delivery.state,
    attempts: delivery.attempts,
    nextAt: delivery.nextAt,
    refusal: delivery.failure === null ? null : refusalFrom(delivery.failure),
  }))
}

/** Sends a waiting or stopped delivery now. */
export async function retryDelivery(host: Host, actor: Actor, key: string): Promise<Result<null>> {
  const again = await retry(host.library, key)
  if (!again.ok) return again
  return runDelivery(host, actor, key)
}

/** Gives a delivery up. What the target shows stays as it is. */
export async function cancelDelivery(host: Host, key: string): Promise<Result<null>> {
  const dropped = await drop(host.library, key)
  if (dropped.ok) host.tell('outbox.changed', null)
  return dropped
}

/** What a run through the outbox did. */
export interface OutboxRun {
  readonly done: number
  readonly refusals: readonly Refused['refusal'][]
  /** When to run again, RFC 3339; null while nothing waits. */
  readonly nextAt: string | null
}

/** Sends everything that is due, also what was being sent when the program ended. Call it at sign-in. */
export async function runOutbox(host: Host, actor: Actor): Promise<OutboxRun> {
  let done = 0
  const refusals: Refused['refusal'][] = []
  const tried = new Set<string>()
  for (;;) {
    const due = dueAt(host.library.outbox(), host.now()).find(({ key }) => !tried.has(key))
    if (due === undefined) break
    tried.add(due.key)
    const run = await runDelivery(host, actor, due.key)
    if (run.ok) done += 1
    else refusals.push(run.refusal)
  }
  return { done, refusals, nextAt: nextDue(host.library.outbox()) }
}

/** Whether a target can be reached and written to. */
export async function testTarget(host: Host, name: string): Promise<Result<{ note: string }>> {
  const target = findTarget(host.library, name)
  if (!target.ok) return target
  const adapter = await adapterOf(target.value, host)
  if (!adapter.ok) return adapter
  const tested = await adapter.value.test()
  return tested.ok ? ok({ note: 'publish.test.ok' }) : { ok: false, refusal: tested.refusal }
}

/** A refusal as the outbox kept it; one of a newer version is shown by its code. */
function refusalFrom({ code, values }: NonNullable<Delivery['failure']>): Refusal {
  return code in refusals
    ? { code: code as RefusalCode, values }
    : refuse('refusal.usage', { values: { detail: code } }).refusal
}

/** One delivery at a time for each target. */
function runDelivery(host: Host, actor: Actor, key: string): Promise<Result<null>> {
  const target = host.library.outbox().deliveries.find((one) => one.key === key)?.target ?? ''
  return inLane(host.library, target, async () => {
    const begun = await begin(host.library, key)
    if (!begun.ok) return begun
    const delivery = begun.value
    if (delivery === null) return ok(null)
    const came = await deliver(host, actor, delivery)
    const kept = came.ok
      ? await drop(host.library, key)
      : await fail(host.library, key, { ...came, now: host.now(), chance: chanceFrom(host) })
    host.tell('outbox.changed', null)
    host.tell('article.changed', { id: delivery.article })
    if (!came.ok) return { ok: false, refusal: came.refusal }
    return kept
  })
}

/** Chance without a port of its own: the end of a UUIDv7 is random. */
function chanceFrom(host: Host): number {
  return Number.parseInt(host.newId().slice(-8), 16) / 2 ** 32
}

async function orderStory(
  host: Host,
  actor: Actor,
  judged: Judged,
  order: PublishOrder,
): Promise<Result<readonly Delivery[]>> {
  const target = findTarget(host.library, order.target)
  if (!target.ok) return target
  const { article, standing, hash } = judged
  const operation = order.operation === 'correct' ? 'correct' : 'publish'
  const refused = refusalBefore(host, actor, judged, operation, target.value)
  if (refused !== null) return refused
  const sealed = await readSealed(host.library, hash)
  if (!sealed.ok) return sealed
  const name = { article: article.id, hash, target: order.target, operation } as const
  const notices = await newNotices(host.library, standing, name)
  if (!notices.ok) return notices
  const delivery = {
    ...newDelivery(host, actor, order, name),
    revision: standing.seal?.revision ?? article.revisions.length,
    correction: notices.value.at(-1) ?? null,
  }
  return allowed(host, actor, article, [delivery])
}

/** The gate with its target, and whether this person may: asked of the draft, before anything is written. */
function refusalBefore(
  host: Host,
  actor: Actor,
  judged: Judged,
  operation: 'publish' | 'correct',
  target: Target,
): Refused | null {
  const desk = host.library.desk()
  const now = host.now()
  const { article, standing, content } = judged
  const proof = proofOn(desk, judged, content, now)
  const subject = { content, draft: article.draft, internal: article.internal, standing, proof }
  const report = gate(subject, operation, target, now, desk.severities)
  const person = personNow(desk, actor.person)
  const context = { ...contextOf(desk, judged, person, null, now), report }
  const refusal = checkTransition(standing, operation, context)
  return refusal === null ? null : { ok: false, refusal }
}

/** A withdrawal goes to every target that shows the story, a kill to every target that ever had it. */
async function orderRemovals(
  host: Host,
  actor: Actor,
  judged: Judged,
  order: PublishOrder,
): Promise<Result<readonly Delivery[]>> {
  const { article, standing } = judged
  const operation = order.operation === 'kill' ? 'kill' : 'withdraw'
  const desk = host.library.desk()
  const person = personNow(desk, actor.person)
  const context = contextOf(desk, judged, person, null, host.now())
  const refusal = checkTransition(standing, operation, context)
  if (refusal !== null) return { ok: false, refusal }
  const targets =
    operation === 'withdraw'
      ? Object.keys(standing.shown)
      : [...new Set(article.receipts.map((receipt) => receipt.target))]
  if (targets.length === 0) return refuse('refusal.notLive')
  const deliveries = targets.map((target) => {
    const last = lastAt(article, target)
    const name = { article: article.id, hash: last.hash, target, operation } as const
    return { ...newDelivery(host, actor, order, name), revision: last.revision }
  })
  return allowed(host, actor, article, deliveries)
}

function lastAt(
  { receipts }: Article,
  target: string,
): { readonly hash: ContentHash; readonly revision: number } {
  const last = receipts.findLast((receipt) => receipt.target === target)
  if (last === undefined) throw new Error(`no receipt of ${target}`)
  return last
}

/** Asks the log beforehand what it would say: nothing leaves that could not be written down. */
async function allowed(
  host: Host,
  actor: Actor,
  article: Article,
  deliveries: readonly Delivery[],
): Promise<Result<readonly Delivery[]>> {
  const { standing } = judge(article)
  for (const delivery of deliveries) {
    const { operation, target, hash } = delivery
    const command = commandOf(delivery)
    if (command === null) continue
    if (operation === 'publish' && standing.shown[target]?.hash === hash) continue
    const context = await deliveryContext(host, actor, article, delivery)
    if (!context.ok) return context
    const decided = decidePublication(standing, command, context.value)
    if (!decided.ok) return decided
  }
  return ok(deliveries)
}

function newDelivery(
  host: Host,
  actor: Actor,
  order: PublishOrder,
  name: Pick<Delivery, 'article' | 'hash' | 'target' | 'operation'>,
): Delivery {
  return {
    ...name,
    key: deliveryKey(name),
    revision: 1,
    orderedBy: actor.person.id,
    orderedAt: host.now(),
    reason: order.reason,
    correction: null,
    state: 'waiting',
    attempts: 0,
    nextAt: null,
    failure: null,
  }
}

async function viewNow(host: Host, actor: Actor, id: ArticleId): Promise<Result<ArticleView>> {
  const stored = await host.library.readArticle(id)
  return stored.ok ? ok(viewOf(host, stored.value, actor.person)) : stored
}
