import { beforeEach, expect, test } from 'vitest'
import { checkArticle, doRequest } from '../../electron/desk'
import { createArticle, openArticle, readRevision, saveDraft } from '../../electron/drafts'
import type { Actor } from '../../electron/host'
import type { Library } from '../../electron/library/library'
import { memoryLibrary } from '../../electron/library/memory-library'
import { contentFromDraft } from '../../shared/article/draft'
import type { DeskRequest } from '../../shared/desk/request'
import type { ArticleView } from '../../shared/ipc'
import { refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { hashContent } from '../../shared/seal/hash'
import { newsroom, staff } from '../support/article'
import { doc, note } from '../support/document'
import { testHost } from '../support/host'
import type { TestHost } from '../support/host'
import { chineseStory } from '../support/stories'

const approve: DeskRequest = { type: 'approve', opinion: '同意' }
let host: TestHost
let view: ArticleView

beforeEach(async () => {
  host = testHost(newsroom('desk-2'))
  view = await created()
})

test('an article goes through the desk, and its seal holds every name', async () => {
  await go(staff.reporter, { type: 'submit' })
  await go(staff.editor, { type: 'claim' })
  await go(staff.editor, approve)
  expect(view.standing.level).toBe(1)
  await go(staff.proofreader, { type: 'claim' })
  await go(staff.proofreader, approve)
  expect(view.standing.work).toBe('approved')
  const seal = view.standing.seal
  expect(seal?.hash).toBe(hashContent(contentFromDraft(view.draft)))
  expect(seal?.approvals.map((one) => one.by)).toEqual([
    staff.editor.person.id,
    staff.proofreader.person.id,
  ])
})

test('the text a decision speaks of can always be shown again', async () => {
  await go(staff.reporter, { type: 'submit' })
  await go(staff.editor, { type: 'claim' })
  await save(staff.editor, '编辑改过的标题')
  await go(staff.editor, approve)
  const event = view.log.at(-1)
  expect(event?.happening).toMatchObject({ type: 'approved', revision: 2 })
  const frozen = value(await readRevision(host, view.id, 2))
  expect(frozen.headline).toBe('编辑改过的标题')
  expect(hashContent(frozen)).toBe(event?.contentHash)
})

test('a text that nobody changed keeps one revision through the whole desk', async () => {
  await go(staff.reporter, { type: 'submit' })
  await go(staff.editor, { type: 'claim' })
  await go(staff.editor, approve)
  expect(view.revisions).toHaveLength(1)
})

test('the checks stop a submission and say why', async () => {
  await save(staff.reporter, '')
  expect(await ask(staff.reporter, { type: 'submit' })).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.checksFailed', values: { count: 1 } },
  })
  const report = value(await checkArticle(host, view.id, 'submit'))
  expect(report.reasons[0]).toMatchObject({ check: 'headline.missing', severity: 'block' })
})

test('a proofreading rule that the newsroom made a blocker lets nobody approve', async () => {
  host = testHost(newsroom('desk-2', { severities: { 'proof.doubledMarks': 'block' } }))
  view = await created()
  await save(staff.reporter, '桥通，，车了')
  await go(staff.reporter, { type: 'submit' })
  await go(staff.editor, { type: 'claim' })
  expect(await ask(staff.editor, approve)).toMatchObject({
    ok: false,
    refusal: { reasons: [{ check: 'proof.doubledMarks', field: 'headline' }] },
  })
  expect(view.actions.find(({ action }) => action === 'approve')?.refusal).toMatchObject({
    code: 'refusal.checksFailed',
  })
  await save(staff.editor, '桥通车了')
  await go(staff.editor, approve)
  expect(view.standing.level).toBe(1)
})

test('an open note lets a draft be submitted, and no reviewer pass it', async () => {
  const body = doc(...chineseStory.body.content, note('n1', '数字待核'))
  value(
    await saveDraft(host, staff.reporter, {
      id: view.id,
      base: view.generation,
      draft: { ...view.draft, body },
      internal: view.internal,
    }),
  )
  await go(staff.reporter, { type: 'submit' })
  await go(staff.editor, { type: 'claim' })
  expect(await ask(staff.editor, approve)).toMatchObject({
    ok: false,
    refusal: { reasons: [{ check: 'note.open', values: { text: '数字待核' } }] },
  })
})

