import { isDeepStrictEqual } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { publish, requestKill } from '../../electron/publish'
import { createLibrary, openLibrary } from '../../electron/library/disk-library'
import type { Library } from '../../electron/library/library'
import { runOutbox } from '../../electron/outbox-run'
import { writeUpdate } from '../../electron/write-update'
import type { ArticleId } from '../../shared/article/ids'
import { fold } from '../../shared/desk/fold'
import type { PublishOrder } from '../../shared/ipc'
import type { Target } from '../../shared/target/target'
import { Draw } from '../bench/import/draw'
import { newsroom, staff, uuid } from '../support/article'
import { Computer } from '../support/computer'
import { doc, p } from '../support/document'
import { memorySecrets, testHost } from '../support/host'
import type { TestHost } from '../support/host'
import fc from '../support/properties'
import { approve, save, sealed, value } from '../support/publish'
import { chineseSite, entry, pictureBytes } from '../support/render'
import { chineseStory } from '../support/stories'
import { webInProcess } from '../support/web-in-process'
import { startWordPressModel } from '../support/wordpress-model'

/*
 * The program, or the power, ends between any two steps of the outbox that leave something behind: what readers are
 * shown and what the desk log says afterwards is what it would have been.
 */

const path = '/desk/library'

/** Where the stories go, and how what stands there is seen and put back. */
interface Place {
  readonly target: Target
  readonly password: string
  /** Everything the target holds. */
  readonly seen: () => unknown
  /** Keeps what it holds outside the computer, to be put back. */
  readonly keep: () => () => void
}

/** One thing that is ordered, in its turn. */
interface Turn {
  readonly name: string
  /** What comes before it in the house; answers with the story. */
  readonly prepare: (desk: Desk) => Promise<ArticleId>
  readonly order: (host: TestHost, id: ArticleId, target: string) => Promise<unknown>
}

/** A newsroom at work: its host, and the stories that were made so far. */
interface Desk {
  readonly host: TestHost
  readonly stories: ArticleId[]
}

const ordered =
  (operation: PublishOrder['operation']): Turn['order'] =>
  async (host, id, target) => {
    await publish(host, staff.chief, { id, target, operation, reason: '核实后' })
    return runOutbox(host, staff.chief)
  }

/** Few lists show it: there is a way into each of them, and they are written alike. */
const plain = {
  ...chineseStory,
  sections: ['清溪'],
  keywords: [],
  credits: chineseStory.credits.filter(({ showInByline }, place) => place === 0 || !showInByline),
}

const media = {
  id: entry(70),
  type: 'image/png',
  width: 1,
  height: 1,
  caption: '路灯亮起。',
  alt: '一排亮着的路灯',
  credit: '季南枝 摄',
} as const

const correction = {
  id: entry(90),
  kind: 'correction',
  at: '2026-03-08T02:30:00Z',
  text: '路灯数量应为四十三盏。',
  place: 'top',
  fromRevision: 1,
  toRevision: 2,
} as const

const turns: readonly Turn[] = [
  {
    name: 'published',
    prepare: async ({ host }) => {
      const asset = value(await host.library.writeMedia(pictureBytes, 'image/png'))
      const body = doc(p('灯亮了。'), { type: 'figure', attrs: { media: media.id } })
      return (await sealed(host, { ...plain, body, media: [{ ...media, asset }] })).id
    },
    order: ordered('publish'),
  },
  {
    name: 'corrected',
    prepare: async ({ host, stories: [id] }) => {
      const headline = '清溪老街亮起四十三盏太阳能路灯'
      await save(host, id!, { headline, corrections: [correction] })
      return (await approve(host, id!)).id
    },
    order: ordered('correct'),
  },
  {
    name: 'withdrawn',
    prepare: ({ stories: [id] }) => Promise.resolve(id!),
    order: ordered('withdraw'),
  },
  {
    name: 'published again',
    prepare: ({ stories: [id] }) => Promise.resolve(id!),
    order: ordered('publish'),
  },
  {
    name: 'updated by another story, which takes its place',
    prepare: async ({ host, stories: [id] }) => {
      const made = value(await writeUpdate(host, staff.reporter, { id: id!, take: [] }))
      const body = doc(p('老街的路灯又添了十盏。'))
      const { related } = made.draft
      const headline = '清溪老街再添路灯'
      await save(host, made.id, { ...plain, headline, slug: 'zaitian', body, related })
      return (await approve(host, made.id)).id
    },
    order: ordered('publish'),
  },
  {
    name: 'killed',
    prepare: async ({ host, stories: [id] }) => {
      value(await requestKill(host, staff.secondChief, id!, '失实'))
      return id!
    },
    order: ordered('kill'),
  },
]

