import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { errnoOf, isMissing } from './file-system'
import type { FileStamp, FileSystem } from './file-system'

/** The name of the last good copy of a file. */
export function copyPathOf(path: string): string {
  return `${path}.bak`
}

/** True for the names of half-written files, which a crash may leave behind. */
export function isTemporary(name: string): boolean {
  return /\.[0-9a-f]{16}\.tmp$/.test(name)
}

export interface WriteOptions {
  /** The file before it becomes `<name>.bak`. */
  readonly keepCopy: boolean
  /** A file that was not there before and could not be finished is taken away again. */
  readonly takeBack?: boolean
}

/**
 * Puts the bytes under this name, or leaves what had the name before. Rejects with the system's error.
 *
 * Order: temporary file in the same folder, all bytes, fsync, rename, fsync of the folder. When this
 * returns, bytes and name are on the disk. At no moment is the name without a whole file: the copy is a
 * second link, made beside it.
 */
export async function writeDurably(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  options: WriteOptions,
): Promise<FileStamp> {
  const temporary = temporaryPathOf(path)
  let isFirst = false
  try {
    const stamp = await fill(fileSystem, temporary, bytes, true)
    if (options.keepCopy) isFirst = !(await keepCopy(fileSystem, path))
    await fileSystem.rename(temporary, path)
    await fileSystem.syncFolder(dirname(path))
    return stamp
  } catch (error) {
    await discard(fileSystem, temporary)
    // Refused is refused: what nobody was told of must not turn up later.
    if (isFirst && options.takeBack === true) await discard(fileSystem, path)
    throw error
  }
}

/** As `writeDurably`, but after a power cut the file may be gone or short: for what can be made again. */
export async function writeDerived(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const temporary = temporaryPathOf(path)
  try {
    await fill(fileSystem, temporary, bytes, false)
    await fileSystem.rename(temporary, path)
  } catch (error) {
    await discard(fileSystem, temporary)
    throw error
  }
}

/** Makes the folder so that it is still there after a power cut: each new name is synced in its parent. */
export async function makeFolderDurably(fileSystem: FileSystem, path: string): Promise<void> {
  const parent = dirname(path)
  try {
    await fileSystem.stamp(parent)
  } catch (error) {
    if (!isMissing(error) || parent === path) throw error
    await makeFolderDurably(fileSystem, parent)
  }
  await fileSystem.makeFolder(path)
  await fileSystem.syncFolder(parent)
}

/** A second name for a file. FAT, exFAT and some shares have no hard links: there it becomes a second file. */
export async function giveSecondName(
  fileSystem: FileSystem,
  path: string,
  second: string,
): Promise<void> {
  try {
    await fileSystem.link(path, second)
  } catch (error) {
    const without = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'UNKNOWN']
    if (!without.includes(errnoOf(error) ?? '')) throw error
    await fill(fileSystem, second, await fileSystem.read(path), true)
  }
}

function temporaryPathOf(path: string): string {
  return `${path}.${randomBytes(8).toString('hex')}.tmp`
}

async function fill(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  sync: boolean,
): Promise<FileStamp> {
  const file = await fileSystem.create(path)
  try {
    let written = 0
    while (written < bytes.length) {
      const taken = await file.write(bytes, written)
      if (taken === 0) throw systemError('ENOSPC', 'the disk took no byte')
      written += taken
    }
    if (sync) await file.sync()
    const stamp = await file.stamp()
    if (stamp.size !== bytes.length) throw systemError('EIO', 'the file has another size')
    return stamp
  } finally {
    await file.close()
  }
}

/** False when there is no file yet to keep a copy of. */
async function keepCopy(fileSystem: FileSystem, path: string): Promise<boolean> {
  const copy = copyPathOf(path)
  const second = temporaryPathOf(copy)
  try {
    await giveSecondName(fileSystem, path, second)
  } catch (error) {
    await discard(fileSystem, second)
    if (isMissing(error)) return false
    throw error
  }
  try {
    await fileSystem.rename(second, copy)
  } finally {
    // After a rename it is gone, but for one case: POSIX renames nothing, and leaves both names, where both
    // are names of one file, as after a save that was cut off between its two renames.
    await discard(fileSystem, second)
  }
  return true
}

async function discard(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await fileSystem.unlink(path)
  } catch {
    // Not there, or the disk is failing: the next opening sweeps it.
  }
}

function systemError(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code })
}
