import { basename } from 'node:path'
import type { Content } from '../shared/article/content'
import { parseContent } from '../shared/article/draft'
import type { ArticleId } from '../shared/article/ids'
import type { ImportFile, ImportReading } from '../shared/ipc'
import { corrected } from '../shared/newstext/correct'
import type { Correction } from '../shared/newstext/correct'
import type { Original } from '../shared/newstext/original'
import { siteOf } from '../shared/newstext/reading-rules'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { bringIn, viewPacket } from './bring-in'
import { createArticle } from './drafts'
import type { Actor, Host } from './host'
import { measurePicture } from './measure-picture'
import { openPacket } from './packet/open-packet'
import type { Packet, PacketFile } from './packet/packet'
import { asCorrectedBefore, learn, readRules } from './reading-rules'
import type { ClipFile, Reader, ReadStory } from './reading/reader'
import { readNear } from './read-near'
import type { FindNear } from './read-near'
import { fetchPage, withWebPictures } from './web-page'
import type { Web } from './web-page'

/**
 * Reads files for a person to look at before they become articles: one reading for each story in them,
 * one with the refusal for each file that cannot be read. Each is kept under its token until then.
 */
export async function readFiles(
  host: Host,
  reader: Reader,
  files: readonly ImportFile[],
  way: ReadingWay = {},
): Promise<readonly ImportReading[]> {
  const readings: ImportReading[] = []
  for (const file of files) readings.push(...(await readForPerson(host, reader, file, way)))
  return readings
}

export interface ReadingWay {
  /** An encoding a person chose (WHATWG name); found out where absent. */
  readonly encoding?: string | null
  /** How the pictures of a page of the web are fetched once it is accepted. */
  readonly web?: Web
  /** Where pictures the file names are looked for; they come with it or not where absent. */
  readonly near?: FindNear | undefined
}

/** Fetches a page of the web and reads it for a person. Its pictures are fetched when it is accepted. */
export async function readAddress(
  host: Host,
  reader: Reader,
  address: string,
  web?: Web,
): Promise<Result<readonly ImportReading[]>> {
  const page = await fetchPage(address, web)
  if (!page.ok) return page
  return ok(await readFiles(host, reader, [page.value], web === undefined ? {} : { web }))
}

/** Reads the file of a reading once more in another encoding; where that fits, the old reading is forgotten. */
export async function readAgain(
  host: Host,
  reader: Reader,
  token: string,
  encoding: string,
): Promise<Result<readonly ImportReading[]>> {
  const { file, web } = readingsOf(host).get(token) ?? {}
  if (file === undefined) return refuse('refusal.importForgotten')
  const way = web === undefined ? { encoding } : { encoding, web }
  const readings = await readFiles(host, reader, [file], way)
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
  trusting: readonly string[] = [],
): Promise<Result<readonly ArticleId[]>> {
  const kept = readingsOf(host)
  if (tokens.some((token) => !kept.has(token))) return refuse('refusal.importForgotten')
  const ids: ArticleId[] = []
  for (const token of new Set(tokens)) {
    const reading = kept.get(token)
    if (reading === undefined) return refuse('refusal.importForgotten')
    const made = await accepted(host, actor, reading, trusting.includes(token))
    if (!made.ok) return made
    if (reading.remember) await learn(host, actor, reading, reading.corrections)
    kept.delete(token)
    ids.push(made.value)
  }
  return ok(ids)
}

async function accepted(
  host: Host,
  actor: Actor,
  reading: Waiting,
  trust: boolean,
): Promise<Result<ArticleId>> {
  if (reading.opened !== undefined) return bringIn(host, actor, reading.opened, trust)
  const whole = await finished(host, reading)
  return whole.ok ? articleFrom(host, actor, whole.value) : whole
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
  const content = withCorrections(host, reading.base, reading.original, corrections)
  if (content.ok) kept.set(token, { ...reading, content: content.value, corrections, remember })
  return content
}

/** Makes an article of a file that was read: its pictures and clips first, so that no article points at nothing. */
export async function articleFrom(
  host: Host,
  actor: Actor,
  {
    content,
    internal,
    pictures,
    clips = [],
  }: Pick<ReadStory, 'content' | 'internal' | 'pictures' | 'clips'>,
): Promise<Result<ArticleId>> {
  for (const bytes of pictures) {
    const measured = measurePicture({ name: '', bytes })
    if (!measured.ok) return measured
    const written = await host.library.writeMedia(bytes, measured.value.type)
    if (!written.ok) return written
  }
  const taken = await takeClips(host, clips)
  if (!taken.ok) return taken
  const { language } = content
  const made = await createArticle(host, actor, { content, internal, language, cause: 'imported' })
  return made.ok ? ok(made.value.id) : made
}

