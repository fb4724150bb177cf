import { afterEach, describe, expect, it } from 'vitest'
import TextField from '../../../renderer/ui/TextField.svelte'
import { closeAll, commit, mounted, press, type } from '../../support/mounted'

afterEach(closeAll)

function field(more: Record<string, unknown> = {}) {
  const heard: string[] = []
  const entered: string[] = []
  const page = mounted(TextField, {
    label: '姓名',
    value: '',
    oninput: (text: string) => heard.push(text),
    onenter: (text: string) => entered.push(text),
    ...more,
  })
  return { ...page, heard, entered, line: page.one<HTMLInputElement>('input') }
}

describe('a line of text', () => {
  it('tells each change', () => {
    const { line, heard } = field()
    type(line, 'M')
    type(line, 'Ma')
    expect(heard).toEqual(['M', 'Ma'])
  })

  it('is silent during a composition and tells the chosen text once', () => {
    const { line, heard } = field()
    type(line, 'l', true)
    type(line, 'lin', true)
    commit(line, '林')
    type(line, '林')
    expect(heard).toEqual(['林'])
  })

  it('takes an Enter meant for the form, never one meant for the input method', () => {
    const { line, entered } = field()
    type(line, '林')
    press(line, 'Enter', { isComposing: true })
    press(line, 'Enter', { code229: true })
    expect(entered).toEqual([])
    press(line, 'Enter')
    expect(entered).toEqual(['林'])
  })

  it('ties label, hint and error to the field', () => {
    const { line, one } = field({ hint: '与工作证一致', error: '请填写姓名' })
    expect(one<HTMLLabelElement>('label').htmlFor).toBe(line.id)
    const described = line.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => one(`[id="${id}"]`).textContent.trim())).toEqual([
      '与工作证一致',
      '请填写姓名',
    ])
    expect(line.getAttribute('aria-invalid')).toBe('true')
  })
})
