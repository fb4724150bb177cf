import { beforeAll, describe, expect, test } from 'vitest'
import { siteTarget } from '../../../electron/targets/site-target'
import type { Target } from '../../../shared/target/target'
import { memoryStore } from '../../support/memory-store'
import { must, parcel, removalOf } from '../../support/parcel'
import { chineseSite } from '../../support/render'

const target: Target = { kind: 'folder', name: 'site', path: '/site', site: chineseSite }
const plain = { media: [], leadMedia: undefined }
const old = { ...plain, dateline: { agency: '', place: '', date: '2026-02-20', text: '' } }

/** Stories of two months; one was killed, two share a picture. */
const shown = [
  parcel({ slug: 'one' }, 1),
  parcel({ slug: 'two' }, 2),
  ...[3, 4, 5].map((number) => parcel({ ...plain, slug: `n${number}` }, number)),
  inFebruary(parcel({ ...old, slug: 'old' }, 6)),
]
const killed = parcel({ ...plain, slug: 'killed' }, 7)
const last = parcel({ ...plain, headline: '第九座桥', slug: 'last' }, 9)

describe('what a site remembers of itself', () => {
  let whole: ReadonlyMap<string, string>
  let goal: ReadonlyMap<string, string>
  let state: readonly string[]

  beforeAll(async () => {
    const { store, files } = memoryStore()
    const site = siteTarget(target, () => store)
    for (const one of [...shown, killed]) must(await site.publish(one))
    must(await site.withdraw({ ...removalOf(killed), state: 'killed' }))
    whole = new Map(files)
    must(await site.publish(last))
    goal = new Map(files)
    state = [...whole.keys()].filter((path) => /caibian[-/].*json$/.test(path))
  })

  async function publishedWithout(lost: readonly string[], put: string | null) {
    const { store, files } = memoryStore()
    for (const [path, text] of whole) {
      if (!lost.includes(path)) files.set(path, text)
      else if (put !== null) files.set(path, put)
    }
    const answer = await siteTarget(target, () => store).publish(last)
    return { answer, files, site: siteTarget(target, () => store) }
  }

  test('is made anew from the stories where a file of it was deleted, as it was', async () => {
    const lost = state.filter((path) => path !== 'caibian-site.json')
    expect(lost.length).toBeGreaterThan(15)
    for (const path of lost) {
      const { answer, files } = await publishedWithout([path], null)
      must(answer)
      const other = [...goal].filter(([name, text]) => files.get(name) !== text)
      // What this delivery does not read is made anew by the one that does.
      expect(other.map(([name]) => name).filter((name) => name !== path)).toEqual([])
    }
  }, 60_000)

  test('is made anew where a file of it cannot be read', async () => {
    const lost = state.filter((path) => path !== 'caibian-site.json')
    for (const path of lost) {
      const { answer, files } = await publishedWithout([path], '{"schema":1,"stor')
      must(answer)
      const other = [...goal].filter(([name, text]) => files.get(name) !== text)
      expect(other.map(([name]) => name).filter((name) => name !== path)).toEqual([])
    }
  }, 60_000)

  test('is made anew where all of it but the manifest was deleted', async () => {
    const lost = state.filter((path) => path.startsWith('caibian/'))
    const { answer, files, site } = await publishedWithout(lost, null)
    must(answer)
    for (const path of ['index.html', 'archive-2026-03.html', 'feed.atom', 'corrections.html'])
      expect(files.get(path), path).toBe(goal.get(path))
    expect(files.get('caibian/2026-03.json')).toBe(goal.get('caibian/2026-03.json'))
    expect(await site.publish(killed)).toMatchObject({
      ok: false,
      refusal: { values: { reason: 'publish.reason.killed' } },
    })
  })

  test('keeps a picture another story shows, where nothing is left that says so', async () => {
    const lost = state.filter((path) => path.startsWith('caibian/'))
    const [picture] = shown[0]!.pictures
    const { files, site } = await publishedWithout(lost, null)
    must(await site.withdraw(removalOf(shown[0]!)))
    expect(files.has(picture!.path)).toBe(true)
    must(await site.withdraw(removalOf(shown[1]!)))
    expect(files.has(picture!.path)).toBe(false)
  })

  test('stops a delivery where a month is lost, and a page stands there that nothing else tells of', async () => {
    const twin = shown[2]!.story.path.replace('.html', '.json')
    const { answer, files } = await publishedWithout(['caibian/2026-03.json', twin], null)
    expect(answer).toMatchObject({
      ok: false,
      refusal: { values: { reason: 'publish.reason.manifest' } },
    })
    expect(files.get('archive-2026-03.html')).toBe(whole.get('archive-2026-03.html'))
  })
})

function inFebruary(one: ReturnType<typeof parcel>): ReturnType<typeof parcel> {
  const at = '2026-02-20T08:00:00+08:00'
  return { ...one, story: { ...one.story, published: at, updated: at } }
}
