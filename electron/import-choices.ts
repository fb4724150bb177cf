import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { isClipPath, nearPath } from '../shared/document/near-path'
import type { ImportChoice, ImportFile } from '../shared/ipc'
import {
  deepestFolder,
  isMedia,
  isPage,
  isPicture,
  mostBesideBytes,
  mostBesidePage,
  mostFilesOfFolder,
  pageOfFolder,
  pictureFolders,
  withoutEnding,
} from '../shared/newstext/saved-page'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import { readChosenFile } from './files'
import { isMissing } from './library/file-system'
import type { FindNear, FoundClip } from './read-near'

/** Files a person chose, kept by the host: a window gets keys and names, never paths. */
export class ImportChoices {
  readonly #files = new Map<string, FoundFile>()

  /** Remembers what was chosen last; what was chosen before is forgotten. */
  keep(files: readonly FoundFile[], newId: () => string): readonly ImportChoice[] {
    this.#files.clear()
    return files.map((file) => {
      const key = newId()
      this.#files.set(key, file)
      return { key, name: file.name }
    })
  }

  /** The file behind a key; null where it is not known any more. */
  fileOf(key: string): FoundFile | null {
    return this.#files.get(key) ?? null
  }
}

export interface FoundFile {
  readonly path: string
  /** As a person knows it: from the folder that was chosen. */
  readonly name: string
}

/**
 * The files behind a path: itself, or all in a folder and the folders in it, in one order everywhere.
 * Hidden files, links, pictures, clips and the folders of saved pages are left out. Null where there is nothing.
 */
export async function filesBehind(path: string): Promise<readonly FoundFile[] | null> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ path, name: basename(path) }]
    const found: string[] = []
    await walk(path, 0, found)
    return found.map((each) => ({ path: each, name: relative(path, each).split(sep).join('/') }))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** A chosen file with what lies beside it: the pictures of a page that a browser saved. */
export async function readWithBeside(path: string): Promise<Result<ImportFile>> {
  const file = await readChosenFile(path)
  if (!file.ok || !isPage(path)) return file
  const beside: { name: string; bytes: Uint8Array }[] = []
  let total = 0
  for (const folder of pictureFolders(path)) {
    for (const name of (await namesIn(folder)).slice(0, mostBesidePage)) {
      const picture = await readChosenFile(join(folder, name))
      total += picture.ok ? picture.value.bytes.length : 0
      if (!picture.ok || total > mostBesideBytes) continue
      beside.push({ name: `${basename(folder)}/${name}`, bytes: picture.value.bytes })
    }
  }
  return ok(beside.length === 0 ? file.value : { ...file.value, beside })
}

/**
 * Looks for the pictures and clips a file names where it says they lie, in the folder that was chosen with it, or its
 * own where it was chosen alone. Never outside of that: a file that came from somebody must not bring in what
 * nobody meant to give.
 */
export function filesNear({ path, name }: FoundFile): FindNear {
  return async (paths) => {
    const pictures: { name: string; bytes: Uint8Array }[] = []
    const clips: FoundClip[] = []
    const root = await realPath(path.slice(0, path.length - name.length))
    let total = 0
    const named = paths.filter((near) => nearPath(near) === near)
    for (const near of named.slice(0, mostBesidePage)) {
      const place = await realPath(join(dirname(path), near))
      if (root === null || place === null || !place.startsWith(join(root, sep))) continue
      if (isClipPath(near)) {
        const { lookAtClip } = await import('./add-clip')
        const clip = await lookAtClip(place)
        if (clip.ok) clips.push({ near, path: place, use: clip.value })
        continue
      }
      const picture = await readChosenFile(place)
      total += picture.ok ? picture.value.bytes.length : 0
      if (picture.ok && total <= mostBesideBytes) {
        pictures.push({ name: near, bytes: picture.value.bytes })
      }
    }
    return { pictures, clips }
  }
}

/** Without links; null where there is nothing. */
async function realPath(path: string): Promise<string | null> {
  try {
    return await realpath(path)
  } catch {
    return null
  }
}

async function walk(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.map(({ name }) => name)
  const pages = new Set(names.filter(isPage).map(withoutEnding))
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= mostFilesOfFolder || entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    const page = pageOfFolder(entry.name)
    const isWalked = depth < deepestFolder && (page === null || !pages.has(page))
    if (entry.isDirectory() && isWalked) await walk(path, depth + 1, found)
    else if (entry.isFile() && !isMedia(entry.name)) found.push(path)
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter(isPicture).sort()
  } catch {
    return []
  }
}
