import { basename } from 'node:path'
import { emptyInternal, parseContent, parseInternal } from '../shared/article/draft'
import type { Content } from '../shared/article/content'
import type { AssetHash } from '../shared/article/ids'
import type { Provenance } from '../shared/article/internal'
import { nearPath } from '../shared/document/near-path'
import { takeNamedPictures } from '../shared/newstext/named-pictures'
import { originalFromHtml, originalFromText } from '../shared/newstext/original'
import { withPictures } from '../shared/newstext/pictures'
import type { LocalPicture } from '../shared/newstext/pictures'
import { readNews } from '../shared/newstext/read-news'
import type { Facts, Found, LeftOut } from '../shared/newstext/reading'
import type { ImportFile } from '../shared/ipc'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import type { Host } from './host'
import { importers } from './importers/importers'
import { unpack } from './importers/unpack'
import type { UnpackOptions } from './importers/unpack'
import type { Unpacked } from './importers/unpacked'
import { measurePicture } from './measure-picture'
import { isPacket, readPacket } from './read-packet'
import type { NearClip, ReadStory } from './reading/reader'
import { sha256 } from './sha256'

/** What reading a file needs of the host: the clock and fresh ids, no library. */
export type ReadingHost = Pick<Host, 'now' | 'newId'>

export interface ReadingOptions {
  readonly desk: string
  /** An encoding a person chose, or null to find it out. */
  readonly encoding: string | null
  readonly clips?: readonly NearClip[]
}

/**
 * Reads one file here and now. Writes nothing, fetches nothing, and leaves the file as it is. All or
 * nothing: what is refused has no part that was read. A hostile file may keep it busy: `Reader` is for those.
 */
export async function readFile(
  host: ReadingHost,
  file: ImportFile,
  { desk, encoding, clips = [] }: ReadingOptions,
): Promise<Result<readonly ReadStory[]>> {
  const name = basename(file.name).replace(/\p{Cc}/gu, ' ')
  if (isPacket(name, file.bytes)) return readPacket(name, file.bytes)
  const address = file.address ?? null
  const beside = new Map((file.beside ?? []).map((one) => [one.name, one.bytes] as const))
  const unpacked = await unpackAsSaid(name, file, { encoding, beside })
  if (!unpacked.ok) return unpacked
  const hash = sha256(file.bytes)
  const stories: ReadStory[] = []
  for (const each of unpacked.value) {
    const piece =
      address === null ? each : { ...each, name: address + each.name.slice(name.length) }
    const story = storyOf(host, piece, { desk, hash, address, beside, clips })
    if (!story.ok) return story
    stories.push(story.value)
  }
  return ok(stories)
}

/** In the encoding a person chose, else in the one its server named, where the file is text in that at all. */
async function unpackAsSaid(
  name: string,
  { bytes, charset }: ImportFile,
  options: UnpackOptions,
): Promise<Result<readonly Unpacked[]>> {
  if (charset === undefined || options.encoding !== null) return unpack(name, bytes, options)
  const said = await unpack(name, bytes, { ...options, encoding: charset })
  const isWrong = !said.ok && said.refusal.code === 'refusal.importEncoding'
  return isWrong ? unpack(name, bytes, options) : said
}

interface Origin {
  readonly desk: string
  readonly hash: string
  /** Where on the web the file was fetched, and pictures that were fetched for it by their address. */
  readonly address: string | null
  readonly beside: ReadonlyMap<string, Uint8Array>
  readonly clips: readonly NearClip[]
}

