import { expect, test } from 'vitest'
import { seriesUsed } from '../../../shared/desk/series-used'

test('a series is named once, with its highest part and the total that was said last', () => {
  const rows = [
    { series: { title: '清溪修桥', part: 2 } },
    {},
    { series: { title: ' 清溪修桥 ', part: 3, total: 5 } },
    { series: { title: ' ' } },
    { series: { title: '老街', total: 2 } },
  ]
  expect(seriesUsed(rows)).toEqual([
    { title: '清溪修桥', part: 3, total: 5 },
    { title: '老街', part: 0, total: 2 },
  ])
})
