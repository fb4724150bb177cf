import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refuse } from '../../shared/result'
import { Workspace } from '../../renderer/workspace.svelte'
import { staff } from '../support/article'
import { articleId, TestBridge, testSession, testView } from '../support/bridge'

let bridge: TestBridge
let workspace: Workspace
let stop: () => void

beforeEach(async () => {
  localStorage.clear()
  bridge = new TestBridge().connect()
  workspace = new Workspace()
  stop = workspace.start()
  await vi.waitFor(() => expect(workspace.rows.isKnown).toBe(true))
})
afterEach(() => stop())

const first = articleId(1)
const second = articleId(2)

function edit(headline: string): void {
  workspace.article?.patchDraft({ headline })
}

describe('going from one story to another', () => {
  it('waits until the first is on the disk', async () => {
    await workspace.open(first)
    edit('新的标题')
    expect(await workspace.open(second)).toBe(true)
    expect(workspace.article?.id).toBe(second)
    const names = bridge.names()
    expect(names.indexOf('draft.save')).toBeLessThan(names.lastIndexOf('article.open'))
  })

  it('stays where the text could not be saved, and says so', async () => {
    await workspace.open(first)
    bridge.answers['draft.save'] = () => refuse('refusal.diskFull')
    edit('新的标题')
    expect(await workspace.open(second)).toBe(false)
    expect(workspace.article?.id).toBe(first)
    expect(workspace.article?.draft.headline).toBe('新的标题')
    expect(workspace.opening).toBeNull()
    expect(workspace.notices.list[0]?.text).toContain('磁盘')
  })

  it('loses nothing that was typed while the other one was fetched', async () => {
    await workspace.open(first)
    bridge.answers['article.open'] = ({ id }) => {
      if (id === second) edit('最后一刻的改动')
      return ok(testView(id))
    }
    await workspace.open(second)
    const saved = bridge.asked.filter(({ name }) => name === 'draft.save')
    expect(saved).toHaveLength(1)
    expect(saved[0]?.input).toMatchObject({ id: first, draft: { headline: '最后一刻的改动' } })
    expect(workspace.article?.id).toBe(second)
  })

  it('shows the story that was asked for last, however long the first one takes', async () => {
    let answerFirst: () => void = () => undefined
    bridge.answers['article.open'] = ({ id }) =>
      id === first
        ? new Promise((resolve) => (answerFirst = () => resolve(ok(testView(id)))))
        : ok(testView(id))
    const slow = workspace.open(first)
    await vi.waitFor(() => expect(bridge.names()).toContain('article.open'))
    await workspace.open(second)
    answerFirst()
    expect(await slow).toBe(false)
    expect(workspace.article?.id).toBe(second)
  })
})

describe('leaving', () => {
  it('says that it is ready once everything is on the disk', async () => {
    await workspace.open(first)
    edit('新的标题')
    bridge.push('quit.asked', null)
    await vi.waitFor(() => expect(bridge.names()).toContain('quit.ready'))
    expect(bridge.names().indexOf('draft.save')).toBeLessThan(bridge.names().indexOf('quit.ready'))
  })

  it('does not say so while a text is not on the disk', async () => {
    await workspace.open(first)
    bridge.answers['draft.save'] = () => refuse('refusal.diskFull')
    edit('新的标题')
    bridge.push('quit.asked', null)
    await vi.waitFor(() => expect(workspace.notices.list).toHaveLength(1))
    expect(bridge.names()).not.toContain('quit.ready')
  })
})

describe('a locked window', () => {
  const locked = { ...testSession(null), locked: staff.reporter.person.id }

  beforeEach(async () => {
    bridge.push('session.changed', { session: testSession(staff.reporter.person) })
    await workspace.open(first)
  })

  it('is ready once everything is on the disk', async () => {
    edit('新的标题')
    bridge.push('lock.asked', null)
    await vi.waitFor(() => expect(bridge.names()).toContain('lock.ready'))
    expect(bridge.names().indexOf('draft.save')).toBeLessThan(bridge.names().indexOf('lock.ready'))
  })

  it('keeps the story and what lies over it for its owner, and no notices', async () => {
    workspace.show({ kind: 'outbox' })
    workspace.notices.info('“新的标题”已发布')
    const { article } = workspace
    bridge.push('session.changed', { session: locked })
    expect(workspace.notices.list).toEqual([])
    bridge.push('session.changed', { session: testSession(staff.reporter.person) })
    await vi.waitFor(() => expect(bridge.names().at(-1)).toBe('outbox.list'))
    expect(workspace.article).toBe(article)
    expect(workspace.panel).toEqual({ kind: 'outbox' })
  })

  it('saves what could not be saved before, as soon as its owner is back', async () => {
    const { 'draft.save': save } = bridge.answers
    bridge.answers['draft.save'] = () => refuse('refusal.diskFull')
    edit('新的标题')
    bridge.push('lock.asked', null)
    await vi.waitFor(() => expect(bridge.names()).toContain('lock.ready'))
    bridge.push('session.changed', { session: locked })
    bridge.answers['draft.save'] = save!
    bridge.push('session.changed', { session: testSession(staff.reporter.person) })
    await vi.waitFor(() => expect(workspace.article?.saveState).toBe('saved'))
  })

  it('shows somebody else the columns, and nothing that lay over them', async () => {
    workspace.show({ kind: 'outbox' })
    bridge.push('session.changed', { session: locked })
    bridge.push('session.changed', { session: testSession(staff.editor.person) })
    await vi.waitFor(() => expect(workspace.panel).toBeNull())
  })
})

describe('another person, another library', () => {
  it('looks at the open story again with the eyes of who is here now', async () => {
    await workspace.open(first)
    bridge.answers['article.open'] = ({ id }) => ok(testView(id, { generation: 2, mayEdit: false }))
    bridge.push('session.changed', { session: testSession(staff.reporter.person) })
    await vi.waitFor(() => expect(workspace.article?.mayEdit).toBe(false))
  })

  it('takes every story away when nobody is signed in', async () => {
    await workspace.open(first)
    bridge.push('session.changed', { session: testSession(null) })
    await vi.waitFor(() => expect(workspace.article).toBeNull())
    expect(workspace.rows.articles).toEqual([])
  })

  it('opens the story again that was open last', async () => {
    await workspace.open(second)
    const again = new Workspace()
    const stopAgain = again.start()
    await vi.waitFor(() => expect(again.article?.id).toBe(second))
    stopAgain()
  })

  it('takes a story away that is no longer in the library', async () => {
    await workspace.open(first)
    bridge.answers['article.open'] = () => refuse('refusal.noSuchArticle')
    bridge.push('article.changed', { id: first })
    await vi.waitFor(() => expect(workspace.article).toBeNull())
  })
})
