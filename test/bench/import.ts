import { writeFileSync } from 'node:fs'
import type { Figure } from './figure'
import { judged, measured, readByCaibian } from './import/measure'
import type { Kept, Measured } from './import/measure'
import { peers, readByPeer } from './import/peers'
import { rounds } from './import/rounds'
import type { Round } from './import/rounds'

/** What the import must reach, in percent of pages. */
const goals: Readonly<Partial<Record<Measured, number>>> = {
  headline: 95,
  byline: 90,
  'nobody invented': 97,
  source: 90,
  date: 97,
  'body both ends': 85,
}

/** One reader's share of right pages by measure, in percent; null where it has no such field. */
type Shares = Readonly<Record<Measured, number | null>>

/**
 * How much of each round of pages our reader and its peers get right, field by field; written to
 * `docs/import-accuracy.md` as well. `CAIBIAN_IMPORT_ROUNDS` (a pattern) chooses among the rounds; then
 * nothing is written.
 */
export async function benchImport(): Promise<readonly Figure[]> {
  const chosen = process.env['CAIBIAN_IMPORT_ROUNDS']
  const all = rounds().filter(({ name }) => chosen === undefined || new RegExp(chosen).test(name))
  const figures: Figure[] = []
  const tables: string[] = []
  for (const round of all) {
    const ours = sharesOf(
      round,
      round.pages.map(({ html }) => readByCaibian(html)),
    )
    const theirs: [string, Shares][] = []
    for (const name of peers) {
      const kept: Kept[] = []
      for (const { html } of round.pages) kept.push(await readByPeer(name, html))
      theirs.push([name, sharesOf(round, kept)])
    }
    const table = tableOf(round, [['Caibian', ours], ...theirs])
    console.log(table)
    tables.push(table)
    figures.push(...figuresOf(round, ours, theirs))
  }
  if (chosen === undefined) writeFileSync('docs/import-accuracy.md', pageOf(tables))
  return figures
}

function sharesOf({ pages }: Round, kept: readonly Kept[]): Shares {
  const answers = pages.map((page, place) => judged(kept[place]!, page.expected))
  const shares = measured.map((measure) => {
    const given = answers.map((answer) => answer[measure]).filter((right) => right !== null)
    const right = given.filter(Boolean).length
    return [measure, given.length === 0 ? null : (100 * right) / given.length] as const
  })
  return Object.fromEntries(shares) as Record<Measured, number | null>
}

function tableOf(
  { name, used, pages }: Round,
  rows: readonly (readonly [string, Shares])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `## ${name[0]!.toUpperCase()}${name.slice(1)}: ${pages.length} pages, ${used}`,
    '',
    line(['share of pages read right', ...measured]),
    line(['---', ...measured.map(() => '---:')]),
    line([
      'goal',
      ...measured.map((measure) => (goals[measure] === undefined ? '' : `${goals[measure]} %`)),
    ]),
    ...rows.map(([reader, shares]) =>
      line([reader, ...measured.map((measure) => percent(shares[measure]))]),
    ),
    '',
  ].join('\n')
}

function percent(share: number | null): string {
  return share === null ? '–' : `${share.toFixed(1)} %`
}

/** The figures with a goal, each beside the best of the peers that have the field. */
function figuresOf(
  round: Round,
  ours: Shares,
  theirs: readonly (readonly [string, Shares])[],
): readonly Figure[] {
  return Object.entries(goals).map(([measure, least]) => {
    const given = theirs.flatMap(([name, shares]) => {
      const share = shares[measure as Measured]
      return share === null ? [] : [{ name, share }]
    })
    const best = given.reduce<{ name: string; share: number } | null>(
      (most, peer) => (most === null || peer.share > most.share ? peer : most),
      null,
    )
    return {
      name: `import, ${round.name}: ${measure}`,
      peerName: best === null ? '–' : best.name,
      unit: '%',
      ours: ours[measure as Measured] ?? 0,
      peer: best === null || best.share === 0 ? null : best.share,
      most: null,
      least,
      samples: round.pages.length,
    }
  })
}

function pageOf(tables: readonly string[]): string {
  return [
    '# Accuracy of the import',
    '',
    'Written by `npm run bench -- import`; do not edit. Invented pages in the layouts of many systems and',
    'sites; each round was written before the reader saw any page of it (docs/decisions/0022). A byline is',
    'right with all names, the right roles and nobody else; peers know no roles and are right with the names.',
    '“–”: the reader has no such field.',
    '',
    ...tables,
  ].join('\n')
}
