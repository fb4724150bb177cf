import { expect, test } from 'vitest'
import { isDue, isEmbargoed, readableInstant } from '../../../shared/article/embargo'

const embargo = {
  active: true,
  until: '2026-03-09T08:00:00+08:00',
  zone: 'Asia/Shanghai',
  reason: '',
}

test('an embargo holds to the second, in whatever zone it was set', () => {
  expect(isEmbargoed(embargo, '2026-03-08T23:59:59.999Z')).toBe(true)
  expect(isEmbargoed(embargo, '2026-03-09T00:00:00Z')).toBe(false)
})

test('an embargo without an end never ends by itself', () => {
  const { until: _until, ...endless } = embargo
  expect(isEmbargoed(endless, '2099-01-01T00:00:00Z')).toBe(true)
  expect(isEmbargoed({ ...embargo, until: 'tomorrow' }, '2099-01-01T00:00:00Z')).toBe(true)
})

test('an embargo that was lifted, or never was, holds nothing', () => {
  expect(isEmbargoed({ ...embargo, active: false }, '2026-03-01T00:00:00Z')).toBe(false)
  expect(isEmbargoed(undefined, '2026-03-01T00:00:00Z')).toBe(false)
})

test('a schedule is due once its hour has come', () => {
  const schedule = { at: '2026-03-09T08:00:00+08:00', zone: 'Asia/Shanghai' }
  expect(isDue(schedule, '2026-03-08T23:59:00Z')).toBe(false)
  expect(isDue(schedule, '2026-03-09T00:00:00Z')).toBe(true)
  expect(isDue(null, '2026-03-09T00:00:00Z')).toBe(false)
})

test('an hour is read in the zone it was chosen in, with its year', () => {
  const midnight = '2026-03-09T00:00:00Z'
  expect(readableInstant(midnight, 'Asia/Shanghai')).toBe('2026-03-09 08:00 GMT+8')
  expect(readableInstant(midnight, 'Nowhere/Town')).toMatch(/^2026-03-09 00:00 (?:UTC|GMT)$/)
  expect(readableInstant('soon', 'UTC')).toBe('soon')
})
