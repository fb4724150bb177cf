import { printsPath } from './layout'
import { parentOf } from './library-folder'
import type { LibraryFolder } from './library-folder'
import { Queue } from './queue'
import { writeDerived } from './write-durably'
import { sha256 } from '../sha256'

/** What was printed of pictures. It can be made again from the originals, so nothing here is waited for. */
export class PrintShelf {
  readonly #folder: LibraryFolder
  readonly #queue = new Queue()
  /** Of what was written since the library was opened: the hash of the file, by its name. */
  readonly #own = new Map<string, string>()

  constructor(folder: LibraryFolder) {
    this.#folder = folder
  }

  async read(name: string, from: 'anyone' | 'us'): Promise<Uint8Array | null> {
    try {
      const bytes = await this.#folder.fileSystem.read(this.#folder.at(printsPath(name)))
      return from === 'anyone' || sha256(bytes) === this.#own.get(name) ? bytes : null
    } catch {
      return null
    }
  }

  /** A full disk costs the next reader the time to print again, and nothing else. */
  write(name: string, bytes: Uint8Array): Promise<void> {
    if (this.#folder.readOnly) return Promise.resolve()
    return this.#queue.run(async () => {
      const place = printsPath(name)
      try {
        // Somebody may have emptied the folder while the library was open.
        await this.#folder.fileSystem.makeFolder(this.#folder.at(parentOf(place)))
        await writeDerived(this.#folder.fileSystem, this.#folder.at(place), bytes)
        this.#own.set(name, sha256(bytes))
      } catch {
        // It is made again when it is asked for.
      }
    })
  }

  settled(): Promise<void> {
    return this.#queue.settled()
  }
}
