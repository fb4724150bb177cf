import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { ArticleId } from '../../shared/article/ids'
import { ArticleIndex } from './article-index'
import { ArticleShelf } from './article-shelf'
import type { DeskFile } from './desk-file'
import { refuseDisk, refuseLook } from './disk-refusal'
import { syncFolder } from './file-system'
import type { FileSystem } from './file-system'
import { deskForm, outboxForm } from './forms'
import { idFromName, places } from './layout'
import type { Library } from './library'
import { LibraryFolder } from './library-folder'
import { takeLock } from './lock'
import type { Lock } from './lock'
import { MediaShelf } from './media-shelf'
import { nodeFileSystem } from './node-file-system'
import { openWhole } from './open-whole'
import { noteSetAside } from './note-set-aside'
import { outboxFileVersion } from './outbox-file'
import type { OutboxFile } from './outbox-file'
import { PrintShelf } from './print-shelf'
import { RevisionShelf } from './revision-shelf'
import { scanArticles } from './scan-articles'
import { StoredFile } from './stored-file'
import { UndoShelf } from './undo-shelf'
import { makeFolderDurably } from './write-durably'

export interface OpenOptions {
  /** Absolute path of the library's folder. */
  readonly path: string
  /** `read` takes no lock and writes nothing. */
  readonly mode: 'write' | 'read'
  /** RFC 3339, UTC. */
  readonly now: () => string
  readonly fileSystem?: FileSystem
}

/**
 * Opens the library in a folder. Where it cannot be written (another process has the lock, the system
 * does not let us) it is opened for reading and a notice says why. Refused where there is none
 * (`libraryMissing`), where there are stories without it (`noLibraryFile`), where it is of a later version
 * (`libraryNewer`), and where neither `library.json` nor its copy can be read.
 */
export async function openLibrary(options: OpenOptions): Promise<Result<Library>> {
  const fileSystem = options.fileSystem ?? nodeFileSystem
  const { path, now } = options
  const look = new LibraryFolder({ path, fileSystem, readOnly: true, now })
  try {
    if (!(await look.exists(places.desk)) && !(await look.exists(`${places.desk}.bak`))) {
      if (!(await look.exists(places.articles)))
        return refuse('refusal.libraryMissing', { values: { path } })
      return refuse('refusal.noLibraryFile', { values: { path } })
    }
    const access = await accessTo(look, options.mode)
    const folder = new LibraryFolder({ path, fileSystem, readOnly: access.lock === null, now })
    for (const notice of look.notices) folder.note(notice)
    // What an earlier process made and did not live to sync.
    if (!folder.readOnly) await syncFolder(fileSystem, path)
    const opened = await openIn(folder, access)
    if (!opened.ok) await access.lock?.release()
    return opened
  } catch (error) {
    return refuseLook(error, path)
  }
}

/** Makes a library in an empty or new folder and opens it. Refused with `libraryExists` where there is one. */
export async function createLibrary(
  options: Omit<OpenOptions, 'mode'> & { readonly desk: DeskFile },
): Promise<Result<Library>> {
  const fileSystem = options.fileSystem ?? nodeFileSystem
  const { path, now } = options
  const folder = new LibraryFolder({ path, fileSystem, readOnly: false, now })
  try {
    if (await folder.exists(places.desk)) {
      return refuse('refusal.libraryExists', { values: { path } })
    }
    await makeFolderDurably(fileSystem, path)
  } catch (error) {
    return refuseDisk(error, path)
  }
  // Twice each, so that there is a copy to go back to from the first day. `library.json` comes last: it is
  // what makes the folder a library.
  const outbox = new StoredFile(folder, places.outbox, outboxForm)
  const desk = new StoredFile(folder, places.desk, deskForm)
  for (const write of [
    () => outbox.change(() => ok({ schema: outboxFileVersion, deliveries: [] })),
    () => outbox.change(() => ok({ schema: outboxFileVersion, deliveries: [] })),
    () => desk.change(() => ok(options.desk)),
    () => desk.change(() => ok(options.desk)),
  ]) {
    const written = await write()
    if (!written.ok) return written
  }
  return openLibrary({ ...options, mode: 'write' })
}

/** What may be done in a library's folder: everything while the lock is held, else reading. */
interface Access {
  readonly lock: Lock | null
  readonly wasLeft: boolean
}

