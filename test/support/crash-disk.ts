import { dirname } from 'node:path'
import type {
  FileStamp,
  FileSystem,
  FolderEntry,
  NewFile,
  OpenFolder,
} from '../../electron/library/file-system'

/** What shall happen at one system call: an error before or after its effect, a short write, or the end of the process. */
export type Fault =
  | { readonly kind: 'error'; readonly code: string; readonly when: 'before' | 'after' }
  | { readonly kind: 'short' }
  | { readonly kind: 'crash' }

/** Which of several states of the disk a power cut leaves: a number from 0 to `many` - 1. */
export type Pick = (many: number) => number

interface Inode {
  readonly number: number
  bytes: Buffer
  /** The bytes fsync put on the disk; null when it was never called. */
  synced: Buffer | null
  modified: number
}

type Name = Inode | 'folder' | null

/**
 * A disk in memory that loses at a power cut whatever was not synced.
 *
 * It promises less than any real file system: at a power cut each name keeps any value it had since its
 * folder was last synced, one name independently of the next, and bytes that were not synced may be gone,
 * cut short, or there.
 */
export class CrashDisk {
  #clock = 1_700_000_000_000
  #inodes = 0
  #running: CrashProcess | null = null
  readonly #names = new Map<string, Inode | 'folder'>([['/', 'folder']])
  /** The values each name has had since its folder was synced, oldest first. */
  readonly #history = new Map<string, Name[]>()

  /**
   * A process on this machine; the one before it, if it still ran, is killed. Its lock stays behind, with
   * nothing in it: all tests are one process, and a lock that names it would pass for that of a living one.
   */
  start(): CrashProcess {
    this.#running?.kill()
    for (const [path, value] of this.#names) {
      if (path.endsWith('/lock') && value !== 'folder') value.bytes = Buffer.alloc(0)
    }
    this.#running = new CrashProcess(this)
    return this.#running
  }

  /** The same disk once more, with nobody using it: what happens to one does not happen to the other. */
  copy(): CrashDisk {
    const copy = new CrashDisk()
    const inodes = new Map<Inode, Inode>()
    const copied = (value: Name): Name => {
      if (value === null || value === 'folder') return value
      const inode = inodes.get(value) ?? { ...value }
      inodes.set(value, inode)
      return inode
    }
    for (const [path, value] of this.#names) {
      copy.#names.set(path, value === 'folder' ? value : (copied(value) as Inode))
    }
    for (const [path, values] of this.#history) copy.#history.set(path, values.map(copied))
    copy.#inodes = this.#inodes
    copy.#clock = this.#clock
    return copy
  }

  /** The machine ends here and starts again, with what the disk has. */
  cutPower(pick: Pick): void {
    this.#running?.kill()
    for (const [path, values] of this.#history) {
      const value = values[pick(values.length)] ?? null
      if (value === null) this.#names.delete(path)
      else this.#names.set(path, value)
    }
    this.#history.clear()
    this.#dropLost()
    for (const value of new Set(this.#names.values())) {
      if (value !== 'folder') loseUnsynced(value, pick)
    }
  }

  /** Changes a file's bytes in their place, as a failing disk does. */
  damage(path: string, change: (bytes: Buffer) => Buffer): void {
    const inode = this.file(path)
    inode.bytes = change(inode.bytes)
    inode.synced = inode.bytes
    this.touch(inode)
  }

  paths(): readonly string[] {
    return [...this.#names.keys()].filter((path) => this.#names.get(path) !== 'folder').sort()
  }

  bytesOf(path: string): Buffer {
    return this.file(path).bytes
  }

  file(path: string): Inode {
    const inode = this.#names.get(path)
    if (inode === undefined) throw failure('ENOENT')
    if (inode === 'folder') throw failure('EISDIR')
    return inode
  }

  name(path: string): Name {
    return this.#names.get(path) ?? null
  }

  setName(path: string, value: Name): void {
    if (this.name(dirname(path)) !== 'folder') throw failure('ENOENT')
    this.#history.set(path, [...(this.#history.get(path) ?? [this.name(path)]), value])
    if (value === null) this.#names.delete(path)
    else this.#names.set(path, value)
  }

  newFile(path: string): Inode {
    if (this.name(path) !== null) throw failure('EEXIST')
    this.#inodes += 1
    const inode = { number: this.#inodes, bytes: Buffer.alloc(0), synced: null, modified: 0 }
    this.touch(inode)
    this.setName(path, inode)
    return inode
  }

  children(path: string): readonly (readonly [string, Inode | 'folder'])[] {
    if (this.name(path) !== 'folder') throw failure('ENOENT')
    return [...this.#names].filter(([name]) => dirname(name) === path && name !== path)
  }

  syncFolder(path: string): void {
    for (const [name] of this.children(path)) this.#history.delete(name)
    for (const name of [...this.#history.keys()]) {
      if (dirname(name) === path) this.#history.delete(name)
    }
  }

  touch(inode: Inode): void {
    this.#clock += 1
    inode.modified = this.#clock
  }

  #dropLost(): void {
    const lost = (path: string): boolean =>
      path !== '/' && (this.name(dirname(path)) !== 'folder' || lost(dirname(path)))
    for (const path of [...this.#names.keys()]) if (lost(path)) this.#names.delete(path)
  }
}

/** The system calls of one process, each of which can be made to fail; all fail once it was killed. */
export class CrashProcess implements FileSystem {
  /** Calls so far, by name: what a fault is aimed at. */
  readonly calls: string[] = []
  plan: (call: number, name: string) => Fault | null = () => null
  #dead = false
  readonly #disk: CrashDisk

  constructor(disk: CrashDisk) {
    this.#disk = disk
  }

  kill(): void {
    this.#dead = true
  }

  read(path: string): Promise<Uint8Array> {
    return this.#call('read', () => Uint8Array.from(this.#disk.file(path).bytes))
  }

  readPart(path: string, from: number, length: number): Promise<Uint8Array> {
    return this.#call('readPart', () =>
      Uint8Array.from(this.#disk.file(path).bytes.subarray(from, from + length)),
    )
  }

  create(path: string): Promise<NewFile> {
    return this.#call('create', () => this.#open(this.#disk.newFile(path)))
  }

  /** As POSIX: nothing happens where both are names of one file. */
  rename(from: string, to: string): Promise<void> {
    return this.#call('rename', () => {
      const inode = this.#disk.file(from)
      if (this.#disk.name(to) === inode) return
      this.#disk.setName(to, inode)
      this.#disk.setName(from, null)
    })
  }

  link(from: string, to: string): Promise<void> {
    return this.#call('link', () => {
      const inode = this.#disk.file(from)
      if (this.#disk.name(to) !== null) throw failure('EEXIST')
      this.#disk.setName(to, inode)
    })
  }

  unlink(path: string): Promise<void> {
    return this.#call('unlink', () => {
      this.#disk.file(path)
      this.#disk.setName(path, null)
    })
  }

  makeFolder(path: string): Promise<void> {
    return this.#call('makeFolder', () => this.#makeFolder(path))
  }

  stamp(path: string): Promise<FileStamp> {
    return this.#call('stamp', () => {
      const value = this.#disk.name(path)
      if (value === null) throw failure('ENOENT')
      return stampOf(value)
    })
  }

  list(path: string): Promise<readonly FolderEntry[]> {
    return this.#call('list', () =>
      this.#disk
        .children(path)
        .map(([name, value]) => ({ name: name.slice(path.length + 1), ...stampOf(value) })),
    )
  }

