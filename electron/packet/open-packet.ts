import * as v from 'valibot'
import { contentFromDraft, parseContent, parseInternal } from '../../shared/article/draft'
import type { Content } from '../../shared/article/content'
import type { AssetHash, ContentHash } from '../../shared/article/ids'
import { personSchema } from '../../shared/article/person'
import type { Person } from '../../shared/article/person'
import { articleSchema } from '../../shared/desk/article'
import type { Article } from '../../shared/desk/article'
import { fold } from '../../shared/desk/fold'
import {
  manifestBytes,
  packetFormat,
  packetManifestSchema,
  packetVersion,
} from '../../shared/packet/manifest'
import type { PacketManifest } from '../../shared/packet/manifest'
import { ok, refuse } from '../../shared/result'
import type { Refused, Result } from '../../shared/result'
import { hashContent } from '../../shared/seal/hash'
import { logProblems } from '../desk-log/problems'
import { verifySignature } from '../keys/keys'
import { mediaTypeOf } from '../library/media-type'
import { packetPaths } from './packet'
import type { Packet, PacketFile } from './packet'
import { sha256 } from '../sha256'

/**
 * A packet from the files inside it, or the reason it is not whole: the signature must fit the manifest,
 * the manifest every file and no other, each text its hash, and the desk log itself, entry by entry, with
 * the signature of whoever made it. All or nothing.
 */
export function openPacket(name: string, files: readonly PacketFile[]): Result<Packet> {
  try {
    return opened(name, new Map(files.map((file) => [file.name, file.bytes] as const)))
  } catch {
    return wrong(name, 'form')
  }
}

type Files = ReadonlyMap<string, Uint8Array>

function opened(name: string, files: Files): Result<Packet> {
  const manifest = manifestIn(name, files)
  if (!manifest.ok) return manifest
  const listed = checkFiles(name, files, manifest.value)
  if (listed !== null) return listed
  const article = articleIn(name, files, manifest.value)
  if (!article.ok) return article
  const people = v.parse(v.array(personSchema), jsonIn(files, packetPaths.people))
  const log = checkLog(name, article.value, people)
  if (log !== null) return log
  const revisions = revisionsIn(name, files, article.value)
  if (!revisions.ok) return revisions
  const media = mediaIn(name, files, [article.value.draft, ...revisions.value.values()])
  if (!media.ok) return media
  return ok({
    manifest: manifest.value,
    article: article.value,
    people,
    revisions: revisions.value,
    media: media.value,
  })
}

function manifestIn(name: string, files: Files): Result<PacketManifest> {
  const written = jsonIn(files, packetPaths.manifest) as Readonly<Record<string, unknown>> | null
  if (written?.['format'] !== packetFormat) return wrong(name, 'form')
  const { version } = written
  if (typeof version === 'number' && version > packetVersion) {
    return refuse('refusal.newerFile', { values: { path: name } })
  }
  const manifest = v.parse(packetManifestSchema, written)
  const { publicKey } = manifest.by
  return verifySignature(publicKey, manifestBytes(manifest), manifest.signature)
    ? ok(manifest)
    : wrong(name, 'signature')
}

function checkFiles(name: string, files: Files, manifest: PacketManifest): Refused | null {
  const own: readonly string[] = [packetPaths.mimetype, packetPaths.manifest]
  const listed = new Set(manifest.files.map(({ path }) => path))
  if ([...files.keys()].some((path) => !listed.has(path) && !own.includes(path))) {
    return wrong(name, 'files')
  }
  const isWhole = manifest.files.every(({ path, bytes, sha256: said }) => {
    const found = files.get(path)
    return found !== undefined && found.length === bytes && sha256(found) === said
  })
  return isWhole ? null : wrong(name, 'files')
}

function articleIn(name: string, files: Files, manifest: PacketManifest): Result<Article> {
  const parsed = v.safeParse(articleSchema, jsonIn(files, packetPaths.article))
  if (!parsed.success) return wrong(name, 'form')
  const draft = parseContent(parsed.output.draft)
  const internal = parseInternal(parsed.output.internal)
  if (!draft.ok || !internal.ok) return wrong(name, 'form')
  const article = { ...parsed.output, draft: draft.value, internal: internal.value }
  const isMeant =
    article.id === manifest.article &&
    fold(article.log).head === manifest.logHead &&
    hashContent(contentFromDraft(article.draft)) === manifest.contentHash
  return isMeant ? ok(article) : wrong(name, 'content')
}

function checkLog(name: string, article: Article, people: readonly Person[]): Refused | null {
  if (logProblems(article, people).length > 0) return wrong(name, 'log')
  return article.revisions.every(({ number }, at) => number === at + 1) ? null : wrong(name, 'log')
}

function revisionsIn(
  name: string,
  files: Files,
  { revisions }: Article,
): Result<ReadonlyMap<ContentHash, Content>> {
  const found = new Map<ContentHash, Content>()
  for (const { hash } of revisions) {
    const content = parseContent(jsonIn(files, packetPaths.revision(hash)))
    if (!content.ok || hashContent(content.value) !== hash) return wrong(name, 'content')
    found.set(hash, content.value)
  }
  return ok(found)
}

function mediaIn(
  name: string,
  files: Files,
  contents: readonly Content[],
): Result<ReadonlyMap<AssetHash, Uint8Array>> {
  const found = new Map<AssetHash, Uint8Array>()
  for (const { asset, type } of contents.flatMap(({ media }) => media)) {
    const bytes = files.get(packetPaths.media(asset))
    if (bytes === undefined || sha256(bytes) !== asset || mediaTypeOf(bytes, type) === null) {
      return wrong(name, 'media')
    }
    found.set(asset, bytes)
  }
  return ok(found)
}

function jsonIn(files: Files, path: string): unknown {
  const bytes = files.get(path)
  if (bytes === undefined) return null
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
}

type Wrong = 'form' | 'signature' | 'files' | 'content' | 'log' | 'media'

function wrong(name: string, reason: Wrong): Refused {
  return refuse('refusal.packetBroken', { values: { name, reason: `packet.broken.${reason}` } })
}
