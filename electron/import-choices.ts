import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { nearPath } from '../shared/document/near-path'
import type { ImportChoice, ImportFile } from '../shared/ipc'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import { readChosenFile } from './files'
import { isMissing } from './library/file-system'
import type { FindNear } from './read-near'

/** Most files taken from a folder, and deepest nesting of folders. */
const mostFiles = 5000
const deepest = 12
/** Most pictures near one file, and most bytes of them. */
const mostBeside = 200
const mostBesideBytes = 32 * 1024 * 1024

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
 * Hidden files, links, pictures and the folders of saved pages are left out. Null where there is nothing.
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
    for (const name of (await namesIn(folder)).slice(0, mostBeside)) {
      const picture = await readChosenFile(join(folder, name))
      total += picture.ok ? picture.value.bytes.length : 0
      if (!picture.ok || total > mostBesideBytes) continue
      beside.push({ name: `${basename(folder)}/${name}`, bytes: picture.value.bytes })
    }
  }
  return ok(beside.length === 0 ? file.value : { ...file.value, beside })
}

/**
 * Looks for the pictures a file names where it says they lie, in the folder that was chosen with it, or its
 * own where it was chosen alone. Never outside of that: a file that came from somebody must not bring in what
 * nobody meant to give.
 */
export function picturesNear({ path, name }: FoundFile): FindNear {
  return async (paths) => {
    const found: { name: string; bytes: Uint8Array }[] = []
    const root = await realPath(path.slice(0, path.length - name.length))
    let total = 0
    const named = paths.filter((near) => nearPath(near) === near)
    for (const near of named.slice(0, mostBeside)) {
      const place = await realPath(join(dirname(path), near))
      if (root === null || place === null || !place.startsWith(join(root, sep))) continue
      const picture = await readChosenFile(place)
      total += picture.ok ? picture.value.bytes.length : 0
      if (picture.ok && total <= mostBesideBytes) {
        found.push({ name: near, bytes: picture.value.bytes })
      }
    }
    return found
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

const pictures = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$/i

async function walk(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  const pages = new Set(entries.filter(({ name }) => isPage(name)).map(({ name }) => bare(name)))
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= mostFiles || entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    const isOfPage = pages.has(entry.name.replace(/(?:_files|\.files|_文件)$/, ''))
    if (entry.isDirectory() && depth < deepest && !isOfPage) await walk(path, depth + 1, found)
    else if (entry.isFile() && !pictures.test(entry.name)) found.push(path)
  }
}

function pictureFolders(page: string): readonly string[] {
  const start = page.slice(0, page.length - extname(page).length)
  return ['_files', '.files', '_文件'].map((end) => `${start}${end}`)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => pictures.test(name)).sort()
  } catch {
    return []
  }
}

function isPage(name: string): boolean {
  return /\.(?:html?|xhtml|shtml)$/i.test(name)
}

function bare(name: string): string {
  return name.slice(0, name.length - extname(name).length)
}
