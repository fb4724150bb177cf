import { expect, it } from 'vitest'
import { readFiles } from '../../../electron/import'
import { InlineReader } from '../../../electron/reading/inline-reader'
import { drawPicture } from '../../../electron/sample/picture'
import { droppedFiles } from '../../../renderer/import/batch-files'
import type { ImportReading } from '../../../shared/ipc'
import { ok } from '../../../shared/result'
import { TestBridge } from '../../support/bridge'
import { testHost } from '../../support/host'
import { must } from '../../support/library'

const story = '# 新桥通车\n\n清溪镇新桥今天通车，两岸居民纷纷走上桥头。\n\n![桥](img/桥.png)\n'

/** What the system hands over for a file that was dropped, as far as it is asked. */
function fileEntry(fullPath: string, content: string | Uint8Array): FileSystemEntry {
  const file = new File([content as BlobPart], fullPath)
  const name = fullPath.split('/').at(-1)
  const given = { isFile: true, isDirectory: false, name, fullPath }
  return { ...given, file: (take: (file: File) => void) => take(file) } as never
}

function folderEntry(fullPath: string, entries: readonly FileSystemEntry[]): FileSystemEntry {
  const portions = [entries, []]
  const createReader = () => ({
    readEntries: (take: (some: readonly FileSystemEntry[]) => void) => take(portions.shift()!),
  })
  const name = fullPath.split('/').at(-1)
  return { isFile: false, isDirectory: true, name, fullPath, createReader } as never
}

async function readDropped(...entries: FileSystemEntry[]): Promise<readonly ImportReading[]> {
  const bridge = new TestBridge().connect()
  const host = testHost()
  const reader = new InlineReader(host.newId)
  bridge.answers['import.read'] = async ({ files }) =>
    ok(await readFiles(host, reader, files ?? []))
  const [file, ...others] = await droppedFiles(entries)
  expect(others).toEqual([])
  return must(await file!.read())
}

function mediaOf([reading]: readonly ImportReading[]) {
  return must(reading!.result).content.media
}

it('a folder that was dropped brings the pictures its stories name', async () => {
  const picture = fileEntry('/来稿/稿件/img/桥.png', drawPicture('river'))
  const stories = folderEntry('/来稿/稿件', [
    fileEntry('/来稿/稿件/a.md', story),
    folderEntry('/来稿/稿件/img', [picture]),
  ])
  expect(mediaOf(await readDropped(folderEntry('/来稿', [stories])))).toMatchObject([{ alt: '桥' }])
})

it('files that were dropped together find each other without their folders', async () => {
  const files = [fileEntry('/a.md', story), fileEntry('/桥.png', drawPicture('river'))]
  expect(mediaOf(await readDropped(...files))).toMatchObject([{ alt: '桥' }])
})

it('a story that was dropped alone says which picture is missing', async () => {
  const readings = await readDropped(fileEntry('/a.md', story))
  expect(mediaOf(readings)).toEqual([])
  expect(must(readings[0]!.result)).toMatchObject({
    near: ['img/桥.png'],
    internal: {
      provenance: [{ leftOut: [{ reason: 'import.leftOut.picture', text: 'img/桥.png 桥' }] }],
    },
  })
})

it('what a browser saved beside a page is no story of its own', async () => {
  const page = `<h1>新桥通车</h1><p>${story}</p>`
  const files = await droppedFiles([
    folderEntry('/来稿', [
      fileEntry('/来稿/桥.html', page),
      folderEntry('/来稿/桥_files', [fileEntry('/来稿/桥_files/frame.html', '<p>广告</p>')]),
      folderEntry('/来稿/桥', [fileEntry('/来稿/桥/续篇.md', story)]),
    ]),
  ])
  expect(files.map(({ name }) => name).toSorted()).toEqual(['来稿/桥.html', '来稿/桥/续篇.md'])
})
