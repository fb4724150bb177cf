import { expect, test } from 'vitest'
import { rangeOf } from '../../../electron/net/byte-range'

test.each([
  ['bytes=0-', { from: 0, to: 100 }],
  ['bytes=10-19', { from: 10, to: 20 }],
  ['bytes=90-500', { from: 90, to: 100 }],
  ['bytes=-30', { from: 70, to: 100 }],
  ['bytes=-500', { from: 0, to: 100 }],
  ['bytes=100-', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=9-3', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
  [undefined, null],
] as const)('of a file of a hundred bytes %s asks for %o', (header, part) => {
  expect(rangeOf(header, 100)).toEqual(part)
})
