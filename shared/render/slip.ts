import type { InterfaceLanguage } from '../words/language'
import { say } from '../words/say'
import { basics, pageStyle } from './page-head'
import {
  element,
  filledLine,
  htmlDoctype,
  join,
  line,
  newline,
  nothing,
  shell,
  voidElement,
} from './markup'
import type { Markup } from './markup'
import { slipCss } from './styles/slip-css'

/** A label with what stands beside it. */
export interface SlipFact {
  readonly label: string
  readonly value: string
  /** True for what is compared character by character: hashes, ids. */
  readonly isCode?: boolean
}

/** One level of the policy as the slip shows it. */
export interface SlipLevel {
  readonly name: string
  readonly kind: 'review' | 'proof'
  readonly state: 'passed' | 'waived' | 'open'
  /** The verdict in a word: passed, owed, not yet. */
  readonly verdict: string
  /** Opinion, ticked lines, and how an approval came to be of this text: a paragraph each. */
  readonly said: readonly string[]
  /** Who, in the printed form; '' while nobody has. */
  readonly signed: string
  readonly at: string
}

/** A line of a table with its time: a return, a change, a delivery. */
export interface SlipEntry {
  readonly at: string
  readonly text: string
  readonly note: string
}

/**
 * The evidence slip (稿签) of one story, in words: what it is, who passed it and what they said, where it
 * went, and the hashes by which all of that can be proved. Every text is ready to be printed.
 */
export interface Slip {
  readonly language: InterfaceLanguage
  readonly newsroom: string
  readonly number: string
  readonly isSealed: boolean
  /** Whether the text is sealed, in words. */
  readonly state: string
  readonly kicker: string
  readonly headline: string
  readonly subhead: string
  /** Language of the story's own lines (BCP 47). */
  readonly storyLanguage: string
  readonly facts: readonly SlipFact[]
  readonly policy: string
  readonly levels: readonly SlipLevel[]
  readonly course: readonly SlipEntry[]
  readonly deliveries: readonly SlipEntry[]
  readonly proof: readonly SlipFact[]
  /** Who signed which entry with which key. */
  readonly keys: readonly SlipFact[]
  /** When it was made, from which entry of the log, in which zone the times are. */
  readonly made: string
}

/**
 * The slip as a whole page for one or two sheets of A4: valid, self-contained HTML without scripts, in
 * black on white. The same slip gives the same bytes.
 */
export function slipPage(slip: Slip): string {
  const title = t(slip, 'slip.titleOf', { number: slip.number })
  return (
    htmlDoctype +
    element(
      'html',
      { lang: slip.language },
      newline,
      element(
        'head',
        {},
        newline,
        voidElement('meta', { charset: 'utf-8' }),
        newline,
        join([...basics(title), pageStyle(slipCss)], newline),
        newline,
      ),
      newline,
      element('body', {}, newline, element('main', {}, newline, ...sheet(slip)), newline),
      newline,
    ) +
    '\n'
  )
}

function sheet(slip: Slip): readonly Markup[] {
  return [
    masthead(slip),
    headlines(slip),
    table('facts', nothing, slip.facts.map(factRow)),
    heading(slip, 'slip.levels', { policy: slip.policy }),
    levels(slip),
    ...section(slip, 'slip.course', slip.course),
    ...section(slip, 'slip.deliveries', slip.deliveries),
    heading(slip, 'slip.proof'),
    table('facts evidence', nothing, slip.proof.map(factRow)),
    table('facts evidence', nothing, slip.keys.map(factRow)),
    lined(line('p', { class: 'made' }, slip.made)),
  ]
}

function masthead(slip: Slip): Markup {
  return lined(
    element(
      'header',
      {},
      line('p', { class: 'newsroom' }, slip.newsroom),
      line('h1', {}, t(slip, 'slip.title')),
      line('p', { class: 'number' }, t(slip, 'slip.number', { number: slip.number })),
      line('p', { class: slip.isSealed ? 'state sealed' : 'state' }, slip.state),
    ),
  )
}

function headlines(slip: Slip): Markup {
  return lined(
    element(
      'section',
      { class: 'headlines', lang: slip.storyLanguage },
      filledLine(kicker, slip.kicker),
      line('h2', {}, slip.headline),
      filledLine(subhead, slip.subhead),
    ),
  )
}

function levels(slip: Slip): Markup {
  const heads = (['level', 'verdict', 'said', 'signed', 'time'] as const).map((key) =>
    line('th', { scope: 'col' }, t(slip, `slip.column.${key}`)),
  )
  const rows = slip.levels.map((level) =>
    element(
      'tr',
      { class: `${level.kind} ${level.state}` },
      line('th', { scope: 'row' }, level.name),
      line('td', { class: 'verdict' }, level.verdict),
      element('td', { class: 'said' }, ...level.said.map((said) => line('p', {}, said))),
      line('td', { class: 'signed' }, level.signed),
      line('td', { class: 'time' }, level.at),
    ),
  )
  return table('levels', element('thead', {}, element('tr', {}, ...heads)), rows)
}

function section(slip: Slip, key: 'slip.course' | 'slip.deliveries', entries: Slip['course']) {
  if (entries.length === 0) return []
  const rows = entries.map(({ at, text, note }) =>
    element(
      'tr',
      {},
      line('td', { class: 'time' }, at),
      element('td', {}, line('p', {}, text), filledLine(noteLine, note)),
    ),
  )
  return [heading(slip, key), table('entries', nothing, rows)]
}

function factRow({ label, value, isCode }: SlipFact): Markup {
  const said = isCode === true ? line('code', {}, value) : line('span', {}, value)
  return element('tr', {}, line('th', { scope: 'row' }, label), element('td', {}, said))
}

function table(name: string, head: Markup, rows: readonly Markup[]): Markup {
  return rows.length === 0
    ? nothing
    : lined(element('table', { class: name }, head, element('tbody', {}, join(rows, newline))))
}

function heading(slip: Slip, key: string, values: Readonly<Record<string, string>> = {}): Markup {
  return lined(line('h3', {}, t(slip, key, values)))
}

function lined(markup: Markup): Markup {
  return join([markup, newline])
}

function t(slip: Slip, key: string, values: Readonly<Record<string, string>> = {}): string {
  return say(slip.language, key, values)
}

const kicker = shell('p', { class: 'kicker' })
const subhead = shell('p', { class: 'subhead' })
const noteLine = shell('p', { class: 'note' })
