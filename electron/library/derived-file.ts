import { bytesFromStored, storedFromBytes } from './durable-file'
import type { FileForm } from './forms'
import { parentOf } from './library-folder'
import type { LibraryFolder } from './library-folder'
import { writeDerived } from './write-durably'

/** A file that can be made again; null for whatever reason it cannot be used. */
export async function readDerivedFile<T>(
  folder: LibraryFolder,
  place: string,
  form: FileForm<T>,
): Promise<T | null> {
  try {
    return storedFromBytes(await folder.fileSystem.read(folder.at(place)), form).value
  } catch {
    return null
  }
}

/** Whole or not at all, but not synced. Rejects with the system's error. */
export async function writeDerivedFile<T>(
  folder: LibraryFolder,
  place: string,
  form: FileForm<T>,
  value: T,
): Promise<void> {
  await folder.ensureFolder(parentOf(place))
  await writeDerived(
    folder.fileSystem,
    folder.at(place),
    bytesFromStored({ generation: 1, value }, form),
  )
}
