import { expect, it } from 'vitest'
import { nearPath } from '../../../shared/document/near-path'

it.each([
  ['img/1.jpg', 'img/1.jpg'],
  ['./桥 的灯.PNG', '桥 的灯.PNG'],
  ['img/../%E6%A1%A5.webp?size=2#top', '桥.webp'],
  ['../图片\\1.jpeg', '../图片/1.jpeg'],
  ['a/../../b.gif', '../b.gif'],
  ['100%.png', '100%.png'],
])('the picture %s lies at %s', (written, path) => {
  expect(nearPath(written)).toBe(path)
})

it.each([
  'https://clearbrook.example/a.jpg',
  '//clearbrook.example/a.jpg',
  '/etc/a.jpg',
  'C:\\a.jpg',
  '\\\\server\\a.jpg',
  'file:a.jpg',
  '%2Fetc/a.jpg',
  'a\u0000.jpg',
  'passwords.txt',
  '.jpg',
  '',
  `${'a'.repeat(1000)}.jpg`,
])('%j is no picture near a file', (written) => {
  expect(nearPath(written)).toBeNull()
})
