import type { ArticleId } from '../../shared/article/ids'
import { ok, refuse } from '../../shared/result'
import type { Refusal, Result } from '../../shared/result'
import { isDrift } from '../../shared/target/drift'
import type { Reread } from '../../shared/target/drift'
import { say } from '../../shared/words/say'
import { findTarget } from '../deliver'
import type { Host } from '../host'
import { copiesOf, readable } from '../public-copies'
import { reread } from '../reread'
import type { Command, CommandCall, CommandOutput } from './command'
import { findArticle } from './room'
import type { Room } from './room'

/** What came of reading one copy. */
interface Reading {
  readonly id: ArticleId
  readonly headline: string
  readonly target: string
  readonly found: Reread | null
  /** Why it could not be read; null where it was. */
  readonly refusal: Refusal | null
}

/** Reads public copies again, in nobody's name: nothing is kept, and nobody who is writing is in its way. */
export const rereadCommand: Command = {
  name: 'reread',
  usage: '[ID] [--target NAME]',
  summary: 'cli.summary.reread',
  options: { target: { type: 'string' } },
  words: [0, 1],
  run: readCopies,
}

async function readCopies({
  words: [wanted],
  options,
  room,
}: CommandCall): Promise<Result<CommandOutput>> {
  const host = await room.reader()
  if (!host.ok) return host
  const ids = storiesOf(host.value, wanted ?? null)
  if (!ids.ok) return ids
  const target = options.text('target')
  const known = target === null ? ok(null) : findTarget(host.value.library, target)
  if (!known.ok) return known
  const readings: Reading[] = []
  for (const id of ids.value) readings.push(...(await readingsOf(host.value, id, target)))
  if (wanted !== undefined && readings.length === 0) return refuse('refusal.notLive')
  return ok({
    text: readings.map((reading) => linesOf(room, reading)).join('\n'),
    json: readings.map(({ id, headline, target, found, refusal }) => ({
      id,
      headline,
      target,
      ...(found === null
        ? { refusal }
        : { state: found.state, at: found.at, differences: found.differences }),
    })),
    isNo: readings.some(({ found }) => found === null || isDrift(found.state)),
  })
}

/** The one that is meant, or every story that ever was public. */
function storiesOf(host: Host, wanted: string | null): Result<readonly ArticleId[]> {
  if (wanted === null)
    return ok(
      host.library
        .summaries()
        .filter(({ publishedAt }) => publishedAt !== undefined)
        .map(({ id }) => id),
    )
  const id = findArticle(host, wanted)
  return id.ok ? ok([id.value]) : id
}

async function readingsOf(
  host: Host,
  id: ArticleId,
  only: string | null,
): Promise<readonly Reading[]> {
  const headline = host.library.summaries().find((row) => row.id === id)?.headline ?? ''
  const copies = readable(await copiesOf(host, id), host)
  const readings: Reading[] = []
  for (const { target } of copies.filter((copy) => only === null || copy.target === only)) {
    const read = await reread(host, id, target)
    readings.push({
      id,
      headline,
      target,
      found: read.ok ? read.value : null,
      refusal: read.ok ? null : read.refusal,
    })
  }
  return readings
}

function linesOf(room: Room, { id, headline, target, found, refusal }: Reading): string {
  const state =
    found === null ? room.say('cli.reread.failed') : room.say(`cli.reread.${found.state}`)
  const lines = [[state, target, id, headline].join('  ')]
  if (refusal !== null) lines.push(`  ${room.explain(refusal)}`)
  for (const { field, sealed, there } of found?.differences ?? []) {
    lines.push(`  ${say(room.language, `publish.loss.${field}`)}`)
    if (sealed !== null) lines.push(`    - ${sealed}`)
    if (there !== null) lines.push(`    + ${there}`)
  }
  return lines.join('\n')
}
