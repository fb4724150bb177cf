import fc from '../../support/properties'
import { expect, test } from 'vitest'
import { csvRows, csvText } from '../../../shared/lists/csv'

test('what is written is read back, whatever is in a cell', () => {
  const cell = fc.string({ unit: fc.constantFrom('桥', 'a', ',', '"', '\n', '\r', ' ', '|') })
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }))
  fc.assert(
    fc.property(rows, (all) => {
      expect(csvRows(csvText(all))).toEqual(all)
    }),
  )
})

test('files of other programs are read', () => {
  expect(csvRows('a,b\nc,"d ""e"""\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd "e"'],
  ])
  expect(csvRows('a,')).toEqual([['a', '']])
})
