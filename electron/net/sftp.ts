import type { Client, SFTPWrapper } from 'ssh2'
import { CallFailed } from './call-web'
import { signInBySsh, sshFailure } from './ssh'
import type { SshAccount, SshServer } from './ssh'

/** What the server answered that is no file and no bytes (draft-ietf-secsh-filexfer-02, 7). */
export class SftpRefused extends CallFailed {
  constructor(readonly status: number) {
    super(reasons[status] ?? 'publish.reason.failedThere', isRetryable.has(status), {
      code: status,
    })
  }
}

export const noSuchFile = 2

/** What a session is asked for, or what stands in for it in a dry run. */
export type SftpFiles = Pick<
  Sftp,
  'read' | 'fill' | 'replace' | 'remove' | 'makeFolder' | 'replacesAtOnce' | 'close'
>

/**
 * A session with the files of one account (SFTP 3), for one delivery. Paths begin with `/`, or at the folder
 * the account begins in. Every call rejects with `CallFailed`; after one that timed out or lost the
 * connection all others do.
 */
export class Sftp {
  readonly #client: Client
  readonly #files: SFTPWrapper
  readonly #milliseconds: number
  readonly #waiting = new Set<(error: Error) => void>()
  #lost: CallFailed | null = null
  #replacesAtOnce = true

  /** `milliseconds`: how long a single answer may take. */
  static async open(server: SshServer, account: SshAccount, milliseconds: number): Promise<Sftp> {
    const client = await signInBySsh(server, account, milliseconds)
    try {
      return new Sftp(client, await filesOf(client, milliseconds), milliseconds)
    } catch (error) {
      client.destroy()
      throw error
    }
  }

  private constructor(client: Client, files: SFTPWrapper, milliseconds: number) {
    this.#client = client
    this.#files = files
    this.#milliseconds = milliseconds
    client.on('error', (error) => this.#lose(sshFailure(error)))
    client.on('close', () => this.#lose(sshFailure(new Error('closed'))))
  }

  /** False once the server turned out to have no way to put one file in another's place in one step. */
  get replacesAtOnce(): boolean {
    return this.#replacesAtOnce
  }

  /** The bytes of a file; null where there is none. One that a `replace` which broke off put aside is brought back. */
  async read(path: string): Promise<Uint8Array | null> {
    const bytes = await this.#read(path)
    if (bytes !== null) return bytes
    const aside = await this.#read(besideName(path))
    if (aside !== null) await this.#rename(besideName(path), path)
    return aside
  }

  async #read(path: string): Promise<Uint8Array | null> {
    const handle = await this.#openFile(path, 'r').catch(unlessMissing)
    if (handle === null) return null
    try {
      const { size } = await this.#ask<{ size: number }>((done) => this.#files.fstat(handle, done))
      if (size > mostBytes) throw new CallFailed('publish.reason.tooMuch', false)
      const bytes = Buffer.alloc(size)
      await inPieces(size, (from, to) => this.#readPiece(handle, bytes, from, to))
      return bytes
    } finally {
      await this.#close(handle).catch(() => undefined)
    }
  }

  /**
   * Makes a file that is not there yet. Returns once its bytes are on the server's disk
   * (`fsync@openssh.com`), or are with the server, where it does not know the word.
   */
  async fill(path: string, bytes: Uint8Array): Promise<void> {
    const handle = await this.#openFile(path, 'wx')
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    try {
      await inPieces(whole.length, (from, to) =>
        this.#ask((done) => this.#files.write(handle, whole, from, to - from, from, done)),
      )
      await this.#extension((done) => this.#files.ext_openssh_fsync(handle, done))
    } catch (error) {
      await this.#close(handle).catch(() => undefined)
      throw error
    }
    await this.#close(handle)
  }

  /**
   * Puts a file in the place of another: in one step where the server can (`posix-rename@openssh.com`). Where it
   * cannot, the old file lies beside its place meanwhile, so that a break loses nothing.
   */
  async replace(from: string, to: string): Promise<void> {
    const files = this.#files
    if (await this.#extension((done) => files.ext_openssh_rename(from, to, done))) return
    this.#replacesAtOnce = false
    const aside = besideName(to)
    await this.#unlink(aside)
    await this.#rename(to, aside).catch(unlessMissing)
    await this.#rename(from, to)
    await this.#unlink(aside)
  }

  #rename(from: string, to: string): Promise<void> {
    return this.#ask((done) => this.#files.rename(from, to, done))
  }

  /** One that is not there is no error. */
  async remove(path: string): Promise<void> {
    if (!isOwn(path)) await this.#unlink(besideName(path))
    await this.#unlink(path)
  }

  async #unlink(path: string): Promise<void> {
    await this.#ask((done) => this.#files.unlink(path, done)).catch(unlessMissing)
  }

  /** Refused also where it is there: servers do not say why. */
  async makeFolder(path: string): Promise<void> {
    await this.#ask((done) => this.#files.mkdir(path, done))
  }

  close(): void {
    this.#lost ??= sshFailure(new Error('closed'))
    this.#client.end()
    // A server that does not hang up on its side keeps nobody waiting.
    setTimeout(() => this.#client.destroy(), 2000).unref()
  }

  #openFile(path: string, how: 'r' | 'wx'): Promise<Buffer> {
    return this.#ask<Buffer>((done) => this.#files.open(path, how, { mode: 0o644 }, done))
  }

  #close(handle: Buffer): Promise<void> {
    return this.#ask((done) => this.#files.close(handle, done))
  }

