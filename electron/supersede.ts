import type { ArticleId } from '../shared/article/ids'
import { successorOf } from '../shared/desk/successor'
import { fold } from '../shared/desk/fold'
import type { Article } from '../shared/desk/article'
import { enterPublication } from './enter-publication'
import type { Actor, Host } from './host'
import type { Delivery } from './library/outbox-file'
import { deliveryKey, enqueue } from './outbox/outbox'

/**
 * What a delivery that arrived means for the story it is linked to: an update that comes out takes the place of
 * the story it updates; and the pages of the other one are sent again wherever they are shown, so that they
 * say so and lead on to what is there, and to nothing that was taken down.
 */
export async function followUp(
  host: Host,
  actor: Actor,
  { article: id, operation }: Pick<Delivery, 'article' | 'operation'>,
): Promise<void> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return
  const { internal, log } = stored.value.value
  const { updates } = internal
  const isShowing = operation !== 'withdraw' && operation !== 'kill'
  if (updates !== undefined) {
    const before = isShowing ? await takePlace(host, actor, updates, id) : false
    if (before || !isShowing) await sendAgain(host, actor, updates)
  }
  const successor = successorOf(log)
  if (successor !== null && !isShowing) await sendAgain(host, actor, successor)
}

/** Whether the earlier story's pages have something new to say now. */
async function takePlace(
  host: Host,
  actor: Actor,
  earlier: ArticleId,
  by: ArticleId,
): Promise<boolean> {
  const stored = await host.library.readArticle(earlier)
  if (!stored.ok) return false
  const { log } = stored.value.value
  const { publication } = fold(log)
  if (publication === 'superseded') return successorOf(log) === by
  if (publication !== 'live' && publication !== 'corrected') return false
  return (await enterPublication(host, actor, earlier, { type: 'supersede', by })).ok
}

/** The same sealed text to every target that shows it: what its page says of other stories is made anew. */
async function sendAgain(host: Host, actor: Actor, id: ArticleId): Promise<void> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return
  const deliveries = againFor(host, actor, stored.value.value)
  if (deliveries.length === 0) return
  await enqueue(host.library, ...deliveries)
  host.tell('outbox.changed', null)
}

function againFor(host: Host, actor: Actor, { id, log }: Article): readonly Delivery[] {
  const names = new Set(host.library.desk().targets.map(({ name }) => name))
  return Object.entries(fold(log).shown)
    .filter(([target]) => names.has(target))
    .map(([target, { hash, revision }]) => {
      const name = { article: id, hash, target, operation: 'publish' } as const
      return {
        ...name,
        key: deliveryKey(name),
        revision,
        orderedBy: actor.person.id,
        orderedAt: host.now(),
        reason: '',
        correction: null,
        state: 'waiting',
        attempts: 0,
        nextAt: null,
        failure: null,
      }
    })
}
