import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commands as menuCommands } from '../../shared/commands'
import { ok, refuse } from '../../shared/result'
import { Commands } from '../../renderer/commands.svelte'
import { Workspace } from '../../renderer/workspace.svelte'
import { articleId, TestBridge, testSession, testView } from '../support/bridge'

let bridge: TestBridge
let workspace: Workspace
let commands: Commands
let stop: () => void

beforeEach(async () => {
  localStorage.clear()
  bridge = new TestBridge().connect()
  workspace = new Workspace()
  commands = new Commands(workspace)
  stop = workspace.start()
  await vi.waitFor(() => expect(workspace.rows.isKnown).toBe(true))
})
afterEach(() => stop())

describe('commands', () => {
  it('submit what is on the disk, not what is only in the window', async () => {
    await workspace.open(articleId(1))
    workspace.article?.patchDraft({ headline: '新的标题' })
    bridge.answers['desk.do'] = ({ id }) => ok(testView(id, { generation: 3 }))
    commands.run('article.submit')
    await vi.waitFor(() => expect(bridge.names()).toContain('desk.do'))
    expect(bridge.names().indexOf('draft.save')).toBeLessThan(bridge.names().indexOf('desk.do'))
  })

  it('lead to the checks when those stand in the way', async () => {
    await workspace.open(articleId(1))
    bridge.answers['desk.do'] = () =>
      refuse('refusal.checksFailed', {
        values: { count: 1 },
        reasons: [
          { check: 'credit', severity: 'block', message: 'gate.creditMissing', field: 'credits' },
        ],
      })
    commands.run('article.submit')
    await vi.waitFor(() => expect(workspace.notices.list).toHaveLength(1))
    workspace.notices.list[0]?.action?.run()
    expect(workspace.tab).toBe('checks')
    expect(workspace.layout.inspectorOpen).toBe(true)
  })

  it('offer a watermarked draft where only approved text may leave', async () => {
    await workspace.open(articleId(1))
    bridge.answers['export.save'] = ({ draft }) =>
      draft ? ok({ path: '/srv/草稿.html' }) : refuse('refusal.notSealed')
    commands.run('export.page')
    await vi.waitFor(() => expect(workspace.notices.list).toHaveLength(1))
    workspace.notices.list[0]?.action?.run()
    await vi.waitFor(() => expect(workspace.notices.list.at(-1)?.text).toContain('/srv/草稿.html'))
  })

  it('carry an argument after a colon', async () => {
    await workspace.open(articleId(1))
    commands.run('compare.open:2:draft')
    await vi.waitFor(() =>
      expect(workspace.panel).toEqual({ kind: 'compare', from: '2', to: 'draft' }),
    )
    commands.run('inspector.people')
    expect(workspace.tab).toBe('people')
  })

  it('may be taken over by a view while it is there', () => {
    const undone: string[] = []
    const end = commands.add({ 'edit.undo': () => undone.push('editor') })
    commands.run('edit.undo')
    end()
    expect(undone).toEqual(['editor'])
  })

  it('do nothing to stories while nobody is signed in, and say why', () => {
    workspace.session.take(testSession(null))
    commands.run('article.new')
    expect(bridge.names()).not.toContain('article.create')
    expect(commands.whyNot('article.new')).not.toBeNull()
    expect(commands.whyNot('language.en')).toBeNull()
  })

  it('that need a story say so where none is open, and every one of them can be asked', () => {
    for (const { id } of menuCommands) commands.whyNot(id)
    expect(commands.whyNot('article.submit')).toBe('没有打开的稿件')
    expect(commands.whyNot('article.new')).toBeNull()
  })

  it('say the reason of the desk where it does not allow an action', async () => {
    bridge.answers['article.open'] = ({ id }) =>
      ok(testView(id, { actions: [{ action: 'publish', refusal: { code: 'refusal.notSealed' } }] }))
    await workspace.open(articleId(1))
    expect(commands.whyNot('publish.open')).toContain('定稿')
  })
})
