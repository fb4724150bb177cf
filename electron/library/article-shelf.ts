import { syncFolder } from './file-system'
import type { ArticleId } from '../../shared/article/ids'
import type { Article } from '../../shared/desk/article'
import { ok, refuse } from '../../shared/result'
import type { Refused, Result } from '../../shared/result'
import { refuseDisk } from './disk-refusal'
import { UnreadableFile, storedFromBytes } from './durable-file'
import type { FileStamp } from './file-system'
import { articleFormOf } from './forms'
import { articleFolder, articlePath, idFromName, places } from './layout'
import type { Stored } from './library'
import type { LibraryFolder } from './library-folder'
import { StoredFile, refuseNewer } from './stored-file'
import { copyPathOf, writeDurably } from './write-durably'

/** What the shelf tells the index: an article as it now lies on the disk, or that it is gone. */
export interface ShelfWatcher {
  articleSaved(article: Article, stamp: FileStamp): void
  articleGone(id: ArticleId): void
}

/** The articles: one file each, the ones last used kept in memory. */
export class ArticleShelf {
  readonly #folder: LibraryFolder
  readonly #watcher: ShelfWatcher
  /** In the order of last use. */
  readonly #files = new Map<ArticleId, StoredFile<Article>>()

  constructor(folder: LibraryFolder, watcher: ShelfWatcher) {
    this.#folder = folder
    this.#watcher = watcher
  }

  async read(id: ArticleId): Promise<Result<Stored<Article>>> {
    if (!isId(id)) return refuseUnknown(id)
    const read = await this.#file(id).read()
    if (read.ok && read.value !== null) return ok(read.value)
    this.#watcher.articleGone(id)
    return read.ok ? this.#refuseMissing(id) : read
  }

  async create(article: Article): Promise<Result<Stored<Article>>> {
    if (!isId(article.id)) return refuse('refusal.invalid', { values: { detail: 'id' } })
    return this.#change(article.id, (current) =>
      current === null ? ok(article) : refuse('refusal.invalid', { values: { detail: 'id' } }),
    )
  }

  async change(
    id: ArticleId,
    change: (current: Stored<Article>) => Result<Article>,
  ): Promise<Result<Stored<Article>>> {
    if (!isId(id)) return refuseUnknown(id)
    return this.#change(id, (current) => (current === null ? refuseUnknown(id) : change(current)))
  }

  /** The copy goes first: cut off in between, the article is still there and no copy offers it again. */
  async remove(id: ArticleId): Promise<Result<null>> {
    if (!isId(id)) return refuseUnknown(id)
    if (this.#folder.readOnly) return refuse('refusal.libraryReadOnly')
    const place = articlePath(id)
    const file = this.#file(id)
    return file.alone(async () => {
      try {
        if (!(await this.#folder.exists(place))) return await this.#refuseRemoved(id)
        const copy = copyPathOf(place)
        if (await this.#folder.exists(copy)) {
          await this.#folder.moveTo(places.trash, copyPathOf(`${id}.json`), copy)
        }
        await this.#folder.moveTo(places.trash, `${id}.json`, place)
      } catch (error) {
        return refuseDisk(error, place)
      }
      file.forget()
      this.#watcher.articleGone(id)
      return ok(null)
    })
  }

  /** Puts the last good copy in the place of a file that was set aside or is missing. */
  async restoreCopy(id: ArticleId): Promise<Result<null>> {
    if (this.#folder.readOnly) return refuse('refusal.libraryReadOnly')
    const place = articlePath(id)
    const file = this.#file(id)
    return file.alone(async () => {
      file.forget()
      try {
        const bytes = await this.#folder.fileSystem.read(this.#folder.at(copyPathOf(place)))
        const { value } = storedFromBytes(bytes, articleFormOf(id))
        const stamp = await writeDurably(this.#folder.fileSystem, this.#folder.at(place), bytes, {
          keepCopy: false,
        })
        this.#folder.unnote(place)
        this.#watcher.articleSaved(value, stamp)
        return ok(null)
      } catch (error) {
        if (!(error instanceof UnreadableFile)) return refuseDisk(error, copyPathOf(place))
        if (error.kind === 'newer') return refuseNewer(this.#folder, place, error.reason)
        return this.#folder.setAside(copyPathOf(place), error.reason)
      }
    })
  }

  async settled(): Promise<void> {
    for (const file of this.#files.values()) await file.settled()
  }

  async #change(
    id: ArticleId,
    change: (current: Stored<Article> | null) => Result<Article>,
  ): Promise<Result<Stored<Article>>> {
    const file = this.#file(id)
    const changed = await file.change(change)
    if (changed.ok && file.stamp !== null) {
      this.#watcher.articleSaved(changed.value.value, file.stamp)
    }
    return changed
  }

  #file(id: ArticleId): StoredFile<Article> {
    const file =
      this.#files.get(id) ?? new StoredFile(this.#folder, articlePath(id), articleFormOf(id))
    this.#files.delete(id)
    this.#files.set(id, file)
    this.#forgetOldest()
    return file
  }

  /** A file with work under way stays: two of them for one article would not wait for each other. */
  #forgetOldest(): void {
    if (this.#files.size <= mostKept) return
    for (const [id, file] of this.#files) {
      if (this.#files.size <= mostKept) return
      if (file.idle && !isLast(this.#files, id)) this.#files.delete(id)
    }
  }

  /** It may have gone a moment ago, in a removal that was refused since the disk did not take it for good. */
  async #refuseRemoved(id: ArticleId): Promise<Refused> {
    if (await this.#folder.exists(articleFolder(id))) {
      await syncFolder(this.#folder.fileSystem, this.#folder.at(articleFolder(id)))
    }
    return refuseUnknown(id)
  }

  async #refuseMissing(id: ArticleId): Promise<Refused> {
    const place = articlePath(id)
    const known = this.#folder.noticeOf(place)
    if (known !== null) return { ok: false, refusal: known.refusal }
    if (!(await this.#folder.exists(copyPathOf(place)))) return refuseUnknown(id)
    const refused = refuse('refusal.missingFile', { values: { path: place } })
    this.#folder.note({ refusal: refused.refusal, path: place, hasCopy: true })
    return refused
  }
}

const mostKept = 64

function isLast(files: ReadonlyMap<ArticleId, unknown>, id: ArticleId): boolean {
  return [...files.keys()].at(-1) === id
}

function isId(id: string): boolean {
  return idFromName(`${id}.json`) !== null
}

function refuseUnknown(id: string): Refused {
  return refuse('refusal.noSuchArticle', { values: { id } })
}
