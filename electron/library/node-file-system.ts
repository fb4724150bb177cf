import { link, mkdir, open, readFile, readdir, rename, stat, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { Stats } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { errnoOf, isMissing } from './file-system'
import type { FileStamp, FileSystem, FolderEntry, NewFile, OpenFolder } from './file-system'

/** The disk of this machine. */
export const nodeFileSystem: FileSystem = {
  read: (path) => readFile(path),
  readPart,
  create: async (path) => newFile(await open(path, 'wx', 0o600)),
  rename: process.platform === 'win32' ? patientRename : rename,
  link,
  unlink,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true, mode: 0o700 })),
  stamp: async (path) => stampOf(await stat(path)),
  list,
  openFolder,
}

async function readPart(path: string, from: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const piece = new Uint8Array(length)
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await file.read(piece, filled, length - filled, from + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return piece.subarray(0, filled)
  } finally {
    await file.close()
  }
}

function newFile(handle: FileHandle): NewFile {
  return {
    write: async (bytes, offset) => (await handle.write(bytes, offset)).bytesWritten,
    sync: () => handle.sync(),
    stamp: async () => stampOf(await handle.stat()),
    close: () => handle.close(),
  }
}

function stampOf(stats: Stats): FileStamp {
  return { size: stats.size, modified: stats.mtimeMs, inode: stats.ino }
}

async function list(path: string): Promise<readonly FolderEntry[]> {
  const names = await readdir(path)
  const entries = await Promise.all(
    names.map(async (name) => {
      try {
        return { name, ...stampOf(await stat(join(path, name))) }
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    }),
  )
  return entries.filter((entry) => entry !== null)
}

/** Windows has no fsync of folders (NTFS journals names itself), and some network file systems refuse it. */
const refusesFolderSync =
  process.platform === 'win32'
    ? ['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP']
    : ['EINVAL', 'ENOTSUP']

async function openFolder(path: string): Promise<OpenFolder> {
  try {
    const handle = await open(path, 'r')
    return {
      sync: () => handle.sync().catch(forgiveRefusal),
      close: () => handle.close(),
    }
  } catch (error) {
    forgiveRefusal(error)
    return { sync: () => Promise.resolve(), close: () => Promise.resolve() }
  }
}

function forgiveRefusal(error: unknown): void {
  if (!refusesFolderSync.includes(errnoOf(error) ?? '')) throw error
}

/** On Windows a virus scanner or indexer may hold a fresh file open for a moment, and renaming is refused meanwhile. */
async function patientRename(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error) ?? '')
      if (!held || attempt === 8) throw error
      await delay(10 * 2 ** attempt)
    }
  }
}
