import { readFileSync } from 'node:fs'
import { deflateRawSync, crc32 } from 'node:zlib'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReadStory } from '../../../electron/reading/reader'
import { readFile } from '../../../electron/read-file'
import type { Body, BodyNode } from '../../../shared/document/body'
import { bodyFromHtml } from '../../../shared/document/from-html'
import { textOf } from '../../../shared/document/text'
import { countingHost, readStories, readStory } from '../../support/reading'
import { ownHtml } from '../../support/own-html'

const cases = join(import.meta.dirname, '../../cases')

describe('a story from a word processor', () => {
  it.each(['docx/bridge.docx', 'odt/bridge.odt', 'rtf/bridge.rtf'])(
    'keeps its people, emphasis, link, note, lists and picture: %s',
    async (path) => {
      const { content, internal, pictures } = await sample(path)
      expect(content).toMatchObject({
        headline: '清溪镇新桥通车',
        source: { name: '清溪晚报' },
        credits: [
          { name: '李禾', role: 'reporter' },
          { name: '周小满', role: 'correspondent' },
        ],
        dateline: { date: '2026-03-06' },
      })
      expect(marked(content.body)).toMatchObject({
        bold: '新桥',
        italic: '少走五公里',
        strike: '十二',
      })
      expect(marked(content.body)['link']).toBe('规划全文')
      expect(typesIn(content.body)).toContain('heading')
      expect(textOf(content.body)).toContain('桥长以竣工测量为准。')
      expect(textOf(content.body)).toContain('“Clearbrook”')
      const list = content.body.content.find(({ type }) => type === 'bulletList')
      expect(list?.content?.[0]?.content?.map(({ type }) => type)).toEqual([
        'paragraph',
        'orderedList',
      ])
      expect(content.media).toHaveLength(1)
      expect(pictures[0]?.byteLength).toBeGreaterThan(1000)
      expect(internal.provenance[0]?.kind).toBe(path.split('/')[0])
      expect(bodyFromHtml(ownHtml(content.body), { origin: 'own' }).body).toEqual(content.body)
    },
  )

  it.each(['docx/bridge.docx', 'odt/bridge.odt'])('keeps merged cells: %s', async (path) => {
    const { content } = await sample(path)
    const table = content.body.content.find(({ type }) => type === 'table')
    const cells = table?.content?.flatMap((row) => row.content ?? []) ?? []
    expect(
      cells.map((cell) => [textOf(cell).trim(), cell.attrs?.['colspan'], cell.attrs?.['rowspan']]),
    ).toEqual([
      ['造价合计', 2, 1],
      ['备注栏', 1, 2],
      ['桥面', 1, 1],
      ['三百万元', 1, 1],
    ])
  })

  it.each(['odt/bridge.odt', 'rtf/bridge.rtf'])('names comments it left out: %s', async (path) => {
    const { content, internal } = await sample(path)
    expect(textOf(content.body)).not.toContain('核实')
    const comment = internal.provenance[0]?.leftOut.find(({ text }) => text.includes('这句要核实'))
    expect(comment?.reason).toBe('import.leftOut.comment')
  })

  it('reads the code pages of RTF fonts, and its Unicode letters once', async () => {
    const { content } = await sample('rtf/gb2312.rtf')
    expect(content.headline).toBe('清溪镇早市开张')
    const text = textOf(content.body)
    expect(text).toContain('清溪镇的早市昨天开张。摊主周小满说，来的人比想的多。')
    expect(text).toContain('鄰鎮的攤主也來了。')
    expect(text).toContain('Café {braces} — done')
    expect(text).not.toContain('管理员')
    expect(marked(content.body)).toMatchObject({ bold: '早市', link: '摊位表' })
  })

  it('asks for a DOCX where the file is of the old kind', async () => {
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await refusal('稿件.doc', bytes)).toBe('refusal.importOldWord')
  })
})

