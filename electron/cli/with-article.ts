import type { ArticleId } from '../../shared/article/ids'
import type { Result } from '../../shared/result'
import type { Actor, Host } from '../host'
import type { CommandCall, CommandOutput } from './command'
import { findArticle } from './room'

/** What a command does with the article its first word means, in a library opened for reading. */
export async function withArticle(
  { words: [wanted = ''], room }: CommandCall,
  run: (host: Host, id: ArticleId) => Promise<Result<CommandOutput>>,
): Promise<Result<CommandOutput>> {
  const host = await room.reader()
  if (!host.ok) return host
  const id = findArticle(host.value, wanted)
  return id.ok ? run(host.value, id.value) : id
}

/** The same in a library opened for writing, by the person who acts in it. */
export async function actingOnArticle(
  { words: [wanted = ''], room }: CommandCall,
  run: (by: { host: Host; actor: Actor }, id: ArticleId) => Promise<Result<CommandOutput>>,
): Promise<Result<CommandOutput>> {
  const acting = await room.acting()
  if (!acting.ok) return acting
  const id = findArticle(acting.value.host, wanted)
  return id.ok ? run(acting.value, id.value) : id
}
