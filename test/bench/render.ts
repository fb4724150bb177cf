import { page } from '../../shared/render/page'
import type { RenderInput } from '../../shared/render/publication'
import { doc, h, p, bold, link } from '../support/document'
import { chineseContent, chineseInput } from '../support/render'
import type { Figure } from './figure'

const rounds = 24
/** Milliseconds of processor time in one round. */
const roundLength = 200

/**
 * Whole pages rendered in a second on one core: an article of 8 KB of text, with pictures by address,
 * from the frozen content to the page as a string; writing it to a disk is not counted. Counted in
 * processor time, as the figure is one of a core. Many different stories take turns, so that nothing is
 * answered from memory; the peer copies pages that are ready. The fastest round counts, on both sides: on
 * a machine that is shared, the others tell how busy its other guests were.
 */
export async function benchRender(): Promise<readonly Figure[]> {
  const inputs = stories()
  const pages = inputs.map(page)
  const bytes = Buffer.alloc(1 << 20)
  const render = (turn: number) => page(inputs[turn % inputs.length]!).length
  const write = (turn: number) => bytes.write(pages[turn % pages.length]!, 'utf16le')
  await pagesInRound(render)
  await pagesInRound(write)
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    peer.push(await pagesInRound(write))
    ours.push(await pagesInRound(render))
  }
  return [
    {
      name: 'whole pages rendered, 8 KB article',
      peerName: 'copying pages that are ready',
      unit: 'pages/s',
      ours: Math.max(...ours),
      peer: Math.max(...peer),
      most: null,
      least: 10_000,
      samples: rounds,
    },
  ]
}

/** How many a second `act` makes in a round; what it answers with later is waited for. */
export async function pagesInRound(act: (turn: number) => unknown): Promise<number> {
  const begun = process.cpuUsage()
  let turn = 0
  let passed = 0
  while (passed < roundLength) {
    for (let step = 0; step < 16; step += 1) {
      const made = act((turn += 1))
      if (made instanceof Promise) await made
    }
    const { user, system } = process.cpuUsage(begun)
    passed = (user + system) / 1000
  }
  return (turn * 1000) / passed
}

/** Different stories of the same length. */
export function stories(): readonly RenderInput[] {
  return Array.from({ length: 64 }, (_, number) => story(number))
}

/** A story of 8 KB in UTF-8, as a newsroom writes them: paragraphs, a few subheads, a link, some bold. */
function story(number: number): RenderInput {
  const sentence = `清溪县第${number + 1}次古桥修缮现场会${'在安澜桥头召开，石匠们逐一清点编号的桥石，'.repeat(2)}居民驻足围观。`
  const paragraphs = Array.from({ length: 14 }, (_, place) =>
    place % 5 === 4
      ? h(2, `第${place}段 小标题`)
      : p(
          ...(place % 4 === 0 ? [bold('【现场】')] : []),
          sentence.repeat(4),
          ...(place % 6 === 0 ? [link('https://archive.qingxi.example/b?id=7&v=2', '桥志')] : []),
          `第${number}-${place}段完。`,
        ),
  )
  const content = {
    ...chineseContent,
    headline: `${chineseContent.headline}${number}`,
    body: doc(...paragraphs),
  }
  return { ...chineseInput(), content, mediaUrl: (asset) => `../../../media/${asset}.png` }
}
