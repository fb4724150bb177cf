import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import * as v from 'valibot'
import { errnoOf, isMissing } from './file-system'
import type { FileSystem } from './file-system'

const lockSchema = v.object({
  pid: v.number(),
  host: v.string(),
  /** What the system says of when the process began; '' where it cannot be asked. */
  began: v.string(),
  /** RFC 3339. */
  lockedAt: v.string(),
  token: v.string(),
})
type LockFile = v.InferOutput<typeof lockSchema>

export type Locking =
  /** `wasLeft`: the process before did not live to give it back, nor perhaps to sync what it did. */
  | { readonly kind: 'held'; readonly lock: Lock; readonly wasLeft: boolean }
  | { readonly kind: 'taken'; readonly pid: number }

/** The library's lock: while it is held, this process is the only one that writes. */
export interface Lock {
  release(): Promise<void>
}

/**
 * Takes the lock at this path, or tells who has it. The lock of a process that is no more is taken over.
 * Rejects with the system's error where the file cannot be made.
 */
export async function takeLock(fileSystem: FileSystem, path: string): Promise<Locking> {
  const mine = ownLock()
  for (let attempt = 1; ; attempt += 1) {
    if (await make(fileSystem, path, mine)) {
      const lock = { release: () => release(fileSystem, path, mine.token) }
      return { kind: 'held', lock, wasLeft: attempt > 1 }
    }
    const other = await readLock(fileSystem, path)
    if (other !== null && lives(other)) return { kind: 'taken', pid: other.pid }
    if (attempt === 5) return { kind: 'taken', pid: other?.pid ?? 0 }
    await clear(fileSystem, path, other)
  }
}

function ownLock(): LockFile {
  return {
    pid: process.pid,
    host: hostname(),
    began: beginningOf(process.pid),
    lockedAt: new Date().toISOString(),
    token: randomUUID(),
  }
}

/**
 * Makes the lock whole or not at all: written beside it and linked, since a link is refused where the name
 * is taken. False when it is. Where there are no hard links the file is made in its place.
 */
async function make(fileSystem: FileSystem, path: string, lock: LockFile): Promise<boolean> {
  const beside = `${path}.${lock.token}`
  try {
    await write(fileSystem, beside, lock)
    await fileSystem.link(beside, path)
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'UNKNOWN'].includes(errnoOf(error) ?? '')) {
      throw error
    }
    return await makeInPlace(fileSystem, path, lock)
  } finally {
    await fileSystem.unlink(beside).catch(() => undefined)
  }
}

async function makeInPlace(fileSystem: FileSystem, path: string, lock: LockFile): Promise<boolean> {
  try {
    await write(fileSystem, path, lock)
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
}

async function write(fileSystem: FileSystem, path: string, lock: LockFile): Promise<void> {
  const file = await fileSystem.create(path)
  try {
    await file.write(Buffer.from(`${JSON.stringify(lock)}\n`), 0)
  } finally {
    await file.close()
  }
}

/** Null when there is none, or none that can be read (cut off while it was made). */
async function readLock(fileSystem: FileSystem, path: string): Promise<LockFile | null> {
  try {
    const text = Buffer.from(await fileSystem.read(path)).toString('utf8')
    const parsed = v.safeParse(lockSchema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return null
    throw error
  }
}

/**
 * Moves a dead lock away. A lock that another process took in this moment must not be lost: what was
 * moved is looked at again, and given its name back if it is not the dead one.
 */
async function clear(fileSystem: FileSystem, path: string, dead: LockFile | null): Promise<void> {
  const away = `${path}.${randomUUID()}`
  try {
    await fileSystem.rename(path, away)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  const moved = await readLock(fileSystem, away)
  if (moved !== null && moved.token !== dead?.token) {
    await fileSystem.link(away, path).catch(() => undefined)
  }
  await fileSystem.unlink(away)
}

async function release(fileSystem: FileSystem, path: string, token: string): Promise<void> {
  try {
    const lock = await readLock(fileSystem, path)
    if (lock?.token === token) await fileSystem.unlink(path)
  } catch {
    // A lock that stays behind is that of a dead process, which the next opening takes over.
  }
}

/**
 * Whether the process that took the lock is still there. A process id is given out again, so it counts
 * only together with the time the process began; where that cannot be asked (Windows, macOS), a lock
 * from before the machine started is dead. Nothing can be told about another machine: it counts as alive.
 */
function lives(lock: LockFile): boolean {
  if (lock.host !== hostname()) return true
  if (!isRunning(lock.pid)) return false
  const began = beginningOf(lock.pid)
  if (began !== '' && lock.began !== '') return began === lock.began
  const started = Date.now() - uptime() * 1000
  return Date.parse(lock.lockedAt) >= started - 60_000
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errnoOf(error) === 'EPERM'
  }
}

/** On Linux: this boot, and the process's start in clock ticks since then (proc(5), field 22). */
function beginningOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return `${boot} ${fields[19] ?? ''}`
  } catch {
    return ''
  }
}
