import * as v from 'valibot'
import { summaryChangesAt, summaryOf } from '../../shared/desk/summary'
import type { Article } from '../../shared/desk/article'
import type { ArticleSummary } from '../../shared/ipc'
import type { FileStamp } from './file-system'
import type { FileForm } from './forms'
import { searchTextOf } from './search-text'

/** A row of the list, with the stamp of the article's file it was made from. */
export interface SummaryRow {
  readonly size: number
  readonly modified: number
  readonly summary: ArticleSummary
  /** `summary.updatedAt` in milliseconds since 1970. */
  readonly updated: number
  /** When an embargo ends by itself. */
  readonly until: string | null
}

/** The folded text of an article, with the stamp of the article's file it was made from. */
export interface TextRow {
  readonly size: number
  readonly modified: number
  readonly text: string
}

/**
 * Written by this program and guarded by a checksum, so the rows are not taken apart again at each start.
 * A change of what a row holds steps the version up: rows of another version are made again.
 */
export const summariesForm: FileForm<readonly SummaryRow[]> = {
  format: 'caibian/summaries',
  version: 7,
  schema: v.pipe(
    v.array(v.looseObject({ size: v.number(), modified: v.number(), summary: v.looseObject({}) })),
    v.transform((rows) => rows as unknown as readonly SummaryRow[]),
  ),
  migrations: [],
}

/** By article id. */
export const textsForm: FileForm<Readonly<Record<string, TextRow>>> = {
  format: 'caibian/texts',
  version: 1,
  schema: v.record(
    v.string(),
    v.object({ size: v.number(), modified: v.number(), text: v.string() }),
  ),
  migrations: [],
}

export function rowOf(article: Article, stamp: FileStamp, now: string): SummaryRow {
  return {
    size: stamp.size,
    modified: stamp.modified,
    summary: summaryOf(article, now),
    updated: Date.parse(article.updatedAt),
    until: summaryChangesAt(article),
  }
}

export function textRowOf(article: Article, stamp: FileStamp): TextRow {
  return { size: stamp.size, modified: stamp.modified, text: searchTextOf(article) }
}

/** True when the row was made from the file as it lies on the disk. */
export function fits(
  row: { readonly size: number; readonly modified: number } | undefined,
  file: { readonly size: number; readonly modified: number },
): boolean {
  return row?.size === file.size && row.modified === file.modified
}
