import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Content } from '../shared/article/content'
import { emptyInternal, parseContent, parseInternal } from '../shared/article/draft'
import type { ArticleId, AssetHash } from '../shared/article/ids'
import type { Internal, Provenance } from '../shared/article/internal'
import { originalFromHtml, originalFromText } from '../shared/newstext/original'
import type { Original } from '../shared/newstext/original'
import { withPictures } from '../shared/newstext/pictures'
import type { LocalPicture } from '../shared/newstext/pictures'
import { readNews } from '../shared/newstext/read-news'
import type { ImportFile, ImportReading } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { createArticle } from './drafts'
import type { Actor, Host } from './host'
import { openFile } from './importers/file'
import { importers } from './importers/importers'
import { measurePicture } from './pictures'

/** One file, read: what would become an article, and the bytes of the pictures it brings along. */
export interface ReadFile {
  readonly content: Content
  readonly internal: Internal
  readonly pictures: readonly Uint8Array[]
  readonly original: Original
}

/** What reading a file needs of the host: the clock and fresh ids, no library. */
export type ReadingHost = Pick<Host, 'now' | 'newId'>

/**
 * Reads one file. Writes nothing, fetches nothing, and leaves the file as it is. All or nothing: what is
 * refused has no part that was imported.
 */
export function readFile(host: ReadingHost, file: ImportFile, desk: string): Result<ReadFile> {
  const name = basename(file.name).replace(/\p{Cc}/gu, ' ')
  const opened = openFile(name, file.bytes)
  if (!opened.ok) return opened
  const { kind, text, encoding, guessed } = opened.value
  const copy = importers[kind].copyOf(text, host.newId)
  const reading = readNews(copy, host.newId)
  const local = copy.pictures.flatMap((picture) => localPicture(picture.id, picture.address))
  const whole = withPictures(reading, copy.pictures, local)

  const found = guessed
    ? [...whole.found, { field: 'encoding', text: encoding, confirm: true }]
    : whole.found
  const provenance: Provenance = {
    kind,
    name,
    hash: sha256(file.bytes),
    at: host.now(),
    found: [...found],
    leftOut: [...whole.leftOut],
  }
  const content = parseContent(whole.content)
  if (!content.ok) return content
  const internal = parseInternal({ ...emptyInternal(desk), provenance: [provenance] })
  if (!internal.ok) return internal
  const original = kind === 'html' ? originalFromHtml(text) : originalFromText(text)
  return ok({
    content: content.value,
    internal: internal.value,
    pictures: local.map(bytesOf),
    original,
  })
}

/** Reads files for a person to look at before they become articles. Each is kept under its token until then. */
export function readFiles(host: Host, files: readonly ImportFile[]): readonly ImportReading[] {
  const kept = readingsOf(host)
  const desk = host.library.desk().desks[0]?.key ?? ''
  return files.map((file) => {
    const token = host.newId()
    const read = readFile(host, file, desk)
    if (read.ok) kept.set(token, read.value)
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
    }
    const result = read.ok
      ? ok({
          content: read.value.content,
          internal: read.value.internal,
          original: read.value.original,
        })
      : read
    return { token, name: basename(file.name), result }
  })
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
  { content, internal, pictures }: Omit<ReadFile, 'original'>,
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
export function dryRun(
  host: ReadingHost,
  files: readonly ImportFile[],
): {
  readonly output: DryRun
  readonly refused: readonly { readonly name: string; readonly result: Result<never> }[]
} {
  const articles: DryRun['articles'][number][] = []
  const refused: { name: string; result: Result<never> }[] = []
  for (const file of files) {
    const read = readFile(host, file, '')
    if (!read.ok) {
      refused.push({ name: basename(file.name), result: read })
      continue
    }
    const { found = [], leftOut = [] } = read.value.internal.provenance[0] ?? {}
    const byField = found.map(({ field, ...rest }) => [field, rest] as const)
    articles.push({ content: read.value.content, found: Object.fromEntries(byField), leftOut })
  }
  return { output: { articles }, refused }
}

/** Most readings kept for a person's answer; the oldest go first. */
const mostKept = 200

/** Readings that wait for a person's answer, by token, for each library that is open. */
const waiting = new WeakMap<Host['library'], Map<string, ReadFile>>()

function readingsOf(host: Host): Map<string, ReadFile> {
  const known = waiting.get(host.library) ?? new Map<string, ReadFile>()
  waiting.set(host.library, known)
  return known
}

/** A picture that stands in the file itself, as a data URI; nothing where it is elsewhere or none of ours. */
function localPicture(
  id: string,
  address: string,
): readonly (LocalPicture & { bytes: Uint8Array })[] {
  const data = /^data:image\/[a-z]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(address)?.[1]
  if (data === undefined) return []
  const bytes = new Uint8Array(Buffer.from(data, 'base64'))
  const measured = measurePicture({ name: '', bytes })
  if (!measured.ok) return []
  const { type, width, height } = measured.value
  return [{ id, asset: sha256(bytes) as AssetHash, type, width, height, bytes }]
}

function bytesOf({ bytes }: { readonly bytes: Uint8Array }): Uint8Array {
  return bytes
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