let web: ReturnType<typeof webInProcess>
/** The one that runs now. */
let computer: Computer
/** How often the program was started: what it names is named anew each time. */
let starts = 0

beforeEach(() => {
  web = webInProcess()
  web.before = (request) =>
    computer.isDead || (!request.startsWith('GET') && computer.stops()) ? { kind: 'refused' } : null
})
afterEach(() => {
  vi.unstubAllGlobals()
})

async function wordPressPlace(): Promise<Place> {
  const model = await startWordPressModel(web.start)
  const { posts, media: files, terms, user, password, server } = model
  const site = { ...chineseSite, baseUrl: server.root }
  return {
    target: { kind: 'wordpress', name: 'there', user, featured: true, site },
    password,
    seen: () => structuredClone({ posts, files, terms }),
    keep: () => {
      const kept = structuredClone({ posts, files, terms })
      return () => {
        posts.clear()
        for (const one of kept.posts) posts.set(...one)
        files.clear()
        for (const one of kept.files) files.set(...one)
        terms.splice(0, Infinity, ...kept.terms)
      }
    },
  }
}

/** A turn that is about to be ordered, and what comes of it where nothing ends. */
interface Ready {
  readonly turn: Turn
  readonly number: number
  readonly place: Place
  readonly id: ArticleId
  readonly stories: readonly ArticleId[]
  readonly disk: Computer
  readonly restore: () => void
  /** Deliveries that had left the outbox before. */
  readonly ended: number
  readonly steps: number
  /** After so many steps the order was on the disk, and the person was told so. */
  readonly promised: number
  readonly after: unknown
}

/** Goes through all turns with nothing ending, and keeps how things stood before each. */
async function walked(place: Place): Promise<readonly Ready[]> {
  const ready: Ready[] = []
  const stories: ArticleId[] = []
  computer = new Computer()
  const desk = newsroom('desk-2', { targets: [place.target] })
  const made = await createLibrary({ path, now: () => '', desk, fileSystem: computer.start() })
  await value(made).close()
  for (const [number, turn] of turns.entries()) {
    const before = await started(number, place)
    const id = await turn.prepare({ host: before, stories })
    if (!stories.includes(id)) stories.push(id)
    await before.library.close()
    computer.cutPower(() => 0)
    const disk = computer.copy()
    const restore = place.keep()
    const host = await started(number, place)
    const ended = host.library.outbox().ended?.length ?? 0
    const first = computer.steps
    let promised = Infinity
    const tell = host.tell
    const telling: TestHost = {
      ...host,
      tell: (name, message) => {
        promised = Math.min(promised, computer.steps - first)
        tell(name, message)
      },
    }
    expect(await turn.order(telling, id, 'there')).toMatchObject({ refusals: [], nextAt: null })
    const steps = computer.steps - first
    const after = await seenBy(host, place, stories)
    const known = { turn, number, place, id, stories: [...stories], disk, restore, ended }
    ready.push({ ...known, steps, promised, after })
    await host.library.close()
  }
  return ready
}

async function started(number: number, { password }: Place): Promise<TestHost> {
  const fileSystem = computer.start()
  const at = testHost(newsroom())
  at.wait(number * 60)
  const library = value(await openLibrary({ path, mode: 'write', now: at.now, fileSystem }))
  starts += 1
  let ids = starts * 1000
  return {
    ...at,
    library,
    secrets: memorySecrets({ there: password }),
    newId: () => uuid((ids += 1)),
  }
}

