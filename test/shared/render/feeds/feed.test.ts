import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json'
import { Ajv } from 'ajv'
import { DOMParser } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atomFeed } from '../../../../shared/render/feeds/atom'
import { feedHtml, feedTime } from '../../../../shared/render/feeds/feed'
import type { Feed } from '../../../../shared/render/feeds/feed'
import { jsonFeed } from '../../../../shared/render/feeds/json-feed'
import { rssFeed } from '../../../../shared/render/feeds/rss'
import { projectionOf } from '../../../../shared/render/projection'
import type { RenderInput } from '../../../../shared/render/publication'
import { listedStory, newestFirst } from '../../../../shared/render/site/listed-story'
import { feedReaders } from '../../../support/feed-readers'
import { canRun } from '../../../support/vnu'
import { chineseInput, chineseSite, englishInput } from '../../../support/render'
import { keptFacts, survivalInput, survivalStories } from '../../../support/survival'

const schemas = join(import.meta.dirname, '../../../../../shared/schemas')
const python = '/usr/bin/python3'
const hasFeedparser = canRun(python, ['-c', 'import feedparser'])
const hasSchemas = existsSync(schemas)
const hasXmllint = canRun('xmllint', ['--version'])

const dropped = [
  {
    article: '0190a5c2-0000-7000-8000-000000000001',
    permalink: 'https://news.qingxi.example/2026/03/06/che-00000001.html',
    state: 'withdrawn',
    at: '2026-03-07T08:00:00+08:00',
  },
] as const
const feed: Feed = {
  site: chineseSite,
  entries: [entryOf(englishInput()), entryOf(chineseInput())],
  dropped: [],
}
const feeds = { atom: atomFeed(feed), rss: rssFeed(feed), json: jsonFeed(feed) }

/** What a reader of any feed must find of each story. */
const promises = [
  {
    title: 'Clearbrook reopens its mill race after “a winter of mud & patience”',
    authors: ['Idris Vale', 'Wren Aldous', 'Tamsin Orrery'],
    source: 'Lower Vale Gazette',
    section: 'Heritage',
    published: '2026-05-02T09:30:00+01:00',
  },
  {
    title: '清溪县启动古桥修缮工程：三座石拱桥年底前恢复通行',
    authors: ['闻若溪', '柳望川', '清溪县水务局宣教科'],
    source: '清溪日报社新闻中心',
    section: '民生要闻',
    published: '2026-03-08T09:30:00+08:00',
  },
]

describe('each feed', () => {
  test('names the site’s hub where it has one, and none where it has none', () => {
    const site = { ...chineseSite, hub: 'https://hub.qingxi.example/?a=1&b=2' }
    const said = '<link rel="hub" href="https://hub.qingxi.example/?a=1&amp;b=2"/>'
    expect(atomFeed({ ...feed, site })).toContain(said)
    expect(rssFeed({ ...feed, site })).toContain(said.replace('<link', '<atom:link'))
    expect(JSON.parse(jsonFeed({ ...feed, site }))).toMatchObject({
      hubs: [{ type: 'WebSub', url: site.hub }],
    })
    for (const text of Object.values(feeds)) expect(text).not.toMatch(/hub/)
  })

  test('is the same bytes for the same stories', () => {
    expect(atomFeed(feed)).toBe(feeds.atom)
    expect(rssFeed(feed)).toBe(feeds.rss)
    expect(jsonFeed(feed)).toBe(feeds.json)
  })

  test('in Atom has each author with their role, the source and the section first', () => {
    const document = new DOMParser().parseFromString(feeds.atom, 'text/xml')
    const entries = [...document.querySelectorAll('entry')]
    expect(entries).toHaveLength(2)
    entries.forEach((entry, place) => {
      const promise = promises[place]!
      const texts = (selector: string) =>
        [...entry.querySelectorAll(selector)].map((one) => one.textContent)
      expect(texts('title')[0]).toBe(promise.title)
      expect(texts('author > name')).toEqual(promise.authors)
      expect(texts('published')).toEqual([promise.published])
      expect(texts('source > title')).toEqual([promise.source])
      expect(entry.querySelector('category')?.getAttribute('label')).toBe(promise.section)
    })
    expect(feeds.atom).toContain('<schema:jobTitle>通讯员</schema:jobTitle>')
    expect(feedTime(feed)).toBe('2026-05-02T09:30:00+01:00')
  })

  test('in RSS has all authors in one element, the source and the section first', () => {
    const items = feeds.rss.split('<item>').slice(1)
    items.forEach((item, place) => {
      const promise = promises[place]!
      const joined = promise.authors.join(place === 0 ? ', ' : '、')
      expect(item).toContain(`<dc:creator>${joined}</dc:creator>`)
      expect(item.match(/<dc:creator>/g)).toHaveLength(1)
      expect(item).toContain(`>${promise.source}</source>`)
      expect(/<category[^>]*>([^<]+)</.exec(item)?.[1]).toBe(promise.section)
    })
    expect(feeds.rss).toContain('<pubDate>Sun, 08 Mar 2026 09:30:00 +0800</pubDate>')
    expect(feeds.rss).not.toContain('<author>')
  })

  test('in JSON has authors, tags and what the format lacks a field for', () => {
    const { items } = JSON.parse(feeds.json) as { items: Record<string, unknown>[] }
    items.forEach((item, place) => {
      const promise = promises[place]!
      expect(item).toMatchObject({
        title: promise.title,
        authors: promise.authors.map((name) => ({ name })),
        date_published: promise.published,
        _caibian: { source: promise.source, section: promise.section },
      })
      expect((item['tags'] as string[])[0]).toBe(promise.section)
    })
    expect(items[1]?.['_caibian']).toMatchObject({
      about: 'https://news.qingxi.example/feed-fields.txt',
      roles: ['记者', '通讯员', '通讯员'],
      editors: ['言慎行'],
      dateline: '清溪日报3月8日讯',
    })
    expect(items[0]?.['external_url']).toBe('https://gazette.lowervale.example/mill-race')
  })

  test('carries the whole text with the provenance sentence and public picture addresses', () => {
    const { items } = JSON.parse(feeds.json) as { items: { content_html: string }[] }
    const html = items[1]?.content_html ?? ''
    expect(html).toContain('本文由记者闻若溪')
    expect(html).toContain('src="https://news.qingxi.example/media/')
    expect(html).not.toContain('data:image')
    for (const xml of [feeds.atom, feeds.rss]) expect(xml).toContain('本文由记者闻若溪')
  })
})

