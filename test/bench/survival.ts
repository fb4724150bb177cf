import { writeFileSync } from 'node:fs'
import { authors } from '../../shared/article/byline'
import { hasDebianFeedReaders, hasDebianReaders } from '../support/debian-readers'
import { hasGhost, startRealGhost } from '../support/real-ghost'
import { facts, survivalStories } from '../support/survival'
import { hasWordPress, startWordPress } from '../support/wordpress'
import type { Figure } from './figure'
import { onGhost, onOurPage, onWordPress, ownPage } from './survival/places'
import type { Shown } from './survival/places'
import { readingsOf, scoreOf, share } from './survival/readings'
import type { Reading } from './survival/readings'

/** The share of the four facts that must be kept, in percent: of own stories and of reprints. */
const bounds = { own: [95, 90], elsewhere: [90, 85] } as const

/**
 * What strangers' software keeps of the same stories: on our own page, on WordPress and Ghost as our adapters
 * publish them, and there as a person would write them in; written to `docs/survival.md` as well.
 */
export async function benchSurvival(): Promise<readonly Figure[]> {
  if (!hasWordPress || !hasGhost || !hasDebianReaders || !hasDebianFeedReaders)
    throw new Error('npm test installs the WordPress, the Ghost and the readers this needs')
  const readings: Reading[] = []
  for (const shown of await allShown()) readings.push(...(await readingsOf(shown)))
  const page = pageOf(readings)
  console.log(page)
  writeFileSync('docs/survival.md', page)
  return figuresOf(readings)
}

async function allShown(): Promise<readonly Shown[]> {
  const shown = survivalStories.map(onOurPage)
  const wordPress = await startWordPress()
  try {
    for (const story of survivalStories) shown.push(...(await onWordPress(wordPress, story)))
  } finally {
    await wordPress.close()
  }
  const ghost = await startRealGhost(accounts)
  try {
    for (const story of survivalStories) shown.push(...(await onGhost(ghost, story)))
  } finally {
    await ghost.close()
  }
  return shown
}

/** Those of the newsroom have an account there; who wrote the original of a reprint has none. */
const accounts = [
  ...new Set(survivalStories.flatMap(({ content }) => authors(content).map(({ name }) => name))),
]

interface Row {
  readonly place: string
  readonly byHand: boolean
}

function rowsOf(readings: readonly Reading[]): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const { place, byHand } of readings) rows.set(nameOf({ place, byHand }), { place, byHand })
  return [...rows.values()]
}

function nameOf({ place, byHand }: Row): string {
  if (place === ownPage) return place
  return `${place}: ${byHand ? 'by hand' : 'by Caibian'}`
}

function within(readings: readonly Reading[], { place, byHand }: Row): readonly Reading[] {
  return readings.filter((one) => one.place === place && one.byHand === byHand)
}

function pageOf(readings: readonly Reading[]): string {
  const rows = rowsOf(readings)
  const readers = (ofPage: boolean) => [
    ...new Set(readings.filter((one) => one.ofPage === ofPage).map(({ reader }) => reader)),
  ]
  const byReader = (ofPage: boolean) =>
    table(
      ['four facts', ...rows.map(nameOf)],
      readers(ofPage).map((reader) => [
        reader,
        ...rows.map((row) =>
          percent(scoreOf(within(readings, row).filter((one) => one.reader === reader))),
        ),
      ]),
    )
  return [
    '# Survival',
    '',
    `Written by \`npm run bench -- survival\` on ${new Date().toISOString().slice(0, 10)}; do not edit.`,
    'What strangers’ software keeps of a story’s authors (all of them, of a reprint its first ones too), source,',
    'full date and section, in a field or in the text it keeps. Ten invented stories, five in Chinese and five in',
    'English: own, by a single author, corrected, a reprint with its original, and one with a colon in its headline.',
    '“By hand” is the same story as a person would write it into that system: byline, source, original and',
    'correction as lines of the text, the headline as the title, the section as a category.',
    '',
    '## Pages',
    '',
    table(
      ['share kept', 'own stories', 'reprints', 'bounds', ...facts, 'headline as title'],
      rows.map((row) => [nameOf(row), ...cellsOf(within(readings, row), row)]),
    ),
    '',
    byReader(true),
    '',
    '## Feeds',
    '',
    byReader(false),
    '',
  ].join('\n')
}

function cellsOf(readings: readonly Reading[], row: Row): readonly string[] {
  const pages = readings.filter(({ ofPage }) => ofPage)
  return [
    ...[false, true].map((isReprint) => percent(scoreOf(ofKind(pages, isReprint)))),
    row.byHand ? '' : boundsOf(row).join(' / '),
    ...facts.map((fact) => percent(share(pages.map(({ kept }) => kept[fact])))),
    percent(share(pages.map(({ title }) => title))),
  ]
}

function ofKind(readings: readonly Reading[], isReprint: boolean): readonly Reading[] {
  return readings.filter(({ story }) => story.isReprint === isReprint)
}

function boundsOf({ place }: Row): readonly [own: number, reprint: number] {
  return place === ownPage ? bounds.own : bounds.elsewhere
}

/** Ours with its bound, beside the same by hand. */
function figuresOf(readings: readonly Reading[]): readonly Figure[] {
  return rowsOf(readings)
    .filter(({ byHand }) => !byHand)
    .flatMap((row) =>
      [false, true].map((isReprint): Figure => {
        const ours = ofKind(within(readings, row), isReprint)
        const theirs = ofKind(within(readings, { ...row, byHand: true }), isReprint)
        return {
          name: `facts that readers of pages and feeds keep, ${isReprint ? 'reprints' : 'own stories'}: ${row.place}`,
          peerName: theirs.length === 0 ? '–' : 'the same by hand',
          unit: '%',
          ours: scoreOf(ours) ?? 0,
          peer: scoreOf(theirs),
          most: null,
          least: boundsOf(row)[isReprint ? 1 : 0],
          samples: ours.length,
        }
      }),
    )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(['---', ...head.slice(1).map(() => '---:')]), ...rows.map(line)].join(
    '\n',
  )
}

function percent(share: number | null): string {
  return share === null ? '–' : `${share.toFixed(1)} %`
}
