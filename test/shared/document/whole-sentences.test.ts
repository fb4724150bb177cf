import fc from '../../support/properties'
import { expect, test } from 'vitest'
import { wholeSentences } from '../../../shared/document/whole-sentences'

test.each([
  [
    '渡船今天停摆。撑船人说，他等的就是这一天。往来两岸的居民将改乘',
    '渡船今天停摆。撑船人说，他等的就是这一天。',
  ],
  ['“明天见。”他说。然后走', '“明天见。”他说。'],
  ['早市设在东门外和城隍庙前', ''],
  ['全文完。', '全文完。'],
  ['真的吗？真的！那就', '真的吗？真的！'],
  ['她想了想……然后', ''],
  ['气温升到21.5度以上，随后', ''],
  ['Prices rose. Mr. Vale said they wo', 'Prices rose.'],
  ['He moved to the U.S. in May. Then', 'He moved to the U.S. in May.'],
  ['“It works,” she said. “At last.” Nobody', '“It works,” she said. “At last.”'],
  ['A cut teaser that ends...', ''],
  ['', ''],
])('of “%s” the whole sentences are “%s”', (text, whole) => {
  expect(wholeSentences(text)).toBe(whole)
})

test('nothing is invented: what is left is a beginning of the text, and whole again', () => {
  const any = fc
    .array(fc.constantFrom('桥', '。', '！', '”', ' ', 'a', '.', '…', 'Mr', '?', '5'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(any, (text) => {
      const whole = wholeSentences(text)
      expect(text.trim().startsWith(whole)).toBe(true)
      expect(wholeSentences(whole)).toBe(whole)
    }),
  )
})

test('as many sentences as have room, but always the first one whole', () => {
  expect(wholeSentences('甲甲。乙乙。丙丙。', 6)).toBe('甲甲。乙乙。')
  expect(wholeSentences('甲甲甲甲。乙乙。', 3)).toBe('甲甲甲甲。')
})
