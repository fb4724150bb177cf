import type { Content } from '../../shared/article/content'
import type { ClipType } from '../../shared/article/clip'
import type { ArticleId, AssetHash, ContentHash } from '../../shared/article/ids'
import type { Article } from '../../shared/desk/article'
import type { ArticleSummary, LibraryNotice, UndoTrail } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import type { DeskFile } from './desk-file'
import type { OutboxFile } from './outbox-file'

/** A value as it lies on the disk, with the number of times it was saved. */
export interface Stored<T> {
  readonly generation: number
  readonly value: T
}

/** Bytes of an original from a place on, of how many in all. */
export interface MediaPart {
  readonly bytes: Uint8Array
  readonly type: string
  readonly size: number
}

/**
 * The port to everything kept on the disk. Implementations: `disk-library.ts` (files, through lowdb) and
 * `memory-library.ts`.
 *
 * A promise of a write that is answered with `ok` means: the bytes, their name and their folder are on
 * the disk. A write that is refused left the value before it whole. Writes to one article, to the desk
 * file and to the outbox are strictly one after another; `change` sees the newest value and answers with
 * the next one, or with a refusal, which writes nothing. It is asked again, with what lies there, where
 * another program has changed the file meanwhile, so it must leave nothing behind.
 */
export interface Library {
  readonly path: string
  readonly readOnly: boolean
  /** What a person should know: files set aside, an older copy opened, the lock held elsewhere. */
  notices(): readonly LibraryNotice[]

  desk(): DeskFile
  changeDesk(change: (desk: DeskFile) => Result<DeskFile>): Promise<Result<DeskFile>>

  /** Every readable article's row, newest first, from the derived index. */
  summaries(): readonly ArticleSummary[]
  /** Ids of the articles whose text or fields hold all the words, in any order. '' answers with all. */
  search(words: string): Promise<readonly ArticleId[]>
  readArticle(id: ArticleId): Promise<Result<Stored<Article>>>
  createArticle(article: Article): Promise<Result<Stored<Article>>>
  changeArticle(
    id: ArticleId,
    change: (current: Stored<Article>) => Result<Article>,
  ): Promise<Result<Stored<Article>>>
  /** Moves the article's file to `trash/`. */
  removeArticle(id: ArticleId): Promise<Result<null>>

  /** Writes a frozen content once; the same content again is no second write. */
  writeRevision(content: Content): Promise<Result<ContentHash>>
  /** Refused with `unreadable` when the bytes no longer have the hash they are named by. */
  readRevision(hash: ContentHash): Promise<Result<Content>>

  writeMedia(bytes: Uint8Array, type: string): Promise<Result<AssetHash>>
  /**
   * Keeps a clip of any length, piece by piece. Refused where its first bytes are not of `type`, or an original of
   * that hash cannot be written; nothing is left of it then. Rejects where the pieces do.
   */
  writeClip(pieces: AsyncIterable<Uint8Array>, type: ClipType): Promise<Result<AssetHash>>
  /** A part of an original as it lies there, for a player that seeks: its hash is not taken. */
  readMediaPart(hash: AssetHash, from: number, length: number): Promise<Result<MediaPart>>
  /** The whole, refused with `unreadable` when the bytes no longer have the hash they are named by. */
  readMedia(hash: AssetHash): Promise<Result<{ readonly bytes: Uint8Array; readonly type: string }>>

  /**
   * What was printed of a picture, by the hash of its recipe; null where it is to be printed anew. `us`
   * gives only what was written since this library was opened: anyone could have changed the rest.
   */
  readPrints(name: string, from: 'anyone' | 'us'): Promise<Uint8Array | null>
  /** Derived: not waited for, and no loss where it fails. */
  writePrints(name: string, bytes: Uint8Array): Promise<void>

  outbox(): OutboxFile
  changeOutbox(change: (outbox: OutboxFile) => Result<OutboxFile>): Promise<Result<OutboxFile>>

  readUndo(id: ArticleId): Promise<UndoTrail | null>
  writeUndo(id: ArticleId, trail: UndoTrail): Promise<Result<null>>

  /** Opens the last good copy of a file that was set aside. */
  restoreCopy(path: string): Promise<Result<null>>

  /** Waits for the writes under way and gives the lock back. */
  close(): Promise<void>
}