  openFolder(path: string): Promise<OpenFolder> {
    return this.#call('openFolder', () => {
      this.#disk.children(path)
      return {
        sync: () => this.#call('syncFolder', () => this.#disk.syncFolder(path)),
        close: () => this.#call('closeFolder', () => undefined),
      }
    })
  }

  #open(inode: Inode): NewFile {
    return {
      write: (bytes, offset) => this.#write(inode, bytes, offset),
      sync: () =>
        this.#call('sync', () => {
          inode.synced = inode.bytes
        }),
      stamp: () => this.#call('fstamp', () => stampOf(inode)),
      close: () => this.#call('close', () => undefined),
    }
  }

  #write(inode: Inode, bytes: Uint8Array, offset: number): Promise<number> {
    const short = this.plan(this.calls.length, 'write')?.kind === 'short'
    return this.#call('write', () => {
      const rest = bytes.subarray(offset)
      const taken = short ? Math.max(1, Math.floor(rest.length / 3)) : rest.length
      inode.bytes = Buffer.concat([inode.bytes, rest.subarray(0, taken)])
      this.#disk.touch(inode)
      return taken
    })
  }

  #makeFolder(path: string): void {
    if (this.#disk.name(path) === 'folder') return
    this.#makeFolder(dirname(path))
    this.#disk.setName(path, 'folder')
  }

  async #call<T>(name: string, effect: () => T): Promise<T> {
    await Promise.resolve()
    if (this.#dead) throw failure('EKILLED')
    const fault = this.plan(this.calls.length, name)
    this.calls.push(name)
    if (fault?.kind === 'crash') {
      this.#dead = true
      throw failure('EKILLED')
    }
    if (fault?.kind === 'error' && fault.when === 'before') throw failure(fault.code)
    const answer = effect()
    if (fault?.kind === 'error') throw failure(fault.code)
    return answer
  }
}

function loseUnsynced(inode: Inode, pick: Pick): void {
  if (inode.synced === inode.bytes) return
  const written = inode.bytes
  const left = [Buffer.alloc(0), written.subarray(0, written.length >> 1), written]
  inode.bytes = left[pick(left.length)] ?? written
  inode.synced = inode.bytes
}

function stampOf(value: Inode | 'folder'): FileStamp {
  if (value === 'folder') return { size: 0, modified: 0, inode: 0 }
  return { size: value.bytes.length, modified: value.modified, inode: value.number }
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code })
}
