import { ok, refuse } from '../../shared/result'
import type { Refusal, Refused, Result } from '../../shared/result'
import { refuseDisk, refuseLook } from './disk-refusal'
import { UnreadableFile, storedFromBytes } from './durable-file'
import { isMissing } from './file-system'
import type { FileForm } from './forms'
import type { LibraryFolder } from './library-folder'
import type { StoredFile } from './stored-file'
import { copyPathOf, writeDurably } from './write-durably'

/**
 * The value of a file without which the library cannot be opened. Where it is damaged or gone, the copy
 * before it is put in its place and a notice says so; without a copy `otherwise` is taken, if there is one.
 */
export async function openWhole<T>(
  folder: LibraryFolder,
  file: StoredFile<T>,
  form: FileForm<T>,
  otherwise: T | null,
): Promise<Result<T>> {
  const read = await file.read()
  if (read.ok && read.value !== null) return ok(read.value.value)
  if (!read.ok && !isDamage(read.refusal))
    return read.refusal.code === 'refusal.newerFile' ? newer(folder, read.refusal) : read
  const copy = await openCopy(folder, file.place, form)
  const lost = read.ok
    ? refuse('refusal.missingFile', { values: { path: file.place, reason: 'ENOENT' } }).refusal
    : read.refusal
  if (copy.ok) {
    folder.note({ refusal: copyOpened(lost), path: file.place, hasCopy: false })
    return copy
  }
  if (otherwise === null) return read.ok ? copy : { ok: false, refusal: lost }
  folder.note({ refusal: lost, path: file.place, hasCopy: false })
  return ok(otherwise)
}

async function openCopy<T>(
  folder: LibraryFolder,
  place: string,
  form: FileForm<T>,
): Promise<Result<T>> {
  const copy = copyPathOf(place)
  try {
    const bytes = await folder.fileSystem.read(folder.at(copy))
    const { value } = storedFromBytes(bytes, form)
    return (await putBack(folder, place, bytes)) ?? ok(value)
  } catch (error) {
    if (isMissing(error)) return refuse('refusal.missingFile', { values: { path: copy } })
    if (!(error instanceof UnreadableFile)) return refuseLook(error, copy)
    return refuse('refusal.damagedFile', { values: { path: copy, reason: error.reason } })
  }
}

/** Writes the copy to where the file was; null where that went well, or may not be. */
async function putBack(
  folder: LibraryFolder,
  place: string,
  bytes: Uint8Array,
): Promise<Refused | null> {
  if (folder.readOnly) return null
  try {
    await writeDurably(folder.fileSystem, folder.at(place), bytes, { keepCopy: false })
    return null
  } catch (error) {
    return refuseDisk(error, place)
  }
}

function isDamage(refusal: Refusal): boolean {
  return refusal.code === 'refusal.unreadable' || refusal.code === 'refusal.damagedFile'
}

function copyOpened(lost: Refusal): Refusal {
  return { ...lost, code: 'refusal.copyOpened' }
}

function newer(folder: LibraryFolder, refusal: Refusal): Result<never> {
  return refuse('refusal.libraryNewer', {
    values: { path: folder.path, schema: refusal.values?.['version'] ?? '' },
  })
}
