import { setImmediate as breathe } from 'node:timers/promises'
import type { ArticleId } from '../../shared/article/ids'
import type { Article } from '../../shared/desk/article'
import { readDerivedFile, writeDerivedFile } from './derived-file'
import { storedFromBytes } from './durable-file'
import type { FileStamp } from './file-system'
import { articleFormOf } from './forms'
import { fits, textRowOf, textsForm } from './index-forms'
import type { SummaryRow, TextRow } from './index-forms'
import { articlePath, places, shardOf, shards } from './layout'
import type { LibraryFolder } from './library-folder'
import { wordsOf } from './search-text'

/**
 * The folded texts of all articles and the search through them.
 *
 * Every text is looked through, which answers ten thousand articles in milliseconds and finds a word of
 * one or two characters as surely as a long one. The texts are loaded with the first search, so that
 * opening a library does not wait for them.
 */
export class SearchTexts {
  readonly #folder: LibraryFolder
  readonly #dirty = new Set<string>()
  readonly #texts = new Map<ArticleId, TextRow>()
  #loading: Promise<void> | null = null

  constructor(folder: LibraryFolder) {
    this.#folder = folder
  }

  put(article: Article, stamp: FileStamp): void {
    this.#texts.set(article.id, textRowOf(article, stamp))
    this.#dirty.add(shardOf(article.id))
  }

  drop(id: ArticleId): void {
    this.#texts.delete(id)
    this.#dirty.add(shardOf(id))
  }

  /** Those of `ids` whose text holds every word of the query, in the order given. Stands aside often. */
  async find(query: string, ids: readonly ArticleId[], rows: Rows): Promise<readonly ArticleId[]> {
    const words = wordsOf(query)
    if (words.length === 0) return ids
    this.#loading ??= this.#load(rows)
    await this.#loading
    const found: ArticleId[] = []
    for (const [index, id] of ids.entries()) {
      if (index % 500 === 499) await breathe()
      const text = this.#texts.get(id)?.text
      if (text !== undefined && words.every((word) => text.includes(word))) found.push(id)
    }
    return found
  }

  /** Writes the shards that changed. Before the first search only what changed is held, beside what was kept. */
  async flush(rows: Rows): Promise<void> {
    const all = this.#loading !== null
    await this.#loading
    for (const shard of [...this.#dirty]) await this.#write(shard, rows, all)
    if (!all && this.#loading === null && this.#dirty.size === 0) this.#texts.clear()
  }

  async #write(shard: string, rows: Rows, all: boolean): Promise<void> {
    this.#dirty.delete(shard)
    const place = `${places.texts}/${shard}.json`
    try {
      const kept = all ? null : await readDerivedFile(this.#folder, place, textsForm)
      const texts = new Map(Object.entries(kept ?? {}).filter(([id, row]) => isOf(rows, id, row)))
      for (const [id, row] of this.#texts) if (shardOf(id) === shard) texts.set(id, row)
      await writeDerivedFile(this.#folder, place, textsForm, Object.fromEntries(texts))
    } catch {
      this.#dirty.add(shard)
    }
  }

  async #load(rows: Rows): Promise<void> {
    for (const shard of shards) {
      const kept = await readDerivedFile(this.#folder, `${places.texts}/${shard}.json`, textsForm)
      for (const [id, row] of Object.entries(kept ?? {})) this.#keep(id as ArticleId, row, rows)
    }
    for (const [id, row] of [...rows]) {
      if (!fits(this.#texts.get(id), row)) await this.#read(id, rows)
    }
  }

  /** A text that was put meanwhile is newer than the kept one. */
  #keep(id: ArticleId, row: TextRow, rows: Rows): void {
    if (!this.#texts.has(id) && isOf(rows, id, row)) this.#texts.set(id, row)
  }

  async #read(id: ArticleId, rows: Rows): Promise<void> {
    const path = this.#folder.at(articlePath(id))
    try {
      const stamp = await this.#folder.fileSystem.stamp(path)
      const bytes = await this.#folder.fileSystem.read(path)
      const { value } = storedFromBytes(bytes, articleFormOf(id))
      const now = this.#texts.get(id)
      if (now === undefined || !isOf(rows, id, now)) this.put(value, stamp)
    } catch {
      // Unreadable: whoever opens the article is told; a search leaves it out.
    }
  }
}

type Rows = ReadonlyMap<ArticleId, SummaryRow>

function isOf(rows: Rows, id: string, text: TextRow): boolean {
  return fits(rows.get(id as ArticleId), text)
}
