import { CallFailed } from '../../electron/net/call-web'
import { noSuchFile, SftpRefused } from '../../electron/net/sftp'
import type { SftpFiles } from '../../electron/net/sftp'

/* An SFTP server's files in memory, and how its protocol fails (draft-ietf-secsh-filexfer-02, 7; RFC 4253). */

/** A session that does not come about, or a call that fails: before it did anything, half-way, or after it was done. */
export type SftpFault =
  | { readonly kind: 'sign-in'; readonly reason: string; readonly isRetryable: boolean }
  | { readonly kind: 'status'; readonly status: number; readonly when: 'before' | 'after' }
  | { readonly kind: 'lost' | 'timeout'; readonly when: 'before' | 'half' | 'after' }

const signIn = (reason: string, isRetryable = false): SftpFault => ({
  kind: 'sign-in',
  reason: `publish.reason.${reason}`,
  isRetryable,
})

export const sftpFaults: Readonly<Record<string, SftpFault>> = {
  refused: signIn('unreachable', true),
  'no answer to the greeting': signIn('timeout', true),
  'another host key': signIn('hostKey'),
  'sign-in refused': signIn('sshSignIn'),
  'no SSH': signIn('notSsh'),
  'no files': signIn('noSftp'),
  'no such file': { kind: 'status', status: 2, when: 'before' },
  'permission denied': { kind: 'status', status: 3, when: 'before' },
  failure: { kind: 'status', status: 4, when: 'before' },
  'failure after it was done': { kind: 'status', status: 4, when: 'after' },
  'bad message': { kind: 'status', status: 5, when: 'before' },
  'no connection': { kind: 'status', status: 6, when: 'before' },
  'connection lost': { kind: 'status', status: 7, when: 'before' },
  'not supported': { kind: 'status', status: 8, when: 'before' },
  'status nobody knows': { kind: 'status', status: 99, when: 'before' },
  'denied after it was done': { kind: 'status', status: 3, when: 'after' },
  'cut before': { kind: 'lost', when: 'before' },
  'cut in the middle': { kind: 'lost', when: 'half' },
  'cut after it was done': { kind: 'lost', when: 'after' },
  'silence before': { kind: 'timeout', when: 'before' },
  'silence in the middle': { kind: 'timeout', when: 'half' },
  'silence after it was done': { kind: 'timeout', when: 'after' },
}

export interface SftpModel {
  readonly files: Map<string, Uint8Array>
  before: (step: string) => SftpFault | null
  open(): Promise<SftpFiles>
}

/** `isPlain`: it has no way to put one file in another's place in one step. */
export function sftpModel(isPlain = false): SftpModel {
  const files = new Map<string, Uint8Array>()
  const model: SftpModel = {
    files,
    before: () => null,
    open: () => {
      const fault = model.before('sign in')
      if (fault?.kind === 'sign-in')
        return Promise.reject(new CallFailed(fault.reason, fault.isRetryable))
      return fault === null ? Promise.resolve(session()) : Promise.reject(lost(fault))
    },
  }

  function session(): SftpFiles {
    let broken: CallFailed | null = null
    /** `half`: what a call leaves behind that breaks off in its middle. */
    async function step<T>(
      name: string,
      act: () => T,
      half: () => void = () => undefined,
    ): Promise<T> {
      await Promise.resolve()
      if (broken !== null) throw broken
      const fault = model.before(name)
      if (fault === null || fault.kind === 'sign-in') return act()
      if (fault.kind === 'status') {
        if (fault.when === 'after') act()
        throw new SftpRefused(fault.status)
      }
      broken = lost(fault)
      if (fault.when === 'after') act()
      if (fault.when === 'half') half()
      throw broken
    }
    const read = (path: string) =>
      step(`read ${path}`, () => files.get(path) ?? null).catch(unlessMissing)
    const remove = (path: string) =>
      step(`remove ${path}`, () => void files.delete(path)).catch(unlessGone)
    const rename = (from: string, to: string, mayReplace = false) =>
      step(`rename ${from} ${to}`, () => {
        const bytes = files.get(from)
        if (bytes === undefined) throw new SftpRefused(noSuchFile)
        if (!mayReplace && files.has(to)) throw new SftpRefused(4)
        files.delete(from)
        files.set(to, bytes)
      })
    return {
      get replacesAtOnce() {
        return !isPlain
      },
      read: async (path) => {
        const bytes = await read(path)
        const aside = bytes ?? (await read(beside(path)))
        if (bytes === null && aside !== null) await rename(beside(path), path)
        return aside
      },
      fill: (path, bytes) =>
        step(
          `fill ${path}`,
          () => {
            if (files.has(path)) throw new SftpRefused(4)
            files.set(path, bytes)
          },
          () => files.set(path, bytes.subarray(0, bytes.length / 2)),
        ),
      replace: async (from, to) => {
        if (!isPlain) return rename(from, to, true)
        await remove(beside(to))
        await rename(to, beside(to)).catch(unlessGone)
        await rename(from, to)
        await remove(beside(to))
      },
      remove: async (path) => {
        if (!path.includes('/.caibian-')) await remove(beside(path))
        await remove(path)
      },
      makeFolder: () => Promise.reject(new SftpRefused(4)),
      close: () => {
        broken ??= new CallFailed('publish.reason.unreachable', true)
      },
    }
  }

  return model
}

/** Where the session puts a file aside on a server that cannot replace one. */
function beside(path: string): string {
  return path.replace(/[^/]*$/, (name) => `.caibian-~${name}`)
}

function lost(fault: SftpFault): CallFailed {
  const reason = fault.kind === 'timeout' ? 'publish.reason.timeout' : 'publish.reason.unreachable'
  return new CallFailed(reason, true, { code: 'SSH' })
}

function unlessMissing(error: unknown): null {
  if (error instanceof SftpRefused && error.status === noSuchFile) return null
  throw error
}

function unlessGone(error: unknown): void {
  if (!(error instanceof SftpRefused && error.status === noSuchFile)) throw error
}
