import type { ArticleId, ContentHash } from '../shared/article/ids'
import type { Article } from '../shared/desk/article'
import { checkTransition, decidePublication } from '../shared/desk/decide'
import { gate } from '../shared/gate/gate'
import type { ArticleView, PublishOrder } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Refused, Result } from '../shared/result'
import type { NotOrdered } from '../shared/target/delivery'
import type { Target } from '../shared/target/target'
import { viewOf } from './article-view'
import { commandOf, deliveryContext, findTarget, newNotices, readSealed } from './deliver'
import { contextOf, judge, proofOn } from './desk-log/judge'
import type { Judged } from './desk-log/judge'
import { personNow } from './desk-log/staff'
import { enterPublication } from './enter-publication'
import type { Actor, Host } from './host'
import type { Delivery } from './library/outbox-file'
import { headlinesOf, runInOrder } from './outbox-run'
import { deliveryKey, enqueue } from './outbox/outbox'
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
  const ordered = await ordersFor(host, actor, order)
  if (!ordered.ok) return ordered
  const queued = await enqueue(host.library, ...ordered.value)
  if (!queued.ok) return queued
  host.tell('outbox.changed', null)
  let failure: Refused | null = null
  for (const delivery of ordered.value) {
    const run = await runInOrder(host, actor, delivery)
    if (!run.ok) failure ??= run
  }
  return failure ?? viewNow(host, actor, order.id)
}

/** The deliveries that an order asks for, as they would go into the outbox; refused where it may not be given. */
export async function ordersFor(
  host: Host,
  actor: Actor,
  order: PublishOrder,
): Promise<Result<readonly Delivery[]>> {
  const stored = await host.library.readArticle(order.id)
  if (!stored.ok) return stored
  const judged = judge(stored.value.value)
  return order.operation === 'withdraw' || order.operation === 'kill'
    ? orderRemovals(host, actor, judged, order)
    : orderStory(host, actor, judged, order)
}

/** The first of the two people a kill needs. */
export function requestKill(
  host: Host,
  actor: Actor,
  id: ArticleId,
  reason: string,
): Promise<Result<ArticleView>> {
  return enterPublication(host, actor, id, { type: 'requestKill', reason })
}

/**
 * Orders many stories for one target, in their order. What may not leave is answered with its reason and
 * keeps nothing back. They are only written down here: the outbox sends them, one after the other, also
 * after a restart.
 */
export async function publishMany(
  host: Host,
  actor: Actor,
  ids: readonly ArticleId[],
  target: string,
): Promise<Result<{ ordered: number; refused: readonly NotOrdered[] }>> {
  const headlines = headlinesOf(host.library)
  const ordered: Delivery[] = []
  const refused: NotOrdered[] = []
  for (const id of ids) {
    const order = { id, target, operation: 'publish', reason: '' } as const
    const stored = await host.library.readArticle(id)
    const made = stored.ok
      ? await orderStory(host, actor, judge(stored.value.value), order)
      : stored
    if (made.ok) ordered.push(...made.value)
    else refused.push({ article: id, headline: headlines.get(id) ?? '', refusal: made.refusal })
  }
  const queued = await enqueue(host.library, ...ordered)
  if (!queued.ok) return queued
  host.tell('outbox.changed', null)
  return ok({ ordered: ordered.length, refused })
}

/** Whether a target can be reached and written to. */
export async function testTarget(host: Host, name: string): Promise<Result<{ note: string }>> {
  const target = findTarget(host.library, name)
  if (!target.ok) return target
  const adapter = await adapterOf(target.value, host)
  if (!adapter.ok) return adapter
  const tested = await adapter.value.test()
  return tested.ok
    ? ok({ note: tested.value ?? 'publish.test.ok' })
    : { ok: false, refusal: tested.refusal }
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
