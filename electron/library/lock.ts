import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import * as v from 'valibot'
import { sha256 } from '../sha256'
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
  for (let wasLeft = false; ; wasLeft = true) {
    if (await make(fileSystem, path, mine)) return held(fileSystem, path, mine, wasLeft)
    const found = await readIfThere(fileSystem, path)
    // Given back in this moment.
    if (found === null) continue
    const other = parseLock(found)
    if (other !== null && lives(other)) return { kind: 'taken', pid: other.pid }
    const taken = await takeOver(fileSystem, path, { dead: found, mine })
    if (taken !== null) return taken
  }
}

function held(
  fileSystem: FileSystem,
  path: string,
  { token }: LockFile,
  wasLeft: boolean,
): Locking {
  return { kind: 'held', lock: { release: () => release(fileSystem, path, token) }, wasLeft }
}

/**
 * Puts our lock in the place of a dead one; null when that one is gone by now.
 *
 * Whoever does this holds another lock meanwhile, named by the bytes of the dead one. So nobody else replaces
 * it between the look at it and the rename, which is one step; and whoever looked at it before it was replaced
 * finds other bytes. That other lock can be left behind as well, and is then taken over in the same way.
 */
async function takeOver(
  fileSystem: FileSystem,
  path: string,
  { dead, mine }: { readonly dead: Uint8Array; readonly mine: LockFile },
): Promise<Locking | null> {
  const claim = await takeLock(fileSystem, takeoverPath(path, dead))
  if (claim.kind === 'taken') return claim
  try {
    const now = await readIfThere(fileSystem, path)
    if (now === null || Buffer.compare(now, dead) !== 0) return null
    const beside = besidePath(path, mine)
    await write(fileSystem, beside, mine)
    await fileSystem.rename(beside, path)
    return held(fileSystem, path, mine, true)
  } finally {
    await claim.lock.release()
  }
}

/** Where the lock lies that whoever replaces a dead lock of these bytes holds meanwhile. */
export function takeoverPath(path: string, dead: Uint8Array): string {
  return `${path}.over-${sha256(dead).slice(0, 16)}`
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
  const beside = besidePath(path, lock)
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
    // Somebody who saw it before it was whole took it for a dead one.
    const now = await readIfThere(fileSystem, path)
    return now !== null && parseLock(now)?.token === lock.token
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

/** A name beside the lock that nobody else uses. */
function besidePath(path: string, { token }: LockFile): string {
  return `${path}.${token}`
}

async function readIfThere(fileSystem: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await fileSystem.read(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Null for what is no lock, as one that was cut off while it was made. */
function parseLock(bytes: Uint8Array): LockFile | null {
  try {
    const parsed = v.safeParse(lockSchema, JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

async function release(fileSystem: FileSystem, path: string, token: string): Promise<void> {
  try {
    const found = await readIfThere(fileSystem, path)
    const isOurs = found !== null && parseLock(found)?.token === token
    if (isOurs) await fileSystem.unlink(path)
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