  /** A server may answer with fewer bytes than it was asked for. */
  async #readPiece(handle: Buffer, into: Buffer, from: number, to: number): Promise<void> {
    for (let at = from; at < to;) {
      const start = at
      const length = await this.#ask<number>((done) =>
        this.#files.read(handle, into, start, to - start, start, done),
      ).catch(endOfFile)
      // Somebody made the file shorter while it was read.
      if (length === 0) throw new CallFailed('publish.reason.changedThere', true)
      at += length
    }
  }

  /** False where the server does not know the extension: the library then throws before it asks. */
  async #extension(start: (done: (error?: Error | null) => void) => void): Promise<boolean> {
    try {
      await this.#ask(start)
      return true
    } catch (error) {
      if (error instanceof UnknownExtension) return false
      if (error instanceof SftpRefused && error.status === unsupported) return false
      throw error
    }
  }

  #ask<T = void>(start: (done: (error?: Error | null, value?: T) => void) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#lost !== null) return reject(this.#lost)
      const settle = (act: () => void): void => {
        clearTimeout(timer)
        this.#waiting.delete(fail)
        act()
      }
      const fail = (error: Error): void => settle(() => reject(error))
      const timer = setTimeout(
        () => this.#lose(new CallFailed('publish.reason.timeout', true)),
        this.#milliseconds,
      )
      this.#waiting.add(fail)
      try {
        start((error, value) =>
          error ? fail(this.#lost ?? problem(error)) : settle(() => resolve(value as T)),
        )
      } catch (error) {
        fail(/support/.test(String(error)) ? new UnknownExtension() : sshFailure(error as Error))
      }
    })
  }

  #lose(reason: CallFailed): void {
    this.#lost ??= reason
    for (const fail of this.#waiting) fail(this.#lost)
    this.#client.destroy()
  }
}

class UnknownExtension extends Error {}

/** Where a file waits while another takes its place; no reader asks for a name that begins so. */
function besideName(path: string): string {
  return path.replace(/[^/]*$/, (name) => `.caibian-~${name}`)
}

/** What is written on the way to its place has no other beside it. */
function isOwn(path: string): boolean {
  return /(^|\/)\.caibian-[^/]*$/.test(path)
}

const unsupported = 8
/** A file as long as this is no page and no picture. */
const mostBytes = 256 << 20
/** What every server takes in one packet (draft-ietf-secsh-filexfer-02, 3). */
const pieceBytes = 32_768
const piecesAtOnce = 32

const reasons: Readonly<Record<number, string>> = {
  [noSuchFile]: 'publish.reason.noFolderThere',
  3: 'publish.reason.deniedThere',
}
/** A disk that is full may have room later; the server only says that it failed. */
const isRetryable: ReadonlySet<number> = new Set([4, 6, 7])

/** The files of whoever signed in; some servers let people in without showing them any. */
function filesOf(client: Client, milliseconds: number): Promise<SFTPWrapper> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new CallFailed('publish.reason.timeout', true))
    const timer = setTimeout(late, milliseconds)
    const fail = (error: Error): void => {
      clearTimeout(timer)
      const isLost = 'level' in error || /No response/.test(error.message)
      reject(isLost ? sshFailure(error) : new CallFailed('publish.reason.noSftp', false))
    }
    client.once('error', fail)
    client.once('close', () => fail(new Error('No response from server')))
    client.sftp((error, files) => {
      if (error !== undefined) return fail(error)
      clearTimeout(timer)
      resolve(files)
    })
  })
}

/** Asks for a file piece by piece, some at a time: each answer takes a journey. */
async function inPieces(
  length: number,
  act: (from: number, to: number) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < length; start += pieceBytes * piecesAtOnce) {
    const end = Math.min(length, start + pieceBytes * piecesAtOnce)
    const starts = Array.from(
      { length: Math.ceil((end - start) / pieceBytes) },
      (_, place) => start + place * pieceBytes,
    )
    await Promise.all(starts.map((from) => act(from, Math.min(end, from + pieceBytes))))
  }
}

function problem(error: Error): CallFailed {
  const { code } = error as Error & { code?: unknown }
  return typeof code === 'number' ? new SftpRefused(code) : sshFailure(error)
}

function unlessMissing(error: unknown): null {
  if (error instanceof SftpRefused && error.status === noSuchFile) return null
  throw error
}

function endOfFile(error: unknown): number {
  if (error instanceof SftpRefused && error.status === 1) return 0
  throw error
}
