import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { discussionOf } from '../../../renderer/comment/discussion.svelte'
import { OpenArticle } from '../../../renderer/editor/open-article.svelte'
import CommentsTab from '../../../renderer/inspector/CommentsTab.svelte'
import { words } from '../../../renderer/words.svelte'
import { discuss, type CommentRequest } from '../../../shared/article/discuss'
import type { Comment } from '../../../shared/article/internal'
import { ok, refuse } from '../../../shared/result'
import { staff, uuid } from '../../support/article'
import { articleId, TestBridge, testView } from '../../support/bridge'
import { click, closeAll, commit, mounted, press, type } from '../../support/mounted'

let bridge: TestBridge
beforeEach(() => {
  words.use('zh-CN')
  bridge = new TestBridge().connect()
})
afterEach(closeAll)

const at = '2026-03-08T02:00:00.000Z'
const me = staff.editor.person

function said(id: number, more: Partial<Comment> = {}): Comment {
  return {
    id: uuid(id),
    by: staff.reporter.person.id,
    at,
    text: `第${id}条`,
    resolved: false,
    ...more,
  }
}

/** The list over an article with these comments, and a host that keeps what is said. */
function tab(...comments: readonly Comment[]) {
  let view = testView(articleId(1))
  view = { ...view, internal: { ...view.internal, comments: [...comments] } }
  const asked: CommentRequest[] = []
  bridge.answers['comment.do'] = ({ request }) => {
    asked.push(request)
    const people = Object.values(staff).map(({ person }) => person)
    const speaker = { by: me.id, at, newId: uuid(900 + asked.length), people }
    const next = discuss(view.internal.comments, request, speaker)
    if (!next.ok) return next
    const internal = { ...view.internal, comments: [...next.value] }
    view = { ...view, generation: view.generation + 1, internal }
    return ok(view)
  }
  const article = new OpenArticle(view)
  const gone: string[] = []
  const page = mounted(CommentsTab, {
    article,
    session: bridge.session,
    onCommand: () => undefined,
    onGoTo: (field: string) => gone.push(field),
  })
  const texts = () => page.all('[data-testid=comment-card] p').map((one) => one.textContent.trim())
  return { ...page, article, asked, gone, texts }
}

const settled = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve))
  flushSync()
}

describe('the list of comments', () => {
  it('says how comments are made where there are none', () => {
    expect(tab().root.textContent).toContain('还没有批注')
  })

  it('has the open ones in reading order, and the resolved apart', () => {
    const { texts, all } = tab(
      said(1, { field: 'body', quote: { text: '新桥', before: '', after: '' } }),
      said(2, { field: 'headline' }),
      said(3),
      said(4, { resolved: true }),
    )
    expect(texts()).toEqual(['第3条', '第2条', '第1条', '第4条'])
    expect(all('details [data-testid=comment-card]')).toHaveLength(1)
    expect(all('.gone')[0]?.textContent).toContain('原文已删')
  })

  it('shows the newest answers of a long talk, and the others when asked', () => {
    const replies = [11, 12, 13, 14, 15].map((id) => said(id))
    const { texts, all } = tab(said(1, { replies }))
    expect(texts()).toEqual(['第1条', '第13条', '第14条', '第15条'])
    click(all('.replies > button')[0]!)
    expect(texts()).toHaveLength(6)
  })

  it('sends a comment on the whole story by Ctrl+Enter, and calls whom it names', async () => {
    const { one, asked, texts, article } = tab()
    click(one('[data-testid=comment-on-story]'))
    const area = one<HTMLTextAreaElement>('[data-testid=comment-new]')
    expect(document.activeElement).toBe(area)
    type(area, '请 @闻')
    area.setSelectionRange(4, 4)
    type(area, '请 @闻')
    expect(one('[data-testid=mentions]').textContent).toContain('@闻若溪')
    press(area, 'Enter')
    expect(area.value).toBe('请 @闻若溪 ')
    type(area, '请 @闻若溪 核对')
    press(area, 'Enter', { ctrlKey: true })
    await settled()
    expect(asked).toMatchObject([{ type: 'add', text: '请 @闻若溪 核对' }])
    expect(texts()).toEqual(['请 @闻若溪 核对'])
    expect(article.view.internal.comments[0]?.mentions).toEqual([staff.reporter.person.id])
    expect(discussionOf(article).pending).toBeNull()
  })

  it('leaves the keys of a composition alone', async () => {
    const { one, asked } = tab()
    click(one('[data-testid=comment-on-story]'))
    const area = one<HTMLTextAreaElement>('[data-testid=comment-new]')
    type(area, 'hao', true)
    press(area, 'Enter', { ctrlKey: true, isComposing: true })
    press(area, 'Escape', { code229: true })
    await settled()
    expect(asked).toEqual([])
    commit(area, '好')
    press(area, 'Enter', { ctrlKey: true })
    await settled()
    expect(asked).toMatchObject([{ text: '好' }])
  })

  it('answers, resolves and opens again', async () => {
    const { one, texts, article, all } = tab(said(1))
    discussionOf(article).select(uuid(1))
    flushSync()
    const area = one<HTMLTextAreaElement>('[data-testid=comment-answer]')
    type(area, '已核')
    press(area, 'Enter', { ctrlKey: true })
    await settled()
    expect(texts()).toEqual(['第1条', '已核'])
    click(one('[data-testid=comment-resolve]'))
    await settled()
    expect(all('details [data-testid=comment-card]')).toHaveLength(1)
    click(one('[data-testid=comment-reopen]'))
    await settled()
    expect(all('details [data-testid=comment-card]')).toHaveLength(0)
  })

  it('keeps what was written when it could not be sent, and says why', async () => {
    const { one } = tab()
    bridge.answers['comment.do'] = () => refuse('refusal.diskFull')
    click(one('[data-testid=comment-on-story]'))
    const area = one<HTMLTextAreaElement>('[data-testid=comment-new]')
    type(area, '别丢了')
    press(area, 'Enter', { ctrlKey: true })
    await settled()
    expect(area.value).toBe('别丢了')
    expect(one('[role=alert]').textContent).not.toBe('')
  })

  it('offers to change and remove only what is one’s own', () => {
    const { all } = tab(said(1), said(2, { by: me.id }))
    expect(all('[data-testid=comment-more]')).toHaveLength(1)
  })

  it('steps through the open ones, round the ends, and leads to a field', () => {
    const { one, article, gone, root } = tab(said(1, { field: 'headline' }), said(2))
    click(one('[data-testid=comment-next]'))
    click(one('[data-testid=comment-next]'))
    expect(root.textContent).toContain('第 2 条，共 2 条')
    expect(discussionOf(article).selected).toBe(uuid(1))
    click(one('[data-testid=comment-next]'))
    expect(discussionOf(article).selected).toBe(uuid(2))
    click(one(`[data-comment-card="${uuid(1)}"] [data-testid=comment-place]`))
    expect(gone).toEqual(['headline'])
  })
})
