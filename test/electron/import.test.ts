import { describe, expect, it } from 'vitest'
import { drawPicture, pictureSize } from '../../electron/sample/picture'
import { acceptReadings, dryArticle, readAgain, readFiles } from '../../electron/import'
import { InlineReader } from '../../electron/reading/inline-reader'
import { textOf } from '../../shared/document/text'
import type { ImportFile } from '../../shared/ipc'
import { staff } from '../support/article'
import { must } from '../support/library'
import { testHost } from '../support/host'
import { readStory } from '../support/reading'

const copy = `清溪镇新桥通车

来源：清溪晚报

本报3月6日讯（记者 李禾）3月6日，清溪镇新桥通车。`

const reader = new InlineReader(testHost().newId)

const picture = `data:image/png;base64,${Buffer.from(drawPicture('river')).toString('base64')}`

describe('reading files', () => {
  it('shows what would become an article, and writes nothing', async () => {
    const host = testHost()
    const [reading] = await readFiles(host, reader, [file('/home/li/桥.txt', copy)])
    expect(reading).toMatchObject({ name: '桥.txt', result: { ok: true } })
    const { content, internal } = must(reading!.result)
    expect(content).toMatchObject({ headline: '清溪镇新桥通车', source: { name: '清溪晚报' } })
    expect(internal.desk).toBe('news')
    expect(internal.provenance).toMatchObject([{ kind: 'text', name: '桥.txt', at: host.now() }])
    expect(internal.provenance[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(host.library.summaries()).toEqual([])
    expect(host.told).toEqual([])
  })

  it('refuses each bad file by itself, and keeps the good ones', async () => {
    const readings = await readFiles(testHost(), reader, [
      file('leer.txt', ''),
      file('blank.txt', ' \n\u3000\n'),
      file('bridge.png', drawPicture('river')),
      file('story.docx', Buffer.from('PK\u0003\u0004 and more')),
      file('桥.txt', copy),
      file('huge.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61)),
    ])
    const results = readings.map(({ result }) => (result.ok ? 'read' : result.refusal.code))
    expect(results).toEqual([
      'refusal.emptyFile',
      'refusal.emptyFile',
      'refusal.binaryFile',
      'refusal.importDamaged',
      'read',
      'refusal.tooLarge',
    ])
  })

  it('says when an encoding was only told from what the text then reads like', async () => {
    const gbk = Buffer.from(
      'c7e5cfaad5f2d0c2c7c5cda8b3b5a1a30a0ab1beb1a8d1b6a3a8bcc7d5df20c0eebacca3a9d6d0b9fa',
      'hex',
    )
    const { content, internal } = await readStory(file('桥.txt', gbk))
    expect(textOf(content.body) + content.headline).toContain('清溪镇新桥通车')
    expect(internal.provenance[0]?.found).toContainEqual({
      field: 'encoding',
      text: 'gb18030',
      confirm: true,
    })
  })
})

describe('accepting readings', () => {
  it('makes an article of each, with its origin', async () => {
    const host = testHost()
    const readings = await readFiles(host, reader, [
      file('a.txt', copy),
      file('b.md', '# 二\n\n桥下的水流着。'),
    ])
    const ids = must(
      await acceptReadings(
        host,
        staff.reporter,
        readings.map(({ token }) => token),
      ),
    )
    expect(ids).toHaveLength(2)
    const stored = must(await host.library.readArticle(ids[1]!)).value
    expect(stored.draft.headline).toBe('二')
    expect(stored.revisions).toMatchObject([{ cause: 'imported' }])
    expect(stored.internal.provenance).toMatchObject([{ kind: 'markdown', name: 'b.md' }])
  })

  it('makes no second article of the same reading', async () => {
    const host = testHost()
    const [reading] = await readFiles(host, reader, [file('a.txt', copy)])
    must(await acceptReadings(host, staff.reporter, [reading!.token]))
    expect(await acceptReadings(host, staff.reporter, [reading!.token])).toMatchObject({
      refusal: { code: 'refusal.importForgotten' },
    })
    expect(host.library.summaries()).toHaveLength(1)
  })

  it('leaves nothing behind where the person may not write', async () => {
    const host = testHost()
    const [reading] = await readFiles(host, reader, [file('a.txt', copy)])
    const refused = await acceptReadings(host, staff.proofreader, [reading!.token])
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'refusal.notAllowed' } })
    expect(host.library.summaries()).toEqual([])
    expect((await acceptReadings(host, staff.reporter, [reading!.token])).ok).toBe(true)
  })
})

