import { compareContents } from '../../shared/compare/comparison'
import { doc, p } from '../support/document'
import { chineseStory } from '../support/stories'
import type { Figure } from './figure'
import { median } from './figure'

const rounds = 7
/** Characters in a paragraph; with it a story of 100,000 has a thousand of them. */
const length = 100
const paragraphs = 1000

/**
 * Two versions of a story of 100,000 Chinese characters compared whole: every tenth paragraph with other
 * words, twenty taken out, twenty put in, one run of thirty moved to the end. At most a second
 * is bearable. There is no peer: a library that compares the plain texts by words takes minutes.
 */
export function benchCompare(): Promise<readonly Figure[]> {
  const before = story(0, paragraphs)
  const after = edited(before)
  const [old, now] = [before, after].map((lines) => ({
    ...chineseStory,
    body: doc(...lines.map((line) => p(line))),
  }))
  if (old === undefined || now === undefined) throw new Error('two versions')
  const ours = times(() => compareContents(old, now, 'zh-CN').blocks.length)
  return Promise.resolve([
    {
      name: 'two versions compared, 100,000 characters',
      peerName: '',
      unit: 'ms',
      ours: median(ours),
      peer: null,
      most: null,
      least: null,
      samples: rounds,
    },
  ])
}

function times(compare: () => number): readonly number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now()
    if (compare() === 0) throw new Error('nothing was compared')
    return performance.now() - start
  })
}

const characters = Array.from(
  '清溪镇的桥今年修好了两岸居民都说路灯亮得早夜市也热闹起来镇里打算再装一百盏',
)

/** Paragraphs that all differ, and always the same ones. */
function story(from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => {
    let seed = (from + place) * 7919 + 1
    const text = Array.from({ length: length - 1 }, () => {
      seed = (seed * 48_271) % 2_147_483_647
      return characters[seed % characters.length] ?? '清'
    })
    return `${text.join('')}。`
  })
}

function edited(lines: readonly string[]): readonly string[] {
  const reworded = lines.map((line, place) =>
    place % 10 === 3 ? `${line.slice(0, 40)}据镇政府介绍${line.slice(46)}` : line,
  )
  const moved = reworded.splice(100, 30)
  reworded.push(...moved)
  for (let place = 900; place > 0; place -= 45) reworded.splice(place, 1)
  return reworded.toSpliced(500, 0, ...story(5000, 20))
}
