import { mkdir, open, readFile, realpath, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { bytesOf, draftPrefix, namesIn, OutsideSite, sameBytes } from './site-store'
import type { SiteStore } from './site-store'

/**
 * The few steps a site's files are written by, so that a test can break off after each of them.
 * Paths are absolute. Every step rejects with the system's error.
 */
export interface FileSteps {
  /** Null where there is no such file. */
  read(path: string): Promise<Uint8Array | null>
  /** Makes a file that is not there yet, fills it and returns once its bytes are on the disk. */
  fill(path: string, bytes: Uint8Array): Promise<void>
  /** Atomic; replaces what has the new name. */
  rename(from: string, to: string): Promise<void>
  /** One that is not there is no error. */
  remove(path: string): Promise<void>
  /** With its parents; answers with the real path of the folder, links followed. */
  folder(path: string): Promise<string>
  /** Returns once the names in the folder are on the disk; does nothing where the platform cannot. */
  syncFolder(path: string): Promise<void>
}

/** The files of a site in a folder, each read and written whole. Nothing outside the folder is touched. */
export class SiteFiles implements SiteStore {
  readonly #root: string
  readonly #steps: FileSteps

  constructor(root: string, steps: FileSteps = diskSteps) {
    this.#root = root
    this.#steps = steps
  }

  read(path: string): Promise<Uint8Array | null> {
    return this.#steps.read(this.#at(path))
  }

  async write(path: string, content: string | Uint8Array): Promise<boolean> {
    const bytes = bytesOf(content)
    const place = this.#at(path)
    const before = await this.#steps.read(place)
    if (before !== null && sameBytes(before, bytes)) return false
    const folder = await this.#folderOf(place)
    const draft = join(folder, draftPrefix + basename(place))
    await this.#steps.remove(draft)
    await this.#steps.fill(draft, bytes)
    await this.#steps.rename(draft, place)
    await this.#steps.syncFolder(folder)
    return true
  }

  async remove(path: string): Promise<void> {
    const place = this.#at(path)
    if ((await this.#steps.read(place)) === null) return
    await this.#steps.remove(place)
    await this.#steps.syncFolder(dirname(place))
  }

  /** The folder a file lies in, made where it is missing; a link that leads out of the site is refused. */
  async #folderOf(place: string): Promise<string> {
    const folder = dirname(place)
    const root = await this.#steps.folder(this.#root)
    const real = await this.#steps.folder(folder)
    if (real !== root && !real.startsWith(root + sep)) throw new OutsideSite(place)
    return folder
  }

  #at(path: string): string {
    return join(this.#root, ...namesIn(path))
  }
}

/** The disk itself. */
export const diskSteps: FileSteps = {
  async read(path) {
    try {
      return await readFile(path)
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
  async fill(path, bytes) {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  rename,
  async remove(path) {
    try {
      await unlink(path)
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  },
  async folder(path) {
    await mkdir(path, { recursive: true })
    return await realpath(path)
  },
  async syncFolder(path) {
    if (process.platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ENOTDIR'
}
