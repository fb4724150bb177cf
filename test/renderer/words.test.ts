import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import EmptyQueue from '../../renderer/list/EmptyQueue.svelte'
import {
  formatDay,
  formatNumber,
  formatRelative,
  formatTime,
  nameOf,
  sayRefusal,
  tell,
  words,
} from '../../renderer/words.svelte'
import { closeAll, mounted } from '../support/mounted'

beforeEach(() => words.use('zh-CN'))
afterEach(closeAll)

const noon = Date.parse('2026-03-06T12:00:00Z')

describe('the words of the window', () => {
  it('change with the language, without a restart', () => {
    const { one } = mounted(EmptyQueue, {
      queue: 'returned',
      search: '',
      oncommand: () => undefined,
      onall: () => undefined,
    })
    expect(one('h3').textContent).toBe('没有退稿')
    words.use('en')
    flushSync()
    expect(one('h3').textContent).toBe('Nothing was returned')
    expect(document.documentElement.lang).toBe('en')
  })

  it('never hide a finding of a newer version', () => {
    expect(tell('gate.notYetInvented')).toBe('gate.notYetInvented')
  })

  it('say a refusal with its values', () => {
    expect(sayRefusal({ code: 'refusal.noSuchTarget', values: { name: '清溪网' } })).toContain(
      '清溪网',
    )
  })

  it('write a date with its year, in the zone that was chosen', () => {
    expect(formatTime('2026-12-31T23:30:00Z', 'Asia/Shanghai')).toBe('2027年1月1日 07:30')
    expect(formatDay('2026-03-06T08:00:00Z', 'UTC')).toBe('2026年3月6日')
    words.use('en')
    expect(formatTime('2026-03-06T08:05:00Z', 'UTC')).toMatch(/Mar 6, 2026.*08:05/)
    expect(formatDay('2026-03-06T08:00:00Z', 'UTC')).toBe('Mar 6, 2026')
  })

  it('show a date that is none as it is', () => {
    expect(formatTime('3月6日')).toBe('3月6日')
  })

  it('say how long ago in the largest unit that fits', () => {
    expect(formatRelative('2026-03-06T11:59:50Z', noon)).toBe('刚刚')
    expect(formatRelative('2026-03-06T11:57:00Z', noon)).toBe('3分钟前')
    expect(formatRelative('2026-03-05T12:00:00Z', noon)).toBe('昨天')
    words.use('en')
    expect(formatRelative('2026-03-06T15:00:00Z', noon)).toBe('in 3 hours')
    expect(formatRelative('2024-03-06T12:00:00Z', noon)).toBe('2 years ago')
  })

  it('take the name in the language of the window', () => {
    expect(nameOf({ zh: '初审', en: 'First review' })).toBe('初审')
    expect(formatNumber(12_345)).toBe('12,345')
  })
})
