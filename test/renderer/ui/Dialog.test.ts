import { afterEach, describe, expect, it } from 'vitest'
import Dialog from '../../../renderer/ui/Dialog.svelte'
import { click, closeAll, mounted, snippet } from '../../support/mounted'

afterEach(closeAll)

function dialog(more: Record<string, unknown> = {}) {
  let asked = 0
  const page = mounted(Dialog, {
    title: '切换人员',
    onclose: () => (asked += 1),
    children: snippet('<p>正文</p>'),
    ...more,
  })
  return { ...page, asked: () => asked, sheet: () => page.one<HTMLDialogElement>('dialog') }
}

function escape(sheet: HTMLDialogElement): Event {
  const event = new Event('cancel', { cancelable: true })
  sheet.dispatchEvent(event)
  return event
}

describe('a dialog', () => {
  it('is open and modal as soon as it is there, and named by its title', () => {
    const { sheet, one } = dialog()
    expect(sheet().open).toBe(true)
    expect(one(`#${sheet().getAttribute('aria-labelledby') ?? ''}`).textContent).toBe('切换人员')
  })

  it('asks to be closed by Escape and by the cross, and does not close by itself', () => {
    const { sheet, one, asked } = dialog()
    expect(escape(sheet()).defaultPrevented).toBe(true)
    click(one('.cross button'))
    expect(asked()).toBe(2)
    expect(sheet().open).toBe(true)
  })

  it('asks to be closed by a press outside, not by one inside', () => {
    const { sheet, one, asked } = dialog()
    one('p').dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    expect(asked()).toBe(0)
    sheet().dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    expect(asked()).toBe(1)
  })

  it('that needs an answer has no way out', () => {
    const { sheet, all, asked } = dialog({ firm: true })
    expect(escape(sheet()).defaultPrevented).toBe(true)
    sheet().dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    expect(all('.cross')).toEqual([])
    expect(asked()).toBe(0)
  })

  it('gives the focus back to what had it', () => {
    const button = document.createElement('button')
    document.body.append(button)
    button.focus()
    const { close, sheet } = dialog()
    sheet().querySelector('button')?.focus()
    close()
    expect(document.activeElement).toBe(button)
  })
})