describe('a story that was taken down', () => {
  const told: Feed = { ...feed, entries: feed.entries.slice(0, 1), dropped }
  const id = 'urn:uuid:0190a5c2-0000-7000-8000-000000000001'

  test('is deleted for Atom readers that know how, and said to be gone to all others', () => {
    const atom = atomFeed(told)
    expect(atom).toContain(`<at:deleted-entry ref="${id}" when="2026-03-07T08:00:00+08:00"/>`)
    expect(atom.match(/<entry/g)).toHaveLength(2)
    expect(atom).toContain('<updated>2026-03-07T08:00:00+08:00</updated>')
    for (const text of [atom, rssFeed(told), jsonFeed(told)]) {
      expect(text).toContain(id)
      expect(text).toContain('本文已撤稿。')
      expect(text).toContain('撤稿时间：2026年3月7日8时。')
      expect(text).toContain('che-00000001.html')
    }
    const { items } = JSON.parse(jsonFeed(told)) as { items: Record<string, unknown>[] }
    expect(items.at(-1)).toMatchObject({ id, _caibian: { withdrawn: 'withdrawn' } })
  })

  test.skipIf(!hasSchemas || !hasXmllint)('leaves feeds that grammar and schema accept', () => {
    const folder = mkdtempSync(join(tmpdir(), 'caibian-feeds-'))
    writeFileSync(join(folder, 'atom'), atomFeed(told))
    const grammar = join(schemas, 'atom/atom.rng')
    expect(
      canRun('xmllint', ['--noout', '--nonet', '--relaxng', grammar, join(folder, 'atom')]),
    ).toBe(true)
    rmSync(folder, { recursive: true, force: true })
    expect(jsonFeedErrors(jsonFeed(told))).toBeNull()
  })
})

test('a feed of a section or an author says whose it is, and where it stands', () => {
  const ofAuthor: Feed = { ...feed, part: { kind: 'author', name: '闻若溪' } }
  const home = 'https://news.qingxi.example/author/%E9%97%BB%E8%8B%A5%E6%BA%AA/'
  expect(atomFeed(ofAuthor)).toContain(`<id>${home}feed.atom</id>`)
  expect(atomFeed(ofAuthor)).toContain('<title>闻若溪的稿件 — 清溪日报网</title>')
  expect(rssFeed(ofAuthor)).toContain(`<link>${home}</link>`)
  expect(JSON.parse(jsonFeed(ofAuthor))).toMatchObject({
    title: '闻若溪的稿件 — 清溪日报网',
    home_page_url: home,
    feed_url: `${home}feed.json`,
  })
})