describe('pictures in a file', () => {
  const page = `<h1>新桥通车</h1><p>本报讯（记者 李禾）清溪镇新桥通车，两岸居民很高兴。</p>
    <figure><img src="${picture}" alt="桥"><figcaption>桥上的灯。周小满 摄</figcaption></figure>
    <p>桥长二百一十米。</p><img src="https://img.example/far.jpg" alt="远处的桥"><img src="data:image/png;base64,AAAA">`

  it('that the file holds come into the library with caption, credit and size', async () => {
    const host = testHost()
    const [reading] = await readFiles(host, reader, [file('桥.html', page)])
    const { content } = must(reading!.result)
    expect(content.media).toMatchObject([
      { type: 'image/png', ...pictureSize, alt: '桥', caption: '桥上的灯。', credit: '周小满' },
    ])
    const figures = content.body.content.filter(({ type }) => type === 'figure')
    expect(figures).toEqual([{ type: 'figure', attrs: { media: content.media[0]?.id } }])
    must(await acceptReadings(host, staff.reporter, [reading!.token]))
    const kept = must(await host.library.readMedia(content.media[0]!.asset))
    expect(Buffer.from(kept.bytes).equals(Buffer.from(drawPicture('river')))).toBe(true)
  })

  it('that are elsewhere, or are none, are not fetched but named', async () => {
    const { internal } = await readStory(file('桥.html', page))
    const lost = internal.provenance[0]!.leftOut.filter(({ reason }) => reason.endsWith('picture'))
    expect(lost.map(({ text }) => text)).toEqual([
      'https://img.example/far.jpg 远处的桥',
      'data:image/png;base64,AAAA',
    ])
  })
})

describe('a dry run', () => {
  it('gives the article with what was found and left out', async () => {
    const article = dryArticle(await readStory(file('a.txt', copy)))
    expect(Object.keys(article)).toEqual(['content', 'found', 'leftOut'])
    expect(article.found['source.name']).toEqual({ text: '清溪晚报', confirm: false })
    expect(article.found['dateline.date']).toEqual({ text: '3月6日', confirm: true })
  })
})

describe('another encoding', () => {
  it('is chosen by a person, and the text is read anew', async () => {
    const host = testHost()
    const latin = Uint8Array.from(
      Buffer.from('Zo\u00eb M\u00fcller opened the caf\u00e9 on the bridge.', 'latin1'),
    )
    const [first] = await readFiles(host, reader, [file('cafe.txt', latin)], {
      encoding: 'windows-1251',
    })
    expect(must(first!.result).internal.provenance[0]?.found).toContainEqual({
      field: 'encoding',
      text: 'windows-1251',
      confirm: false,
    })
    const [second] = must(await readAgain(host, reader, first!.token, 'windows-1252'))
    expect(textOf(must(second!.result).content.body)).toContain('Zoë Müller')
    expect(await readAgain(host, reader, first!.token, 'big5')).toMatchObject({
      refusal: { code: 'refusal.importForgotten' },
    })
    expect(await readAgain(host, reader, second!.token, 'utf-8')).toMatchObject({
      refusal: { code: 'refusal.importEncoding' },
    })
  })
})

function file(name: string, content: string | Uint8Array): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, bytes }
}
