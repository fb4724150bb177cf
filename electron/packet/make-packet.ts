import JsZip from 'jszip'
import { contentFromDraft } from '../../shared/article/draft'
import { fold } from '../../shared/desk/fold'
import { manifestBytes, packetFormat, packetVersion } from '../../shared/packet/manifest'
import type { PacketManifest } from '../../shared/packet/manifest'
import { hashContent } from '../../shared/seal/hash'
import type { Actor } from '../host'
import { packetMimetype, packetPaths } from './packet'
import type { PacketFile, PacketParts } from './packet'
import { sha256 } from '../sha256'

export interface PacketOrigin {
  readonly newsroom: string
  readonly at: string
  readonly embargoed: boolean
}

/** The bytes of a packet, signed by whoever hands it off. */
export async function makePacket(
  parts: PacketParts,
  actor: Actor,
  origin: PacketOrigin,
): Promise<Uint8Array> {
  const files = filesOf(parts)
  const manifest = signedManifest(parts, files, actor, origin)
  const zip = new JsZip()
  const date = new Date(origin.at)
  zip.file(packetPaths.mimetype, packetMimetype, { compression: 'STORE', date })
  zip.file(packetPaths.manifest, jsonBytes(manifest), { date })
  for (const { name, bytes } of files) {
    // Pictures are packed already.
    const compression = name.startsWith('media/') ? 'STORE' : 'DEFLATE'
    zip.file(name, bytes, { compression, date, createFolders: false })
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function signedManifest(
  { article }: PacketParts,
  files: readonly PacketFile[],
  { person, signer }: Actor,
  { newsroom, at, embargoed }: PacketOrigin,
): PacketManifest {
  const { head, sequence } = fold(article.log)
  if (head === null) throw new Error('an article without a log')
  const unsigned: Omit<PacketManifest, 'signature'> = {
    format: packetFormat,
    version: packetVersion,
    article: article.id,
    at,
    newsroom,
    by: { id: person.id, name: person.name, publicKey: signer.publicKey },
    contentHash: hashContent(contentFromDraft(article.draft)),
    logHead: head,
    sequence,
    embargoed,
    files: files.map(({ name, bytes }) => ({
      path: name,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  }
  return { ...unsigned, signature: signer.sign(manifestBytes(unsigned)) }
}

function filesOf({ article, people, revisions, media }: PacketParts): readonly PacketFile[] {
  return [
    { name: packetPaths.article, bytes: jsonBytes(article) },
    { name: packetPaths.people, bytes: jsonBytes(people) },
    ...[...revisions].map(([hash, content]) => ({
      name: packetPaths.revision(hash),
      bytes: jsonBytes(content),
    })),
    ...[...media].map(([hash, bytes]) => ({ name: packetPaths.media(hash), bytes })),
  ]
}

function jsonBytes(value: unknown): Uint8Array {
  return textBytes(`${JSON.stringify(value, null, 1)}\n`)
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
