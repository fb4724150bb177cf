import type { Content } from '../../shared/article/content'
import type { AssetHash, ContentHash } from '../../shared/article/ids'
import type { Person } from '../../shared/article/person'
import type { Article } from '../../shared/desk/article'
import type { PacketManifest } from '../../shared/packet/manifest'

/** A file inside a packet, by its path. */
export interface PacketFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is handed off: the article with everything it points at. */
export interface PacketParts {
  readonly article: Article
  /** Everybody the article names, without their secrets. */
  readonly people: readonly Person[]
  readonly revisions: ReadonlyMap<ContentHash, Content>
  readonly media: ReadonlyMap<AssetHash, Uint8Array>
}

/** A packet that was opened and found whole. */
export interface Packet extends PacketParts {
  readonly manifest: PacketManifest
}

/** The first file of a packet, stored as it is, so that its first bytes tell what it is. */
export const packetMimetype = 'application/vnd.caibian.packet+zip'

export const packetPaths = {
  mimetype: 'mimetype',
  manifest: 'manifest.json',
  article: 'article.json',
  people: 'people.json',
  revision: (hash: string) => `revisions/${hash}.json`,
  media: (hash: string) => `media/${hash}`,
} as const

/** Largest packet, in bytes: 64 MB, as for every file that is brought in. */
export const largestPacket = 64 * 1024 * 1024
