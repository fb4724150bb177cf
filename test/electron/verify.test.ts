import { beforeEach, expect, test } from 'vitest'
import { doRequest } from '../../electron/desk'
import { createArticle } from '../../electron/drafts'
import type { Library } from '../../electron/library/library'
import { verifyLibrary } from '../../electron/verify'
import type { Article } from '../../shared/desk/article'
import type { DeskRequest } from '../../shared/desk/request'
import type { ArticleView } from '../../shared/ipc'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { say } from '../../shared/words/say'
import { newsroom, staff } from '../support/article'
import { testHost } from '../support/host'
import type { TestHost } from '../support/host'
import { chineseStory, englishStory } from '../support/stories'

let host: TestHost
let view: ArticleView

beforeEach(async () => {
  host = testHost(newsroom('solo'))
  const story = { content: chineseStory, language: 'zh-CN', cause: 'created' } as const
  view = value(await createArticle(host, staff.reporter, story))
  const other = { content: englishStory, language: 'en-GB', cause: 'imported' } as const
  value(await createArticle(host, staff.otherReporter, other))
  for (const request of [{ type: 'claim' }, { type: 'approve', opinion: '' }] as DeskRequest[]) {
    if (request.type === 'claim')
      value(await doRequest(host, staff.reporter, view.id, { type: 'submit' }))
    view = value(await doRequest(host, staff.chief, view.id, request))
  }
})

test('a library as it was written has nothing wrong', async () => {
  expect(await verifyLibrary(host, null)).toEqual({ articles: 2, events: 5, problems: [] })
  expect(await verifyLibrary(host, view.id)).toEqual({ articles: 1, events: 4, problems: [] })
})

test('an approval that was written in by hand is found', async () => {
  await tamper((article) => ({
    ...article,
    log: article.log.map((event) =>
      event.happening.type === 'approved'
        ? { ...event, actor: staff.secondChief.person.id }
        : event,
    ),
  }))
  expect(await reasons()).toContain('desk.damage.key')
})

test('a frozen text that no longer is the one approved is found', async () => {
  const hash = view.revisions[0]?.hash
  const { library: whole } = host
  const library: Library = {
    ...whole,
    readRevision: async (asked) => {
      const content = await whole.readRevision(asked)
      if (!content.ok || asked !== hash) return content
      return ok({ ...content.value, headline: '换过的标题' })
    },
  }
  host = { ...host, library }
  expect(await reasons()).toEqual(['desk.damage.revision'])
})

test('a frozen text that is gone is found', async () => {
  const library: Library = {
    ...host.library,
    readRevision: (path) => Promise.resolve(refuse('refusal.noSuchFile', { values: { path } })),
  }
  host = { ...host, library }
  expect(await reasons()).toContain('desk.damage.revision')
})

test('entries cut off at the end are found where a revision remembers them', async () => {
  await tamper((article) => ({
    ...article,
    revisions: [
      ...article.revisions,
      { ...firstOf(article.revisions), number: 2, cause: 'approved' },
    ],
  }))
  expect(await reasons()).toEqual(['desk.damage.cut'])
})

test('a log that is gone altogether is found', async () => {
  await tamper((article) => ({ ...article, log: [] }))
  expect(await reasons()).toEqual(['desk.damage.cut'])
})

test('what is wrong is said in words, in both languages', async () => {
  await tamper((article) => ({ ...article, revisions: [] }))
  const [problem] = (await verifyLibrary(host, view.id)).problems
  const { code, values = {} } = problem?.refusal ?? { code: 'refusal.usage' }
  expect(say('zh-CN', code, values)).toBe(
    '此稿的流程记录自第 2 条起无法通过校验：此条记录所说的文字与第 1 版不同。',
  )
  expect(say('en', code, values)).toContain('that revision 1 does not hold')
})

test('an article that cannot be read is a finding, not an end', async () => {
  const library: Library = {
    ...host.library,
    readArticle: (id) =>
      id === view.id
        ? Promise.resolve(
            refuse('refusal.unreadable', { values: { path: id, reason: 'checksum' } }),
          )
        : host.library.readArticle(id),
  }
  const report = await verifyLibrary({ ...host, library }, null)
  expect(report.problems).toMatchObject([
    { article: view.id, refusal: { code: 'refusal.unreadable' } },
  ])
  expect(report.events).toBe(1)
})

async function tamper(change: (article: Article) => Article): Promise<void> {
  value(await host.library.changeArticle(view.id, ({ value: article }) => ok(change(article))))
}

async function reasons(): Promise<readonly unknown[]> {
  const { problems } = await verifyLibrary(host, view.id)
  return problems.map(({ refusal }) => refusal.values?.['reason'])
}

function firstOf<T>(list: readonly T[]): T {
  if (list[0] === undefined) throw new Error('empty')
  return list[0]
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
