import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { doRequest } from '../../electron/desk'
import { createArticle, openArticle, saveDraft } from '../../electron/drafts'
import type { Actor } from '../../electron/host'
import type { DeskFile } from '../../electron/library/desk-file'
import type { Content } from '../../shared/article/content'
import type { ArticleId } from '../../shared/article/ids'
import type { Internal } from '../../shared/article/internal'
import type { ArticleView } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import type { Site, Target } from '../../shared/target/target'
import { newsroom, staff } from './article'
import { testHost } from './host'
import type { TestHost } from './host'
import { chineseSite } from './render'

/* A newsroom with a site in a folder of its own, and stories led through its desk. */

export interface TestSite {
  readonly host: TestHost
  /** The folder of the site. */
  readonly folder: string
  readonly target: Target
}

export async function siteFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-site-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A host whose newsroom publishes into a fresh folder. */
export async function testSite(
  site: Site = chineseSite,
  desk: Partial<DeskFile> = {},
): Promise<TestSite> {
  return testSiteIn(join(await siteFolder(), 'www'), site, desk)
}

/** The same in a folder of the caller's, which is only made once something is published. */
export function testSiteIn(
  folder: string,
  site: Site = chineseSite,
  desk: Partial<DeskFile> = {},
): TestSite {
  const target: Target = { kind: 'folder', name: 'site', path: folder, site }
  const host = testHost(newsroom('desk-2', { targets: [target], ...desk }))
  return { host, folder, target }
}

/** A new article with this content, as its reporter made it. */
export async function written(
  host: TestHost,
  content: Content,
  internal: Partial<Internal> = {},
): Promise<ArticleView> {
  const made = value(
    await createArticle(host, staff.reporter, { language: content.language, cause: 'created' }),
  )
  return save(host, made.id, content, internal)
}

/** The same, led through the desk until it is sealed. */
export async function sealed(
  host: TestHost,
  content: Content,
  internal: Partial<Internal> = {},
): Promise<ArticleView> {
  const view = await written(host, content, internal)
  return approve(host, view.id)
}

/** The same, with a mark that the proofreader made in proof and the editor answered for. */
export async function proofread(host: TestHost, content: Content): Promise<ArticleView> {
  const { id } = await written(host, content)
  value(await doRequest(host, staff.reporter, id, { type: 'submit' }))
  value(await doRequest(host, staff.editor, id, { type: 'claim' }))
  value(await doRequest(host, staff.editor, id, { type: 'approve', opinion: '' }))
  value(await doRequest(host, staff.proofreader, id, { type: 'claim' }))
  const headline = `${content.headline}！`
  const { draftHash: hash } = await save(host, id, { headline }, {}, staff.proofreader)
  value(await doRequest(host, staff.editor, id, { type: 'accept', opinion: '', hash }))
  value(await doRequest(host, staff.proofreader, id, { type: 'claim' }))
  return value(await doRequest(host, staff.proofreader, id, { type: 'approve', opinion: '' }))
}

/** Saves a draft as an editor. */
export async function save(
  host: TestHost,
  id: ArticleId,
  change: Partial<Content>,
  internal: Partial<Internal> = {},
  by: Actor = staff.editor,
): Promise<ArticleView> {
  const view = value(await openArticle(host, by.person, id))
  value(
    await saveDraft(host, by, {
      id,
      base: view.generation,
      draft: { ...view.draft, ...change },
      internal: { ...view.internal, ...internal },
    }),
  )
  return value(await openArticle(host, by.person, id))
}

/** Submits where that is needed, and passes every level that is left. */
export async function approve(host: TestHost, id: ArticleId): Promise<ArticleView> {
  let view = value(await openArticle(host, staff.chief.person, id))
  if (view.standing.work === 'drafting' || view.standing.work === 'returned') {
    view = value(await doRequest(host, staff.reporter, id, { type: 'submit' }))
  }
  for (const by of [staff.editor, staff.proofreader]) {
    if (view.standing.work === 'approved') break
    value(await doRequest(host, by, id, { type: 'claim' }))
    view = value(await doRequest(host, by, id, { type: 'approve', opinion: '' }))
  }
  return view
}

/** The value of a result that has to be one. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
