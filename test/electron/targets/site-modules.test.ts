import { describe, expect, test } from 'vitest'
import { pagesRefreshed } from '../../../electron/targets/site-modules'
import { siteTarget } from '../../../electron/targets/site-target'
import type { Parcel } from '../../../electron/targets/target-adapter'
import { moduleLength } from '../../../shared/render/site/modules'
import type { Target } from '../../../shared/target/target'
import { memoryStore } from '../../support/memory-store'
import { must, parcel, removalOf } from '../../support/parcel'
import { chineseSite, englishContent } from '../../support/render'

const target: Target = { kind: 'folder', name: 'site', path: '/site', site: chineseSite }
const plain = { media: [], leadMedia: undefined, related: [], corrections: [] }
const published = (number: number) =>
  `2026-03-08T${String(9 + number).padStart(2, '0')}:30:00+08:00`

/** A story of the hour its number says. */
function hourly(number: number, change: Parameters<typeof parcel>[0] = {}): Parcel {
  const made = parcel(
    { ...plain, headline: `第${number}稿`, slug: `n${number}`, ...change },
    number,
  )
  return { ...made, story: { ...made.story, published: published(number) } }
}

function site() {
  const { store, files } = memoryStore()
  const textAt = (path: string) => Buffer.from(files.get(path) ?? '', 'latin1').toString()
  const modulesAt = ({ story }: Parcel) => textAt(story.path).split('</main>')[1] ?? ''
  return { site: siteTarget(target, () => store), textAt, modulesAt }
}

describe('the pages round a story', () => {
  test('have it among the latest, the newest of its section at once, and stay what was approved', async () => {
    const { site: there, modulesAt } = site()
    const stories = Array.from({ length: 10 }, (_, number) => hourly(number, { keywords: [] }))
    for (const one of stories) must(await there.publish(one))
    const last = stories.at(-1)!
    const refreshed = stories.slice(-pagesRefreshed, -1)
    for (const one of refreshed) expect(modulesAt(one)).toContain(`>${last.story.headline}</a>`)
    expect(modulesAt(stories[0]!)).not.toContain(last.story.headline)
    expect(modulesAt(last).match(/<li /g)).toHaveLength(moduleLength.latest + moduleLength.related)
    for (const one of stories)
      expect(must(await there.verify(one))).toEqual({ verified: 'identical', loss: [] })
  })

  test('say its corrected headline at once, and nothing of it once it was taken down', async () => {
    const { site: there, textAt, modulesAt } = site()
    const stories = Array.from({ length: 8 }, (_, number) => hourly(number))
    for (const one of stories) must(await there.publish(one))
    const [, second] = stories
    const named = stories.filter((one) => modulesAt(one).includes(second!.story.permalink))
    expect(named.length).toBeGreaterThan(1)
    must(await there.correct(hourly(1, { headline: '改过的标题', slug: 'n1' })))
    for (const one of named) {
      expect(modulesAt(one)).toContain('>改过的标题</a>')
      expect(modulesAt(one)).not.toContain(`>${second!.story.headline}</a>`)
    }
    must(await there.withdraw(removalOf(second!)))
    for (const one of stories) expect(modulesAt(one)).not.toContain(second!.story.permalink)
    expect(textAt(second!.story.path)).toContain('noindex')
    for (const one of named)
      expect(must(await there.verify(one))).toEqual({ verified: 'identical', loss: [] })
  })

  test('may be in another language: headings are those of the page, headlines those of the story', async () => {
    const { site: there, modulesAt } = site()
    const english = hourly(1, { ...englishContent, ...plain, sections: ['清溪', '民生要闻'] })
    must(await there.publish(hourly(0)))
    must(await there.publish(english))
    expect(modulesAt(english)).toContain('Latest in 民生要闻')
    expect(modulesAt(english)).toContain('<li lang="zh-CN">')
    expect(modulesAt(hourly(0))).toContain('民生要闻最新')
    expect(modulesAt(hourly(0))).toContain('<li lang="en')
  })

  test('that somebody else changed is told of all the same', async () => {
    const { store, files } = memoryStore()
    const there = siteTarget(target, () => store)
    const [first, second] = [hourly(0), hourly(1)]
    must(await there.publish(first))
    must(await there.publish(second))
    const path = first.story.path
    files.set(path, (files.get(path) ?? '').replace('</article>', '<p>x</p></article>'))
    expect(must(await there.verify(first)).verified).toBe('loss')
  })
})
