import type { CDPSession, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Body } from '../../shared/document/body'
import { median, percentile, type Figure } from './figure'
import type { PeerKind } from './peers/peers'
import {
  closePeer,
  inWritingWindow,
  longText,
  onlyShow,
  putText,
  showPeer,
  writeAt,
  type Kind,
  type Place,
  type Surface,
} from './writing'

const sizes = [2_000, 20_000, 100_000, 300_000] as const
const kinds = ['keys', 'compositions'] as const
const places = ['start', 'middle', 'end'] as const
const rounds = 3
const loads = 5
/** How often each is done in a round. */
const times: Readonly<Record<Kind, number>> = { keys: 24, compositions: 8 }
/** How often each is done to warm the compiler. */
const warming = 6
/** Milliseconds between two keys. */
const pace = 30

type Size = (typeof sizes)[number]

/** The peer a length is held against, and the most that ours may be of it. */
const bounds: Readonly<Record<Size, Readonly<Record<Kind, readonly [PeerKind, number]>>>> = {
  2_000: { keys: ['tiptap', 1.15], compositions: ['tiptap', 1.15] },
  20_000: { keys: ['tiptap', 1.15], compositions: ['tiptap', 1.15] },
  100_000: { keys: ['prosemirror', 1.1], compositions: ['prosemirror', 0.7] },
  300_000: { keys: ['prosemirror', 1], compositions: ['prosemirror', 0.4] },
}
/** The most that showing a text may take of what bare ProseMirror takes, where it is bound. */
const showBounds: Readonly<Partial<Record<Size, number>>> = { 100_000: 0.35 }
/** Texts shorter than this weigh less than what comes and goes in a window by itself. */
const leastWeighed = 100_000

const names: Readonly<Record<Surface, string>> = {
  ours: 'ours',
  prosemirror: 'bare ProseMirror in the same window',
  tiptap: 'Tiptap alone in the same window',
}
const short = 'A short story.'

/**
 * Our editor with all that is round it against bare ProseMirror, and up to 20,000 characters against
 * Tiptap alone, in the same window and turn by turn: milliseconds from a key to its picture, from
 * having a text, and from opening a story, to its picture, and megabytes of the script's heap.
 *
 * The times of keys are 95th percentiles over each editor's least disturbed rounds at the start, the
 * middle and the end: a machine that has something else to do takes nothing away from a round, it only
 * adds. A length is bound over all three places; each of them stands beside it.
 */
export async function benchEditor(): Promise<readonly Figure[]> {
  return inWritingWindow(async (page) => {
    const session = await page.context().newCDPSession(page)
    await page.getByTestId('headline').fill(short)
    await putText(page, longText(200, 'keys', short))
    const figures: Figure[] = []
    for (const kind of kinds)
      for (const characters of sizes) {
        const story = await newStory(page, kind, characters)
        figures.push(await measureShowing(page, story), await measureOpening(page, story))
        if (characters >= leastWeighed) figures.push(await measureWeight(page, session, story))
        figures.push(...(await measureWriting(page, session, story)))
      }
    await session.detach()
    return figures
  })
}

interface Story {
  readonly name: string
  readonly kind: Kind
  readonly characters: Size
  readonly text: Body
}

async function newStory(page: Page, kind: Kind, characters: Size): Promise<Story> {
  const name = `${languageOf(kind)}, ${characters / 1000}k.`
  const text = longText(characters, kind, name)
  await page.getByTestId('new-article').click()
  await expect(page.getByTestId('headline')).toHaveValue('')
  await page.getByTestId('headline').fill(name)
  await putText(page, text)
  return { name, kind, characters, text }
}

/** The text alone: from having it to its picture. */
async function measureShowing(page: Page, { name, text, kind, characters }: Story) {
  const ours: number[] = []
  const theirs: number[] = []
  await openStory(page, name)
  for (let round = 0; round < loads; round += 1) {
    await putText(page, longText(200, kind, name))
    theirs.push(await showPeer(page, 'prosemirror', text))
    await closePeer(page, 'prosemirror')
    await onlyShow(page, 'ours')
    ours.push(await putText(page, text))
  }
  return {
    ...peerFigure('prosemirror', showBounds[characters] ?? null),
    name: `showing ${described(characters, kind)} until painted`,
    ours: median(ours),
    peer: median(theirs),
    samples: loads,
  }
}

/** With all that is round it: the file is read and checked, tools and inspector are drawn. */
async function measureOpening(page: Page, { name, kind, characters }: Story): Promise<Figure> {
  const ours: number[] = []
  for (let round = 0; round < loads; round += 1) {
    await openStory(page, short)
    ours.push(await openStory(page, name))
  }
  return {
    ...peerFigure('prosemirror', null),
    name: `opening ${described(characters, kind)} from the list until painted`,
    peerName: '',
    ours: median(ours),
    peer: null,
    samples: loads,
  }
}

