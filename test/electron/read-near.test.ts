import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesBehind, picturesNear, readWithBeside } from '../../electron/import-choices'
import { InlineReader } from '../../electron/reading/inline-reader'
import { readNear } from '../../electron/read-near'
import { drawPicture } from '../../electron/sample/picture'
import { textOf } from '../../shared/document/text'
import { must } from '../support/library'
import { testHost } from '../support/host'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caibian-near-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function lay(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), bytes)
}

/** Every story behind a path that is chosen, read as the window and the command line read it. */
async function readAll(chosen: string) {
  const reader = new InlineReader(testHost().newId)
  const stories = []
  for (const found of (await filesBehind(join(folder, chosen))) ?? []) {
    const file = must(await readWithBeside(found.path))
    const order = { file, desk: '', at: '2026-03-08T02:00:00.000Z', encoding: null }
    stories.push(...must((await readNear(reader, order, picturesNear(found))).read))
  }
  return stories
}

const story = '清溪镇新桥今天通车，两岸居民纷纷走上桥头，镇里说桥长二百一十米。'

describe('pictures that a file names', () => {
  it.each([
    ['a.md', `# 新桥通车\n\n${story}\n\n![桥](<图/桥 1.png>)\n\n图为新桥。李禾 摄\n`],
    [
      'a.html',
      `<h1>新桥通车</h1><p>${story}</p><img src="./图/%E6%A1%A5%201.png" alt="桥"><p>图为新桥。李禾 摄</p>`,
    ],
    ['a.txt', `新桥通车\n\n${story}\n\n图：图/桥 1.png\n\n图为新桥。李禾 摄\n`],
  ])('come in with it, in their places: %s', async (name, text) => {
    await lay(name, text)
    await lay('图/桥 1.png', drawPicture('river'))
    const [read] = await readAll(name)
    expect(read?.content.media).toMatchObject([{ caption: '图为新桥。', credit: '李禾' }])
    expect(read?.content.body.content.map(({ type }) => type)).toContain('figure')
    expect(Buffer.from(read!.pictures[0]!)).toEqual(Buffer.from(drawPicture('river')))
    expect(read?.near).toEqual([])
  })

  it('come from anywhere in a folder that was chosen', async () => {
    await lay('稿件/a.md', `# 新桥通车\n\n${story}\n\n![](../图/桥.png)\n`)
    await lay('图/桥.png', drawPicture('river'))
    const [read] = await readAll('.')
    expect(read?.content.media).toHaveLength(1)
  })

  it('never come from outside of what was chosen', async () => {
    await lay('稿件/a.md', `# 新桥通车\n\n${story}\n\n![](../图/桥.png) ![](link.png)\n`)
    await lay('图/桥.png', drawPicture('river'))
    await symlink(join(folder, '图/桥.png'), join(folder, '稿件/link.png'))
    for (const chosen of ['稿件', '稿件/a.md']) {
      const [read] = await readAll(chosen)
      expect(read?.content.media).toEqual([])
      expect(read?.near).toEqual(['../图/桥.png', 'link.png'])
    }
  })

  it('are named where they are missing, and the others come in', async () => {
    await lay('a.md', `# 新桥通车\n\n${story}\n\n![桥](桥.png)\n\n![灯](灯.png)\n`)
    await lay('桥.png', drawPicture('river'))
    const [read] = await readAll('a.md')
    expect(read?.content.media).toMatchObject([{ alt: '桥' }])
    expect(read?.internal.provenance[0]?.leftOut).toEqual([
      { reason: 'import.leftOut.picture', text: '灯.png 灯' },
    ])
    expect(read?.near).toEqual(['灯.png'])
  })

  it('are left where the file is no picture, whatever it is called', async () => {
    await lay('a.txt', `新桥通车\n\n${story}\n\n桥.png\n`)
    await lay('桥.png', 'not a picture')
    const [read] = await readAll('a.txt')
    expect(read?.content.media).toEqual([])
    expect(JSON.stringify([textOf(read!.content.body), read?.internal])).toContain('桥.png')
  })
})
