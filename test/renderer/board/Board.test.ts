import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Board from '../../../renderer/board/Board.svelte'
import { words } from '../../../renderer/words.svelte'
import { queueKeys } from '../../../shared/desk/queue'
import type { ArticleSummary } from '../../../shared/ipc'
import { ok } from '../../../shared/result'
import { cnSequential } from '../../../shared/seal/policies'
import { staff } from '../../support/article'
import { articleId, TestBridge, testSession } from '../../support/bridge'
import { click, closeAll, mounted, press } from '../../support/mounted'
import { summary } from '../../support/summary'

let bridge: TestBridge
beforeEach(() => {
  words.use('zh-CN')
  bridge = new TestBridge().connect()
})
afterEach(closeAll)

const desk = { key: 'news', name: '新闻部', policy: cnSequential.key }
const session = { ...testSession(staff.editor.person), policies: [cnSequential], desks: [desk] }

async function board(articles: readonly ArticleSummary[]) {
  const counts = Object.fromEntries(queueKeys.map((key) => [key, 0])) as never
  bridge.answers['article.list'] = () => ok({ articles, counts })
  const opened: string[] = []
  const page = mounted(Board, {
    session,
    onopen: (id: string) => opened.push(id),
  })
  await vi.waitFor(() => expect(page.all('[data-column]')).toHaveLength(12))
  return { ...page, opened, columns: () => page.all('[role=listbox]') }
}

describe('the board', () => {
  it('draws few cards of two thousand stories, and tells how many stand where', async () => {
    const drafts = Array.from({ length: 2000 }, (_, place) =>
      summary({ id: articleId(place + 1), headline: `稿件${place + 1}` }),
    )
    const { all, one } = await board(drafts)
    expect(all('[data-testid=board-card]').length).toBeLessThan(40)
    expect(one('[data-column=drafting]').getAttribute('aria-label')).toBe('草稿，2,000 篇')
  })

  it('is walked with the arrow keys from column to column, and opens with Enter', async () => {
    const { columns, opened } = await board([
      summary({ id: articleId(1) }),
      summary({ id: articleId(2), work: 'submitted', level: 1 }),
      summary({ id: articleId(3), work: 'submitted', level: 1 }),
    ])
    const [drafts, second] = columns()
    drafts?.focus()
    press(drafts!, 'ArrowRight')
    expect(document.activeElement).toBe(second)
    press(second!, 'ArrowDown')
    press(second!, 'Enter', { isComposing: true })
    expect(opened).toEqual([])
    press(second!, 'Enter')
    expect(opened).toEqual([articleId(3)])
  })

  it('opens the story that is pressed, and says who reviews it', async () => {
    const claimedBy = staff.reviewer.person.id
    const { one, opened } = await board([
      summary({ id: articleId(7), work: 'inReview', claimedBy }),
    ])
    const card = one('[data-testid=board-card]')
    expect(card.textContent).toContain(`${staff.reviewer.person.name}审校中`)
    click(card)
    expect(opened).toEqual([articleId(7)])
  })
})
