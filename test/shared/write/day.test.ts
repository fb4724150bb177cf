import { describe, expect, test } from 'vitest'
import { datelineExample, datelineOn, dayIn, dayText } from '../../../shared/write/day'

const none = { zh: '', en: '' }
const place = { agency: '清溪日报', place: '清溪' }

describe('a day', () => {
  test('is written as the product writes it until the newsroom has a form of its own', () => {
    expect(dayText('2026-03-08', 'zh-CN', none)).toBe('2026年3月8日')
    expect(dayText('2026-03-08', 'en', none)).toBe('8 March 2026')
  })

  test('follows the newsroom’s form in the language of the story', () => {
    const wording = { zh: '{month}月{day}日{weekday}', en: '{weekday}, {monthShort} {day2}' }
    expect(dayText('2026-03-08', 'zh-CN', wording)).toBe('3月8日星期日')
    expect(dayText('2026-09-08', 'en-GB', wording)).toBe('Tuesday, Sept. 08')
    expect(dayText('2026-03-08', 'zh-CN', { zh: '{what}', en: '' })).toBe('{what}')
  })

  test('is that of the newsroom’s clock', () => {
    const instant = Date.parse('2026-03-08T17:30:00Z')
    expect(dayIn('Asia/Shanghai', instant)).toBe('2026-03-09')
    expect(dayIn('America/New_York', instant)).toBe('2026-03-08')
  })
})

describe('a dateline', () => {
  test('is data, and made from its parts where the newsroom has no wording', () => {
    expect(datelineOn('2026-03-08', place, 'zh-CN', none)).toEqual({
      ...place,
      date: '2026-03-08',
      text: '',
    })
    expect(datelineExample('2026-03-08', place, 'zh-CN', none)).toBe('清溪日报清溪3月8日讯')
  })

  test('has the newsroom’s wording as it will be printed', () => {
    const wording = {
      zh: '本报{place}{month}月{day}日讯',
      en: '{placeCapitals}, {monthShort} {day} —',
    }
    expect(datelineOn('2026-03-08', place, 'zh-CN', wording).text).toBe('本报清溪3月8日讯')
    const clearbrook = { agency: '', place: 'Clearbrook' }
    expect(datelineOn('2026-03-08', clearbrook, 'en', wording).text).toBe('CLEARBROOK, March 8 —')
  })
})
