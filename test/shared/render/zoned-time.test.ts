import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import {
  beijingTime,
  dayWords,
  instantInZone,
  momentOf,
  rssTime,
} from '../../../shared/render/zoned-time'

test.each([
  ['2023-02-02T01:30:00Z', 'Asia/Shanghai', '2023-02-02T09:30:00+08:00'],
  ['2023-07-01T12:00:00.500Z', 'Europe/London', '2023-07-01T13:00:00+01:00'],
  ['2023-01-01T00:10:00+08:00', 'America/St_Johns', '2022-12-31T12:40:00-03:30'],
  ['2023-01-01T00:00:00Z', 'UTC', '2023-01-01T00:00:00+00:00'],
  ['2023-01-01T00:00:00Z', 'Nowhere/Atall', '2023-01-01T00:00:00+00:00'],
])('%s in %s is %s', (instant, zone, zoned) => {
  expect(instantInZone(instant, zone)).toBe(zoned)
})

test('the instant stays the same in every zone', () => {
  const zones = fc.constantFrom('Asia/Shanghai', 'Europe/London', 'Asia/Kathmandu', 'Pacific/Apia')
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 })
  fc.assert(
    fc.property(seconds, zones, (second, zone) => {
      const zoned = instantInZone(new Date(second * 1000).toISOString(), zone)
      expect(Date.parse(zoned)).toBe(second * 1000)
      expect(Date.parse(momentOf(zoned, 'en').instant)).toBe(second * 1000)
    }),
  )
})

describe('in words', () => {
  test('a time always has its year', () => {
    expect(momentOf('2023-02-02T09:30:00+08:00', 'zh-CN')).toEqual({
      instant: '2023-02-02T09:30:00+08:00',
      words: '2023年2月2日 09:30',
      spoken: '2023年2月2日9时30分',
    })
    expect(momentOf('2023-02-02T09:00:00+08:00', 'zh-CN').spoken).toBe('2023年2月2日9时')
    expect(momentOf('2023-02-02T09:30:00Z', 'en')).toEqual({
      instant: '2023-02-02T09:30:00+00:00',
      words: '2 February 2023, 09:30',
      spoken: '2 February 2023 at 09:30 (UTC)',
    })
    expect(dayWords('2023-02-02', 'zh-CN')).toBe('2023年2月2日')
    expect(dayWords('2023-02-02', 'en')).toBe('2 February 2023')
  })
})

test('Baidu is told Beijing time, whatever the zone', () => {
  expect(beijingTime('2023-02-02T09:30:00+08:00')).toBe('2023-02-02T09:30:00')
  expect(beijingTime('2023-02-02T01:30:00+00:00')).toBe('2023-02-02T09:30:00')
})

test('RSS has its weekday and a numeric offset', () => {
  expect(rssTime('2023-02-02T09:30:00+08:00')).toBe('Thu, 02 Feb 2023 09:30:00 +0800')
})
