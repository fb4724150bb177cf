import { nearPath } from '../../shared/document/near-path'
import type { ImportChoice, ImportReading } from '../../shared/ipc'
import {
  deepestFolder,
  isPage,
  isMedia,
  isPicture,
  mostBesideBytes,
  mostBesidePage,
  mostFilesOfFolder,
  pictureFolders,
} from '../../shared/newstext/saved-page'
import type { Result } from '../../shared/result'
import { call } from '../bridge'
import type { BatchFile } from './batch.svelte'

/** Files that the host knows by a key, after a person chose them in its dialog. */
export function chosenFiles(choices: readonly ImportChoice[]): readonly BatchFile[] {
  return choices.map(({ key, name }) => ({ name, read: () => call('import.next', { key }) }))
}

/** What was dropped on the window: files, and all files in folders that were dropped. */
export async function droppedFiles(
  entries: readonly FileSystemEntry[],
): Promise<readonly BatchFile[]> {
  const found: Dropped[] = []
  for (const entry of entries) await walk(entry, 0, found)
  const pages = found.filter(({ name }) => isPage(name))
  const ofPages = new Set(pages.flatMap(({ name }) => pictureFolders(name)))
  const stories = found.filter(
    ({ name }) => !isMedia(name) && !foldersOf(name).some((folder) => ofPages.has(folder)),
  )
  return stories.map((dropped) => ({
    name: dropped.name,
    read: async () => {
      const beside = pages.includes(dropped) ? await besideOf(dropped, found) : []
      const file = { name: lastOf(dropped.name), bytes: await bytesOf(dropped.entry) }
      const read = await readWith(file, beside)
      const near = await nearOf(dropped, read, found)
      if (near.length === 0) return read
      const whole = await readWith(file, [...beside, ...near])
      // The text counts for more than its pictures.
      return whole.ok && whole.value.every(({ result }) => result.ok) ? whole : read
    },
  }))
}

type Beside = readonly { readonly name: string; readonly bytes: Uint8Array }[]

function readWith(file: { readonly name: string; readonly bytes: Uint8Array }, beside: Beside) {
  return call('import.read', { files: [beside.length === 0 ? file : { ...file, beside }] })
}

interface Dropped {
  /** From the folder that was dropped. */
  readonly name: string
  readonly entry: FileSystemFileEntry
}

async function walk(entry: FileSystemEntry, depth: number, found: Dropped[]): Promise<void> {
  if (entry.name.startsWith('.') || found.length >= mostFilesOfFolder) return
  if (depth > deepestFolder) return
  const name = entry.fullPath.replace(/^\//, '')
  if (isFile(entry)) found.push({ name, entry })
  else if (isFolder(entry))
    for (const inner of await entriesIn(entry)) await walk(inner, depth + 1, found)
}

/** A folder gives its entries in portions, until one is empty. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (some.length === 0) break
    all.push(...some)
  }
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The pictures of a page that a browser saved: in the folder with its name. */
async function besideOf({ name }: Dropped, found: readonly Dropped[]) {
  const folders = pictureFolders(name)
  const near = found.filter(
    (one) => isPicture(one.name) && folders.some((folder) => one.name.startsWith(`${folder}/`)),
  )
  const from = name.length - lastOf(name).length
  return Promise.all(
    near.slice(0, mostBesidePage).map(async (one) => ({
      name: one.name.slice(from),
      bytes: await bytesOf(one.entry),
    })),
  )
}

/**
 * The pictures that what was read names, where they lie in what was dropped; where nothing lies there, the
 * only one of that name, since files are often dropped without their folders.
 */
async function nearOf(
  { name }: Dropped,
  read: Result<readonly ImportReading[]>,
  found: readonly Dropped[],
): Promise<Beside> {
  const readings = read.ok ? read.value : []
  const paths = readings.flatMap(({ result }) => (result.ok ? result.value.near : []))
  const near: { name: string; bytes: Uint8Array }[] = []
  let total = 0
  for (const path of [...new Set(paths)].slice(0, mostBesidePage)) {
    const place = nearPath(name.slice(0, name.length - lastOf(name).length) + path)
    const named = found.filter((one) => lastOf(one.name) === lastOf(path))
    const there = found.find((one) => one.name === place) ?? (named.length === 1 ? named[0] : null)
    if (there == null) continue
    const bytes = await bytesOf(there.entry)
    total += bytes.length
    if (total <= mostBesideBytes) near.push({ name: path, bytes })
  }
  return near
}

/** Empty for a file that is gone: the host then says that it is. */
async function bytesOf(entry: FileSystemFileEntry): Promise<Uint8Array> {
  const file = await new Promise<File | null>((resolve) => {
    entry.file(resolve, () => resolve(null))
  })
  return file === null ? new Uint8Array() : new Uint8Array(await file.arrayBuffer())
}

/** The folders a file lies in, each by its path. */
function foldersOf(name: string): readonly string[] {
  const steps = name.split('/').slice(0, -1)
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'))
}

function lastOf(name: string): string {
  return name.split('/').at(-1) ?? name
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
