import { expect, test } from 'vitest'
import { sectionPath, sectionText, sectionsFromText } from '../../../shared/article/section'

test('a section path reads from the outermost in', () => {
  expect(sectionText(['清溪', '民生'])).toBe('清溪 > 民生')
  expect(sectionText([])).toBe('')
  expect(sectionPath([' 清溪 ', '', '民生'])).toEqual(['清溪', '民生'])
})

test.each([
  '清溪 > 民生',
  '清溪>>民生',
  '清溪 › 民生',
  '清溪／民生'.replace('／', '/'),
  '清溪 → 民生',
  '清溪 -- 民生 >',
])('%s is the same path', (text) => {
  expect(sectionsFromText(text)).toEqual(['清溪', '民生'])
})