async function takeClips(host: Host, clips: readonly ClipFile[]): Promise<Result<null>> {
  if (clips.length === 0) return ok(null)
  const { addClip } = await import('./add-clip')
  for (const { path, asset } of clips) {
    const clip = await addClip(host, { path })
    if (!clip.ok) return clip
    if (clip.value.hash !== asset)
      return refuse('refusal.clipChanged', { values: { name: basename(path) } })
  }
  return ok(null)
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

function withCorrections(
  host: Host,
  base: Content,
  original: Original,
  corrections: readonly Correction[],
): Result<Content> {
  let content = base
  for (const correction of corrections) {
    const next = corrected(content, original, correction, () => host.newId())
    if (next === null) return refuse('refusal.noSuchField', { values: { text: correction.text } })
    content = next
  }
  return parseContent(content)
}

async function readForPerson(
  host: Host,
  reader: Reader,
  given: ImportFile,
  { encoding = null, web, near }: ReadingWay,
): Promise<readonly ImportReading[]> {
  const desk = host.library.desk().desks[0]?.key ?? ''
  const { order, read } = await readNear(
    reader,
    { file: given, desk, at: host.now(), encoding },
    near,
  )
  const { file } = order
  const named = file.address ?? basename(file.name)
  if (!read.ok) return [{ token: host.newId(), name: named, result: read }]
  const [first] = read.value
  if (first?.packet !== undefined) return [await readPacketForPerson(host, first, first.packet)]
  return read.value.map((each) => {
    const { name, internal, original, encoding: readIn, remote, near: missing } = each
    const { content, learned } = asCorrectedBefore(readRules(host), each, host.newId)
    const site = siteOf(content, internal.provenance[0]?.found ?? [])
    const story = { ...each, content }
    // Only text has an encoding to choose: its bytes are kept for that.
    const token = keep(host, story, {
      ...(readIn === null ? {} : { file }),
      ...(web === undefined ? {} : { web }),
      ...(remote.length === 0 ? {} : { whole: () => withWebPictures(reader, order, each, web) }),
    })
    return {
      token,
      name,
      result: ok({
        content,
        internal,
        original,
        learned,
        site,
        encoding: readIn,
        remote,
        near: missing,
        packet: null,
      }),
    }
  })
}

/** A packet is not read but opened: what it says of itself is signed, and a person only looks at it. */
async function readPacketForPerson(
  host: Host,
  story: ReadStory,
  files: readonly PacketFile[],
): Promise<ImportReading> {
  const { name } = story
  const opened = openPacket(name, files)
  if (!opened.ok) return { token: host.newId(), name, result: opened }
  const { draft: content, internal } = opened.value.article
  const { original } = story
  const token = keep(host, story, { opened: opened.value })
  const packet = await viewPacket(host, opened.value)
  const seen = { content, internal, original, learned: [], site: null, encoding: null }
  return { token, name, result: ok({ ...seen, remote: [], near: [], packet }) }
}

/** The reading as it becomes an article: with the pictures that lie on the web, as a person corrected it. */
async function finished(host: Host, reading: Waiting): Promise<Result<ReadStory>> {
  const whole = reading.whole === undefined ? ok(reading) : await reading.whole()
  if (!whole.ok || whole.value === reading) return whole
  const { content: base } = asCorrectedBefore(readRules(host), whole.value, host.newId)
  const amended = withCorrections(host, base, whole.value.original, reading.corrections)
  // What a person corrected counts for more than its pictures.
  return ok(amended.ok ? { ...whole.value, content: amended.value } : reading)
}

/** Keeps a reading for a person's answer, and forgets the oldest where there are too many. */
function keep(
  host: Host,
  story: ReadStory,
  more: Pick<Waiting, 'file' | 'web' | 'whole' | 'opened'>,
): string {
  const kept = readingsOf(host)
  const token = host.newId()
  kept.set(token, { ...story, ...more, base: story.content, corrections: [], remember: false })
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
  readonly web?: Web
  /** The same story with the pictures that lie on the web; absent where it has none. */
  readonly whole?: () => Promise<Result<ReadStory>>
  /** The packet it is, opened and found whole. */
  readonly opened?: Packet
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
