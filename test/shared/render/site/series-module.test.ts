import { expect, test } from 'vitest'
import { siteTarget } from '../../../../electron/targets/site-target'
import type { Parcel } from '../../../../electron/targets/target-adapter'
import { seriesPath } from '../../../../shared/render/address'
import { besideInSeries, inPartOrder } from '../../../../shared/render/site/series-module'
import type { Target } from '../../../../shared/target/target'
import { manyStories } from '../../../support/listed'
import { memoryStore } from '../../../support/memory-store'
import { must, parcel, removalOf } from '../../../support/parcel'
import fc from '../../../support/properties'
import { chineseSite, englishContent } from '../../../support/render'
import { hasJava, htmlErrors } from '../../../support/vnu'

const target: Target = { kind: 'folder', name: 'site', path: '/site', site: chineseSite }
const plain = { media: [], leadMedia: undefined, related: [], corrections: [], keywords: [] }
const title = '清溪修桥 <i>&'
const folder = seriesPath(title)

function part(number: number, at: number, change: Parameters<typeof parcel>[0] = {}): Parcel {
  const headline = `第${number}稿 <b>&`
  const series = { title, part: at }
  return parcel({ ...plain, headline, slug: `n${number}`, series, ...change }, number)
}

function site() {
  const { store, files } = memoryStore()
  const textAt = (path: string) => Buffer.from(files.get(path) ?? '', 'latin1').toString()
  const wayOf = ({ story }: Parcel) =>
    /<!--caibian:series-->([^]*?)<!--\/caibian:series-->/.exec(textAt(story.path))?.[1] ?? ''
  const listed = () => [...textAt(`${folder}index.html`).matchAll(/<h2><a href="([^"]+)"/g)]
  return { site: siteTarget(target, () => store), files, textAt, wayOf, listed }
}

/** Where the way through a series leads from a page: to the part before it, and the one after it. */
function ends(way: string) {
  const to = (label: string) => new RegExp(`${label}.*?<a href="([^"]+)">`).exec(way)?.[1] ?? null
  return { previous: to('上一篇：'), next: to('下一篇：') }
}

test('parts stand by their numbers, those of one number by the time they came out', () => {
  const numbers = [3, 1, 2, 2]
  const stories = manyStories(4).map((story, at) => ({
    ...story,
    series: { title, part: numbers[at] ?? 0, total: null },
  }))
  const order = inPartOrder(stories).map(({ headline }) => headline)
  expect(order).toEqual(['第1号稿', '第2号稿', '第3号稿', '第0号稿'])
  expect(besideInSeries(manyStories(1)[0]!, stories)).toBe(null)
})

test('a new part is led to by those beside it at once; one that is killed is led to by none', async () => {
  const { site: there, textAt, wayOf, listed } = site()
  const [one, two, three] = [part(1, 1), part(2, 2), part(3, 3)]
  for (const each of [one, three, two]) must(await there.publish(each))
  expect(wayOf(one)).toContain('第 1 篇，已刊 3 篇')
  expect(ends(wayOf(one))).toEqual({ previous: null, next: two.story.permalink })
  expect(ends(wayOf(two))).toEqual({
    previous: one.story.permalink,
    next: three.story.permalink,
  })
  expect(listed().map(([, href]) => href)).toEqual(
    [one, two, three].map(({ story }) => story.permalink),
  )
  must(await there.withdraw({ ...removalOf(two), state: 'killed' }))
  expect(ends(wayOf(one))).toEqual({ previous: null, next: three.story.permalink })
  expect(ends(wayOf(three))).toEqual({ previous: one.story.permalink, next: null })
  expect(textAt(`${folder}index.html`)).not.toContain(two.story.permalink)
  for (const each of [one, three])
    expect(must(await there.verify(each))).toEqual({ verified: 'identical', loss: [] })
})

test('a part that goes to another series leaves the first, which says that nothing is there', async () => {
  const { site: there, textAt, wayOf } = site()
  must(await there.publish(part(1, 1)))
  const moved = part(1, 4, { series: { title: '另一组', part: 4, total: 5 } })
  must(await there.correct(moved))
  expect(textAt(`${folder}index.html`)).toContain('noindex')
  expect(textAt(`${seriesPath('另一组')}index.html`)).toContain('第 4 篇')
  expect(wayOf(moved)).toContain('连载 · 另一组 · 第 4 篇，共 5 篇')
})

test('however parts come, move and go, the ways are symmetric and none is dead', async () => {
  const step = fc.record({
    number: fc.integer({ min: 1, max: 5 }),
    at: fc.integer({ min: 1, max: 6 }),
    isGone: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
      const { site: there, files, wayOf, listed } = site()
      const shown = new Map<number, Parcel>()
      for (const { number, at, isGone } of steps) {
        const made = part(number, at)
        if (!isGone) shown.set(number, made)
        else if (!shown.delete(number)) continue
        must(await (isGone ? there.withdraw(removalOf(made)) : there.publish(made)))
      }
      const ways = new Map(
        [...shown.values()].map((one) => [one.story.permalink, ends(wayOf(one))]),
      )
      for (const [permalink, { previous, next }] of ways) {
        if (previous !== null) expect(ways.get(previous)?.next).toBe(permalink)
        if (next !== null) expect(ways.get(next)?.previous).toBe(permalink)
      }
      expect([...ways.values()].filter(({ next }) => next === null)).toHaveLength(
        Math.min(1, ways.size),
      )
      expect(new Set(listed().map(([, href]) => href))).toEqual(new Set(ways.keys()))
      if (steps.some(({ isGone }) => !isGone)) expect(files.has(`${folder}index.html`)).toBe(true)
    }),
    { numRuns: 25 },
  )
}, 120_000)

test.skipIf(!hasJava)(
  'pages of parts and of a series pass the Nu HTML checker, in both languages',
  async () => {
    const { site: there, textAt } = site()
    const english = part(2, 2, {
      ...englishContent,
      ...plain,
      series: { title, part: 2, total: 3 },
    })
    for (const each of [part(1, 1), english, part(3, 3)]) must(await there.publish(each))
    const page = textAt(english.story.path)
    expect(page).toContain(', part 2 of 3')
    expect(page).toContain('Previous part: ')
    const pages = {
      chinese: textAt(part(1, 1).story.path),
      english: page,
      series: textAt(`${folder}index.html`),
    }
    expect(await htmlErrors(pages)).toEqual([])
  },
  120_000,
)