/** Everything a reader or the desk could tell one run from another by. */
async function seenBy(
  { library }: { readonly library: Library },
  place: Place,
  stories: readonly ArticleId[],
): Promise<unknown> {
  const { deliveries, announcements, ended = [] } = library.outbox()
  const articles = []
  for (const id of stories) {
    const { receipts, log } = value(await library.readArticle(id)).value
    const said = log.map(({ happening, contentHash, at }) => ({ happening, contentHash, at }))
    articles.push({ receipts, said, publication: fold(log).publication })
  }
  return {
    waiting: [deliveries, announcements],
    ended: ended.map(({ attempts: _, endedAt: __, ...one }) => one),
    articles,
    notices: library.notices(),
    there: place.seen(),
  }
}

/** How the program ends: it alone, or the power with whatever was not synced. */
interface Ending {
  readonly after: number
  readonly cut: ((many: number) => number) | null
}

/** Orders the turn, ends after so many steps, and again while it is made good; then nothing may differ. */
async function endedAndMended(ready: Ready, first: Ending, second: Ending | null): Promise<void> {
  const { turn, number, place, id, stories, after } = ready
  computer = ready.disk.copy()
  ready.restore()
  let host = await started(number, place)
  computer.stopAfter(first.after)
  await turn.order(host, id, 'there').catch(() => null)
  if (first.cut !== null) computer.cutPower(first.cut)
  if (second !== null) {
    computer.start()
    computer.stopAfter(second.after)
    await mended(ready, first).catch(() => null)
    if (second.cut !== null) computer.cutPower(second.cut)
  }
  host = await mended(ready, first)
  expect(host.library.readOnly).toBe(false)
  // What is done stays done: nothing that was acknowledged waits to be written.
  computer.cutPower(() => 0)
  host = await started(number, place)
  same(await seenBy(host, place, stories), after)
}

/** Opens the library and sends what is due; a person orders again only what nobody was told of. */
async function mended(ready: Ready, { after }: Ending): Promise<TestHost> {
  const { turn, number, place, id, ended, promised } = ready
  const host = await started(number, place)
  const outbox = host.library.outbox()
  const isKnown = outbox.deliveries.length > 0 || (outbox.ended?.length ?? 0) > ended
  expect(isKnown || after < promised, 'an order that was taken is kept').toBe(true)
  const run = isKnown ? await runOutbox(host, staff.chief) : await turn.order(host, id, 'there')
  expect(run).toMatchObject({ refusals: [], nextAt: null })
  return host
}

function same(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted)
}

function luck(seed: number): (many: number) => number {
  const draw = new Draw(seed)
  return (many) => draw.number(many)
}

test('a story at a WordPress is there once, as ordered, wherever the program or the power ends', async () => {
  await endedEverywhere(await walked(await wordPressPlace()), (after) =>
    after % 2 === 0 ? null : luck(after),
  )
}, 240_000)

test('so it is when it ends once more while it is made good', async () => {
  const all = await walked(await wordPressPlace())
  const endings = fc.tuple(fc.nat(), fc.boolean(), fc.nat())
  const twice = fc.tuple(fc.constantFrom(...all), endings, endings)
  await fc.assert(
    fc.asyncProperty(twice, async ([ready, [first, isFirstCut, seed], [second, isCut, other]]) => {
      await endedAndMended(
        ready,
        { after: first % ready.steps, cut: isFirstCut ? luck(seed) : null },
        { after: second % (ready.steps + 20), cut: isCut ? luck(other) : null },
      )
    }),
    { numRuns: 40 },
  )
}, 240_000)

async function endedEverywhere(
  all: readonly Ready[],
  cutAt: (after: number) => Ending['cut'],
): Promise<void> {
  for (const ready of all) {
    for (let after = 0; after < ready.steps; after += 1) {
      await endedAndMended(ready, { after, cut: cutAt(after) }, null).catch((error: unknown) => {
        throw new Error(`${ready.turn.name}, after step ${after}: ${String(error)}`, {
          cause: error,
        })
      })
    }
  }
}
