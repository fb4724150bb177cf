import { expect, test } from 'vitest'
import { Previews } from '../../../electron/shell/previews'

test('a page is found by its token, and by nothing else', () => {
  const previews = new Previews(() => 't1')
  expect(previews.keep('<p>稿</p>')).toBe('t1')
  expect(previews.find('t1')).toBe('<p>稿</p>')
  expect(previews.find('t2')).toBeNull()
})

test('old pages are forgotten, so that previews never fill the memory', () => {
  let count = 0
  const previews = new Previews(() => `t${(count += 1)}`)
  for (let page = 0; page < 100; page += 1) previews.keep(`${page}`)
  expect(previews.find('t1')).toBeNull()
  expect(previews.find('t100')).toBe('99')
})
