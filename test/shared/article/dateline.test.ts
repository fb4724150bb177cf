import { describe, expect, test } from 'vitest'
import {
  composeDateline,
  contradictsDate,
  datelineParts,
  datelineText,
  isDateComplete,
  printedDay,
} from '../../../shared/article/dateline'
import { chineseStory } from '../../support/stories'

const date = '2026-03-08'

describe('a dateline', () => {
  test.each([
    [{ agency: '清溪日报', place: '' }, 'zh-CN', '清溪日报3月8日讯'],
    [{ agency: '本报', place: '柳湾' }, 'zh-CN', '本报柳湾3月8日讯'],
    [{ agency: '清江社', place: '柳湾' }, 'zh-CN', '清江社柳湾3月8日电'],
    [
      { agency: 'Clearbrook Wire', place: 'Willow Bay' },
      'en',
      'WILLOW BAY, March 8 (Clearbrook Wire)',
    ],
    [{ agency: '', place: 'Willow Bay' }, 'en', 'WILLOW BAY, March 8'],
    [{ agency: 'Clearbrook Wire', place: '' }, 'en', 'March 8 (Clearbrook Wire)'],
  ] as const)('made from %o', (parts, language, text) => {
    expect(composeDateline({ ...parts, date }, language)).toBe(text)
  })

  test('without a day or anything at all says no more than it knows', () => {
    expect(composeDateline({ agency: '清溪日报', place: '' }, 'zh-CN')).toBe('清溪日报讯')
    expect(composeDateline({ agency: '', place: '' }, 'zh-CN')).toBe('')
    expect(composeDateline({ agency: 'Clearbrook Wire', place: '' }, 'en')).toBe('Clearbrook Wire')
    expect(datelineText(undefined, 'en')).toBe('')
  })

  test('that came in printed is printed word for word', () => {
    const printed = { agency: '清溪网', place: '', date, text: '据清溪网 3月8日 消息' }
    expect(datelineText(printed, 'zh-CN')).toBe('据清溪网 3月8日 消息')
    expect(datelineText({ ...printed, text: '' }, 'zh-CN')).toBe('清溪网3月8日讯')
  })

  test.each([
    ['清溪网3月8日讯', '清溪网', '', null, 3, 8],
    ['清江社柳湾3月8日电', '清江社', '柳湾', null, 3, 8],
    ['本报柳湾2026年3月8日讯（记者 甲）', '本报', '柳湾', 2026, 3, 8],
    ['据清溪广播电视台12月31日消息', '清溪广播电视台', '', null, 12, 31],
    ['WILLOW BAY, March 8 (Clearbrook Wire) —', 'Clearbrook Wire', 'WILLOW BAY', null, 3, 8],
  ])('is read back from %s', (text, agency, place, year, month, day) => {
    expect(datelineParts(text)).toEqual({ agency, place, day: { year, month, day } })
  })

  test('is the same made, read and made again', () => {
    for (const [agency, place] of [
      ['清溪网', ''],
      ['清江社', '柳湾'],
      ['本报', '柳湾'],
    ] as const) {
      const text = composeDateline({ agency, place, date }, 'zh-CN')
      const parts = datelineParts(text)
      expect(composeDateline({ ...parts, date }, 'zh-CN')).toBe(text)
    }
  })
})

describe('a printed day', () => {
  test.each([
    ['3月8日上午', null, 3, 8],
    ['2023年12月1号', 2023, 12, 1],
    ['2023-02-02 10:07', 2023, 2, 2],
    ['02-28', null, 2, 28],
    ['Feb. 2, 2023', 2023, 2, 2],
    ['2 February 2023', 2023, 2, 2],
    ['on Sept. 30', null, 9, 30],
  ])('%s', (text, year, month, day) => {
    expect(printedDay(text)).toEqual({ year, month, day })
  })

  test.each(['近日', '清溪网讯', '13月40日', '比分3-1之前', '电话0571-8888', 'maybe 2', ''])(
    'is not in %s',
    (text) => {
      expect(printedDay(text)).toBeNull()
    },
  )
})

describe('the date of a story', () => {
  const { date: _date, ...undated } = chineseStory.dateline ?? { agency: '', place: '', text: '' }

  test('is complete with its year', () => {
    expect(isDateComplete(chineseStory)).toBe(true)
    expect(isDateComplete({})).toBe(true)
  })

  test('is not complete while a printed day or an imported date waits for its year', () => {
    expect(isDateComplete({ dateline: undated })).toBe(false)
    expect(isDateComplete({ dateText: '3月8日' })).toBe(false)
    expect(isDateComplete({ dateline: { ...undated, text: '清溪日报讯' } })).toBe(true)
    expect(isDateComplete({ dateline: { ...undated, date }, dateText: '3月8日' })).toBe(true)
  })

  test('must not contradict what the dateline prints', () => {
    const dateline = { agency: '', place: '', text: '清溪日报3月8日讯' }
    expect(contradictsDate({ ...dateline, date: '2026-03-08' })).toBe(false)
    expect(contradictsDate({ ...dateline, date: '2026-03-09' })).toBe(true)
    expect(contradictsDate({ ...dateline, text: '2025年3月8日', date: '2026-03-08' })).toBe(true)
    expect(contradictsDate({ ...dateline, text: '清溪日报讯', date: '2026-03-09' })).toBe(false)
  })
})
