import { CallFailed } from '../net/call-web'
import { noSuchFile, SftpRefused } from '../net/sftp'
import type { SftpFiles } from '../net/sftp'
import { sha256 } from '../sha256'
import { bytesOf, draftPrefix, hashOf, namesIn } from './site-store'
import type { SiteStore } from './site-store'

/**
 * The files of a site in a folder of an SFTP server.
 *
 * A file is written beside its place under a name no reader asks for, and put in its place once it is whole,
 * so that a connection that breaks off leaves the old one. What somebody else changed since this store first
 * read it is not written over. The connection is made by the first call.
 */
export class SftpStore implements SiteStore {
  readonly #open: () => Promise<SftpFiles>
  readonly #folder: string
  /** SHA-256 of what lay at each path when this store first looked; null for nothing. */
  readonly #known = new Map<string, string | null>()
  #opened: Promise<SftpFiles> | null = null
  #drawback: string | null = null

  /** `folder`: from `/`, or from where the account begins; '' is that folder itself. */
  constructor(open: () => Promise<SftpFiles>, folder: string) {
    this.#open = open
    this.#folder = folder
  }

  get drawback(): string | null {
    return this.#drawback
  }

  async read(path: string): Promise<Uint8Array | null> {
    const session = await this.#session()
    const bytes = await session.read(this.#at(namesIn(path)))
    if (!this.#known.has(path)) this.#known.set(path, hashOf(bytes))
    return bytes
  }

  async write(path: string, content: string | Uint8Array): Promise<boolean> {
    const bytes = bytesOf(content)
    const before = hashOf(await this.read(path))
    if (before !== this.#known.get(path)) throw new CallFailed('publish.reason.changedThere', true)
    if (before === sha256(bytes)) return false
    const session = await this.#session()
    const names = namesIn(path)
    const draft = [...names.slice(0, -1), draftPrefix + (names.at(-1) ?? '')]
    await this.#fill(session, draft, bytes)
    await session.replace(this.#at(draft), this.#at(names))
    if (!session.replacesAtOnce) this.#drawback = 'publish.test.notAtOnce'
    this.#known.set(path, sha256(bytes))
    return true
  }

  async remove(path: string): Promise<void> {
    const session = await this.#session()
    await session.remove(this.#at(namesIn(path)))
    this.#known.set(path, null)
  }

  async close(): Promise<void> {
    const session = await this.#opened?.catch(() => null)
    session?.close()
  }

  #session(): Promise<SftpFiles> {
    return (this.#opened ??= this.#open())
  }

  /** Writes a draft anew; what a broken connection left of an earlier one is taken away before. */
  async #fill(session: SftpFiles, names: readonly string[], bytes: Uint8Array): Promise<void> {
    const draft = this.#at(names)
    await session.remove(draft)
    try {
      await session.fill(draft, bytes)
    } catch (error) {
      if (!(error instanceof SftpRefused)) throw error
      if (error.status !== noSuchFile) {
        await session.remove(draft).catch(() => undefined)
        throw error
      }
      const refused = await this.#makeFolders(session, names)
      await session.fill(draft, bytes).catch((again: unknown) => {
        throw again instanceof SftpRefused && again.status === noSuchFile ? refused : again
      })
    }
  }

  /** Makes the folders a file lies in; answers with the last refusal, which one that is there gives too. */
  async #makeFolders(session: SftpFiles, names: readonly string[]): Promise<SftpRefused> {
    let refused = new SftpRefused(noSuchFile)
    const path = this.#at(names)
    for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
      try {
        await session.makeFolder(path.slice(0, end))
      } catch (error) {
        if (!(error instanceof SftpRefused)) throw error
        refused = error
      }
    }
    return refused
  }

  #at(names: readonly string[]): string {
    const path = names.join('/')
    return this.#folder === '' ? path : `${this.#folder.replace(/\/$/, '')}/${path}`
  }
}
