import { join } from 'node:path'
import { refuse } from '../../shared/result'
import type { Refused } from '../../shared/result'
import type { LibraryNotice } from '../../shared/ipc'
import { isMissing, syncFolder } from './file-system'
import type { FileSystem } from './file-system'
import { places } from './layout'
import { copyPathOf, giveSecondName } from './write-durably'

/** The folder a library lies in, as all its parts use it: paths, folders, notices, setting aside. */
export class LibraryFolder {
  readonly path: string
  readonly fileSystem: FileSystem
  readonly readOnly: boolean
  readonly now: () => string
  readonly #made = new Map<string, Promise<void>>()
  #notices: readonly LibraryNotice[] = []

  constructor(options: {
    readonly path: string
    readonly fileSystem: FileSystem
    readonly readOnly: boolean
    readonly now: () => string
  }) {
    this.path = options.path
    this.fileSystem = options.fileSystem
    this.readOnly = options.readOnly
    this.now = options.now
  }

  /** The absolute path of a place in the library. */
  at(place: string): string {
    return place === '' ? this.path : join(this.path, ...place.split('/'))
  }

  /**
   * Makes the folder with its parents, once, so that it is still there after a power cut: each new name is
   * synced in its parent. Rejects with the system's error, and asks again the next time.
   */
  async ensureFolder(place: string): Promise<void> {
    if (place === '') return
    const making = this.#made.get(place) ?? this.#makeFolder(place)
    this.#made.set(place, making)
    try {
      await making
    } catch (error) {
      this.#made.delete(place)
      throw error
    }
  }

  /** Says that the folder is on the disk already, so that the first save in it need not ask. */
  trustFolder(place: string): void {
    this.#made.set(place, Promise.resolve())
  }

  get notices(): readonly LibraryNotice[] {
    return this.#notices
  }

  note(notice: LibraryNotice): void {
    this.#notices = [...this.#notices.filter((other) => other.path !== notice.path), notice]
  }

  unnote(path: string): void {
    this.#notices = this.#notices.filter((notice) => notice.path !== path)
  }

  noticeOf(path: string): LibraryNotice | null {
    return this.#notices.find((notice) => notice.path === path) ?? null
  }

  /**
   * Moves an unreadable file, byte for byte, to `set-aside/` and notes it; in a library opened for
   * reading it stays where it is. Answers with the refusal to give. Rejects with the system's error.
   */
  async setAside(place: string, reason: string): Promise<Refused> {
    const hasCopy = await this.exists(copyPathOf(place))
    const refused = this.readOnly
      ? refuse('refusal.damagedFile', { values: { path: place, reason } })
      : refuse('refusal.unreadable', {
          values: { path: place, reason, aside: await this.#moveAside(place) },
        })
    this.note({ refusal: refused.refusal, path: place, hasCopy })
    return refused
  }

  async exists(place: string): Promise<boolean> {
    try {
      await this.fileSystem.stamp(this.at(place))
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }

  /**
   * Moves a file to a folder under a name that is free there. The new name is on the disk before the old
   * one goes, so that a power cut leaves one of the two, or both.
   */
  async moveTo(folder: string, name: string, place: string): Promise<string> {
    await this.ensureFolder(folder)
    const target = await this.#freeName(folder, name)
    await giveSecondName(this.fileSystem, this.at(place), this.at(target))
    await syncFolder(this.fileSystem, this.at(folder))
    await this.fileSystem.unlink(this.at(place))
    await syncFolder(this.fileSystem, this.at(parentOf(place)))
    return target
  }

  async #makeFolder(place: string): Promise<void> {
    const parent = parentOf(place)
    await this.ensureFolder(parent)
    await this.fileSystem.makeFolder(this.at(place))
    await syncFolder(this.fileSystem, this.at(parent))
  }

  #moveAside(place: string): Promise<string> {
    return this.moveTo(places.setAside, asideName(place, this.now()), place)
  }

  async #freeName(folder: string, name: string): Promise<string> {
    for (let number = 1; ; number += 1) {
      const place = `${folder}/${number === 1 ? name : `${number}-${name}`}`
      if (!(await this.exists(place))) return place
    }
  }
}

/** `20261122T205509123Z--articles--ab--<id>.json`: when it was set aside, and where it came from. */
export function asideName(place: string, now: string): string {
  return `${now.replace(/[^0-9TZ]/g, '')}--${place.replaceAll('/', '--')}`
}

/** Where a set-aside file came from; null for a name that is not ours. */
export function placeFromAsideName(name: string): string | null {
  const found = /^(?:\d+-)?\d{8}T\d+Z--(.+)$/.exec(name)
  return found?.[1]?.replaceAll('--', '/') ?? null
}

/** The place a place lies in; '' for the library itself. */
export function parentOf(place: string): string {
  const cut = place.lastIndexOf('/')
  return cut === -1 ? '' : place.slice(0, cut)
}
