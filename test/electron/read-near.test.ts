import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesBehind, filesNear, readWithBeside } from '../../electron/import-choices'
import { renderExport } from '../../electron/export'
import { articleFrom } from '../../electron/import'
import { InlineReader } from '../../electron/reading/inline-reader'
import { readNear } from '../../electron/read-near'
import { drawPicture } from '../../electron/sample/picture'
import { textOf } from '../../shared/document/text'
import { staff } from '../support/article'
import { codeOf, must } from '../support/library'
import { hevcClip, mp4Clip, tags, wavClip } from '../support/clips'
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
    stories.push(...must((await readNear(reader, order, filesNear(found))).read))
  }
  return stories
}

const story = '清溪镇新桥今天通车，两岸居民纷纷走上桥头，镇里说桥长二百一十米。'

it('a folder is left out where a browser saved a page’s parts in it, and read where it only has the page’s name', async () => {
  await lay('桥.html', `<h1>新桥通车</h1><p>${story}</p>`)
  await lay('桥_files/frame.html', '<p>广告</p>')
  await lay('桥/续篇.md', `# 新桥续篇\n\n${story}\n`)
  const found = (await filesBehind(folder)) ?? []
  expect(found.map(({ name }) => name).toSorted()).toEqual(['桥.html', '桥/续篇.md'])
})

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

describe('clips that a file names', () => {
  const phrase = '现场视频：新桥上的第一批行人。'

  it.each([
    ['a.md', `# 新桥通车\n\n${story}\n\n![${phrase}](media/bridge.mp4)\n`],
    [
      'a.html',
      `<h1>新桥通车</h1><p>${story}</p><figure><video controls poster="桥.png" aria-label="${phrase}"><source src="media/bridge.mp4" type="video/mp4">您的浏览器放不了视频。</video><figcaption>新桥上的第一批行人。</figcaption></figure>`,
    ],
    ['a.txt', `新桥通车\n\n${story}\n\nmedia/bridge.mp4\n`],
  ])('come in with it, and without what nobody is to know: %s', async (name, text) => {
    await lay(name, text)
    await lay('media/bridge.mp4', await mp4Clip())
    await lay('桥.png', drawPicture('river'))
    const [read] = await readAll(name)
    expect(read?.content.body.content.map(({ type }) => type)).toContain('figure')
    expect(read?.content.media[0]).toMatchObject({ type: 'video/mp4', milliseconds: 2000 })
    expect(read?.near).toEqual([])

    const host = testHost()
    const id = must(await articleFrom(host, staff.reporter, read!))
    const { draft } = must(await host.library.readArticle(id)).value
    const clip = must(await host.library.readMedia(draft.media[0]!.asset))
    expect(Buffer.from(clip.bytes).toString('latin1')).not.toContain(tags.place)
    expect(draft.media[0]?.bytes).toBe(clip.bytes.length)
    expect(draft.media.map(({ type }) => type)).toEqual(
      name === 'a.html' ? ['video/mp4', 'image/png'] : ['video/mp4'],
    )
  })

  it.each([
    ['page', 'html', ['video/mp4', 'image/png']],
    ['markdown', 'md', ['video/mp4']],
  ] as const)('come back out of a file of our own: %s', async (format, ending, types) => {
    const written = `<h1>新桥通车</h1><p>${story}</p><figure><video src="b.mp4" poster="桥.png" aria-label="${phrase}"></video><figcaption>第一批行人。</figcaption></figure>`
    await lay('a.html', written)
    await lay('b.mp4', await mp4Clip())
    await lay('桥.png', drawPicture('river'))
    const [read] = await readAll('a.html')
    const host = testHost()
    const id = must(await articleFrom(host, staff.reporter, read!))
    const made = must(await renderExport(host, id, format, { draft: true }))
    expect(made.beside.size).toBe(1)
    await lay(`out/a.${ending}`, made.bytes)
    for (const [path, { asset }] of made.beside)
      await lay(`out/${path}`, must(await host.library.readMedia(asset)).bytes)
    const [again] = await readAll(`out/a.${ending}`)
    const clip = read!.content.media[0]!
    expect(again?.content.media.map(({ type }) => type)).toEqual(types)
    expect(again?.content.media[0]).toMatchObject({
      asset: clip.asset,
      alt: clip.alt,
      milliseconds: clip.milliseconds,
    })
    expect(again?.clips).toMatchObject([{ asset: clip.asset }])
  })

  it('is not taken where it became another after it was looked at', async () => {
    await lay('a.md', `# 新桥通车\n\n${story}\n\n![](s.wav)\n`)
    await lay('s.wav', wavClip(1))
    const [read] = await readAll('a.md')
    expect(read?.content.media).toMatchObject([{ type: 'audio/wav', milliseconds: 1000 }])
    await lay('s.wav', wavClip(2))
    const host = testHost()
    expect(codeOf(await articleFrom(host, staff.reporter, read!))).toBe('refusal.clipChanged')
    expect(host.library.summaries()).toEqual([])
  })

  it('are named where they are missing, or where not every browser plays them', async () => {
    await lay(
      'a.html',
      `<h1>新桥通车</h1><p>${story}</p><video src="h.mp4"></video><audio src="n.mp3"></audio>`,
    )
    await lay('h.mp4', await hevcClip())
    const [read] = await readAll('a.html')
    expect(read?.content.media).toEqual([])
    expect(read?.internal.provenance[0]?.leftOut).toEqual([
      { reason: 'import.leftOut.clip', text: 'h.mp4' },
      { reason: 'import.leftOut.clip', text: 'n.mp3' },
    ])
    expect(read?.near).toEqual(['h.mp4', 'n.mp3'])
  })
})
