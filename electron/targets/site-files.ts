import { mkdir, open, readFile, realpath, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
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
  /** Folders whose names are on the disk. */
  readonly #settled = new Set<string>()
  readonly #made = new Set<string>()
  /** How often names changed, so that one that changes while its folder is synced is not taken for settled. */
  #changes = 0

  constructor(root: string, steps: FileSteps = diskSteps) {
    this.#root = resolve(root)
    this.#steps = steps
  }

  read(path: string): Promise<Uint8Array | null> {
    return this.#steps.read(this.#at(path))
  }

  async write(path: string, content: string | Uint8Array): Promise<boolean> {
    const bytes = bytesOf(content)
    const place = this.#at(path)
    const before = await this.#steps.read(place)
    if (before !== null && sameBytes(before, bytes)) {
      await this.#settle(dirname(place))
      return false
    }
    const folder = await this.#folderOf(place)
    const draft = join(folder, draftPrefix + basename(place))
    await this.#steps.remove(draft)
    await this.#steps.fill(draft, bytes)
    await this.#steps.rename(draft, place)
    this.#changed(folder)
    await this.#settle(folder)
    return true
  }

  async remove(path: string): Promise<void> {
    const place = this.#at(path)
    if ((await this.#steps.read(place)) !== null) {
      await this.#steps.remove(place)
      this.#changed(dirname(place))
    }
    await this.#settle(dirname(place))
  }

  /**
   * Puts the names in a folder on the disk, and those of the folders it lies in: also where nothing is written,
   * since what a delivery that was cut off left there may be so only until the power is cut.
   */
  async #settle(folder: string): Promise<void> {
    for (let one = folder; one !== this.#root; one = dirname(one)) await this.#settleOne(one)
    await this.#settleOne(this.#root)
    await this.#settleOne(dirname(this.#root))
  }

  async #settleOne(folder: string): Promise<void> {
    if (this.#settled.has(folder)) return
    const changes = this.#changes
    await this.#steps.syncFolder(folder).catch((error: unknown) => {
      // What lies above the site may be closed to us: then somebody else made the site's folder.
      const isClosed = folder === dirname(this.#root) && hasCode(error, 'EACCES', 'EPERM')
      if (!isClosed && !isMissing(error)) throw error
    })
    if (changes === this.#changes) this.#settled.add(folder)
  }

  #changed(folder: string): void {
    this.#settled.delete(folder)
    this.#changes += 1
  }

  /** The folder a file lies in, made where it is missing; a link that leads out of the site is refused. */
  async #folderOf(place: string): Promise<string> {
    const folder = dirname(place)
    const root = await this.#steps.folder(this.#root)
    const real = await this.#steps.folder(folder)
    if (real !== root && !real.startsWith(root + sep)) throw new OutsideSite(place)
    if (!this.#made.has(folder)) {
      this.#settled.clear()
      this.#changes += 1
    }
    this.#made.add(folder)
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
  return hasCode(error, 'ENOENT', 'ENOTDIR')
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return codes.some((one) => one === code)
}
