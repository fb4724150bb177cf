import { flushSync } from 'svelte'
import { afterEach, describe, expect, it } from 'vitest'
import TagField from '../../../renderer/ui/TagField.svelte'
import { click, closeAll, commit, mounted, press, type } from '../../support/mounted'

afterEach(closeAll)

function field(values: readonly string[], more: Record<string, unknown> = {}) {
  const heard: (readonly string[])[] = []
  const page = mounted(TagField, {
    label: '关键词',
    values,
    onchange: (next: readonly string[]) => heard.push(next),
    ...more,
  })
  return {
    ...page,
    heard,
    line: () => page.one<HTMLInputElement>('input'),
    tags: () => page.all('.tag span').map((tag) => tag.textContent),
  }
}

describe('a list of keywords', () => {
  it('takes what was typed with Enter', () => {
    const { line, tags, heard } = field(['老街'])
    type(line(), '修缮')
    expect(press(line(), 'Enter')).toBe(true)
    expect(tags()).toEqual(['老街', '修缮'])
    expect(heard).toEqual([['老街', '修缮']])
    expect(line().value).toBe('')
  })

  it('leaves the Enter of an input method alone', () => {
    const { line, heard } = field([])
    type(line(), 'xiu shan', true)
    expect(press(line(), 'Enter', { isComposing: true })).toBe(false)
    expect(press(line(), 'Enter', { code229: true })).toBe(false)
    expect(heard).toEqual([])
  })

  it('splits at a separator only once the composition has ended', () => {
    const { line, tags, heard } = field([])
    type(line(), '老街、修', true)
    expect(heard).toEqual([])
    commit(line(), '老街、修缮，')
    expect(tags()).toEqual(['老街', '修缮'])
  })

  it('makes several of a pasted list, each once, in order', () => {
    const { line, tags } = field(['民生'])
    const paste = new Event('paste', { bubbles: true, cancelable: true })
    Object.assign(paste, { clipboardData: { getData: () => '老街；民生;修缮\n老街' } })
    line().dispatchEvent(paste)
    flushSync()
    expect(paste.defaultPrevented).toBe(true)
    expect(tags()).toEqual(['民生', '老街', '修缮'])
  })

  it('gives the last one back for editing with Backspace in the empty line', () => {
    const { line, tags } = field(['老街', '修缮'])
    press(line(), 'Backspace')
    expect(tags()).toEqual(['老街'])
    expect(line().value).toBe('修缮')
  })

  it('removes the one that is pressed, and the one the Delete key is on', () => {
    const { all, tags, line } = field(['一', '二', '三'])
    click(all('.tag')[0]!)
    expect(tags()).toEqual(['二', '三'])
    line().setSelectionRange(0, 0)
    press(line(), 'ArrowLeft')
    expect(document.activeElement?.textContent).toContain('三')
    press(document.activeElement!, 'Delete')
    expect(tags()).toEqual(['二'])
  })

  it('keeps what was typed when the field is left', () => {
    const { line, tags } = field([])
    type(line(), '老街')
    line().dispatchEvent(new FocusEvent('blur'))
    flushSync()
    expect(tags()).toEqual(['老街'])
  })

  it('changes nothing where it may only be read', () => {
    const { line, tags, heard } = field(['老街'], { readonly: true })
    press(line(), 'Backspace')
    expect(tags()).toEqual(['老街'])
    expect(heard).toEqual([])
  })
})
