import type { ContentHash } from '../../shared/article/ids'
import type { Article } from '../../shared/desk/article'
import { signedBytes, unsignedEvent } from '../../shared/desk/chain'
import type { DeskEvent, Happening } from '../../shared/desk/event'
import { fold } from '../../shared/desk/fold'
import type { Actor, Host } from '../host'

/** What is to be written down: what happened, and the content it speaks of. */
export interface Entry {
  readonly happening: Happening
  readonly contentHash: ContentHash
}

/**
 * The article with one more entry in its desk log: numbered, chained to the entry before, signed by the
 * actor. The only place that signs entries. Never older than the entry before it, whatever the clock says.
 */
export function append(
  host: Pick<Host, 'now' | 'newId'>,
  actor: Actor,
  article: Article,
  entry: Entry,
): Article {
  const last = article.log.at(-1)
  const at = notBefore(host.now(), last?.at)
  const unsigned = unsignedEvent(fold(article.log), {
    id: host.newId(),
    article: article.id,
    actor: actor.person,
    key: actor.signer.publicKey,
    at,
    ...entry,
  })
  const signature = actor.signer.sign(signedBytes(unsigned))
  const event: DeskEvent = { ...unsigned, signature }
  return { ...article, updatedAt: at, log: [...article.log, event] }
}

function notBefore(now: string, earliest: string | undefined): string {
  return earliest !== undefined && Date.parse(now) < Date.parse(earliest) ? earliest : now
}
