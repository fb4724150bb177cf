import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import type { ImportChoice, ImportFile } from '../shared/ipc'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import { readChosenFile } from './files'
import { isMissing } from './library/file-system'

/** Most files taken from a folder, and deepest nesting of folders. */
const mostFiles = 5000
const deepest = 12
/** Most pictures beside one saved page, and most bytes of them. */
const mostBeside = 200
const mostBesideBytes = 32 * 1024 * 1024

/** Files a person chose, kept by the host: a window gets keys and names, never paths. */
export class ImportChoices {
  readonly #paths = new Map<string, string>()

  /** Remembers what was chosen last; what was chosen before is forgotten. */
  keep(files: readonly FoundFile[], newId: () => string): readonly ImportChoice[] {
    this.#paths.clear()
    return files.map(({ path, name }) => {
      const key = newId()
      this.#paths.set(key, path)
      return { key, name }
    })
  }

  /** The path behind a key; null where it is not known any more. */
  pathOf(key: string): string | null {
    return this.#paths.get(key) ?? null
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
