import type { ArticleId } from '../shared/article/ids'
import { decidePublication } from '../shared/desk/decide'
import type { PublicationCommand } from '../shared/desk/publication-command'
import type { ArticleView } from '../shared/ipc'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import { viewOf } from './article-view'
import { append } from './desk-log/append'
import { contextOf, judge } from './desk-log/judge'
import { personNow } from './desk-log/staff'
import type { Actor, Host } from './host'

/** What follows no delivery. */
type Undelivered = Extract<
  PublicationCommand,
  { type: 'schedule' | 'unschedule' | 'requestKill' | 'supersede' }
>

/**
 * Enters into a story's desk log what needs no delivery: an hour, a kill that is asked for, a story that took
 * its place. With `leavesAt` the gate is asked whether it might leave at that instant (RFC 3339).
 */
export async function enterPublication(
  host: Host,
  actor: Actor,
  id: ArticleId,
  command: Undelivered,
  leavesAt: string | null = null,
): Promise<Result<ArticleView>> {
  const changed = await host.library.changeArticle(id, ({ value: article }) => {
    const desk = host.library.desk()
    const judged = judge(article)
    const person = personNow(desk, actor.person)
    const operation = leavesAt === null ? null : 'publish'
    const context = contextOf(desk, judged, person, operation, leavesAt ?? host.now())
    const decided = decidePublication(judged.standing, command, context)
    if (!decided.ok) return decided
    return ok(append(host, actor, article, { happening: decided.value, contentHash: judged.hash }))
  })
  if (!changed.ok) return changed
  host.tell('article.changed', { id })
  return ok(viewOf(host, changed.value, actor.person))
}
