import { expect, it } from 'vitest'
import { firstWeekday } from '../../../renderer/calendar/week-start'

it('weeks begin on Monday in Chinese, and as in the reader’s own place in English', () => {
  expect(firstWeekday('zh-CN', 'en-US')).toBe(1)
  expect(firstWeekday('en', 'en-GB')).toBe(1)
  expect(firstWeekday('en', 'en-US')).toBe(7)
  expect(firstWeekday('en', 'zh-CN')).toBe(7)
})
