import { basename } from 'node:path'
import type { Content } from '../shared/article/content'
import type { ArticleId } from '../shared/article/ids'
import type { ImportFile, ImportReading } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { createArticle } from './drafts'
import type { Actor, Host } from './host'
import { measurePicture } from './pictures'
import type { Reader, ReadStory } from './reading/reader'

/**
 * Reads files for a person to look at before they become articles: one reading for each story in them,
 * one with the refusal for each file that cannot be read. Each is kept under its token until then.
 */
export async function readFiles(
  host: Host,
  reader: Reader,
  files: readonly ImportFile[],
  encoding: string | null = null,
): Promise<readonly ImportReading[]> {
  const readings: ImportReading[] = []
  for (const file of files) readings.push(...(await readForPerson(host, reader, file, encoding)))
  return readings
}

/**
 * Makes articles of readings, in the order given. A reading is forgotten once its article is on the disk;
 * where one is refused, those before it stand, and it and those after it can be accepted again.
 */
export async function acceptReadings(
  host: Host,
  actor: Actor,
  tokens: readonly string[],
): Promise<Result<readonly ArticleId[]>> {
  const kept = readingsOf(host)
  if (tokens.some((token) => !kept.has(token))) return refuse('refusal.importForgotten')
  const ids: ArticleId[] = []
  for (const token of new Set(tokens)) {
    const reading = kept.get(token)
    if (reading === undefined) return refuse('refusal.importForgotten')
    const made = await articleFrom(host, actor, reading)
    if (!made.ok) return made
    kept.delete(token)
    ids.push(made.value)
  }
  return ok(ids)
}

/** Makes an article of a file that was read: its pictures first, so that no article points at nothing. */
export async function articleFrom(
  host: Host,
  actor: Actor,
  { content, internal, pictures }: Pick<ReadStory, 'content' | 'internal' | 'pictures'>,
): Promise<Result<ArticleId>> {
  for (const bytes of pictures) {
    const measured = measurePicture({ name: '', bytes })
    if (!measured.ok) return measured
    const written = await host.library.writeMedia(bytes, measured.value.type)
    if (!written.ok) return written
  }
  const { language } = content
  const made = await createArticle(host, actor, { content, internal, language, cause: 'imported' })
  return made.ok ? ok(made.value.id) : made
}

/** What the command line prints for `import --dry-run --json` (design.md 11). */
export interface DryRun {
  readonly articles: readonly {
    readonly content: Content
    readonly found: Readonly<Record<string, { readonly text: string; readonly confirm: boolean }>>
    readonly leftOut: readonly { readonly reason: string; readonly text: string }[]
  }[]
}

/** The readings of files as the command line prints them; the refused ones apart, by name. */
export async function dryRun(
  host: Pick<Host, 'now'>,
  reader: Reader,
  files: readonly ImportFile[],
): Promise<{
  readonly output: DryRun
  readonly refused: readonly { readonly name: string; readonly result: Result<never> }[]
}> {
  const articles: DryRun['articles'][number][] = []
  const refused: { name: string; result: Result<never> }[] = []
  for (const file of files) {
    const read = await reader.read({ file, desk: '', at: host.now(), encoding: null })
    if (!read.ok) refused.push({ name: basename(file.name), result: read })
    else articles.push(...read.value.map(printed))
  }
  return { output: { articles }, refused }
}

function printed({ content, internal }: ReadStory): DryRun['articles'][number] {
  const { found = [], leftOut = [] } = internal.provenance[0] ?? {}
  const byField = found.map(({ field, ...rest }) => [field, rest] as const)
  return { content, found: Object.fromEntries(byField), leftOut }
}

async function readForPerson(
  host: Host,
  reader: Reader,
  file: ImportFile,
  encoding: string | null,
): Promise<readonly ImportReading[]> {
  const desk = host.library.desk().desks[0]?.key ?? ''
  const read = await reader.read({ file, desk, at: host.now(), encoding })
  if (!read.ok) return [{ token: host.newId(), name: basename(file.name), result: read }]
  return read.value.map((story) => {
    const { name, content, internal, original } = story
    return { token: keep(host, story), name, result: ok({ content, internal, original }) }
  })
}

/** Keeps a reading for a person's answer, and forgets the oldest where there are too many. */
function keep(host: Host, story: ReadStory): string {
  const kept = readingsOf(host)
  const token = host.newId()
  kept.set(token, story)
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return token
}

/** Most readings kept for a person's answer; the oldest go first. */
const mostKept = 1000

/** Readings that wait for a person's answer, by token, for each library that is open. */
const waiting = new WeakMap<Host['library'], Map<string, ReadStory>>()

function readingsOf(host: Host): Map<string, ReadStory> {
  const known = waiting.get(host.library) ?? new Map<string, ReadStory>()
  waiting.set(host.library, known)
  return known
}
