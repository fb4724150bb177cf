import { describe, expect, it } from 'vitest'
import { instantAt, instantsAt, wallTimeAt } from '../../shared/wall-time'

describe('a chosen time', () => {
  it('is the instant at which the clocks of its zone show it', () => {
    expect(instantAt({ day: '2026-03-06', time: '08:30' }, 'Asia/Shanghai')).toBe(
      '2026-03-06T08:30:00+08:00',
    )
    expect(instantAt({ day: '2026-07-01', time: '23:59' }, 'America/St_Johns')).toBe(
      '2026-07-01T23:59:00-02:30',
    )
  })

  it('comes back as it was chosen, in summer and in winter', () => {
    for (const zone of ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC'])
      for (const day of ['2026-01-15', '2026-03-29', '2026-07-15', '2026-10-25', '2026-12-31']) {
        const instant = instantAt({ day, time: '12:05' }, zone)
        expect(wallTimeAt(instant ?? '', zone)).toEqual({ day, time: '12:05' })
      }
  })

  it('in the hour that summer time skips is moved on by the change', () => {
    expect(instantAt({ day: '2026-03-29', time: '01:30' }, 'Europe/London')).toBe(
      '2026-03-29T02:30:00+01:00',
    )
  })

  it('in the hour that comes twice is the first one', () => {
    expect(instantAt({ day: '2026-10-25', time: '01:30' }, 'Europe/London')).toBe(
      '2026-10-25T01:30:00+01:00',
    )
  })

  it('is none while day or time is missing or the zone is not one', () => {
    expect(instantAt({ day: '', time: '08:30' }, 'UTC')).toBeNull()
    expect(instantAt({ day: '2026-03-06', time: '' }, 'UTC')).toBeNull()
    expect(instantAt({ day: '2026-03-06', time: '08:30' }, 'Clearbrook/Canal')).toBeNull()
    expect(wallTimeAt('yesterday', 'UTC')).toBeNull()
  })

  it('is told by the clocks never, once or twice, as they are changed that night', () => {
    expect(instantsAt({ day: '2026-03-29', time: '01:30' }, 'Europe/London')).toEqual([])
    expect(instantsAt({ day: '2026-10-25', time: '01:30' }, 'Europe/London')).toEqual([
      '2026-10-25T01:30:00+01:00',
      '2026-10-25T01:30:00+00:00',
    ])
    expect(instantsAt({ day: '2026-10-25', time: '01:30' }, 'Asia/Shanghai')).toEqual([
      '2026-10-25T01:30:00+08:00',
    ])
    expect(instantsAt({ day: '2026-04-05', time: '01:45' }, 'Australia/Lord_Howe')).toHaveLength(2)
  })
})