function storyOf(
  host: ReadingHost,
  unpacked: Unpacked,
  { desk, hash, address, beside, clips }: Origin,
): Result<ReadStory> {
  const { name, kind, form, text, hints, encoding = null } = unpacked
  const own = importers[form].copyOf(text, host.newId, address)
  const { copy: read, wanted } =
    own.reading === undefined
      ? takeNamedPictures(own, (path) => beside.has(path) || clips.some(liesAt(path)), host.newId)
      : { copy: own, wanted: [] }
  const leftOut = [...unpacked.leftOut, ...read.leftOut, ...unreadable(text)]
  const copy = { ...read, leftOut, facts: factsOver(read.facts, unpacked.facts) }
  const local = copy.pictures.flatMap(({ id, address: at }): readonly Local[] => {
    const near = nearPath(at) ?? ''
    const clip = address === null ? clips.find(liesAt(near)) : undefined
    if (clip !== undefined) return [{ use: { id, ...clip.use }, bytes: null }]
    return localPicture(id, beside.get(at) ?? beside.get(near) ?? dataIn(at))
  })
  const reading = read.reading ?? readNews(copy, host.newId)
  const uses = local.map(({ use }) => use)
  const whole = withPictures(reading, copy.pictures, uses)
  const provenance: Provenance = {
    kind,
    name,
    hash,
    at: host.now(),
    found: [...whole.found, ...hints.filter((hint) => isNews(hint, whole.content))],
    leftOut: [...whole.leftOut],
  }
  const content = parseContent(whole.content)
  if (!content.ok) return content
  const internal = parseInternal({ ...emptyInternal(desk), provenance: [provenance] })
  if (!internal.ok) return internal
  const original = form === 'html' ? originalFromHtml(text) : originalFromText(text)
  const pictures = local.flatMap(({ bytes }) => bytes ?? [])
  // A file that was sent to somebody must not make this machine call anybody.
  const remote = address === null ? [] : whole.remote
  const near = address === null ? [...wanted, ...whole.near] : []
  const { value } = content
  return ok({
    name,
    content: value,
    internal: internal.value,
    pictures,
    original,
    encoding,
    remote,
    near,
  })
}

/** What the file itself says in fields of its own stands above what its text's head says. */
function factsOver(inText: Facts, inFile: Facts | null): Facts {
  if (inFile === null) return inText
  const said = Object.entries(inFile).filter(([, value]) => value !== '' && !isEmptyList(value))
  const where = { ...inText.where, sourceUrl: inFile.sourceUrl, ...inFile.where }
  return { ...inText, ...Object.fromEntries(said), where }
}

/** Places with a letter that no encoding gave: never passed on in silence. */
function unreadable(text: string): readonly LeftOut[] {
  const places = text.matchAll(/[^\n<>]{0,20}\ufffd[^\n<>]{0,20}/g)
  return [...places]
    .slice(0, 20)
    .map(([place]) => ({ reason: 'import.leftOut.unreadable', text: place }))
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** A hint says nothing new where the text gave the field. */
function isNews({ field }: Found, content: Content): boolean {
  if (field === 'headline') return content.headline === ''
  if (field === 'credits') return content.credits.length === 0
  return field !== 'dateline.date' || content.dateline?.date === undefined
}

/** The bytes of a picture that stands in the file itself, as a data URI; null where it is elsewhere. */
function dataIn(address: string): Uint8Array | null {
  const data = /^data:image\/[a-z]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(address)?.[1]
  return data === undefined ? null : new Uint8Array(Buffer.from(data, 'base64'))
}

/** What stands in a story; the bytes of a clip stay on the disk until it becomes an article. */
interface Local {
  readonly use: LocalPicture
  readonly bytes: Uint8Array | null
}

function liesAt(path: string): (clip: NearClip) => boolean {
  return ({ near }) => near === path
}

/** A picture whose bytes are at hand; nothing where they are not, or are no picture of ours. */
function localPicture(id: string, bytes: Uint8Array | null): readonly Local[] {
  if (bytes === null) return []
  const measured = measurePicture({ name: '', bytes })
  if (!measured.ok) return []
  const { type, width, height } = measured.value
  return [{ use: { id, asset: sha256(bytes) as AssetHash, type, width, height }, bytes }]
}
