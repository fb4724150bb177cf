import { beforeEach, describe, expect, test } from 'vitest'
import {
  createArticle,
  freeze,
  openArticle,
  readRevision,
  restoreRevision,
  saveDraft,
} from '../../electron/drafts'
import { doRequest } from '../../electron/desk'
import type { Actor } from '../../electron/host'
import type { Content } from '../../shared/article/content'
import type { Internal } from '../../shared/article/internal'
import type { ArticleView } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import { newsroom, staff, uuid } from '../support/article'
import { doc, note, p } from '../support/document'
import { testHost } from '../support/host'
import type { TestHost } from '../support/host'
import { chineseStory } from '../support/stories'

let host: TestHost
let view: ArticleView

beforeEach(async () => {
  host = testHost()
  view = await created()
})

describe('making an article', () => {
  test('writes its first entry and its first revision', () => {
    expect(view.log.map((event) => event.happening.type)).toEqual(['created'])
    expect(view.revisions).toMatchObject([{ number: 1, cause: 'imported', hash: view.draftHash }])
    expect(view.standing).toMatchObject({ work: 'drafting', owner: staff.reporter.person.id })
    expect(host.told).toEqual(['article.changed'])
  })

  test('an empty one has the newsroom as its source and its first desk', async () => {
    const empty = value(
      await createArticle(host, staff.editor, { language: 'en', cause: 'created' }),
    )
    expect(empty.draft).toMatchObject({
      language: 'en',
      headline: '',
      source: { name: '清溪日报' },
    })
    expect(empty.internal.desk).toBe('news')
  })

  test('is for people who write', async () => {
    const answer = await createArticle(host, staff.proofreader, {
      language: 'zh-CN',
      cause: 'created',
    })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'refusal.notAllowed' } })
  })

  test('refuses a content that refers to a picture that is not there', async () => {
    const content: Content = { ...chineseStory, leadMedia: uuid(99) }
    const answer = await createArticle(host, staff.reporter, {
      content,
      language: 'zh-CN',
      cause: 'imported',
    })
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.invalid', field: 'leadMedia' },
    })
  })
})

