import fc from '../../support/properties'
import { expect, it } from 'vitest'
import { rowsInSight } from '../../../renderer/list/sight'

it('every row in sight is drawn, and a long list draws few', () => {
  const list = fc.record({
    count: fc.nat(100_000),
    rowHeight: fc.integer({ min: 20, max: 200 }),
    height: fc.integer({ min: 0, max: 3000 }),
    scrolled: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(list, ({ count, rowHeight, height, scrolled }) => {
      const top = Math.max(0, count * rowHeight - height) * scrolled
      const { first, end } = rowsInSight({ count, rowHeight, top, height })
      expect(first).toBeLessThanOrEqual(Math.floor(top / rowHeight))
      expect(end).toBe(Math.min(count, Math.max(end, Math.ceil((top + height) / rowHeight))))
      expect(end - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 14)
      expect(first).toBeGreaterThanOrEqual(0)
    }),
  )
})

it('a list that became shorter than it is scrolled still draws nothing that is not there', () => {
  expect(rowsInSight({ count: 2, rowHeight: 90, top: 9000, height: 600 })).toEqual({
    first: 2,
    end: 2,
  })
})
