import { posix, sep } from 'node:path'
import type { GitAnswer, GitRun } from '../../net/git'
import type { SftpFiles } from '../../net/sftp'
import type { FileSteps } from '../site-files'
import type { Recorder } from './recorder'

/** The disk as it is, which is read; what would be written goes into the recorder. `root` is the site's folder. */
export function pretendedDisk(recorder: Recorder, disk: FileSteps, root: string): FileSteps {
  const written = new Map<string, Uint8Array | null>()
  const path = (place: string) => place.slice(root.length + 1).replaceAll(sep, '/')
  return {
    read: (place) => {
      const bytes = written.get(place)
      return bytes === undefined ? disk.read(place) : Promise.resolve(bytes)
    },
    fill: (place, bytes) => settled(() => void written.set(place, bytes)),
    rename: (from, to) =>
      settled(() => {
        const bytes = written.get(from) ?? null
        written.delete(from)
        written.set(to, bytes)
        recorder.file(path(to), bytes)
      }),
    remove: async (place) => {
      const before = written.get(place) ?? (await disk.read(place))
      written.set(place, null)
      if (before !== null) recorder.file(path(place), null)
    },
    folder: (place) => Promise.resolve(place),
    syncFolder: () => Promise.resolve(),
  }
}

/** A server with nothing on it, whose files go into the recorder as they are put in their places. */
export function pretendedSftp(recorder: Recorder): SftpFiles {
  const written = new Map<string, Uint8Array>()
  return {
    replacesAtOnce: true,
    read: (path) => Promise.resolve(written.get(path) ?? null),
    fill: (path, bytes) => settled(() => void written.set(path, bytes)),
    replace: (from, to) =>
      settled(() => {
        const bytes = written.get(from) ?? new Uint8Array()
        written.delete(from)
        written.set(to, bytes)
        recorder.file(to, bytes)
      }),
    remove: (path) =>
      settled(() => {
        if (!posix.basename(path).startsWith('.caibian-')) recorder.file(path, null)
        written.delete(path)
      }),
    makeFolder: () => Promise.resolve(),
    close: () => undefined,
  }
}

/** A repository without the branch yet: what is committed goes into the recorder file by file, then the push. */
export function pretendedGit(
  recorder: Recorder,
  address: string,
): (run: GitRun) => Promise<GitAnswer> {
  let message = ''
  return ({ arguments: [command], input }) =>
    settled((): GitAnswer => {
      if (command === 'clone') return { ...fine, code: 128, problem: 'Remote branch x not found' }
      if (command === 'fast-import') {
        const commit = commitIn(Buffer.from(input ?? ''))
        message = commit.message
        for (const { path, bytes } of commit.files) recorder.file(path, bytes)
      }
      if (command === 'push') recorder.push(address, message)
      return fine
    })
}

const fine: GitAnswer = { code: 0, output: Buffer.alloc(0), problem: '' }

interface Commit {
  readonly message: string
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array | null }[]
}

/** Message and files of what git is given to import (git-fast-import). */
function commitIn(stream: Buffer): Commit {
  const files: { path: string; bytes: Uint8Array | null }[] = []
  let message = ''
  let path: string | null = null
  for (let at = 0; at < stream.length;) {
    const end = stream.indexOf('\n', at)
    const line = stream.toString('utf8', at, end < 0 ? stream.length : end)
    at = end < 0 ? stream.length : end + 1
    const [, length] = /^data (\d+)$/.exec(line) ?? []
    if (length !== undefined) {
      const bytes = stream.subarray(at, at + Number(length))
      at += bytes.length
      if (path === null) message = bytes.toString()
      else files.push({ path, bytes })
      path = null
    } else if (line.startsWith('M 100644 inline ')) path = line.slice('M 100644 inline '.length)
    else if (line.startsWith('D ')) files.push({ path: line.slice(2), bytes: null })
  }
  return { message, files }
}

function settled<T>(act: () => T): Promise<T> {
  return Promise.resolve().then(act)
}
