import { expect, test } from 'vitest'
import { siteTarget } from '../../../electron/targets/site-target'
import type { SiteStore } from '../../../electron/targets/site-store'
import type { Target } from '../../../shared/target/target'
import { storiesUntil, wholeManifest } from '../../support/listed'
import { memoryStore } from '../../support/memory-store'
import { must, parcel, removalOf } from '../../support/parcel'
import { chineseSite } from '../../support/render'

const target: Target = { kind: 'folder', name: 'site', path: '/site', site: chineseSite }
const plain = { media: [], leadMedia: undefined, sections: ['清溪'] }

test('a delivery asks a store for as much in a site of a hundred stories as in one of ten thousand', async () => {
  const small = await askedOf(100)
  const large = await askedOf(10_000)
  expect(large).toEqual(small)
  // Nine of them say who leads to the stories beside this one.
  expect(small.published.written.length).toBeLessThan(70)
  // Of the fifty texts in each feed, those that did not change come with the feed of before.
  expect(small.published.read.length).toBeLessThan(60)
}, 120_000)

/** A story of the site has another number in a larger one, and so has the file of who leads to it. */
function unnumbered(path: string): string {
  return path.replace(/n\d+\.(json|html)$/, 'n.$1').replace(/named\/[0-9a-f]{3}/, 'named/n')
}

/** What publishing a story, correcting it and taking it down reads and writes. */
async function askedOf(size: number) {
  const { store, files } = memoryStore()
  const stories = storiesUntil('2026-03-08T09:00:00Z', size)
  for (const { path } of stories.slice(-200))
    files.set(path.replace('.html', '.json'), '{"content_html": "<p>…</p>"}')
  await store.write('caibian-site.json', wholeManifest(stories))
  must(await siteTarget(target, () => store).publish(parcel({ ...plain, slug: 'first' }, 900_001)))
  const story = parcel({ ...plain, slug: 'second' }, 900_002)
  const corrected = parcel({ ...plain, slug: 'second', headline: '第二稿' }, 900_002)
  const asked = async (act: (site: ReturnType<typeof siteTarget>) => Promise<unknown>) => {
    const read: string[] = []
    const written: string[] = []
    const counting: SiteStore = {
      ...store,
      read: (path) => {
        read.push(unnumbered(path))
        return store.read(path)
      },
      write: (path, content) => {
        written.push(unnumbered(path))
        return store.write(path, content)
      },
    }
    await act(siteTarget(target, () => counting))
    return { read, written }
  }
  return {
    published: await asked(async (site) => must(await site.publish(story))),
    corrected: await asked(async (site) => must(await site.correct(corrected))),
    withdrawn: await asked(async (site) => must(await site.withdraw(removalOf(story)))),
  }
}
