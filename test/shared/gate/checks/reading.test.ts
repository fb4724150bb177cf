import { expect, test } from 'vitest'
import { endsAtSentence } from '../../../../shared/gate/checks/reading'

test.each([
  '路灯亮了。',
  '“以后收摊不用摸黑了。”',
  '他说：“亮了！”',
  '灯亮了吗？',
  '灯亮了（图）。）',
  'The lamps are lit.',
  '“The lamps are lit.”',
  'Who lit them?',
  'He said "they are lit."',
  '',
  '  ',
])('%s ends where a sentence ends', (text) => {
  expect(endsAtSentence(text)).toBe(true)
})

test.each([
  '路灯亮了，居民',
  '路灯亮了，',
  '路灯亮了……',
  '路灯亮了…',
  'The lamps are lit...',
  'The lamps are',
  '他说：“灯亮了。',
  '《清溪志》载：《灯。',
])('%s stops inside one', (text) => {
  expect(endsAtSentence(text)).toBe(false)
})
