import { percentile, type Figure } from './figure'
import {
  inWritingWindow,
  longText,
  putText,
  showPeer,
  writeAt,
  type Kind,
  type Surface,
} from './writing'

const characters = 20_000
const rounds = 6
/** How often each is done in a round. */
const times: Readonly<Record<Kind, number>> = { keys: 60, compositions: 25 }
/** Milliseconds between two keys: a fast typist. */
const pace = 60
const kinds = ['keys', 'compositions'] as const

/**
 * Milliseconds from a key to the picture that shows it, in a text of 20,000 characters: our editor with
 * its tools against Tiptap alone in its place, turn by turn in the same window.
 */
export async function benchTyping(): Promise<readonly Figure[]> {
  return inWritingWindow(async (page) => {
    const text = longText(characters, 'compositions')
    await putText(page, text)
    await showPeer(page, 'tiptap', text)
    const session = await page.context().newCDPSession(page)
    const taken = { keys: both(), compositions: both() }
    // The first round warms the compiler and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const turns: Surface[] = round % 2 === 0 ? ['ours', 'tiptap'] : ['tiptap', 'ours']
      for (const surface of turns)
        for (const kind of kinds) {
          const how = { kind, place: 'middle', times: times[kind], pace } as const
          const measured = await writeAt(page, session, surface, how)
          if (round > 0) taken[kind][surface === 'ours' ? 'ours' : 'tiptap'].push(...measured)
        }
    }
    await session.detach()
    return kinds.map((kind) => figure(kind, taken[kind]))
  })
}

type Taken = Readonly<Record<'ours' | 'tiptap', number[]>>

function both(): Taken {
  return { ours: [], tiptap: [] }
}

function figure(kind: Kind, taken: Taken): Figure {
  const what = kind === 'keys' ? 'English keys' : 'Chinese compositions'
  return {
    name: `typing in ${characters.toLocaleString('en')} characters, ${what}, p95`,
    peerName: 'Tiptap alone in the same window',
    unit: 'ms',
    ours: percentile(taken.ours, 0.95),
    peer: percentile(taken.tiptap, 0.95),
    most: 1.15,
    least: null,
    samples: taken.ours.length,
  }
}