async function accessTo(look: LibraryFolder, mode: 'write' | 'read'): Promise<Access> {
  if (mode === 'read') return { lock: null, wasLeft: false }
  try {
    const locking = await takeLock(look.fileSystem, look.at(places.lock))
    if (locking.kind === 'held') return locking
    const { refusal } = refuse('refusal.libraryLocked', { values: { pid: locking.pid } })
    look.note({ refusal, path: places.lock, hasCopy: false })
  } catch (error) {
    const denied = refuseDisk(error, places.lock)
    const refusal = ['refusal.diskDenied', 'refusal.libraryReadOnly'].includes(denied.refusal.code)
      ? refuse('refusal.libraryReadOnly').refusal
      : denied.refusal
    look.note({ refusal, path: places.lock, hasCopy: false })
  }
  return { lock: null, wasLeft: false }
}

async function openIn(folder: LibraryFolder, { lock, wasLeft }: Access): Promise<Result<Library>> {
  const deskFile = new StoredFile(folder, places.desk, deskForm)
  const desk = await openWhole(folder, deskFile, deskForm, null)
  if (!desk.ok) return desk
  const outboxFile = new StoredFile(folder, places.outbox, outboxForm)
  const nothing = { schema: outboxFileVersion, deliveries: [] } as const
  const outbox = await openWhole(folder, outboxFile, outboxForm, { ...nothing, deliveries: [] })
  if (!outbox.ok) return outbox
  const index = new ArticleIndex(folder)
  const articles = new ArticleShelf(folder, index)
  await noteSetAside(folder)
  await scanArticles(folder, index, { shelf: articles, wasLeft })
  return ok(
    assemble({
      folder,
      lock,
      index,
      articles,
      desk: { file: deskFile, value: desk.value },
      outbox: { file: outboxFile, value: outbox.value },
    }),
  )
}

interface Held<T> {
  readonly file: StoredFile<T>
  value: T
}

interface Parts {
  readonly folder: LibraryFolder
  readonly lock: Lock | null
  readonly index: ArticleIndex
  readonly articles: ArticleShelf
  readonly desk: Held<DeskFile>
  readonly outbox: Held<OutboxFile>
}

function assemble({ folder, lock, index, articles, desk, outbox }: Parts): Library {
  const revisions = new RevisionShelf(folder)
  const media = new MediaShelf(folder)
  const prints = new PrintShelf(folder)
  const undo = new UndoShelf(folder)
  return {
    path: folder.path,
    readOnly: folder.readOnly,
    notices: () => folder.notices,
    desk: () => desk.value,
    changeDesk: (change) => changeHeld(desk, change),
    summaries: () => index.summaries(),
    search: (words) => index.search(words),
    readArticle: (id) => articles.read(id),
    createArticle: (article) => articles.create(article),
    changeArticle: (id, change) => articles.change(id, change),
    removeArticle: async (id) => {
      const removed = await articles.remove(id)
      if (removed.ok) await undo.drop(id)
      return removed
    },
    writeRevision: (content) => revisions.write(content),
    readRevision: (hash) => revisions.read(hash),
    writeMedia: (bytes, type) => media.write(bytes, type),
    writeClip: (pieces, type) => media.writeClip(pieces, type),
    readMediaPart: (hash, from, length) => media.readPart(hash, from, length),
    readMedia: (hash) => media.read(hash),
    readPrints: (name, from) => prints.read(name, from),
    writePrints: (name, bytes) => prints.write(name, bytes),
    outbox: () => outbox.value,
    changeOutbox: (change) => changeHeld(outbox, change),
    readUndo: (id) => undo.read(id),
    writeUndo: (id, trail) => undo.write(id, trail),
    restoreCopy: (path) => restoreCopy(path, folder, articles),
    close: async () => {
      for (const part of [desk.file, outbox.file, articles, revisions, media, prints, undo]) {
        await part.settled()
      }
      await index.flush()
      await lock?.release()
    },
  }
}

async function changeHeld<T>(held: Held<T>, change: (value: T) => Result<T>): Promise<Result<T>> {
  const changed = await held.file.change((current) => change(current?.value ?? held.value))
  if (!changed.ok) return changed
  held.value = changed.value.value
  return ok(held.value)
}

/** Only what a notice offers is restored, so that no path from outside reaches another file. */
async function restoreCopy(
  path: string,
  folder: LibraryFolder,
  articles: ArticleShelf,
): Promise<Result<null>> {
  const notice = folder.noticeOf(path)
  const id = idFromName(path.slice(path.lastIndexOf('/') + 1))
  if (notice?.hasCopy !== true || id === null) {
    return refuse('refusal.noSuchFile', { values: { path } })
  }
  return articles.restoreCopy(id satisfies ArticleId)
}
