import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { errnoOf, isMissing, syncFolder } from './file-system'
import type { FileStamp, FileSystem, NewFile } from './file-system'

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
  /** The write before this one failed: the copy may be a second name of the file itself already. */
  readonly afterFailure?: boolean
  /** Looks at things while the disk is at work; where it rejects, nothing is written. */
  readonly check?: () => Promise<void>
}

/**
 * Puts the bytes under this name, or leaves what had the name before. Rejects with the system's error.
 *
 * Order: temporary file in the same folder, all bytes, fsync, rename, fsync of the folder. When this
 * returns, bytes and name are on the disk. At no moment is the name without a whole file: the copy is a
 * second link, made beside it, and takes the place of the copy before it only once the new file is whole.
 */
export async function writeDurably(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  options: WriteOptions,
): Promise<FileStamp> {
  const temporary = temporaryPathOf(path)
  const second = temporaryPathOf(copyPathOf(path))
  // What does not wait for each other goes side by side: the fsync is the long part of it all.
  const checking = Promise.resolve().then(() => options.check?.())
  const naming = options.keepCopy ? nameAgain(fileSystem, path, second) : Promise.resolve(false)
  const keeping = async () => {
    await checking
    if (await naming) await fileSystem.rename(second, copyPathOf(path))
  }
  const [filled, named, folder] = await Promise.allSettled([
    fill(fileSystem, temporary, bytes, { sync: true, whileClosing: keeping }),
    naming,
    fileSystem.openFolder(dirname(path)),
    checking,
  ])
  try {
    const stamp = valueOf(filled)
    const opened = valueOf(folder)
    await fileSystem.rename(temporary, path)
    await opened.sync()
    // POSIX renames nothing, and leaves both names, where both are names of one file.
    if (options.afterFailure === true) await discard(fileSystem, second)
    return stamp
  } catch (error) {
    await discard(fileSystem, temporary)
    if (options.keepCopy) await discard(fileSystem, second)
    // Refused is refused: what nobody was told of must not turn up later.
    const isFirst = named.status === 'fulfilled' && !named.value
    if (isFirst && options.takeBack === true) {
      await discard(fileSystem, path)
      await syncFolder(fileSystem, dirname(path)).catch(() => undefined)
    }
    throw error
  } finally {
    if (folder.status === 'fulfilled') void folder.value.close().catch(() => undefined)
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
    await fill(fileSystem, temporary, bytes, { sync: false })
    await fileSystem.rename(temporary, path)
  } catch (error) {
    await discard(fileSystem, temporary)
    throw error
  }
}

/**
 * Fills a temporary file beside `path` with pieces as they come, and answers with its path once they are on the
 * disk: for what is too large for memory and gets its name from its bytes. Rejects with the system's error, or
 * with that of whoever gives the pieces; then nothing is left.
 */
export async function fillInPieces(
  fileSystem: FileSystem,
  path: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<string> {
  const temporary = temporaryPathOf(path)
  const file = await fileSystem.create(temporary)
  try {
    let size = 0
    for await (const piece of pieces) {
      await writeAll(file, piece)
      size += piece.length
    }
    await file.sync()
    if ((await file.stamp()).size !== size) throw systemError('EIO', 'the file has another size')
    await file.close()
    return temporary
  } catch (error) {
    await file.close().catch(() => undefined)
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
  await syncFolder(fileSystem, parent)
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
    await fill(fileSystem, second, await fileSystem.read(path), { sync: true })
  }
}

function temporaryPathOf(path: string): string {
  return `${path}.${randomBytes(8).toString('hex')}.tmp`
}

async function fill(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  how: { readonly sync: boolean; readonly whileClosing?: () => Promise<void> },
): Promise<FileStamp> {
  const file = await fileSystem.create(path)
  let filled = false
  try {
    await writeAll(file, bytes)
    const [stamped, synced] = await Promise.allSettled([
      file.stamp(),
      how.sync ? file.sync() : null,
    ])
    valueOf(synced)
    const stamp = valueOf(stamped)
    if (stamp.size !== bytes.length) throw systemError('EIO', 'the file has another size')
    filled = true
    return stamp
  } finally {
    const ends = await Promise.allSettled([file.close(), filled ? how.whileClosing?.() : null])
    if (filled) ends.forEach(valueOf)
  }
}

async function writeAll(file: NewFile, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const taken = await file.write(bytes, written)
    if (taken === 0) throw systemError('ENOSPC', 'the disk took no byte')
    written += taken
  }
}

/** False when there is no file yet to keep a copy of. */
async function nameAgain(fileSystem: FileSystem, path: string, second: string): Promise<boolean> {
  try {
    await giveSecondName(fileSystem, path, second)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason as Error
  return settled.value
}

/** Takes a temporary file away, as far as that can be done. */
export async function discard(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await fileSystem.unlink(path)
  } catch {
    // Not there, or the disk is failing: the next opening sweeps it.
  }
}

function systemError(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code })
}
