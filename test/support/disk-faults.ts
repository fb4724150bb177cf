import type { FileSteps } from '../../electron/targets/site-files'

/* A folder in memory whose steps fail as a system's calls do. */

export interface DiskFault {
  readonly code: string
  /** Before the step did anything, with half of a file written, or after it was done. */
  readonly when: 'before' | 'half' | 'after'
}

const codes = [
  ...['EIO', 'ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EMFILE', 'ENFILE', 'EAGAIN'],
  ...['EINTR', 'ESTALE', 'ETIMEDOUT', 'ENODEV', 'ENXIO', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'],
]

export const diskFaults: Readonly<Record<string, DiskFault>> = Object.fromEntries([
  ...codes.map((code) => [code, { code, when: 'before' }]),
  ...['EIO', 'ENOSPC', 'ESTALE'].map((code) => [`${code} half-way`, { code, when: 'half' }]),
  ...['EIO', 'ETIMEDOUT', 'ESTALE'].map((code) => [
    `${code} after it was done`,
    { code, when: 'after' },
  ]),
])

export interface FolderModel extends FileSteps {
  readonly files: Map<string, Uint8Array>
  before: (step: string) => DiskFault | null
}

export function folderModel(): FolderModel {
  const files = new Map<string, Uint8Array>()
  const step = async <T>(
    name: string,
    act: () => T,
    half: () => void = () => undefined,
  ): Promise<T> => {
    await Promise.resolve()
    const fault = model.before(name)
    if (fault === null) return act()
    if (fault.when === 'half') half()
    if (fault.when === 'after') act()
    throw failure(fault.code)
  }
  const model: FolderModel = {
    files,
    before: () => null,
    read: (path) => step(`read ${path}`, () => files.get(path) ?? null),
    fill: (path, bytes) =>
      step(
        `fill ${path}`,
        () => {
          if (files.has(path)) throw failure('EEXIST')
          files.set(path, bytes)
        },
        () => files.set(path, bytes.subarray(0, bytes.length / 2)),
      ),
    rename: (from, to) =>
      step(`rename ${from} ${to}`, () => {
        const bytes = files.get(from)
        if (bytes === undefined) throw failure('ENOENT')
        files.delete(from)
        files.set(to, bytes)
      }),
    remove: (path) => step(`remove ${path}`, () => void files.delete(path)),
    folder: (path) => step(`folder ${path}`, () => path),
    syncFolder: (path) => step(`sync ${path}`, () => undefined),
  }
  return model
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code })
}
