import { afterEach, expect, it } from 'vitest'
import Splitter from '../../../renderer/ui/Splitter.svelte'
import { closeAll, mounted, press } from '../../support/mounted'

afterEach(closeAll)

function splitter(side: 'left' | 'right') {
  const widths: number[] = []
  const { one } = mounted(Splitter, {
    label: '列表栏宽度',
    value: 300,
    min: 240,
    max: 310,
    standard: 280,
    side,
    onresize: (width: number) => widths.push(width),
  })
  return { line: one('[role=separator]'), widths }
}

it('a column is made wider and narrower with the arrow keys, within its limits', () => {
  const { line, widths } = splitter('left')
  for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'Enter']) press(line, key)
  expect(widths).toEqual([310, 284, 240, 310, 280])
})

it('a column at the right side grows towards the left', () => {
  const { line, widths } = splitter('right')
  press(line, 'ArrowRight')
  press(line, 'ArrowLeft')
  expect(widths).toEqual([284, 310])
})
