import { afterEach, describe, expect, it } from 'vitest'
import Menu from '../../../renderer/ui/Menu.svelte'
import { click, closeAll, mounted, press, snippet } from '../../support/mounted'

afterEach(closeAll)

function menu() {
  const chosen: string[] = []
  const page = mounted(Menu, {
    label: '更多',
    entries: [
      { key: 'copy', label: '复制' },
      { key: 'export', label: 'Export', disabled: true, note: '未定稿' },
      { key: 'spike', label: 'Spike', danger: true },
    ],
    onselect: (key: string) => chosen.push(key),
    children: snippet('<span>…</span>'),
  })
  const button = page.one<HTMLButtonElement>('[aria-haspopup=menu]')
  return {
    ...page,
    chosen,
    button,
    entries: () => page.all('[role=menuitem]'),
    focused: () => document.activeElement?.textContent.trim() ?? '',
  }
}

describe('a menu', () => {
  it('is closed until its button is pressed, and says so', () => {
    const { button, entries } = menu()
    expect(entries()).toHaveLength(0)
    expect(button.getAttribute('aria-expanded')).toBe('false')
    click(button)
    expect(entries()).toHaveLength(3)
    expect(button.getAttribute('aria-expanded')).toBe('true')
  })

  it('opens with an arrow key on its first or last entry, and walks in a circle', () => {
    const { button, focused } = menu()
    press(button, 'ArrowUp')
    expect(focused()).toContain('Spike')
    press(document.activeElement!, 'ArrowDown')
    expect(focused()).toContain('复制')
    press(document.activeElement!, 'End')
    expect(focused()).toContain('Spike')
    press(document.activeElement!, 'e')
    expect(focused()).toContain('Export')
  })

  it('does not walk in the middle of a composition', () => {
    const { button, focused } = menu()
    press(button, 'ArrowDown')
    press(document.activeElement!, 'ArrowDown', { isComposing: true })
    expect(focused()).toContain('复制')
  })

  it('closes with Escape and gives the focus back', () => {
    const { button, entries } = menu()
    press(button, 'ArrowDown')
    press(document.activeElement!, 'Escape')
    expect(entries()).toHaveLength(0)
    expect(document.activeElement).toBe(button)
  })

  it('carries out an entry once, and never one that cannot be used', () => {
    const { button, entries, chosen } = menu()
    click(button)
    click(entries()[1]!)
    expect(chosen).toEqual([])
    click(entries()[0]!)
    expect(chosen).toEqual(['copy'])
    expect(entries()).toHaveLength(0)
  })

  it('closes when the person presses elsewhere', () => {
    const { button, entries, root } = menu()
    click(button)
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    press(root, 'a')
    expect(entries()).toHaveLength(0)
  })
})
