import type { ArticleId } from '../../shared/article/ids'
import { refuse } from '../../shared/result'
import { refuseDisk } from './disk-refusal'
import type { ArticleIndex } from './article-index'
import type { ArticleShelf } from './article-shelf'
import { readDerivedFile } from './derived-file'
import { UnreadableFile, storedFromBytes } from './durable-file'
import { isMissing, syncFolder } from './file-system'
import type { FolderEntry } from './file-system'
import { articleFormOf } from './forms'
import { fits, summariesForm } from './index-forms'
import { articlePath, idFromName, places, shards } from './layout'
import type { LibraryFolder } from './library-folder'
import { isTemporary } from './write-durably'

/**
 * Looks at every article's file, by name, size and time, and at its bytes only where the kept row does not
 * fit. After a process that was killed (`wasLeft`) every folder is synced first. Sweeps what a crash left half-written, and notes articles of which only a copy is there.
 */
export async function scanArticles(
  folder: LibraryFolder,
  index: ArticleIndex,
  { shelf, wasLeft }: { readonly shelf: ArticleShelf; readonly wasLeft: boolean },
): Promise<void> {
  const present = await presentShards(folder)
  for (let start = 0; start < present.length; start += atOnce) {
    const some = present.slice(start, start + atOnce)
    if (wasLeft) await Promise.all(some.map((shard) => syncUnfinished(folder, folderOf(shard))))
    await Promise.all(some.map((shard) => scanShard(shard, folder, index, shelf)))
  }
}

function folderOf(shard: string): string {
  return `${places.articles}/${shard}`
}

/** Folders looked at side by side. */
const atOnce = 8

async function presentShards(folder: LibraryFolder): Promise<readonly string[]> {
  const path = folder.at(places.articles)
  try {
    const names = new Set((await folder.fileSystem.list(path)).map((entry) => entry.name))
    const present = shards.filter((shard) => names.has(shard))
    if (!folder.readOnly) {
      await syncFolder(folder.fileSystem, path)
      folder.trustFolder(places.articles)
      for (const shard of present) folder.trustFolder(folderOf(shard))
    }
    return present
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function scanShard(
  shard: string,
  folder: LibraryFolder,
  index: ArticleIndex,
  shelf: ArticleShelf,
): Promise<void> {
  const place = folderOf(shard)
  const [entries, kept] = await Promise.all([
    folder.fileSystem.list(folder.at(place)),
    readDerivedFile(folder, `${places.summaries}/${shard}.json`, summariesForm),
  ])
  await sweep(folder, place, entries)
  const rows = new Map((kept ?? []).map((row) => [row.summary.id, row]))
  const articles = entries.flatMap((entry) => {
    const id = idFromName(entry.name)
    return id === null ? [] : [{ id, entry }]
  })
  const known = articles.filter(({ id, entry }) => fits(rows.get(id), entry))
  index.add(known.flatMap(({ id }) => rows.get(id) ?? []))
  if (known.length !== articles.length || rows.size !== articles.length) {
    await syncUnfinished(folder, place)
    index.mend(shard)
  }
  for (const { id, entry } of articles) {
    if (!fits(rows.get(id), entry)) await readInto(id, folder, index, shelf)
  }
  noteOrphans(folder, place, entries)
}

/**
 * What the process before did to the names here, and did not live to sync, would be undone by a power cut,
 * though it is read, and shown, now.
 */
async function syncUnfinished(folder: LibraryFolder, place: string): Promise<void> {
  if (!folder.readOnly) await syncFolder(folder.fileSystem, folder.at(place))
}

async function readInto(
  id: ArticleId,
  folder: LibraryFolder,
  index: ArticleIndex,
  shelf: ArticleShelf,
): Promise<void> {
  const path = folder.at(articlePath(id))
  try {
    const stamp = await folder.fileSystem.stamp(path)
    const { value } = storedFromBytes(await folder.fileSystem.read(path), articleFormOf(id))
    index.take(value, stamp)
  } catch (error) {
    if (error instanceof UnreadableFile) await shelf.read(id)
    else if (!isMissing(error)) noteFailure(folder, articlePath(id), error)
  }
}

/** The disk would not give the file: it is no damage, and one article must not keep the library shut. */
function noteFailure(folder: LibraryFolder, path: string, error: unknown): void {
  folder.note({ refusal: refuseDisk(error, path).refusal, path, hasCopy: false })
}

async function sweep(
  folder: LibraryFolder,
  place: string,
  entries: readonly FolderEntry[],
): Promise<void> {
  if (folder.readOnly) return
  for (const entry of entries) {
    if (!isTemporary(entry.name)) continue
    await folder.fileSystem.unlink(folder.at(`${place}/${entry.name}`)).catch(() => undefined)
  }
}

function noteOrphans(folder: LibraryFolder, place: string, entries: readonly FolderEntry[]): void {
  const names = new Set(entries.map((entry) => entry.name))
  for (const name of names) {
    const main = name.endsWith('.bak') ? name.slice(0, -'.bak'.length) : ''
    if (idFromName(main) === null || names.has(main)) continue
    const path = `${place}/${main}`
    if (folder.noticeOf(path) !== null) continue
    folder.note({
      refusal: refuse('refusal.missingFile', { values: { path } }).refusal,
      path,
      hasCopy: true,
    })
  }
}
