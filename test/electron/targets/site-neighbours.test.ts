import { describe, expect, test } from 'vitest'
import { neighboursIn } from '../../../electron/targets/site-neighbours'
import { SiteState } from '../../../electron/targets/site-state'
import { siteTarget } from '../../../electron/targets/site-target'
import type { ListedStory } from '../../../shared/render/site/listed-story'
import { sectionPart } from '../../../shared/render/site/part'
import type { Target } from '../../../shared/target/target'
import { storiesUntil, wholeManifest } from '../../support/listed'
import { memoryStore } from '../../support/memory-store'
import { must, parcel, removalOf } from '../../support/parcel'
import { chineseSite } from '../../support/render'

const target: Target = { kind: 'folder', name: 'site', path: '/site', site: chineseSite }
const plain = { media: [], leadMedia: undefined }

describe('the stories near one', () => {
  test('are asked for without reading more of the site than a file for each question', async () => {
    const { neighbours, read } = await siteOf(700)
    const found = await neighbours.newestOfAny([
      sectionPart(['清溪', '栏目3']),
      { kind: 'tag', name: '词7' },
    ])
    expect(read).toEqual(['section/清溪/栏目3/caibian-part.json', 'tag/词7/caibian-part.json'])
    expect(found.length).toBe(60 + 4)
    expect(
      found.every(({ keywords, sections }) => keywords[0] === '词7' || sections[1] === '栏目3'),
    ).toBe(true)
    const order = found.map(({ published }) => Date.parse(published))
    expect(order).toEqual([...order].sort((a, b) => b - a))
    expect(new Set(found.map(({ article }) => article)).size).toBe(found.length)
  })

  test('of a series are all there, in the order of their parts, from one file', async () => {
    const { neighbours, stories, read } = await siteOf(700, (story, number) =>
      number % 5 === 0
        ? { ...story, series: { title: '清溪修桥', part: 700 - number, total: null } }
        : story,
    )
    const parts = await neighbours.partsOfSeries('清溪修桥')
    expect(read).toEqual(['series/清溪修桥/caibian-part.json'])
    const own = stories.filter(({ series }) => series !== undefined)
    expect(own.length).toBe(140)
    expect(parts.map(({ article }) => article)).toEqual(own.reverse().map(({ article }) => article))
  })

  test('no longer have among them one that was taken down', async () => {
    const { store } = memoryStore()
    const site = siteTarget(target, () => store)
    const [first, second] = [parcel(plain, 1), parcel({ ...plain, slug: 'second' }, 2)]
    must(await site.publish(first))
    must(await site.publish(second))
    const shown = neighboursIn(new SiteState(store))
    expect((await shown.storyOf(first.story.article))?.headline).toBe(first.story.headline)
    must(await site.withdraw(removalOf(first)))
    const after = neighboursIn(new SiteState(store))
    expect(await after.storyOf(first.story.article)).toBe(null)
    const left = await after.newestOf({ kind: 'site' })
    expect(left.map(({ article }) => article)).toEqual([second.story.article])
    expect(await after.storyOf('0190a5c2-7d3e-7b41-9c55-000000000404')).toBe(null)
  })
})

/** A site of so many stories, and the paths that are read of it from then on. */
async function siteOf(
  count: number,
  changed: (story: ListedStory, number: number) => ListedStory = (story) => story,
) {
  const { store } = memoryStore()
  const stories = storiesUntil('2026-03-08T09:00:00Z', count).map(changed)
  await store.write('caibian-site.json', wholeManifest(stories))
  must(await siteTarget(target, () => store).publish(parcel(plain, 990_001)))
  const read: string[] = []
  const counting = {
    ...store,
    read: (path: string) => {
      read.push(path)
      return store.read(path)
    },
  }
  return { neighbours: neighboursIn(new SiteState(counting)), stories, read }
}
