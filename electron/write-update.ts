import { emptyInternal } from '../shared/article/draft'
import type { ArticleId } from '../shared/article/ids'
import { updateOf } from '../shared/article/update'
import type { TakenField } from '../shared/article/update'
import { fold } from '../shared/desk/fold'
import type { ArticleView } from '../shared/ipc'
import { refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { readSealed } from './deliver'
import { createArticle } from './drafts'
import type { Actor, Host } from './host'

/** Which story is updated, and what the new one takes over from what readers have of it. */
export interface UpdateOrder {
  readonly id: ArticleId
  readonly take: readonly TakenField[]
}

/**
 * Makes a story that updates a published one. The two are linked: the new one leads back to what came before,
 * and takes its place once it comes out (`electron/supersede.ts`). Refused with `refusal.notLive` where readers
 * have nothing of it, or another update came out already.
 */
export async function writeUpdate(
  host: Host,
  actor: Actor,
  { id, take }: UpdateOrder,
): Promise<Result<ArticleView>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const { log, internal } = stored.value.value
  const { publication, shown } = fold(log)
  const newest = Object.values(shown).toSorted((one, other) => other.revision - one.revision)[0]
  if (newest === undefined || (publication !== 'live' && publication !== 'corrected'))
    return refuse('refusal.notLive')
  const content = await readSealed(host.library, newest.hash)
  if (!content.ok) return content
  const { newsroom } = host.library.desk()
  return createArticle(host, actor, {
    content: updateOf({ id, content: content.value }, take, newsroom, host.newId),
    internal: { ...emptyInternal(internal.desk), updates: id },
    language: content.value.language,
    cause: 'created',
  })
}
