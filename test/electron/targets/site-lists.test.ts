import { describe, expect, test } from 'vitest'
import { siteTarget } from '../../../electron/targets/site-target'
import type { SiteStore } from '../../../electron/targets/site-store'
import type { Parcel } from '../../../electron/targets/target-adapter'
import type { ListedStory } from '../../../shared/render/site/listed-story'
import type { Target } from '../../../shared/target/target'
import { manyStories, pagesListing, wholeManifest } from '../../support/listed'
import { memoryStore } from '../../support/memory-store'
import { must, parcel, removalOf } from '../../support/parcel'
import fc from '../../support/properties'
import { chineseSite } from '../../support/render'
import { walkSite } from '../../support/walk'

const target: Target = { kind: 'folder', name: 'site', path: '/site', site: chineseSite }
const plain: Parameters<typeof parcel>[0] = {
  media: [],
  leadMedia: undefined,
  related: [],
  source: { kind: 'own', name: '清溪日报社新闻中心' },
}
const first = parcel({ ...plain, keywords: ['古桥', '修缮'] }, 1)
const second = parcel(
  {
    ...plain,
    headline: '万福桥六月开工修缮',
    slug: 'wanfu',
    sections: ['清溪', '交通'],
    keywords: ['古桥', '万福桥'],
    credits: [
      {
        id: '00000000-0000-7000-8000-000000000071',
        name: '石新雨',
        role: 'reporter',
        showInByline: true,
      },
    ],
  },
  2,
)

describe('a reader who follows every link', () => {
  test('of a site of hundreds of stories meets all of them, every page, and nothing that is not there', async () => {
    const { store, files } = await siteOf(400)
    must(await siteTarget(target, () => store).publish(first))
    const { found, broken } = walkSite(files, chineseSite.baseUrl)
    expect(broken).toEqual([])
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'))
    expect(pages.filter((path) => !found.has(path))).toEqual([])
    const feeds = [...files.keys()].filter((path) => /feed\.(atom|rss|json)$/.test(path))
    expect(feeds.length).toBeGreaterThan(15)
    expect(feeds.filter((path) => !found.has(path))).toEqual([])
    expect(found).toContain('sitemap-2026-03.xml')
  }, 30_000)

  test('meets nothing that is not there while a story is put on, corrected and taken down', async () => {
    const { store, files } = await siteOf(70)
    let steps = 0
    const watched: SiteStore = {
      ...store,
      write: async (path, content) => {
        const isNew = await store.write(path, content)
        steps += 1
        // What the site remembers of itself leads nobody anywhere.
        if (path.startsWith('caibian')) return isNew
        expect(walkSite(files, chineseSite.baseUrl).broken, `after ${path}`).toEqual([])
        return isNew
      },
      remove: async (path) => {
        await store.remove(path)
        expect(walkSite(files, chineseSite.baseUrl).broken, `without ${path}`).toEqual([])
      },
    }
    must(await siteTarget(target, () => store).publish(first))
    const site = siteTarget(target, () => watched)
    must(await site.publish(second))
    const moved = parcel({ ...plain, headline: '万福桥延期', slug: 'wanfu', sections: ['体育'] }, 2)
    must(await site.correct(moved))
    must(await site.withdraw(removalOf(moved)))
    must(await site.withdraw({ ...removalOf(first), state: 'killed' }))
    expect(steps).toBeGreaterThan(60)
    const { found } = walkSite(files, chineseSite.baseUrl)
    for (const { story } of [first, second]) {
      expect(files.get(story.path)).toContain('noindex')
      const leading = [...found].filter((path) => (files.get(path) ?? '').includes(story.headline))
      expect(leading).toEqual([])
    }
  }, 120_000)
})

