import { afterEach, expect, it } from 'vitest'
import { takePlace } from '../../../renderer/sign-in/place'

afterEach(() => document.body.replaceChildren())

function add(html: string): HTMLElement {
  document.body.innerHTML = html
  return document.body.firstElementChild as HTMLElement
}

it('brings focus and caret back to where they were', () => {
  const field = add('<p contenteditable="true" tabindex="0">清溪新闻</p>')
  field.focus()
  document.getSelection()?.setBaseAndExtent(field.firstChild!, 2, field.firstChild!, 2)
  const giveBack = takePlace()
  field.blur()
  document.getSelection()?.removeAllRanges()
  giveBack()
  expect(document.activeElement).toBe(field)
  expect(document.getSelection()?.anchorOffset).toBe(2)
})

it('leaves the focus where it is when its place is gone', () => {
  const field = add('<input>')
  field.focus()
  const giveBack = takePlace()
  const other = add('<button>好</button>')
  other.focus()
  giveBack()
  expect(document.activeElement).toBe(other)
})