describe('other people’s programs', () => {
  test.each(Object.keys(feedReaders))(
    '%s keeps who wrote a story, its source, day and section',
    async (reader) => {
      for (const story of survivalStories.filter(({ name }) => /^(own|reprint)/.test(name))) {
        const told: Feed = {
          site: story.site,
          entries: [entryOf(survivalInput(story))],
          dropped: [],
        }
        for (const format of [atomFeed, rssFeed]) {
          const [entry] = await feedReaders[reader]!(format(told))
          expect(entry?.title).toBe(story.content.headline)
          const kept = { authors: true, source: true, date: true, section: true }
          expect(keptFacts(story, entry?.kept ?? ''), story.name).toEqual(kept)
        }
      }
    },
    30_000,
  )

  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'caibian-feeds-'))
    for (const [name, text] of Object.entries(feeds)) writeFileSync(join(folder, name), text)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.skipIf(!hasFeedparser).each(['atom', 'rss'])('feedparser reads all of %s', (name) => {
    const read = parsed(join(folder, name))
    expect(read.bozo).toBe(false)
    expect(read.entries).toHaveLength(2)
    read.entries.forEach((entry, place) => {
      const promise = promises[place]!
      expect(entry.title).toBe(promise.title)
      expect(entry.authors.join('、')).toContain(promise.authors.at(-1))
      for (const author of promise.authors) expect(entry.authors.join('、')).toContain(author)
      expect(entry.source).toBe(promise.source)
      expect(entry.tags).toContain(promise.section)
      expect(Date.parse(entry.published)).toBe(Date.parse(promise.published))
      expect(entry.content).toContain(promise.source)
    })
  })

  // feedparser learned JSON Feed in 6.1; Debian 12 has 6.0.
  test.skipIf(!hasFeedparser || !readsJsonFeeds())('feedparser reads all of the JSON feed', () => {
    const read = parsed(join(folder, 'json'))
    expect(read.entries.map(({ title }) => title)).toEqual(promises.map(({ title }) => title))
    read.entries.forEach((entry, place) => expect(entry.authors).toEqual(promises[place]!.authors))
  })

  test.skipIf(!hasSchemas)('the schema of JSON Feed 1.1 accepts it', () => {
    expect(jsonFeedErrors(feeds.json)).toBeNull()
  })

  test.skipIf(!hasSchemas || !hasXmllint)('the grammar of RFC 4287 accepts the Atom feed', () => {
    const args = [
      '--noout',
      '--nonet',
      '--relaxng',
      join(schemas, 'atom/atom.rng'),
      join(folder, 'atom'),
    ]
    expect(canRun('xmllint', args)).toBe(true)
  })

  test.skipIf(!hasXmllint)('the RSS feed is well-formed', () => {
    expect(canRun('xmllint', ['--noout', '--nonet', join(folder, 'rss')])).toBe(true)
  })
})

test('the newest story comes first, and stories of one instant keep their order', () => {
  const stories = [entryOf(chineseInput()).story, entryOf(englishInput()).story]
  expect(newestFirst(stories).map(({ language }) => language)).toEqual(['en-GB', 'zh-CN'])
  expect(newestFirst([...stories].reverse())).toEqual(newestFirst(stories))
})

function jsonFeedErrors(text: string): unknown {
  const ajv = new Ajv({ strict: false, validateFormats: false })
  ajv.addMetaSchema(draft6)
  const schema = JSON.parse(
    readFileSync(join(schemas, 'jsonfeed/schema-v1.1.json'), 'utf8'),
  ) as object
  const isValid = ajv.compile(schema)
  isValid(JSON.parse(text))
  return isValid.errors ?? null
}

function entryOf(input: RenderInput) {
  const story = projectionOf(input)
  const path = new URL(story.permalink ?? '').pathname.slice(1)
  return { story: listedStory(story, input, path), html: feedHtml(story, input) }
}

interface Parsed {
  readonly bozo: boolean
  readonly version: string
  readonly entries: readonly {
    readonly title: string
    readonly authors: readonly string[]
    readonly source: string
    readonly tags: readonly string[]
    readonly published: string
    readonly content: string
  }[]
}

function readsJsonFeeds(): boolean {
  const program = "import feedparser.api as api; print('json11' in api.SUPPORTED_VERSIONS)"
  return execFileSync(python, ['-c', program], { encoding: 'utf8' }).trim() === 'True'
}

function parsed(file: string): Parsed {
  const program = `
import feedparser, json, sys
d = feedparser.parse(open(sys.argv[1], 'rb').read())
def entry(e):
    names = [a.get('name', '') for a in e.get('authors', [])]
    return dict(title=e.get('title', ''), authors=names, source=e.get('source', {}).get('title', ''),
        tags=[t.get('label') or t.get('term') for t in e.get('tags', [])], published=e.get('published', ''),
        content=''.join(c.value for c in e.get('content', [])))
print(json.dumps(dict(bozo=bool(d.bozo), version=d.get('version', ''), entries=[entry(e) for e in d.entries])))
`
  return JSON.parse(execFileSync(python, ['-c', program, file], { encoding: 'utf8' })) as Parsed
}
