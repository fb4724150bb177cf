import { expect, it } from 'vitest'
import { htmlTree } from '../../../shared/document/html-tree'
import { dateOfEdition } from '../../../shared/newstext/page-edition'

it('reads the day of a printed page from its masthead alone', () => {
  const day = (title: string, masthead: string) =>
    dateOfEdition(htmlTree(`<title>${title}</title><div><b>${masthead}</b></div><p>灯亮着。</p>`)!)
  expect(day('清溪晚报数字报-第05版', '2026年3月6日　星期五')).toBe('2026-03-06')
  expect(day('清溪晚报数字报-第05版', '上一期')).toBe('')
  expect(day('桥上的灯', '2026年3月6日')).toBe('')
})
