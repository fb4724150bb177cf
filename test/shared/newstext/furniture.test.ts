import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import { furnitureReason } from '../../../shared/newstext/furniture'

describe('the furniture of a site', () => {
  test.each([
    ['(555) 012-3456 | desk@clearbrook.example', 'import.leftOut.line'],
    ['+86 555 012 3456, 555 012 3457', 'import.leftOut.line'],
    ['【1】 【2】 【3】', 'import.leftOut.navigation'],
    ['1 2 3 4', 'import.leftOut.navigation'],
    ['上一篇：水位回落', 'import.leftOut.navigation'],
    ['版权所有 未经授权不得转载', 'import.leftOut.legal'],
  ])('%s is known for what it is', (line, reason) => {
    expect(furnitureReason(line)).toBe(reason)
  })

  test('a sentence with numbers in it is none', () => {
    expect(furnitureReason('3月8日，清溪水位升至12.4米，比前一日高0.3米。')).toBeNull()
    expect(furnitureReason('In 1998, 42 of 60 houses stood under water.')).toBeNull()
  })

  test('no line of digits and marks, however long, holds the reader up', () => {
    const line = fc
      .array(
        fc.constantFrom(
          '0',
          '1',
          '5',
          '8',
          '9',
          ' ',
          '(',
          ')',
          '-',
          '【',
          '】',
          '|',
          ',',
          '@',
          '.',
        ),
        {
          minLength: 100,
          maxLength: 239,
        },
      )
      .map((marks) => `${marks.join('')}b`)
    fc.assert(
      fc.property(line, (text) => {
        furnitureReason(text)
      }),
      { numRuns: 300, examples: [['8790068'.repeat(30) + 'b'], [`${'1 '.repeat(110)}b`]] },
    )
  }, 20_000)

  test('what a draft of this program says of itself is no part of the story', () => {
    for (const line of ['草稿：本文未经审签，不得刊发，内容可能有误，也可能改动。', '尚未发布']) {
      expect(furnitureReason(line)).toBe('import.leftOut.site')
    }
    expect(furnitureReason('尚未发布的草稿')).toBeNull()
  })
})
