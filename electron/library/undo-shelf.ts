import * as v from 'valibot'
import type { ArticleId } from '../../shared/article/ids'
import type { UndoTrail } from '../../shared/ipc'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { readDerivedFile, writeDerivedFile } from './derived-file'
import { refuseDisk } from './disk-refusal'
import type { FileForm } from './forms'
import { idFromName, undoPath } from './layout'
import type { LibraryFolder } from './library-folder'
import { Queue } from './queue'

const undoForm: FileForm<UndoTrail> = {
  format: 'caibian/undo',
  version: 1,
  schema: v.object({
    base: v.unknown(),
    groups: v.array(v.array(v.unknown())),
    leadsTo: v.string(),
  }),
  migrations: [],
}

/** Undo histories: a comfort, so they are written whole or not at all but nobody waits for the disk. */
export class UndoShelf {
  readonly #folder: LibraryFolder
  readonly #queue = new Queue()

  constructor(folder: LibraryFolder) {
    this.#folder = folder
  }

  async read(id: ArticleId): Promise<UndoTrail | null> {
    if (!isId(id)) return null
    return this.#queue.run(() => readDerivedFile(this.#folder, undoPath(id), undoForm))
  }

  async write(id: ArticleId, trail: UndoTrail): Promise<Result<null>> {
    if (!isId(id)) return refuse('refusal.noSuchArticle', { values: { id } })
    if (this.#folder.readOnly) return refuse('refusal.libraryReadOnly')
    return this.#queue.run(async () => {
      try {
        await writeDerivedFile(this.#folder, undoPath(id), undoForm, trail)
        return ok(null)
      } catch (error) {
        return refuseDisk(error, undoPath(id))
      }
    })
  }

  /** Once the article is gone; a file that stays behind does no harm. */
  async drop(id: ArticleId): Promise<void> {
    if (this.#folder.readOnly) return
    await this.#queue.run(() =>
      this.#folder.fileSystem.unlink(this.#folder.at(undoPath(id))).catch(() => undefined),
    )
  }

  settled(): Promise<void> {
    return this.#queue.settled()
  }
}

function isId(id: ArticleId): boolean {
  return idFromName(`${id}.json`) !== null
}