describe('saving a draft', () => {
  test('is durable when answered, and the next save grows from it', async () => {
    const saved = value(await save(staff.reporter, { headline: '老街亮灯了' }))
    expect(saved.generation).toBe(view.generation + 1)
    const opened = value(await openArticle(host, staff.reporter.person, view.id))
    expect(opened.draft.headline).toBe('老街亮灯了')
    expect(opened.draftHash).toBe(saved.draftHash)
  })

  test('writes nothing when nothing changed', async () => {
    const saved = value(await save(staff.reporter, {}))
    expect(saved).toMatchObject({ generation: view.generation, view: null })
  })

  test('is refused as stale when the article was changed since', async () => {
    value(await save(staff.reporter, { headline: '一' }))
    expect(await save(staff.editor, { headline: '二' })).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.stale' },
    })
    expect(value(await openArticle(host, null, view.id)).draft.headline).toBe('一')
  })

  test('of two at once, one is refused and none is mixed', async () => {
    const [one, two] = await Promise.all([
      save(staff.reporter, { headline: '一' }),
      save(staff.reporter, { headline: '二' }),
    ])
    expect([one.ok, two.ok].sort()).toEqual([false, true])
  })

  test('is refused to those who may not edit now', async () => {
    expect(await save(staff.otherReporter, { headline: '改' })).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.notOwner' },
    })
    value(await doRequest(host, staff.reporter, view.id, { type: 'submit' }))
    view = value(await openArticle(host, staff.reporter.person, view.id))
    expect(await save(staff.reporter, { headline: '改' })).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.mayNotEdit' },
    })
  })

  test('refuses a body the grammar does not have', async () => {
    const body = doc({ type: 'script', content: [{ type: 'text', text: 'x' }] })
    expect(await save(staff.reporter, { body })).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.invalid', field: 'body' },
    })
  })

  test('voids approvals with the first character, says so once, and the writer goes on', async () => {
    await approvedBySolo()
    const sealedHash = view.draftHash
    const first = value(await save(staff.reporter, { headline: `${chineseStory.headline}！` }))
    expect(first.view?.standing).toMatchObject({ work: 'submitted', level: 0, seal: null })
    view = first.view as ArticleView
    expect(view.mayEdit).toBe(true)
    const second = value(await save(staff.reporter, { headline: `${chineseStory.headline}！！` }))
    expect(second.view).toBeNull()
    view = value(await openArticle(host, staff.reporter.person, view.id))
    const back = value(await save(staff.reporter, { headline: chineseStory.headline }))
    expect(back.draftHash).toBe(sealedHash)
    expect(back.view?.standing).toMatchObject({ work: 'approved' })
    expect(back.view?.standing.seal?.hash).toBe(sealedHash)
  })

  test('a note to the editor and the desk’s own notes void nothing', async () => {
    await approvedBySolo()
    const body = doc(...chineseStory.body.content, note('n1', '图还没到'))
    const saved = value(await save(staff.reporter, { body }, { editorNote: '等图' }))
    expect(saved.view).toBeNull()
    const opened = value(await openArticle(host, staff.reporter.person, view.id))
    expect(opened.standing.work).toBe('approved')
    expect(opened.draft.body.content).toHaveLength(3)
  })

  test('freezes the text before a sudden large loss', async () => {
    const long = doc(p('清溪老街的灯亮了。'.repeat(60)))
    view = await reopened(value(await save(staff.reporter, { body: long })))
    value(await save(staff.reporter, { body: doc(p('清')) }))
    const opened = value(await openArticle(host, null, view.id))
    const frozen = opened.revisions.at(-1)
    expect(frozen?.cause).toBe('shrunk')
    expect(value(await readRevision(host, view.id, frozen?.number ?? 0)).body).toEqual(long)
    expect(opened.draft.body).toEqual(doc(p('清')))
  })

  test('freezes the text every few minutes of editing, and not more often', async () => {
    for (let second = 0; second < 30; second += 1) {
      host.wait(0.5)
      view = await reopened(value(await save(staff.reporter, { headline: `第${second}稿` })))
    }
    const timed = view.revisions.filter((revision) => revision.cause === 'timed')
    expect(timed).toHaveLength(3)
  })

  test('says nothing of who has the story: only the desk does', async () => {
    const { person } = staff.otherReporter
    const request = { type: 'assign', to: person.id, note: '' } as const
    const given = value(await doRequest(host, staff.editor, view.id, request))
    expect(given.internal.assignee).toBe(person.id)
    const internal = { ...view.internal, slugline: '夜巡' }
    const { generation: base, draft } = given
    value(await saveDraft(host, staff.reporter, { id: view.id, base, draft, internal }))
    const after = value(await openArticle(host, person, view.id))
    expect(after.internal).toMatchObject({ slugline: '夜巡', assignee: person.id })
    const back = { type: 'handBack', reason: '外地采访' } as const
    const left = value(await doRequest(host, staff.otherReporter, view.id, back))
    const stale = { id: view.id, base: left.generation, draft, internal: after.internal }
    value(await saveDraft(host, staff.reporter, stale))
    expect(value(await openArticle(host, person, view.id)).internal.assignee).toBeUndefined()
  })

  test('an embargo is not lifted by those who may not', async () => {
    const embargo = {
      active: true,
      until: '2026-03-09T00:00:00Z',
      zone: 'Asia/Shanghai',
      reason: '统一发布',
    }
    view = await reopened(value(await save(staff.reporter, {}, { embargo })))
    const earlier = { ...embargo, until: '2026-03-08T03:00:00Z' }
    const lifted = { ...embargo, active: false }
    for (const change of [earlier, lifted]) {
      expect(await save(staff.reporter, {}, { embargo: change })).toMatchObject({
        ok: false,
        refusal: { code: 'refusal.notAllowed', field: 'internal.embargo' },
      })
    }
    expect((await save(staff.chief, {}, { embargo: lifted })).ok).toBe(true)
  })
})

describe('revisions', () => {
  test('a restored text becomes the draft, and the one before it stays to be found', async () => {
    view = await reopened(value(await save(staff.reporter, { headline: '改坏了的标题' })))
    const restored = value(await restoreRevision(host, staff.reporter, view.id, 1))
    expect(restored.draft.headline).toBe(chineseStory.headline)
    expect(restored.revisions.map((revision) => revision.cause)).toEqual([
      'imported',
      'by-hand',
      'restored',
    ])
    expect(value(await readRevision(host, view.id, 2)).headline).toBe('改坏了的标题')
  })

  test('notes to the editor outlive a restored revision', async () => {
    const body = doc(...chineseStory.body.content, note('n1', '数字待核'))
    view = await reopened(value(await save(staff.reporter, { body, headline: '新' })))
    const restored = value(await restoreRevision(host, staff.reporter, view.id, 1))
    expect(restored.draft.headline).toBe(chineseStory.headline)
    expect(JSON.stringify(restored.draft.body)).toContain('数字待核')
  })

  test('freezing the same text twice makes one revision', async () => {
    value(await save(staff.reporter, { headline: '新' }))
    const once = value(await freeze(host, staff.reporter, view.id))
    const twice = value(await freeze(host, staff.reporter, view.id))
    expect(once.revisions).toHaveLength(2)
    expect(twice.revisions).toHaveLength(2)
    expect(twice.generation).toBe(once.generation)
  })

  test('one that is not there is refused', async () => {
    expect(await readRevision(host, view.id, 7)).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.noSuchRevision' },
    })
  })
})

