import { writeFileSync } from 'node:fs'
import { extractors } from '../support/extractors'
import { chineseBuilding } from './import/chinese-building'
import { chineseFurther } from './import/chinese-further'
import { chineseLater } from './import/chinese-later'
import { englishBuilding } from './import/english-building'
import { englishFurther } from './import/english-further'
import { englishLater } from './import/english-later'
import type { Figure } from './figure'
import { judged, measured, pagesOf, readByCaibian } from './import/measure'
import type { Kept } from './import/measure'
import type { Page } from './import/story'

const families = [
  ...chineseBuilding,
  ...chineseFurther,
  ...chineseLater,
  ...englishBuilding,
  ...englishFurther,
  ...englishLater,
]

/** How much of the corpus each reader gets right, printed as a table; the peers give a title and texts. */
export async function benchImport(): Promise<readonly Figure[]> {
  const pages = pagesOf(families)
  const lines = [`${pages.length} pages of ${families.length} invented site families`]
  lines.push(
    tableLine(
      'Caibian',
      pages,
      pages.map(({ html }) => readByCaibian(html)),
    ),
  )
  for (const name of ['Readability', 'metascraper'] as const) {
    const kept: Kept[] = []
    for (const page of pages) kept.push(await readByPeer(name, page))
    lines.push(tableLine(name, pages, kept))
  }
  const out = process.env['CAIBIAN_IMPORT_TABLE']
  if (out !== undefined) writeFileSync(out, lines.join('\n'))
  console.log(lines.join('\n'))
  return []
}

async function readByPeer(name: string, { html }: Page): Promise<Kept> {
  const none: Kept = {
    headline: '',
    byline: null,
    source: null,
    date: null,
    sections: null,
    body: null,
  }
  try {
    const read = await extractors[name]?.(html, 'https://news.example/1')
    return { ...none, headline: read?.title ?? '' }
  } catch {
    return none
  }
}

function tableLine(name: string, pages: readonly Page[], kept: readonly Kept[]): string {
  const answers = pages.map((page, place) => judged(kept[place]!, page.expected))
  const cells = measured.map((measure) => {
    const given = answers.map((answer) => answer[measure]).filter((right) => right !== null)
    const right = given.filter(Boolean).length
    return `${measure} ${given.length === 0 ? '–' : `${((100 * right) / given.length).toFixed(1)} %`}`
  })
  return `${name}: ${cells.join(', ')}`
}
