import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptReadings, correctReading, readAddress, readAgain } from '../../electron/import'
import { InlineReader } from '../../electron/reading/inline-reader'
import { fetchFromWeb } from '../../electron/net/fetch'
import { fetchPage, isWebAddress } from '../../electron/web-page'
import type { Web } from '../../electron/web-page'
import { staff } from '../support/article'
import { testHost } from '../support/host'
import { codeOf, must } from '../support/library'
import { pictureBytes } from '../support/render'

const page = `<!doctype html><html><head><title>清溪镇新桥通车</title>
  <base href="/news/"><link rel="stylesheet" href="/style.css"><script src="/count.js"></script></head>
  <body><nav><a href="/">首页</a></nav><article><h1>清溪镇新桥通车</h1>
  <p>2026-03-06 来源：清溪晚报</p>
  <p>清溪镇新桥通车，两岸居民很高兴，全长二百一十米，<a href="plan.html">规划图</a>已经公布。</p>
  <figure><img src="bridge.png" alt="桥"><figcaption>桥上的灯。周小满 摄</figcaption></figure>
  <p>桥的修建用了十四个月，镇长说，比计划提早了一个月完成。</p>
  <img src="gone.png" alt="没有了的图"></article>
  <footer><img src="/logo.png" alt="本站"></footer></body></html>`
const gbk = Buffer.from(
  'c7e5cfaad5f2d0c2c7c5cda8b3b5a1a30a0ab1beb1a8d1b6a3a8bcc7d5df20c0eebacca3a9d6d0b9fa',
  'hex',
)
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  if (request.url === '/story')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  else if (request.url === '/gbk')
    response.writeHead(200, { 'content-type': 'text/plain; charset=GBK' }).end(gbk)
  else if (request.url === '/wrong')
    response.writeHead(200, { 'content-type': 'text/plain; charset=euc-jp' }).end(gbk)
  else if (request.url === '/news/bridge.png')
    response.writeHead(200, { 'content-type': 'image/png' }).end(pictureBytes)
  else response.writeHead(404).end()
})
const reader = new InlineReader(testHost().newId)
/** The web, as far as it lies on this machine. */
const web: Web = (address, limits) => fetchFromWeb(address, { ...limits, mayReach: () => true })
let base = ''

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => void asked.splice(0))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function read(path: string, host = testHost()) {
  const [reading] = must(await readAddress(host, reader, base + path, web))
  return { host, reading: reading!, ...must(reading!.result) }
}

describe('a page of the web', () => {
  it('is read with its address as its source, and nothing beside it is fetched', async () => {
    const { content, internal, remote } = await read('/story')
    expect(asked).toEqual(['/story'])
    expect(content).toMatchObject({ headline: '清溪镇新桥通车', media: [] })
    expect(content.source).toMatchObject({ name: '清溪晚报', url: `${base}/story` })
    expect(internal.provenance[0]).toMatchObject({ kind: 'html', name: `${base}/story` })
    expect(JSON.stringify(content.body)).toContain(`${base}/news/plan.html`)
    expect(remote).toEqual([`${base}/news/bridge.png`, `${base}/news/gone.png`])
  })

  it('brings the pictures of its story when it is accepted, and names those that are gone', async () => {
    const { host, reading } = await read('/story')
    const [id] = must(await acceptReadings(host, staff.reporter, [reading.token]))
    expect([...asked].sort()).toEqual(['/news/bridge.png', '/news/gone.png', '/story'])
    const { draft, internal } = must(await host.library.readArticle(id!)).value
    expect(draft.media).toMatchObject([{ alt: '桥', caption: '桥上的灯。', credit: '周小满' }])
    expect(draft.body.content.filter(({ type }) => type === 'figure')).toHaveLength(1)
    expect((await host.library.readMedia(draft.media[0]!.asset)).ok).toBe(true)
    const lost = internal.provenance[0]!.leftOut.filter(({ reason }) => reason.endsWith('picture'))
    expect(lost.map(({ text }) => text)).toEqual([`${base}/news/gone.png 没有了的图`])
  })

  it('keeps what a person corrected when its pictures come', async () => {
    const { host, reading, original } = await read('/story')
    const line = original.lines.findIndex(({ text }) => text.includes('清溪晚报'))
    const correction = { field: 'source', text: '晚报', line } as const
    const corrections = [correction]
    must(correctReading(host, { token: reading.token, corrections, remember: false }))
    const [id] = must(await acceptReadings(host, staff.reporter, [reading.token]))
    const { draft } = must(await host.library.readArticle(id!)).value
    expect(draft.source.name).toBe('晚报')
    expect(draft.media).toHaveLength(1)
  })

  it('is read in the encoding its server names, where the bytes do not say better', async () => {
    const { content, encoding, host, reading } = await read('/gbk')
    expect(content.headline + JSON.stringify(content.body)).toContain('清溪镇新桥通车')
    expect(encoding).toBe('gb18030')
    expect((await readAgain(host, reader, reading.token, 'big5')).ok).toBe(true)
    const wrong = await read('/wrong')
    expect(wrong.encoding).toBe('gb18030')
    expect(JSON.stringify(wrong.content)).toContain('清溪镇新桥通车')
  })

  it('that is not there, or lies on this machine, is refused', async () => {
    const missing = await readAddress(testHost(), reader, `${base}/nothing`, web)
    expect(codeOf(missing)).toBe('refusal.webUnreachable')
    expect(codeOf(await readAddress(testHost(), reader, `${base}/story`))).toBe(
      'refusal.webUnreachable',
    )
    expect(asked).toEqual(['/nothing'])
  })

  it.each([
    'ftp://clearbrook.example/a',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'bridge',
    '',
  ])('is not what %s names', async (address) => {
    expect(codeOf(await fetchPage(address, web))).toBe('refusal.noWebAddress')
  })

  it('is told from a file by its scheme alone', () => {
    expect(isWebAddress('https://clearbrook.example/a')).toBe(true)
    expect(isWebAddress('clearbrook.example.html')).toBe(false)
  })
})
