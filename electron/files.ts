import { chmod, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportFile } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { refuseDisk } from './library/disk-refusal'
import { errnoOf, isMissing } from './library/file-system'
import { nodeFileSystem } from './library/node-file-system'
import { writeDurably } from './library/write-durably'

/** Reads a file that a person named, to be imported. Refused where it is missing, no file, or far too large. */
export async function readChosenFile(path: string): Promise<Result<ImportFile>> {
  const name = basename(path)
  try {
    const stats = await stat(path)
    if (!stats.isFile()) return refuse('refusal.noSuchFile', { values: { path } })
    if (stats.size > mostBytes)
      return refuse('refusal.tooLarge', { values: { name, most: '64 MB' } })
    return ok({ name, bytes: new Uint8Array(await readFile(path)) })
  } catch (error) {
    if (isMissing(error)) return refuse('refusal.noSuchFile', { values: { path } })
    if (errnoOf(error) === null) throw error
    return refuse('refusal.cannotRead', { values: { path, reason: errnoOf(error) ?? '' } })
  }
}

/** Reads several, all or none. */
export async function readChosenFiles(
  paths: readonly string[],
): Promise<Result<readonly ImportFile[]>> {
  const files: ImportFile[] = []
  for (const path of paths) {
    const file = await readChosenFile(path)
    if (!file.ok) return file
    files.push(file.value)
  }
  return ok(files)
}

/** Writes a file to a place that a person named: whole or not at all. */
export async function writeChosenFile(path: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await writeDurably(nodeFileSystem, path, bytes, { keepCopy: false })
    // The library's own files are for its owner alone; an export is for whoever the person means it for.
    await chmod(path, 0o644)
    return ok(null)
  } catch (error) {
    return refuseDisk(error, path)
  }
}

const mostBytes = 64 * 1024 * 1024
