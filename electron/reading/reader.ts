import type { Content } from '../../shared/article/content'
import type { AssetHash } from '../../shared/article/ids'
import type { Internal } from '../../shared/article/internal'
import type { ImportFile } from '../../shared/ipc'
import type { Original } from '../../shared/newstext/original'
import type { LocalPicture } from '../../shared/newstext/pictures'
import type { Result } from '../../shared/result'
import type { PacketFile } from '../packet/packet'

/** One story of a file, read: what would become an article, and the bytes of the pictures it brings along. */
export interface ReadStory {
  /** The file's name, and behind it the piece of the file where it holds several. */
  readonly name: string
  readonly content: Content
  readonly internal: Internal
  readonly pictures: readonly Uint8Array[]
  /** The file as it came in, as words only. */
  readonly original: Original
  /** The encoding it was read in, where the file is text and another may be chosen; else null. */
  readonly encoding: string | null
  /** Pictures of the story that lie on the web; none but for a page that was fetched from there. */
  readonly remote: readonly string[]
  /** Where pictures it names lie from its own file, `img/1.jpg`, that were not given along with it. */
  readonly near: readonly string[]
  /** The files of a hand-off packet, to be opened outside; absent for everything else. */
  readonly packet?: readonly PacketFile[]
  /** The files of its clips, to be taken in when it becomes an article; added outside, absent without any. */
  readonly clips?: readonly ClipFile[]
}

/** A clip that lies near a file, as its bytes tell it. */
export interface NearClip {
  /** Where it lies from the file (`nearPath`). */
  readonly near: string
  readonly use: Omit<LocalPicture, 'id'>
}

/** A clip on this machine, and what it was when it was looked at. */
export interface ClipFile {
  readonly path: string
  readonly asset: AssetHash
}

/** What is asked of a reader. All of it can be sent to another process. */
export interface ReadOrder {
  readonly file: ImportFile
  /** Key of the desk the stories will lie on. */
  readonly desk: string
  /** Now, RFC 3339. */
  readonly at: string
  /** An encoding a person chose (WHATWG Encoding name), or null to find it out. */
  readonly encoding: string | null
  /** Clips the file names, looked at before: no reader needs their bytes. */
  readonly clips?: readonly NearClip[]
}

/**
 * The port: reads a file that may be hostile. Writes nothing, fetches nothing, one file at a time.
 *
 * All or nothing: what is refused has no part that was read. Never rejects. Implementations:
 * `ProcessReader` (a process of its own, with limits) and `InlineReader` (here and now, for tests).
 */
export interface Reader {
  read(order: ReadOrder): Promise<Result<readonly ReadStory[]>>
  /** Gives up the file that is being read and those that wait; each is answered with `refusal.cancelled`. */
  stop(): void
  /** Ends what the reader keeps running. It can be asked again; that starts anew. */
  close(): void
}
