import { beforeEach, describe, expect, test } from 'vitest'
import { doComment } from '../../electron/comments'
import { doRequest } from '../../electron/desk'
import { createArticle, openArticle, restoreRevision, saveDraft } from '../../electron/drafts'
import { renderExport } from '../../electron/export'
import type { Actor } from '../../electron/host'
import type { CommentRequest } from '../../shared/article/discuss'
import { anchoredIn } from '../../shared/document/anchor-marks'
import type { ArticleView } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import { newsroom, staff, uuid } from '../support/article'
import { commented, doc, p } from '../support/document'
import { testHost, type TestHost } from '../support/host'
import { chineseStory } from '../support/stories'

let host: TestHost
let view: ArticleView

beforeEach(async () => {
  host = testHost({ ...newsroom(), severities: {} })
  view = value(
    await createArticle(host, staff.reporter, {
      language: 'zh-CN',
      content: { ...chineseStory, body: doc(p('清溪新桥今天通车。'), p('首日三千人走过。')) },
      cause: 'imported',
    }),
  )
})

const onBridge: CommentRequest = {
  type: 'add',
  comment: uuid(70),
  field: 'body',
  quote: { text: '新桥', before: '清溪', after: '今天通车。\n首日' },
  span: { from: 3, to: 5 },
  text: '是二号桥吧？',
}

describe('a comment on words of the text', () => {
  test('stands on them, says whose it is, and leaves the text what it was', async () => {
    const said = await comment(staff.reviewer, onBridge)
    expect(said.draft.body.content[0]).toEqual(p('清溪', commented('新桥', uuid(70)), '今天通车。'))
    expect(said.draftHash).toBe(view.draftHash)
    expect(said.internal.comments).toMatchObject([
      { by: staff.reviewer.person.id, at: host.now(), text: '是二号桥吧？' },
    ])
    expect(host.told).toEqual(['article.changed', 'article.changed'])
    expect(said.updatedAt).toBe(view.updatedAt)
  })

  test('finds its words where the text has moved on', async () => {
    const body = doc(p('昨夜消息：清溪新桥今天通车。'), p('首日三千人走过。'))
    await save(staff.reporter, { ...view, draft: { ...view.draft, body } })
    const said = await comment(staff.editor, onBridge)
    expect(anchoredIn(said.draft.body)).toEqual([uuid(70)])
    expect(said.draft.body.content[0]?.content?.[1]).toEqual(commented('新桥', uuid(70)))
  })

  test('goes with its mark', async () => {
    await comment(staff.reviewer, onBridge)
    const gone = await comment(staff.reviewer, { type: 'remove', comment: uuid(70) })
    expect(gone.draft.body).toEqual(view.draft.body)
    expect(gone.internal.comments).toEqual([])
  })

  test('comes back to its words in a revision that is taken up again', async () => {
    await comment(staff.editor, onBridge)
    const open = value(await openArticle(host, staff.reporter.person, view.id))
    const body = doc(p('一座桥今天通车。'))
    await save(staff.reporter, { ...open, draft: { ...open.draft, body } })
    const restored = value(await restoreRevision(host, staff.reporter, view.id, 1))
    expect(restored.draft.body.content[0]).toEqual(
      p('清溪', commented('新桥', uuid(70)), '今天通车。'),
    )
  })
})

test('a save neither forges nor loses what was said', async () => {
  const said = await comment(staff.reviewer, { ...onBridge, field: 'headline' })
  const forged = [{ ...said.internal.comments[0]!, by: staff.chief.person.id, text: '同意' }]
  await save(staff.reporter, { ...said, internal: { ...said.internal, comments: forged } })
  const after = value(await openArticle(host, staff.reporter.person, view.id))
  expect(after.internal.comments).toEqual(said.internal.comments)
})

test('an approval stands, byte for byte, whatever is said beside the approved text', async () => {
  await request(staff.reporter, { type: 'submit' })
  await request(staff.editor, { type: 'claim' })
  const passed = await request(staff.editor, { type: 'approve', opinion: '好' })
  const said = await comment(staff.otherReporter, onBridge)
  expect(said.mayEdit || said.editRefusal !== null).toBe(true)
  expect(said.draftHash).toBe(passed.draftHash)
  expect(said.standing).toEqual(passed.standing)
  expect(said.log).toEqual(passed.log)
  expect(said.revisions).toEqual(passed.revisions)
})

test('no export says anything of it', async () => {
  await comment(staff.editor, onBridge)
  await comment(staff.editor, { type: 'add', comment: uuid(71), text: '整篇再压一压' })
  for (const format of ['page', 'text', 'markdown'] as const) {
    const { text } = value(await renderExport(host, view.id, format, { draft: true }))
    expect(text).toContain('新桥今天通车')
    expect(text).not.toMatch(/comment|二号桥|压一压/)
  }
})

test('whoever is called finds the story in a queue of their own until they answered', async () => {
  const text = `@${staff.editor.person.name} 请核`
  await comment(staff.reporter, { type: 'add', comment: uuid(72), text })
  expect(host.library.summaries()[0]?.awaited).toEqual([staff.editor.person.id])
  await comment(staff.editor, { type: 'reply', comment: uuid(72), text: '已核' })
  expect(host.library.summaries()[0]?.awaited).toBeUndefined()
})

async function comment(actor: Actor, wanted: CommentRequest): Promise<ArticleView> {
  return value(await doComment(host, actor, view.id, wanted))
}

async function request(
  actor: Actor,
  wanted: Parameters<typeof doRequest>[3],
): Promise<ArticleView> {
  return value(await doRequest(host, actor, view.id, wanted))
}

async function save(
  actor: Actor,
  { draft, internal }: Pick<ArticleView, 'draft' | 'internal'>,
): Promise<void> {
  const { generation } = value(await openArticle(host, actor.person, view.id))
  value(await saveDraft(host, actor, { id: view.id, base: generation, draft, internal }))
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
