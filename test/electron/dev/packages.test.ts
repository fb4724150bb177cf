import { expect, test } from 'vitest'
import { agree } from '../../../electron/dev/packages.mjs'

const WANTED = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/lowdb': { version: '7.0.1', integrity: 'sha512-a' },
    'node_modules/for-another-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
}
const lowdb = (version: string, integrity = 'sha512-a') => ({
  packages: { 'node_modules/lowdb': { version, integrity } },
})

test('packages of the lock file are installed', () => {
  expect(agree(WANTED, lowdb('7.0.1'))).toBe(true)
})

test('another version, other contents or a missing package is not what was locked', () => {
  expect(agree(WANTED, lowdb('7.0.0'))).toBe(false)
  expect(agree(WANTED, lowdb('7.0.1', 'sha512-other'))).toBe(false)
  expect(agree(WANTED, { packages: {} })).toBe(false)
  expect(agree(WANTED, null)).toBe(false)
})
