import { expect, test } from 'vitest'
import {
  isPage,
  isPicture,
  pageOfFolder,
  pictureFolders,
} from '../../../shared/newstext/saved-page'

test('the pictures of a saved page are looked for under the names browsers give their folder', () => {
  expect(pictureFolders('采访/清溪.新桥.html')).toEqual([
    '采访/清溪.新桥_files',
    '采访/清溪.新桥.files',
    '采访/清溪.新桥_文件',
  ])
  expect(pictureFolders('新桥.html').map(pageOfFolder)).toEqual(['新桥', '新桥', '新桥'])
  expect(pageOfFolder('新桥')).toBe(null)
})

test('pages and pictures are told apart by their names, however these are written', () => {
  expect(['桥.html', '桥.HTM', '桥.xhtml'].every(isPage)).toBe(true)
  expect(['桥.jpg', '桥.JPEG', '桥.webp'].every(isPicture)).toBe(true)
  expect(['桥.docx', '桥.html.txt', 'html'].some((name) => isPage(name) || isPicture(name))).toBe(
    false,
  )
})
