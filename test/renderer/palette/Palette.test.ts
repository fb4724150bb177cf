import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import Palette from '../../../renderer/palette/Palette.svelte'
import { words } from '../../../renderer/words.svelte'
import type { CommandId } from '../../../shared/commands'
import type { ArticleSummary } from '../../../shared/ipc'
import { summary } from '../../support/summary'
import { click, closeAll, commit, mounted, press, type } from '../../support/mounted'

beforeEach(() => words.use('zh-CN'))
afterEach(closeAll)

function palette(whyNot: (id: CommandId) => string | null = () => null) {
  const ran: string[] = []
  const opened: string[] = []
  const articles: readonly ArticleSummary[] = [
    summary({ headline: '清溪老街首批居民搬回旧宅' }),
    summary({ headline: 'Clearbrook Opens Its Night Market' }),
  ]
  const page = mounted(Palette, {
    articles,
    whyNot,
    onclose: () => ran.push('closed'),
    oncommand: (id: CommandId) => ran.push(id),
    onopen: (id: string) => opened.push(id),
  })
  return {
    ...page,
    articles,
    ran,
    opened,
    line: page.one<HTMLInputElement>('input'),
    rows: () => page.all('[data-testid=palette-row]'),
    chosen: () => page.one('[role=option][aria-selected=true]').textContent,
  }
}

describe('the command palette', () => {
  it('finds a command by its name in the language of the window, and carries it out with Enter', () => {
    const { line, ran } = palette()
    type(line, '送审')
    press(line, 'Enter')
    expect(ran).toEqual(['article.submit'])
  })

  it('finds a command by its English name in a Chinese window too', () => {
    const { line, ran } = palette()
    type(line, 'submit')
    press(line, 'Enter')
    expect(ran).toEqual(['article.submit'])
  })

  it('opens a story by its headline', () => {
    const { line, opened, articles } = palette()
    type(line, 'night market')
    press(line, 'Enter')
    expect(opened).toEqual([articles[1]?.id])
  })

  it('waits for the end of a composition, and leaves its Enter alone', () => {
    const { line, rows, ran, opened } = palette()
    const before = rows().length
    type(line, 'lao jie', true)
    expect(rows()).toHaveLength(before)
    press(line, 'Enter', { isComposing: true })
    expect(ran).toEqual([])
    commit(line, '老街')
    press(line, 'Enter')
    expect(opened).toHaveLength(1)
  })

  it('shows why a command cannot be used, after those that can, and does not run it', () => {
    const { line, rows, ran } = palette((id) => (id === 'desk.approve' ? '尚未送审' : null))
    type(line, '审')
    const blocked = rows().find((row) => row.dataset['key'] === 'desk.approve')
    expect(blocked?.textContent).toContain('尚未送审')
    expect(blocked?.getAttribute('aria-disabled')).toBe('true')
    click(blocked!)
    expect(ran).toEqual([])
  })

  it('walks with the arrow keys in a circle', () => {
    const { line, rows, chosen } = palette()
    press(line, 'ArrowUp')
    expect(chosen()).toBe(rows().at(-1)?.textContent)
    press(line, 'ArrowDown')
    expect(chosen()).toBe(rows()[0]?.textContent)
    expect(line.getAttribute('aria-activedescendant')).toBe(rows()[0]?.id)
  })

  it('says so when nothing fits', () => {
    const { line, one } = palette()
    type(line, '没有这样的命令')
    expect(one('[data-testid=palette-list]').textContent).toContain('没有匹配')
  })
})
