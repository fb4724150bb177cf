import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Holds the lock of this name, one holder at a time in one tree; a lock whose owner is gone does not count.
 * `onWait` is called once where another holds it. Resolves with what gives it back.
 */
export async function holdLock(root, name, onWait) {
  const folder = join(root, 'node_modules', '.cache', 'caibian')
  const lock = join(folder, `${name}.lock`)
  mkdirSync(folder, { recursive: true })
  let isAnnounced = false
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return () => rm(lock, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (!isAlive(ownerOf(lock))) {
      await rm(lock, { force: true })
      continue
    }
    if (!isAnnounced) onWait()
    isAnnounced = true
    await wait(500)
  }
}

function ownerOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
