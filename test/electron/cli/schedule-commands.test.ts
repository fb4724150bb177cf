import { expect, test } from 'vitest'
import { instantOf } from '../../../electron/cli/schedule-commands'

test('an hour is that of the clocks of its zone, or has its own offset', () => {
  const value = '2026-11-24T06:12:00+08:00'
  expect(instantOf('2026-11-24 06:12', 'Asia/Shanghai')).toEqual({ ok: true, value })
  expect(instantOf('2026-11-24T06:12', 'Asia/Shanghai')).toEqual({ ok: true, value })
  expect(instantOf('2026-11-24T06:12+08:00', 'Europe/London')).toEqual({ ok: true, value })
  expect(instantOf('2026-11-24T06:12:30Z', 'Europe/London')).toEqual({
    ok: true,
    value: '2026-11-24T06:12:30Z',
  })
})

test('an hour that summer time skips, or brings twice, is asked about', () => {
  expect(instantOf('2026-03-29 01:30', 'Europe/London')).toMatchObject({
    refusal: { code: 'refusal.hourSkipped' },
  })
  expect(instantOf('2026-10-25 01:30', 'Europe/London')).toMatchObject({
    refusal: {
      code: 'refusal.hourTwice',
      values: { first: '2026-10-25T01:30:00+01:00', second: '2026-10-25T01:30:00+00:00' },
    },
  })
})

test.each(['tomorrow', '2026-02-30 10:00', '2026-02-28 24:30', '2026-11-24', '2026-02-30T10:00Z'])(
  '“%s” is no day and time',
  (wanted) => {
    expect(instantOf(wanted, 'UTC')).toMatchObject({ refusal: { code: 'refusal.notAnHour' } })
  },
)

test('a zone has to be known', () => {
  expect(instantOf('2026-11-24 06:12', 'Moon/Base')).toMatchObject({
    refusal: { code: 'refusal.noSuchZone' },
  })
})