describe('what a window is shown', () => {
  test('each action with its refusal', async () => {
    const owner = value(await openArticle(host, staff.reporter.person, view.id))
    expect(refusalOf(owner, 'submit')).toBeNull()
    expect(refusalOf(owner, 'publish')).toBe('refusal.wrongStage')
    expect(refusalOf(owner, 'export')).toBe('refusal.notSealed')
    const other = value(await openArticle(host, staff.otherReporter.person, view.id))
    expect(refusalOf(other, 'submit')).toBe('refusal.notOwner')
    expect(other.editRefusal?.code).toBe('refusal.notOwner')
    const nobody = value(await openArticle(host, null, view.id))
    expect(refusalOf(nobody, 'submit')).toBe('refusal.notSignedIn')
    expect(nobody.mayEdit).toBe(false)
  })

  test('a submission that the checks stop is refused beforehand, with the reasons', async () => {
    view = await reopened(value(await save(staff.reporter, { headline: '' })))
    const submit = view.actions.find(({ action }) => action === 'submit')
    expect(submit?.refusal).toMatchObject({
      code: 'refusal.checksFailed',
      reasons: [{ check: 'headline.missing', field: 'headline' }],
    })
  })
})

describe('suggesting', () => {
  const suggested = (body = doc(p('老街亮灯了，人也来了。'))) => ({
    suggested: {
      body,
      spans: [{ from: 1, to: 3, by: staff.editor.person.id, at: '2026-03-08T02:00:00Z' }],
      fields: [
        {
          path: 'headline',
          now: '老街亮灯了',
          by: staff.editor.person.id,
          at: '2026-03-08T02:00:00Z',
        },
      ],
    },
  })

  test('changes neither the text nor its hash, and is on the disk when answered', async () => {
    const saved = value(await save(staff.reporter, {}, suggested()))
    expect(saved.draftHash).toBe(view.draftHash)
    const opened = value(await openArticle(host, staff.reporter.person, view.id))
    expect(opened.draft).toEqual(view.draft)
    expect(opened.internal.suggested).toMatchObject(suggested().suggested)
  })

  test('is refused where what is suggested is no story', async () => {
    const strange = suggested({ type: 'doc', content: [{ type: 'script' }] })
    expect(await save(staff.reporter, {}, strange)).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.invalid' },
    })
  })

  test('holds a story back from review, each suggestion named, and from being restored', async () => {
    value(await save(staff.reporter, {}, suggested()))
    const asked = await doRequest(host, staff.reporter, view.id, { type: 'submit' })
    expect(asked.ok ? null : asked.refusal.code).toBe('refusal.openSuggestions')
    const fields = asked.ok ? [] : (asked.refusal.reasons ?? []).map(({ field }) => field)
    expect(fields).toContain('body.suggestion.0')
    expect(fields).toContain('headline')
    expect(await restoreRevision(host, staff.reporter, view.id, 1)).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.openSuggestions' },
    })
  })

  test('is all that reviewers of a desk may do that asks it of them; the author writes', async () => {
    const desk = newsroom()
    host = testHost({
      ...desk,
      desks: desk.desks.map((one) => ({ ...one, reviewersSuggest: true })),
    })
    view = await created()
    value(await save(staff.reporter, { subhead: '一条街的夜' }))
    value(await doRequest(host, staff.reporter, view.id, { type: 'submit' }))
    value(await doRequest(host, staff.editor, view.id, { type: 'claim' }))
    view = value(await openArticle(host, staff.editor.person, view.id))
    expect(view).toMatchObject({ mayEdit: true, mustSuggest: true })
    expect(await save(staff.editor, { headline: '老街亮灯了' })).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.mustSuggest' },
    })
    expect((await save(staff.editor, {}, suggested())).ok).toBe(true)
  })
})

async function created(): Promise<ArticleView> {
  return value(
    await createArticle(host, staff.reporter, {
      content: chineseStory,
      language: 'zh-CN',
      cause: 'imported',
    }),
  )
}

async function approvedBySolo(): Promise<void> {
  host = testHost(newsroom('solo'))
  view = await created()
  value(await doRequest(host, staff.reporter, view.id, { type: 'submit' }))
  value(await doRequest(host, staff.editor, view.id, { type: 'claim' }))
  const approve = { type: 'approve', opinion: '' } as const
  value(await doRequest(host, staff.editor, view.id, approve))
  view = value(await openArticle(host, staff.reporter.person, view.id))
}

function save(by: Actor, draft: Partial<Content>, internal: Partial<Internal> = {}) {
  return saveDraft(host, by, {
    id: view.id,
    base: view.generation,
    draft: { ...view.draft, ...draft },
    internal: { ...view.internal, ...internal },
  })
}

async function reopened(_saved: unknown): Promise<ArticleView> {
  return value(await openArticle(host, staff.reporter.person, view.id))
}

function refusalOf(shown: ArticleView, action: string): string | null {
  return shown.actions.find((one) => one.action === action)?.refusal?.code ?? null
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