describe('the pages made story by story', () => {
  const all = manyStories(260)
  const shown = (stories: readonly ListedStory[], files: ReadonlyMap<string, string>) => {
    const sections = stories.flatMap((story) =>
      story.sections.map((_, depth) => story.sections.slice(0, depth + 1)),
    )
    const once = new Map(sections.map((names) => [names.join('/'), names]))
    for (const [path, { html }] of pagesListing(stories, [...once.values()])) {
      if (textAt(files, path) !== html()) return path
    }
    return null
  }

  test.each([55, 115, 235])(
    'from %i stories on are those made at once',
    async (from) => {
      const { store, files } = memoryStore()
      const site = siteTarget(target, () => store)
      await store.write('caibian-site.json', wholeManifest(all.slice(0, from)))
      for (let count = from + 1; count < from + 14; count += 1) {
        must(await site.publish(parcelOf(all[count - 1]!)))
        expect(shown(all.slice(0, count), files), `with ${count} stories`).toBe(null)
      }
      let left = all.slice(0, from + 13)
      for (const at of [3, left.length - 2, 60, 0, left.length - 6, 20]) {
        const story = left[at] ?? left[0]!
        must(await site.withdraw(removalOf(parcelOf(story))))
        left = left.filter((one) => one !== story)
        expect(shown(left, files), `without ${story.headline}`).toBe(null)
      }
    },
    60_000,
  )

  test('keep what stands right behind the first page where a story moves to an older month', async () => {
    const { store, files } = memoryStore()
    const site = siteTarget(target, () => store)
    await store.write('caibian-site.json', wholeManifest(all.slice(0, 129)))
    const last = all[129]!
    must(await site.publish(parcelOf(last)))
    const older = { ...last, published: '2025-12-20T08:00:00+08:00' }
    must(await site.correct(parcelOf(older)))
    expect(shown([...all.slice(0, 129), older], files)).toBe(null)
  })

  test('in any order, with stories corrected and taken down, end as one site', async () => {
    const days = ['2026-03-08', '2026-02-20', '2026-01-02']
    const sections = [['清溪', '民生要闻'], ['清溪'], ['体育']]
    const variants = Array.from({ length: 12 }, (_, at) =>
      parcel(
        {
          ...plain,
          slug: `n${at % 4}`,
          headline: `第${at}稿`,
          sections: sections[at % 3]!,
          keywords: [`词${at % 2}`],
          dateline: { agency: '', place: '', date: days[at % 4 > 2 ? 0 : at % 4]!, text: '' },
        },
        1 + (at % 4),
      ),
    )
    const step = fc.record({ at: fc.nat(11), isGone: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { store, files } = memoryStore()
        const site = siteTarget(target, () => store)
        const now = new Map<string, ListedStory>()
        must(await site.publish(first))
        now.set(first.story.article, first.story)
        for (const { at, isGone } of steps) {
          const one = variants[at]!
          if (isGone) {
            must(await site.withdraw(removalOf(one)))
            now.delete(one.story.article)
          } else {
            must(await site.publish(one))
            now.set(one.story.article, one.story)
          }
          expect(walkSite(files, chineseSite.baseUrl).broken).toEqual([])
        }
        expect(shown([...now.values()], files)).toBe(null)
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

describe('the pages of an author and of a keyword', () => {
  test('list their stories, and say so once they have none', async () => {
    const { store, files } = memoryStore()
    const site = siteTarget(target, () => store)
    must(await site.publish(first))
    must(await site.publish(second))
    expect(textAt(files, 'author/石新雨/index.html')).toContain('石新雨的稿件')
    expect(textAt(files, 'author/石新雨/index.html')).toContain('万福桥六月开工')
    expect(textAt(files, 'tag/古桥/index.html')).toContain('万福桥六月开工')
    expect(textAt(files, 'tag/古桥/index.html')).toContain('标签：古桥')
    expect(textAt(files, 'author/石新雨/feed.rss')).toContain('万福桥六月开工')
    expect(textAt(files, 'author/闻若溪/feed.rss')).not.toContain('万福桥六月开工')
    must(await site.withdraw(removalOf(second)))
    expect(textAt(files, 'author/石新雨/index.html')).toContain('此处暂无内容。')
    expect(textAt(files, 'author/石新雨/feed.rss')).toContain('本文已撤稿。')
    expect(textAt(files, 'section/清溪/feed.json')).toContain('本文已撤稿。')
    expect(textAt(files, 'author/闻若溪/feed.rss')).not.toContain('本文已撤稿。')
    must(await site.publish(second))
    expect(textAt(files, 'author/石新雨/feed.rss')).not.toContain('本文已撤稿。')
  })

  test('are followed no longer where a correction took the only story from an author', async () => {
    const { store, files } = memoryStore()
    const site = siteTarget(target, () => store)
    must(await site.publish(first))
    must(await site.publish(second))
    must(await site.correct(parcel({ ...plain, headline: '万福桥延期', slug: 'wanfu' }, 2)))
    expect(textAt(files, 'author/石新雨/index.html')).toContain('noindex')
    expect(files.has('author/石新雨/feed.rss')).toBe(false)
  })
})

describe('a site of an older Caibian', () => {
  const [one, two, three] = manyStories(3).map(plainStory)
  const shared = `media/${'a'.repeat(64)}.jpg`
  const alone = `media/${'b'.repeat(64)}.jpg`
  const killed = {
    article: second.story.article,
    path: '2025/12/30/che-00000002.html',
    permalink: `${chineseSite.baseUrl}2025/12/30/che-00000002.html`,
    state: 'killed',
    at: '2025-12-31T09:00:00+08:00',
  }

  async function older() {
    const { store, files } = memoryStore()
    const site = siteTarget(target, () => store)
    for (const path of [shared, alone]) await store.write(path, path)
    for (const story of [one!, two!, three!]) await site.publish(parcelOf(story))
    for (const path of [...files.keys()]) if (path.startsWith('caibian')) await store.remove(path)
    await store.write('archive-2025-12.html', '<p>万福桥</p>')
    const pages = { 'archive-2025-12.html': 'mark', 'archive-2026-01.html': 'mark' }
    await store.write('caibian-lists.json', JSON.stringify({ schema: 1, pages }))
    const shown = (story: ListedStory, pictures: string[]) => ({ story, pictures })
    const manifest = {
      ...(JSON.parse(wholeManifest([])) as object),
      stories: [shown(one!, [shared, alone]), shown(two!, [shared]), shown(three!, [])],
      gone: [killed],
      sections: [['要闻'], ['体育']],
    }
    await store.write('caibian-site.json', JSON.stringify(manifest))
    return { site, files }
  }

  test('is corrected and taken down from, keeps its pictures as long as they are shown', async () => {
    const { site, files } = await older()
    const headline = '改过的标题'
    must(await site.correct(parcelOf({ ...two!, headline, hash: first.story.hash })))
    expect(textAt(files, 'index.html')).toContain(headline)
    expect(textAt(files, 'archive-2026-01.html')).toContain(headline)
    expect([files.has(shared), files.has(alone)]).toEqual([true, true])
    must(await site.withdraw(removalOf(parcelOf(one!))))
    expect([files.has(shared), files.has(alone)]).toEqual([false, false])
    expect(textAt(files, one!.path)).toContain('noindex')
    for (const path of ['index.html', 'archive-2026-01.html', 'feed.atom', 'sitemap-2026-01.xml'])
      expect(textAt(files, path), path).not.toContain(`${one!.headline}<`)
    expect(walkSite(files, chineseSite.baseUrl).broken).toEqual([])
  })

  test('does not show again what was killed there, nor the page that still listed it', async () => {
    const { site, files } = await older()
    expect(await site.publish(second)).toMatchObject({
      ok: false,
      refusal: { values: { reason: 'publish.reason.killed' } },
    })
    must(await site.publish(first))
    expect(textAt(files, 'archive-2025-12.html')).toContain('此处暂无内容。')
    expect(files.has('caibian-lists.json')).toBe(false)
  })
})

describe('robots.txt', () => {
  test('names the sitemap, and is left alone where it is the newsroom’s own', async () => {
    const { store, files } = memoryStore()
    const site = siteTarget(target, () => store)
    must(await site.publish(first))
    expect(files.get('robots.txt')).toContain(`Sitemap: ${chineseSite.baseUrl}sitemap.xml`)
    files.set('robots.txt', 'User-agent: *\nDisallow: /print/\n')
    must(await site.publish(second))
    expect(files.get('robots.txt')).toBe('User-agent: *\nDisallow: /print/\n')
  })
})

/** A site with so many stories before, whose pages say little. */
async function siteOf(count: number) {
  const { store, files } = memoryStore()
  const stories = manyStories(count).map(plainStory)
  for (const { path, headline } of stories) {
    await store.write(path, `<p>${headline}</p>`)
    await store.write(path.replace('.html', '.json'), '{"content_html": "<p>…</p>"}')
  }
  await store.write('caibian-site.json', wholeManifest(stories))
  must(await siteTarget(target, () => store).publish(parcel({ ...plain, slug: 'nine' }, 9)))
  return { store, files }
}

/** Without a picture, and from no other address. */
function plainStory(story: ListedStory): ListedStory {
  return { ...story, picture: null, source: { name: '清溪日报社新闻中心', url: null } }
}

/** A story of a list, with a page that says little. */
function parcelOf(story: ListedStory): Parcel {
  const page = `<p>${story.headline}</p>`
  return { ...parcel(plain, 1), story, page, pageWith: () => page, pictures: [] }
}

function textAt(files: ReadonlyMap<string, string>, path: string): string {
  return Buffer.from(files.get(path) ?? '', 'latin1').toString()
}
