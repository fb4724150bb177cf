import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ArticleList from '../../../renderer/list/ArticleList.svelte'
import { Rows } from '../../../renderer/list/rows.svelte'
import { words } from '../../../renderer/words.svelte'
import { queueKeys } from '../../../shared/desk/queue'
import { ok } from '../../../shared/result'
import { articleId, TestBridge } from '../../support/bridge'
import { click, closeAll, mounted, press } from '../../support/mounted'
import { summary } from '../../support/summary'

let bridge: TestBridge
beforeEach(() => {
  words.use('zh-CN')
  bridge = new TestBridge().connect()
})
afterEach(closeAll)

async function list(count: number) {
  bridge.answers['article.list'] = () =>
    ok({
      articles: Array.from({ length: count }, (_, place) =>
        summary({ id: articleId(place + 1), headline: `稿件${place + 1}` }),
      ),
      counts: Object.fromEntries(queueKeys.map((key) => [key, count])) as never,
    })
  const rows = new Rows()
  await rows.load()
  const opened: string[] = []
  const commands: string[] = []
  const page = mounted(ArticleList, {
    rows,
    shown: null,
    readOnly: false,
    onopen: (id: string) => opened.push(id),
    oncommand: (id: string) => commands.push(id),
  })
  return { ...page, rows, opened, commands, box: () => page.one('[role=listbox]') }
}

describe('the list of stories', () => {
  it('draws few rows of a long list, and tells how long it is', async () => {
    const { all } = await list(10_000)
    const rows = all('[data-testid=article-row]')
    expect(rows.length).toBeLessThan(40)
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000')
  })

  it('is walked with the arrow keys and opened with Enter', async () => {
    const { box, opened } = await list(5)
    press(box(), 'ArrowDown')
    press(box(), 'ArrowDown')
    press(box(), 'Enter')
    expect(opened).toEqual([articleId(2)])
    expect(box().getAttribute('aria-activedescendant')).toContain(articleId(2))
  })

  it('opens the row that is pressed', async () => {
    const { all, opened } = await list(3)
    click(all('[data-testid=article-row]')[2]!)
    expect(opened).toEqual([articleId(3)])
  })

  it('leaves keys to the input method', async () => {
    const { box, opened } = await list(3)
    press(box(), 'ArrowDown')
    press(box(), 'Enter', { isComposing: true })
    expect(opened).toEqual([])
  })

  it('that is empty says what belongs in it, and how it gets there', async () => {
    const { rows, all, root, commands } = await list(0)
    expect(root.textContent).toContain('稿库是空的')
    click(all('.buttons button')[0]!)
    expect(commands).toEqual(['article.new'])
    rows.show('returned')
    flushSync()
    expect(root.textContent).toContain('没有退稿')
  })
})
