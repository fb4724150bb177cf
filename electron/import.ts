import { basename } from 'node:path'
import type { Content } from '../shared/article/content'
import type { Internal } from '../shared/article/internal'
import { parseContent } from '../shared/article/draft'
import type { ArticleId } from '../shared/article/ids'
import type { ImportFile, ImportReading } from '../shared/ipc'
import { corrected } from '../shared/newstext/correct'
import type { Correction } from '../shared/newstext/correct'
import { siteOf } from '../shared/newstext/reading-rules'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { createArticle } from './drafts'
import type { Actor, Host } from './host'
import { measurePicture } from './measure-picture'
import { asCorrectedBefore, learn } from './reading-rules'
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

/** Reads the file of a reading once more in another encoding; where that fits, the old reading is forgotten. */
export async function readAgain(
  host: Host,
  reader: Reader,
  token: string,
  encoding: string,
): Promise<Result<readonly ImportReading[]>> {
  const file = readingsOf(host).get(token)?.file
  if (file === undefined) return refuse('refusal.importForgotten')
  const readings = await readFiles(host, reader, [file], encoding)
  const refused = readings.find(({ result }) => !result.ok)
  if (refused !== undefined && !refused.result.ok) return refused.result
  readingsOf(host).delete(token)
  return ok(readings)
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
    if (reading.remember) await learn(host, actor, reading, reading.corrections)
    kept.delete(token)
    ids.push(made.value)
  }
  return ok(ids)
}

/** What a person says of a reading that waits for them. */
export interface CorrectionOrder {
  readonly token: string
  readonly corrections: readonly Correction[]
  readonly remember: boolean
}

/** The content of a waiting reading with these corrections and no others. A piece that cannot be what it is said to be is refused. */
export function correctReading(
  host: Host,
  { token, corrections, remember }: CorrectionOrder,
): Result<Content> {
  const kept = readingsOf(host)
  const reading = kept.get(token)
  if (reading === undefined) return refuse('refusal.importForgotten')
  let content = reading.base
  for (const correction of corrections) {
    const next = corrected(content, reading.original, correction, () => host.newId())
    if (next === null) return refuse('refusal.noSuchField', { values: { text: correction.text } })
    content = next
  }
  const parsed = parseContent(content)
  if (parsed.ok) kept.set(token, { ...reading, content: parsed.value, corrections, remember })
  return parsed
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

/** One story as `import --dry-run --json` prints it (design.md 11). */
export interface DryArticle {
  readonly content: Content
  readonly found: Readonly<Record<string, { readonly text: string; readonly confirm: boolean }>>
  readonly leftOut: readonly { readonly reason: string; readonly text: string }[]
}

export function dryArticle({ content, internal }: ReadStory): DryArticle {
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
  // Only text has an encoding to choose: its bytes are kept for that.
  const isText = read.value.some(({ internal }) => mayReadAgain(internal))
  return read.value.map((story) => {
    const { name, internal, original } = story
    const { content, learned } = asCorrectedBefore(host, story)
    const site = siteOf(content, internal.provenance[0]?.found ?? [])
    const token = keep(host, { ...story, content }, isText ? file : null)
    return { token, name, result: ok({ content, internal, original, learned, site }) }
  })
}

function mayReadAgain({ provenance }: Internal): boolean {
  return ['text', 'html', 'markdown'].includes(provenance[0]?.kind ?? '')
}

/** Keeps a reading for a person's answer, and forgets the oldest where there are too many. */
function keep(host: Host, story: ReadStory, file: ImportFile | null): string {
  const kept = readingsOf(host)
  const token = host.newId()
  const own = file === null ? {} : { file }
  kept.set(token, { ...story, ...own, base: story.content, corrections: [], remember: false })
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return token
}

/** Most readings kept for a person's answer; the oldest go first. */
const mostKept = 1000

/**
 * A reading that waits, with its file where it can be read again in another encoding, and what a person has
 * corrected in it so far; `base` is the content before that.
 */
interface Waiting extends ReadStory {
  readonly file?: ImportFile
  readonly base: Content
  readonly corrections: readonly Correction[]
  readonly remember: boolean
}

/** Readings that wait for a person's answer, by token, for each library that is open. */
const waiting = new WeakMap<Host['library'], Map<string, Waiting>>()

function readingsOf(host: Host): Map<string, Waiting> {
  const known = waiting.get(host.library) ?? new Map<string, Waiting>()
  waiting.set(host.library, known)
  return known
}