describe('a message', () => {
  it('gives its text and each attachment that is a story, and names the others', async () => {
    const [own, attached, ...rest] = await samples('mail/bridge.eml')
    expect(rest).toEqual([])
    expect(own).toMatchObject({ name: 'bridge.eml', content: { headline: '清溪镇新桥通车' } })
    expect(own?.content.media).toHaveLength(1)
    expect(own?.internal.provenance[0]?.leftOut).toContainEqual({
      reason: 'import.leftOut.attachment',
      text: 'plan.pdf',
    })
    expect(attached).toMatchObject({
      name: 'bridge.eml › 早市.docx',
      internal: { provenance: [{ kind: 'docx' }] },
    })
  })

  it('offers its date, and does not take it for the story’s', async () => {
    const { content, internal } = await sample('mail/plain.eml')
    expect(content).toMatchObject({
      headline: 'Bridge opens in Clearbrook',
      credits: [{ name: 'Ann Reed' }],
    })
    expect(content.dateline?.date).toBeUndefined()
    expect(internal.provenance[0]?.found).toContainEqual({
      field: 'dateline.date',
      text: '2026-03-06T10:00:00.000Z',
      confirm: true,
      proposal: '2026-03-06',
    })
  })

  it('in a message in a message is opened only so deep', async () => {
    let inner =
      'Subject: deep\r\nFrom: a@b.example\r\nMIME-Version: 1.0\r\n\r\nThe deepest text of all.'
    for (let level = 0; level < 12; level += 1) {
      inner = `Subject: l\r\nFrom: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename=in.eml\r\n\r\n${inner}\r\n--b${level}--\r\n`
    }
    const read = await readFile(
      countingHost(),
      { name: 'deep.eml', bytes: bytesOf(inner) },
      { desk: '', encoding: null },
    )
    const texts = read.ok ? read.value.map(({ content }) => textOf(content.body)).join() : ''
    expect(texts).not.toContain('deepest')
  })
})

describe('a saved page', () => {
  it('in one file brings its pictures and its address', async () => {
    const { content, internal } = await sample('mht/bridge.mhtml')
    expect(content).toMatchObject({
      headline: '清溪镇新桥通车',
      source: { url: 'https://news.clearbrook.example/2026/bridge.html' },
    })
    expect(content.media).toMatchObject([{ alt: '新桥', width: 48, height: 32 }])
    expect(internal.provenance[0]?.kind).toBe('mht')
  })

  it('takes the pictures of the folder beside it', async () => {
    const page =
      '<h1>桥</h1><p>清溪镇新桥昨日通车，两岸居民少走五公里。</p><img src="./%E6%A1%A5_files/a.png" alt="桥">'
    const [picture] = (await sample('docx/bridge.docx')).pictures
    const beside = [{ name: '桥_files/a.png', bytes: picture! }]
    const { content } = await readStory({ name: '桥.html', bytes: bytesOf(page), beside })
    expect(content.media).toMatchObject([{ alt: '桥', width: 48 }])
  })
})

describe('fields of their own', () => {
  it('ninjs 1 are taken as they are', async () => {
    const { name, content } = await sample('ninjs/v1.json')
    expect(name).toBe('v1.json › Bridge opens in Clearbrook')
    expect(content).toMatchObject({
      headline: 'Bridge opens in Clearbrook',
      language: 'en',
      source: { name: 'Clearbrook Wire News', url: 'https://wire.example/a1' },
      credits: [{ name: 'Ann Reed' }, { name: 'Tom Hale' }],
    })
  })

  it('ninjs 3 are taken as they are', async () => {
    const { content } = await sample('ninjs/v3.json')
    expect(content).toMatchObject({
      headline: '清溪镇新桥通车',
      subhead: '两岸居民少走五公里',
      keywords: ['桥梁', '交通'],
      source: { name: '清溪晚报' },
      credits: [{ name: '李禾' }, { name: '周小满' }],
    })
  })

  it('each item of a feed is a story with them', async () => {
    const [first, second] = await samples('feed/rss.xml')
    expect(first?.content).toMatchObject({
      headline: '清溪镇新桥通车 & 早市开张',
      abstract: '两岸居民少走五公里。',
      credits: [{ name: '李禾' }],
      source: { name: '清溪晚报', original: { publishedAt: '2026-03-06T10:20:00Z' } },
    })
    expect(second?.content).toMatchObject({
      headline: 'Second story',
      credits: [{ name: 'Ann Reed' }],
    })
    const [entry] = await samples('feed/atom.xml')
    expect(entry?.content).toMatchObject({
      headline: 'Bridge opens',
      credits: [{ name: 'Ann Reed' }],
    })
    expect(textOf(entry!.content.body)).toBe('The new bridge opened on Friday, two months early.')
  })
})

