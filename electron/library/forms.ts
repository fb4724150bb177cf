import * as v from 'valibot'
import { contentSchema } from '../../shared/article/content'
import type { Content } from '../../shared/article/content'
import { articleSchema, articleSchemaVersion } from '../../shared/desk/article'
import type { Article } from '../../shared/desk/article'
import type { ArticleId } from '../../shared/article/ids'
import { deskFileSchema, deskFileVersion } from './desk-file'
import type { DeskFile } from './desk-file'
import type { Migration } from './migrations/migrate'
import { outboxFileSchema, outboxFileVersion } from './outbox-file'
import type { OutboxFile } from './outbox-file'

/** One kind of file: its name and version in the first line, what it must hold, how older ones are read. */
export interface FileForm<T> {
  readonly format: string
  readonly version: number
  readonly schema: v.GenericSchema<unknown, T>
  readonly migrations: readonly Migration[]
}

export const deskForm: FileForm<DeskFile> = {
  format: 'caibian/library',
  version: deskFileVersion,
  schema: deskFileSchema,
  migrations: [],
}

/** An article's file holds the article it is named after. */
export function articleFormOf(id: ArticleId): FileForm<Article> {
  return {
    format: 'caibian/article',
    version: articleSchemaVersion,
    schema: v.pipe(
      articleSchema,
      v.check((article) => article.id === id, 'the id the file is named by'),
    ),
    migrations: [],
  }
}

export const outboxForm: FileForm<OutboxFile> = {
  format: 'caibian/outbox',
  version: outboxFileVersion,
  schema: outboxFileSchema,
  migrations: [],
}

/** The content of a revision has no version of its own: it is named by its hash and never migrated in place. */
export const revisionForm: FileForm<Content> = {
  format: 'caibian/revision',
  version: 1,
  schema: contentSchema,
  migrations: [],
}
