import { CallFailed } from '../net/call-web'
import type { AskWeb, WebAnswer, WebCall } from '../net/call-web'
import { siteType } from '../net/site-type'
import { sha256 } from '../sha256'
import { bytesOf, draftPrefix, hashOf, namesIn } from './site-store'
import type { SiteStore } from './site-store'

/** Which folder of a WebDAV server, and who asks. */
export interface WebDavAccess {
  /** Address of the folder, with a closing slash. */
  readonly address: string
  readonly user: string
  readonly password: string
}

/**
 * The files of a site in a folder of a WebDAV server (RFC 4918).
 *
 * A file is put beside its place under a name no reader asks for, then moved over it, so that a connection
 * that breaks off leaves the old one; a server that does not move files is written to directly. What
 * somebody else changed since this store first read it is not written over.
 */
export class WebDavStore implements SiteStore {
  readonly #access: WebDavAccess
  readonly #web: AskWeb
  /** SHA-256 of what lay at each path when this store first looked; null for nothing. */
  readonly #known = new Map<string, string | null>()
  #moves = true

  constructor(access: WebDavAccess, web: AskWeb) {
    this.#access = access
    this.#web = web
  }

  async read(path: string): Promise<Uint8Array | null> {
    const answer = await this.#get(namesIn(path))
    const bytes = isAbsent(answer) ? null : accepted(answer).bytes
    if (!this.#known.has(path)) this.#known.set(path, hashOf(bytes))
    return bytes
  }

  async write(path: string, content: string | Uint8Array): Promise<boolean> {
    const bytes = bytesOf(content)
    const before = hashOf(await this.read(path))
    if (before !== this.#known.get(path)) throw new CallFailed('publish.reason.changedThere', true)
    if (before === sha256(bytes)) return false
    const names = namesIn(path)
    const isSure = await this.#written(names, bytes)
    // A server that made or changed a file says so (201, 204); whoever only says that all is well may be in between.
    if (!isSure && hashOf((await this.#get(names)).bytes) !== sha256(bytes)) throw notTaken()
    this.#known.set(path, sha256(bytes))
    return true
  }

  async remove(path: string): Promise<void> {
    await this.#drop(namesIn(path))
    this.#known.set(path, null)
  }

  #get(names: readonly string[]): Promise<WebAnswer> {
    return this.#ask(names, { method: 'GET' })
  }

  /** Writes a file by way of a draft, where the server moves files. False where it did not say what it did. */
  async #written(names: readonly string[], bytes: Uint8Array): Promise<boolean> {
    if (!this.#moves) return isDone(await this.#put(names, bytes))
    const draft = [...names.slice(0, -1), draftPrefix + (names.at(-1) ?? '')]
    await this.#put(draft, bytes)
    const answer = await this.#ask(draft, {
      method: 'MOVE',
      headers: { destination: this.#address(names).href, overwrite: 'T' },
    })
    if (!cannotMove.has(answer.status)) return isDone(accepted(answer))
    this.#moves = false
    await this.#drop(draft)
    return isDone(await this.#put(names, bytes))
  }

  async #put(names: readonly string[], bytes: Uint8Array): Promise<WebAnswer> {
    const call = {
      method: 'PUT',
      headers: { 'content-type': siteType(names.at(-1) ?? '') },
      body: bytes,
    } as const
    const answer = await this.#ask(names, call)
    if (answer.status !== 404 && answer.status !== 409) return accepted(answer)
    await this.#makeFolders(names)
    return accepted(await this.#ask(names, call))
  }

  /** Makes the folders a file lies in. One that is there already is refused, which is well. */
  async #makeFolders(names: readonly string[]): Promise<void> {
    for (let depth = 0; depth < names.length; depth += 1)
      await this.#ask([...names.slice(0, depth), ''], { method: 'MKCOL' })
  }

  async #drop(names: readonly string[]): Promise<void> {
    const answer = await this.#ask(names, { method: 'DELETE' })
    if (!isAbsent(answer) && isDone(accepted(answer))) return
    if (!isAbsent(await this.#get(names))) throw notTaken()
  }

  /** A server that does not know a method (501), or its own name as the place to move to (502), answered. */
  async #ask(names: readonly string[], call: Omit<WebCall, 'address'>): Promise<WebAnswer> {
    const { user, password } = this.#access
    const credentials = Buffer.from(`${user}:${password}`).toString('base64')
    try {
      return await this.#web({
        milliseconds: 300_000,
        mostBytes: 256 << 20,
        ...call,
        headers: { ...call.headers, authorization: `Basic ${credentials}` },
        address: this.#address(names),
      })
    } catch (error) {
      const status = error instanceof CallFailed ? Number(error.values['status']) : 0
      if (status !== 501 && !(status === 502 && call.method === 'MOVE')) throw error
      return { status, headers: new Headers(), bytes: new Uint8Array() }
    }
  }

  #address(names: readonly string[]): URL {
    return new URL(names.map(encodeURIComponent).join('/'), this.#access.address)
  }
}

/** Not allowed, not known, or not to that place (RFC 4918, 9.9.4; a proxy may hide the server's own name). */
const cannotMove: ReadonlySet<number> = new Set([403, 405, 501, 502])

/** Made, or changed (RFC 9110, 9.3.4; RFC 4918, 9.9.4). */
function isDone({ status }: WebAnswer): boolean {
  return status === 201 || status === 204
}

function notTaken(): CallFailed {
  return new CallFailed('publish.reason.notTaken', true, { status: 200 })
}

function isAbsent({ status }: WebAnswer): boolean {
  return status === 404 || status === 410
}

function accepted(answer: WebAnswer): WebAnswer {
  const { status } = answer
  if (status < 300) return answer
  if (status === 423) throw new CallFailed('publish.reason.locked', true)
  throw new CallFailed(reasons[status] ?? 'publish.reason.rejected', false, {
    code: status,
    status,
  })
}

const reasons: Readonly<Record<number, string>> = {
  401: 'publish.reason.password',
  403: 'publish.reason.notAllowedThere',
  404: 'publish.reason.notWebDav',
  405: 'publish.reason.notWebDav',
  501: 'publish.reason.notWebDav',
}
