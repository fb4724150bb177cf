import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Article } from '../../shared/desk/article'
import { articleSchemaVersion } from '../../shared/desk/article'
import type { ArticleId } from '../../shared/article/ids'
import { emptyInternal, newContent } from '../../shared/article/draft'
import type { Content } from '../../shared/article/content'
import type { Internal } from '../../shared/article/internal'
import { shippedPolicies } from '../../shared/seal/policies'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { DeskFile } from '../../electron/library/desk-file'
import { deskFileVersion } from '../../electron/library/desk-file'
import { createLibrary, openLibrary } from '../../electron/library/disk-library'
import type { FileSystem } from '../../electron/library/file-system'
import type { Library } from '../../electron/library/library'
import { doc, p } from './document'

export const noon = '2026-11-22T04:00:00.000Z'

/** A folder of its own, taken away after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-library-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A new, empty library on the disk, closed and taken away after the test. */
export async function temporaryLibrary(
  options: { readonly path?: string; readonly fileSystem?: FileSystem } = {},
): Promise<Library> {
  const path = options.path ?? join(await temporaryFolder(), 'library')
  const made = await createLibrary({ now: () => noon, desk: deskFile(), ...options, path })
  const library = must(made)
  onTestFinished(() => library.close())
  return library
}

/** The same library, closed and opened again. */
export async function reopened(
  library: Library,
  mode: 'write' | 'read' = 'write',
): Promise<Library> {
  await library.close()
  return must(await openLibrary({ path: library.path, mode, now: () => noon }))
}

/** Saves article 1 with another headline. */
export async function retitle(library: Library, headline: string): Promise<void> {
  must(await library.changeArticle(articleId(1), ({ value }) => ok(retitled(value, headline))))
}

/** The headline of article 1, or the code of the refusal to read it. */
export async function headlineOf(library: Library): Promise<string> {
  const read = await library.readArticle(articleId(1))
  return read.ok ? read.value.value.draft.headline : read.refusal.code
}

/** The value of a success; a refusal fails the test. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** The code of a refusal; null for a success. */
export function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.refusal.code
}

export function deskFile(changes: Partial<DeskFile> = {}): DeskFile {
  return {
    schema: deskFileVersion,
    newsroom: '清溪日报',
    people: [],
    desks: [{ key: 'news', name: '要闻部', policy: 'solo' }],
    policies: [...shippedPolicies],
    targets: [],
    severities: {},
    ...changes,
  }
}

/** An article id that tells which one it is: `articleId(7)`. */
export function articleId(number: number): ArticleId {
  const digits = number.toString(16).padStart(12, '0')
  return `01935000-0000-7000-8000-${digits}` as ArticleId
}

/** A story of the town of 清溪 with the given headline and paragraphs. */
export function story(
  number: number,
  headline: string,
  paragraphs: readonly string[] = ['清溪镇的春天来得早。'],
  changes: { readonly draft?: Partial<Content>; readonly internal?: Partial<Internal> } = {},
): Article {
  return {
    schema: articleSchemaVersion,
    id: articleId(number),
    createdAt: noon,
    updatedAt: noon,
    draft: {
      ...newContent('zh-CN', '清溪日报'),
      headline,
      body: doc(...paragraphs.map((text) => p(text))),
      ...changes.draft,
    },
    internal: { ...emptyInternal('news'), ...changes.internal },
    revisions: [],
    log: [],
    receipts: [],
  }
}

/** The same article with another headline, as a later save would have it. */
export function retitled(article: Article, headline: string): Article {
  return { ...article, draft: { ...article.draft, headline } }
}
