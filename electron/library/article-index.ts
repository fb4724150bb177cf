import type { ArticleId } from '../../shared/article/ids'
import type { Article } from '../../shared/desk/article'
import type { ArticleSummary } from '../../shared/ipc'
import type { ShelfWatcher } from './article-shelf'
import { writeDerivedFile } from './derived-file'
import type { FileStamp } from './file-system'
import { rowOf, summariesForm } from './index-forms'
import type { SummaryRow } from './index-forms'
import { places, shardOf } from './layout'
import type { LibraryFolder } from './library-folder'
import { Queue } from './queue'
import { SearchTexts } from './search-texts'

/**
 * The rows of all articles: derived, kept in `index/`, made again where they do not fit the articles' files.
 * Nothing here is written in the way of a save.
 */
export class ArticleIndex implements ShelfWatcher {
  readonly #folder: LibraryFolder
  readonly #texts: SearchTexts
  readonly #rows = new Map<ArticleId, SummaryRow>()
  /** Saved since the last look: their rows are made when somebody asks. */
  readonly #pending = new Map<ArticleId, { readonly article: Article; readonly stamp: FileStamp }>()
  readonly #dirty = new Set<string>()
  readonly #flushing = new Queue()
  #sorted: readonly ArticleSummary[] | null = null
  /** When a row changes by itself next, milliseconds since 1970. */
  #changesAt = Infinity
  #timer: NodeJS.Timeout | null = null

  constructor(folder: LibraryFolder) {
    this.#folder = folder
    this.#texts = new SearchTexts(folder)
  }

  /** Takes rows that are known already. */
  add(rows: readonly SummaryRow[]): void {
    for (const row of rows) this.#rows.set(row.summary.id, row)
    this.#sorted = null
  }

  /** Takes an article as it was found on the disk. */
  take(article: Article, stamp: FileStamp): void {
    this.#rows.set(article.id, rowOf(article, stamp, this.#folder.now()))
    this.#texts.put(article, stamp)
    this.#sorted = null
  }

  /** Says that the kept rows of this folder of articles do not fit what lies there. */
  mend(shard: string): void {
    this.#dirty.add(shard)
    this.#flushLater()
  }

  articleSaved(article: Article, stamp: FileStamp): void {
    this.#pending.set(article.id, { article, stamp })
    this.#sorted = null
    this.mend(shardOf(article.id))
  }

  articleGone(id: ArticleId): void {
    const pending = this.#pending.delete(id)
    if (!this.#rows.delete(id) && !pending) return
    this.#texts.drop(id)
    this.#sorted = null
    this.mend(shardOf(id))
  }

  /** Newest first. */
  summaries(): readonly ArticleSummary[] {
    this.#takePending()
    const now = Date.parse(this.#folder.now())
    if (this.#sorted === null || now >= this.#changesAt) this.#sorted = this.#sort(now)
    return this.#sorted
  }

  async search(query: string): Promise<readonly ArticleId[]> {
    const ids = this.summaries().map((summary) => summary.id)
    return this.#texts.find(query, ids, this.#rows)
  }

  /** Writes what has changed. A failure costs nothing but the time to make it again at the next opening. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    return this.#flushing.run(async () => {
      if (this.#folder.readOnly) return
      this.#takePending()
      for (const [shard, rows] of this.#dirtyRows()) await this.#write(shard, rows)
      await this.#texts.flush(this.#rows)
    })
  }

  #takePending(): void {
    if (this.#pending.size === 0) return
    for (const { article, stamp } of this.#pending.values()) this.take(article, stamp)
    this.#pending.clear()
  }

  #sort(now: number): readonly ArticleSummary[] {
    this.#changesAt = Infinity
    const rows = [...this.#rows.values()].sort(newestFirst)
    return rows.map(({ summary, until }) => {
      if (until === null) return summary
      const embargoed = Date.parse(until) > now
      if (embargoed) this.#changesAt = Math.min(this.#changesAt, Date.parse(until))
      return summary.embargoed === embargoed ? summary : { ...summary, embargoed }
    })
  }

  #dirtyRows(): ReadonlyMap<string, readonly SummaryRow[]> {
    const byShard = new Map<string, SummaryRow[]>()
    for (const shard of this.#dirty) byShard.set(shard, [])
    for (const [id, row] of this.#rows) byShard.get(shardOf(id))?.push(row)
    return byShard
  }

  async #write(shard: string, rows: readonly SummaryRow[]): Promise<void> {
    this.#dirty.delete(shard)
    try {
      const place = `${places.summaries}/${shard}.json`
      await writeDerivedFile(this.#folder, place, summariesForm, rows)
    } catch {
      this.#dirty.add(shard)
    }
  }

  #flushLater(): void {
    if (this.#timer !== null || this.#folder.readOnly) return
    this.#timer = setTimeout(() => void this.flush(), flushAfter)
    this.#timer.unref()
  }
}

/** Milliseconds: long enough that typing does not write the index with each save. */
const flushAfter = 5000

function newestFirst(one: SummaryRow, other: SummaryRow): number {
  return other.updated - one.updated || (one.summary.id < other.summary.id ? 1 : -1)
}