async function measureWeight(page: Page, session: CDPSession, story: Story): Promise<Figure> {
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < loads; round += 1) {
    await openStory(page, short)
    const before = await heap(session)
    await showPeer(page, 'prosemirror', story.text)
    theirs.push((await heap(session)) - before)
    await closePeer(page, 'prosemirror')
    await openStory(page, story.name)
    ours.push((await heap(session)) - before)
  }
  return {
    ...peerFigure('prosemirror', null),
    name: `heap of ${described(story.characters, story.kind)}`,
    unit: 'MB',
    ours: median(ours),
    peer: median(theirs),
    samples: loads,
  }
}

async function measureWriting(page: Page, session: CDPSession, story: Story) {
  const { kind, characters, name, text } = story
  const [held, most] = bounds[characters][kind]
  const peers =
    held === 'tiptap' ? (['tiptap', 'prosemirror'] as const) : (['prosemirror'] as const)
  await openStory(page, name)
  for (const peer of peers) await showPeer(page, peer, text)
  const surfaces: readonly Surface[] = ['ours', ...peers]
  const taken = new Taken()
  // The first round is not counted.
  for (let round = 0; round <= rounds; round += 1)
    for (const [turn, place] of places.entries())
      for (let at = 0; at < surfaces.length; at += 1) {
        const surface = surfaces[(at + round + turn) % surfaces.length] ?? 'ours'
        const how = { kind, place, pace, times: round === 0 ? warming : times[kind] }
        const measured = await writeAt(page, session, surface, how)
        if (round > 0) taken.add(surface, place, measured)
      }
  for (const peer of peers) await closePeer(page, peer)
  const figure = (peer: PeerKind, bound: number | null, at: readonly Place[], where: string) => ({
    ...peerFigure(peer, bound),
    name: `typing ${where} ${described(characters, kind)}, p95`,
    ours: taken.quietest('ours', at),
    peer: taken.quietest(peer, at),
    samples: taken.count('ours', at),
  })
  return [
    figure(held, most, places, 'anywhere in'),
    ...(held === 'prosemirror' ? [] : [figure('prosemirror', null, places, 'anywhere in')]),
    ...places.map((place) => figure(held, null, [place], `at the ${place} of`)),
  ]
}

/** What was measured, by editor and place, in rounds. */
class Taken {
  readonly #rounds = new Map<string, (readonly number[])[]>()

  add(surface: Surface, place: Place, times: readonly number[]): void {
    this.#of(surface, place).push(times)
  }

  /** The 95th percentile of the keys at these places, of each place's least disturbed round. */
  quietest(surface: Surface, at: readonly Place[]): number {
    const best = at.flatMap((place) => {
      const rounds = [...this.#of(surface, place)]
      return rounds.sort((a, b) => percentile(a, 0.95) - percentile(b, 0.95))[0] ?? []
    })
    return percentile(best, 0.95)
  }

  count(surface: Surface, at: readonly Place[]): number {
    return at.flatMap((place) => this.#of(surface, place)).flat().length
  }

  #of(surface: Surface, place: Place): (readonly number[])[] {
    const key = `${surface} ${place}`
    const known = this.#rounds.get(key) ?? []
    this.#rounds.set(key, known)
    return known
  }
}

/** Opens a story by its row in the list; answers with the milliseconds until its text was painted. */
async function openStory(page: Page, name: string): Promise<number> {
  await onlyShow(page, 'ours')
  await expect(page.getByTestId('article-row').filter({ hasText: name })).toBeVisible()
  return page.evaluate(async (name) => {
    const editor = () => document.querySelector('[data-testid="editor"]')
    const rows = document.querySelectorAll<HTMLElement>('[data-testid="article-row"]')
    const row = [...rows].find(({ textContent }) => textContent.includes(name))
    if (row === undefined) throw new Error(`no row says ${name}`)
    const from = performance.now()
    row.click()
    while (editor()?.firstElementChild?.textContent.startsWith(name) !== true)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    await window.peers?.painted()
    return performance.now() - from
  }, name)
}

/** Megabytes that the script holds on to. */
async function heap(session: CDPSession): Promise<number> {
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}

function peerFigure(peer: PeerKind, most: number | null) {
  return { peerName: names[peer], unit: 'ms', most, least: null } as const
}

function described(characters: Size, kind: Kind): string {
  return `${characters.toLocaleString('en')} characters, ${languageOf(kind)}`
}

function languageOf(kind: Kind): string {
  return kind === 'keys' ? 'English' : 'Chinese'
}
