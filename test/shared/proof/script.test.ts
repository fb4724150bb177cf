import { expect, test } from 'vitest'
import { hasHan, numberFromHan, plainText } from '../../../shared/proof/script'

test('addresses are blanked out with nothing moved', () => {
  const text = '见https://a.example/b,c。写信给desk@a.example，文件a.pdf。'
  const plain = plainText(text)
  expect(plain).toHaveLength(text.length)
  expect(plain.replace(/\ue000+/g, '_')).toBe('见_。写信给_，文件_。')
})

test('numerals are read as they are written', () => {
  expect(['十', '十二', '三十一', '二〇二六', '七'].map(numberFromHan)).toEqual([
    10, 12, 31, 2026, 7,
  ])
  expect(numberFromHan('百')).toBeNull()
  expect([hasHan('a桥'), hasHan('a')]).toEqual([true, false])
})
