import { expect, test } from 'vitest'
import { readOptions } from '../../../electron/shell/options'

test('the app’s own options are read, the runtime’s are passed over', () => {
  const argv = [
    'electron',
    '--no-sandbox',
    '--library=/稿库',
    '--language=zh-CN',
    '--theme=dark',
    '--user-data-dir=/u',
    '--screenshot=/s.png',
  ]
  expect(readOptions(argv, 1)).toEqual({
    library: '/稿库',
    language: 'zh-CN',
    theme: 'dark',
    screenshot: '/s.png',
    print: null,
    files: [],
  })
})

test('an unknown language or theme is as good as none', () => {
  const options = readOptions(['electron', '--language=fr', '--theme=pink'], 1)
  expect(options.language).toBeNull()
  expect(options.theme).toBeNull()
})

test('story files that the system hands over are kept to be imported', () => {
  const argv = ['electron', '/program', 'a.txt', '--x.html', '页.HTM', 'b.png', 'c.md']
  expect(readOptions(argv, 2).files).toEqual(['a.txt', '页.HTM', 'c.md'])
})
