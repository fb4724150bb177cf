import { expect, test } from 'vitest'
import { directionOf, directionWithin } from '../../../shared/render/direction'

test('languages say which way they are written', () => {
  for (const language of ['ar', 'he-IL', 'fa', 'ug', 'ur-PK', 'az-Arab', 'yi'])
    expect(directionOf(language)).toBe('rtl')
  for (const language of ['zh-CN', 'en', 'az', 'ar-Latn', 'ug-Cyrl', 'mn-Mong', ''])
    expect(directionOf(language)).toBeNull()
  expect(directionWithin('he', 'en')).toBe('rtl')
  expect(directionWithin('en', 'he')).toBe('ltr')
  expect(directionWithin('en', 'zh-CN')).toBeNull()
})
