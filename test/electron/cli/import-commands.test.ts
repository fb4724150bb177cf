import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLibrary } from '../../../electron/library/disk-library'
import type { ReadingRule } from '../../../shared/newstext/reading-rules'
import { ok } from '../../../shared/result'
import { uuid } from '../../support/article'
import { commandLine } from '../../support/cli'
import { must } from '../../support/library'

const page = (supplier: string) => `<!doctype html><html><head><title>桥</title>
  <link rel="canonical" href="https://www.qingxi.example/news/1.html"></head><body><article>
  <h1>安澜桥夜灯亮起</h1><p class="sup">供稿单位：${supplier}\u30002026-03-06</p>
  <p>安澜桥的灯昨夜亮起，两岸居民纷纷走上桥头，镇里说，这批灯由太阳能供电。</p>
  <p>灯一共四十二盏，安装用了两个月，比计划提早了十天。</p></article></body></html>`

/** As the import view keeps it: behind this label stands the source on this site. */
const rule: ReadingRule = {
  id: uuid(1),
  site: 'qingxi.example',
  field: 'source',
  sign: 'p.sup',
  before: '供稿单位：',
  after: '20',
  words: '',
  by: '李禾',
  at: '2026-03-06T00:00:00.000Z',
}

let at = ''
beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'caibian-import-'))
})
afterEach(() => rm(at, { recursive: true, force: true }))

function lineIn(library: string) {
  return commandLine(at, {
    CAIBIAN_LIBRARY: join(at, library),
    CAIBIAN_PASSPHRASE: '足够长的一个口令',
    LANG: 'zh_CN.UTF-8',
  })
}

async function libraryOf(name: string, person: string) {
  const cli = lineIn(name)
  await cli.json('init', '--policy', 'solo')
  await cli.json('person', 'add', person, '--role', 'chief')
  return cli
}

test(
  'what was corrected for a site counts in import, in a dry run and in a conversion',
  { timeout: 60_000 },
  async () => {
    const cli = await libraryOf('library', '李禾')
    await writeFile(join(at, 'a.html'), page('安澜桥管护所'))
    const sourceRead = async () => {
      const read = (await cli.json('import', 'a.html', '--dry-run')) as {
        articles: { content: { source: { name: string } } }[]
      }
      return read.articles[0]!.content.source.name
    }
    expect(await sourceRead()).not.toBe('安澜桥管护所')
    const opened = await openLibrary({
      path: join(at, 'library'),
      mode: 'write',
      now: () => rule.at,
    })
    const library = must(opened)
    must(await library.changeDesk((desk) => ok({ ...desk, readingRules: [rule] })))
    await library.close()
    expect(await sourceRead()).toBe('安澜桥管护所')
    await cli.json('convert', 'a.html', '--format', 'markdown', '--out', 'a.md')
    expect(await readFile(join(at, 'a.md'), 'utf8')).toContain('source: "安澜桥管护所"')
    const made = (await cli.json('import', 'a.html')) as { articles: { id: string }[] }
    expect(await cli.json('show', made.articles[0]!.id)).toMatchObject({
      draft: { source: { name: '安澜桥管护所' } },
    })
  },
)

test(
  'a packet goes from one library to another and back, with what was approved there',
  { timeout: 120_000 },
  async () => {
    const here = await libraryOf('here', '李禾')
    const there = await libraryOf('there', '上官晴')
    const id = (await here.json('new', '--headline', '夜灯')) as { id: string }
    await here.json('packet', id.id, '--out', 'out.caibian')
    const arrived = (await there.json('import', 'out.caibian')) as { articles: { id: string }[] }
    expect(arrived.articles).toMatchObject([{ id: id.id }])
    await there.json('edit', id.id, '--set', 'subhead=四十二盏')
    await there.json('packet', id.id, '--out', 'back.caibian')
    await here.json('import', 'back.caibian', '--trust')
    expect(await here.json('show', id.id)).toMatchObject({
      draft: { headline: '夜灯', subhead: '四十二盏' },
    })
    const again = await here.run(['import', 'back.caibian'])
    expect(again.code).toBe(1)
    expect(again.err).toContain('都已有')
    for (const cli of [here, there]) expect((await cli.run(['verify'])).code).toBe(0)
  },
)

test(
  'an embargoed story leaves neither in a packet without a reason nor by a conversion of one',
  { timeout: 60_000 },
  async () => {
    const cli = await libraryOf('library', '李禾')
    const { id } = (await cli.json('new', '--headline', '夜灯')) as { id: string }
    const embargo = JSON.stringify({ active: true, zone: 'UTC', reason: '会议未开' })
    await cli.json('edit', id, '--set', `internal.embargo=${embargo}`)
    expect((await cli.run(['packet', id, '--out', 'a.caibian'])).code).toBe(1)
    await cli.json('packet', id, '--out', 'a.caibian', '--despite-embargo', '提前送审')
    const log = await cli.run(['log', id])
    expect(log.out).toContain('禁发')
    expect(log.out).toContain('提前送审')
    const converted = await cli.run(['convert', 'a.caibian', '--format', 'page', '--out', 'a.html'])
    expect(converted.code).toBe(1)
    await expect(readFile(join(at, 'a.html'))).rejects.toThrow()
  },
)
