import { afterEach, describe, expect, it } from 'vitest'
import ChoiceDialog from '../../../renderer/ui/ChoiceDialog.svelte'
import { click, closeAll, mounted, press, type } from '../../support/mounted'

afterEach(closeAll)

function headings(first = 0) {
  const chosen: string[] = []
  const entries = ['桥', '渡口', '老街'].map((title, place) => ({
    key: `h${place}`,
    title,
    icon: 'heading' as const,
    note: '小标题',
    also: place === 1 ? 'Ferry' : '',
    isOff: place === 2,
  }))
  const page = mounted(ChoiceDialog, {
    title: '大纲',
    hint: '键入几个字',
    icon: 'list',
    entries,
    first,
    empty: '没有小标题',
    none: '没有匹配',
    testid: 'outline',
    onchoose: ({ key }: { key: string }) => chosen.push(key),
    onclose: () => chosen.push('closed'),
  })
  return {
    ...page,
    chosen,
    line: page.one<HTMLInputElement>('input'),
    rows: () => page.all('[data-testid=outline-row]'),
    current: () => page.one('[role=option][aria-selected=true]').dataset['key'],
  }
}

describe('a list to choose from', () => {
  it('begins with the entry it is told, and leads to the first and the last', () => {
    const { line, current } = headings(1)
    expect(current()).toBe('h1')
    press(line, 'End', { ctrlKey: true })
    expect(current()).toBe('h2')
    press(line, 'Home', { ctrlKey: true })
    expect(current()).toBe('h0')
  })

  it('finds an entry by another word it is known by, and takes it with Enter', () => {
    const { line, rows, chosen } = headings()
    type(line, ' ferry ')
    expect(rows().map((row) => row.dataset['key'])).toEqual(['h1'])
    press(line, 'Enter')
    expect(chosen).toEqual(['h1'])
  })

  it('does not give out what cannot be chosen now', () => {
    const { line, rows, chosen } = headings(2)
    press(line, 'Enter')
    click(rows()[2]!)
    expect(chosen).toEqual([])
  })

  it('says so when nothing was meant', () => {
    const { line, one } = headings()
    type(line, '没有这样的小标题')
    expect(one('[data-testid=outline-list]').textContent).toContain('没有匹配')
  })
})