test('a refused request leaves the article as it was', async () => {
  const before = value(await host.library.readArticle(view.id))
  expect((await ask(staff.proofreader, approve)).ok).toBe(false)
  expect(value(await host.library.readArticle(view.id))).toEqual(before)
})

test('of two who claim at once, one gets it', async () => {
  await go(staff.reporter, { type: 'submit' })
  const answers = await Promise.all([
    ask(staff.editor, { type: 'claim' }),
    ask(staff.chief, { type: 'claim' }),
  ])
  expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
  const opened = value(await openArticle(host, null, view.id))
  expect(opened.log.filter((event) => event.happening.type === 'claimed')).toHaveLength(1)
})

test('what was changed while the text was being frozen is not approved', async () => {
  await go(staff.reporter, { type: 'submit' })
  await go(staff.editor, { type: 'claim' })
  const slow = duringRevision(host.library, () => save(staff.editor, '趁冻结时改的标题'))
  const answer = await doRequest({ ...host, library: slow }, staff.editor, view.id, approve)
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'refusal.stale' } })
})

test('a disk that fails while freezing leaves the log as it was', async () => {
  const full: Library = {
    ...host.library,
    writeRevision: () => Promise.resolve(refuse('refusal.diskFull')),
  }
  const answer = await doRequest({ ...host, library: full }, staff.reporter, view.id, {
    type: 'submit',
  })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'refusal.diskFull' } })
  expect(value(await openArticle(host, null, view.id)).log).toHaveLength(1)
})

test('roles that were taken away since the person signed in count no more', async () => {
  await go(staff.reporter, { type: 'submit' })
  value(
    await host.library.changeDesk((desk) => ({
      ok: true,
      value: {
        ...desk,
        people: desk.people.map((entry) =>
          entry.person.id === staff.editor.person.id
            ? { ...entry, person: { ...entry.person, roles: ['reporter'] } }
            : entry,
        ),
      },
    })),
  )
  expect(await ask(staff.editor, { type: 'claim' })).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.notAllowed' },
  })
})

test('a policy the newsroom changes later does not touch what was submitted before', async () => {
  await go(staff.reporter, { type: 'submit' })
  value(
    await host.library.changeDesk((desk) => ({
      ok: true,
      value: { ...desk, desks: [{ key: 'news', name: '新闻部', policy: 'solo' }] },
    })),
  )
  await go(staff.editor, { type: 'claim' })
  await go(staff.editor, approve)
  expect(view.standing).toMatchObject({ work: 'submitted', level: 1 })
  expect(view.standing.policy?.key).toBe('desk-2')
})

test('a clock that was set back never dates an entry before the one it follows', async () => {
  host.wait(-600)
  await go(staff.reporter, { type: 'submit' })
  const [first, second] = view.log
  expect(second?.at).toBe(first?.at)
})

test('every window hears of it', async () => {
  host.told.length = 0
  await go(staff.reporter, { type: 'submit' })
  expect(host.told).toEqual(['article.changed'])
})

test('an article that is not there is refused by its id', async () => {
  host = { ...host, library: memoryLibrary(newsroom(), host.now) }
  expect(await ask(staff.editor, { type: 'claim' })).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.noSuchArticle' },
  })
})

async function created(): Promise<ArticleView> {
  const start = { content: chineseStory, language: 'zh-CN', cause: 'created' } as const
  return value(await createArticle(host, staff.reporter, start))
}

function ask(by: Actor, request: DeskRequest) {
  return doRequest(host, by, view.id, request)
}

async function go(by: Actor, request: DeskRequest): Promise<void> {
  view = value(await ask(by, request))
}

async function save(by: Actor, headline: string): Promise<void> {
  const { id, generation: base, draft, internal } = view
  value(await saveDraft(host, by, { id, base, draft: { ...draft, headline }, internal }))
  view = value(await openArticle(host, by.person, id))
}

/** The library, with something happening while a revision is being written. */
function duringRevision(library: Library, happens: () => Promise<void>): Library {
  return {
    ...library,
    writeRevision: async (content) => {
      const written = await library.writeRevision(content)
      await happens()
      return written
    },
  }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