describe('a file made to do harm', () => {
  it('is refused where it unpacks to far more than it is', async () => {
    const bomb = zipOf([['word/document.xml', new Uint8Array(40 * 1024 * 1024)]])
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal('bomb.docx', bomb)).toBe('refusal.importUnpacks')
  })

  it('is refused where it lies about what it unpacks to', async () => {
    const liar = zipOf([['word/document.xml', new Uint8Array(8 * 1024 * 1024)]], 100)
    expect(await refusal('liar.docx', liar)).toBe('refusal.importDamaged')
  })

  it('is refused where it declares entities that grow', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const feed = `<?xml version="1.0"?>${entities}<rss><channel><item><title>&b;</title></item></channel></rss>`
    expect(await refusal('feed.xml', bytesOf(feed))).toBe('refusal.importDamaged')
    const xml = bytesOf(`${entities}<w:document>&b;</w:document>`)
    expect(await refusal('a.docx', zipOf([['word/document.xml', xml]]))).toBe(
      'refusal.importDamaged',
    )
    expect(await refusal('a.odt', zipOf([['content.xml', xml]]))).toBe('refusal.importDamaged')
  })

  it.each([
    'docx/bridge.docx',
    'odt/bridge.odt',
    'rtf/bridge.rtf',
    'mail/bridge.eml',
    'ninjs/v1.json',
    'feed/rss.xml',
  ])('never breaks the reader where it is cut or damaged: %s', async (path) => {
    const whole = readFileSync(join(cases, path))
    for (let step = 1; step < 12; step += 1) {
      const cut = whole.subarray(0, Math.floor((whole.length * step) / 12))
      const hurt = Uint8Array.from(whole, (byte, at) =>
        at % (step * 97) === step ? byte ^ 0x55 : byte,
      )
      for (const bytes of [cut, hurt]) {
        const read = await readFile(
          countingHost(),
          { name: basename(path), bytes },
          { desk: '', encoding: null },
        )
        if (!read.ok) expect(read.refusal.code).toMatch(/^refusal\./)
      }
    }
  })

  it('of RTF groups without end is refused', async () => {
    expect(await refusal('deep.rtf', bytesOf(`{\\rtf1${'{'.repeat(5000)}`))).toBe(
      'refusal.importDamaged',
    )
  })
})

async function sample(path: string): Promise<ReadStory> {
  return readStory({ name: basename(path), bytes: readFileSync(join(cases, path)) })
}

async function samples(path: string): Promise<readonly ReadStory[]> {
  return readStories({ name: basename(path), bytes: readFileSync(join(cases, path)) })
}

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const read = await readFile(countingHost(), { name, bytes }, { desk: '', encoding: null })
  return read.ok ? 'read' : read.refusal.code
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The text under each mark. */
function marked(body: Body): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const visit = (node: BodyNode) => {
    for (const { type } of node.marks ?? []) found[type] = (found[type] ?? '') + (node.text ?? '')
    node.content?.forEach(visit)
  }
  visit(body)
  return found
}

function typesIn(body: Body): readonly string[] {
  return body.content.map(({ type }) => type)
}

/** A ZIP of deflated files; `said` is the size its headers claim, where they lie. */
function zipOf(files: readonly (readonly [string, Uint8Array])[], said?: number): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of files) {
    const packed = deflateRawSync(bytes, { level: 9 })
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(bytes), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(said ?? bytes.length, 8)
    const names = Buffer.from(name)
    const lengths = Buffer.from([names.length, 0, 0, 0])
    const head = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0])
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      head,
      sizes,
      lengths,
      names,
      packed,
    ])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    centrals.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        Buffer.from([20, 0]),
        head,
        sizes,
        lengths,
        place.subarray(2),
        names,
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006'), end])
}
