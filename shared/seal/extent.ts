import type { Content } from '../article/content'
import type { DiffBlock, Piece, Side } from '../document/body-change'
import { diffBodies } from '../document/diff'
import { diffText } from '../document/diff-text'
import { canonicalJson } from './canonical'
import type { Extent } from './policy'

/** Most letters and characters taken out or put in, both counted, for a change to be called minor. */
export const mostMinor = 12

/**
 * How large a change between two approved or approvable contents is; null where they are the same.
 *
 * `typographic`: marks, spaces and widths of characters only. `minor`: besides, at most `mostMinor` letters
 * or characters, none of them part of a figure and none a negation. Everything else is `large`: also any
 * change of people, source, dates, pictures, links, forms of text, or of the order of blocks. Says less
 * than a reader would, and never more: whoever accepts a change sees it.
 */
export function extentOf(before: Content, after: Content): Extent | null {
  if (canonicalJson(before) === canonicalJson(after)) return null
  if (canonicalJson(withoutWords(before)) !== canonicalJson(withoutWords(after))) return 'large'
  const pairs = wordPairs(before, after)
  if (pairs === null) return 'large'
  if (pairs.every(([was, now]) => bare(was) === bare(now))) return 'typographic'
  const isSafe = pairs.every(([was, now]) => weightOf(was) === weightOf(now))
  const changed = pairs.reduce((sum, [was, now]) => sum + changedLetters(was, now), 0)
  return isSafe && changed <= mostMinor ? 'minor' : 'large'
}

type Pair = readonly [before: string, after: string]

/** All that is no wording: any difference in it is large. */
function withoutWords(content: Content): unknown {
  return {
    ...content,
    headline: '',
    kicker: content.kicker === undefined ? null : '',
    subhead: content.subhead === undefined ? null : '',
    abstract: content.abstract === undefined ? null : '',
    body: null,
    media: content.media.map((use) => ({ ...use, caption: '', alt: '' })),
  }
}

function wordPairs(before: Content, after: Content): readonly Pair[] | null {
  const body = bodyPairs(before, after)
  if (body === null) return null
  const lines = (content: Content) => [
    content.headline,
    content.kicker ?? '',
    content.subhead ?? '',
    content.abstract ?? '',
    ...content.media.flatMap(({ caption, alt }) => [caption, alt]),
  ]
  const now = lines(after)
  return [...lines(before).map((line, place): Pair => [line, now[place] ?? '']), ...body]
}

/** The blocks whose text differs; null where more than text differs. */
function bodyPairs(before: Content, after: Content): readonly Pair[] | null {
  const pairs: Pair[] = []
  for (const change of diffBodies(before.body, after.body)) {
    const { kind, before: was, after: now, move, table, pieces } = change
    if (kind === 'same' && move === null) continue
    if (kind !== 'changed' || move !== null || table !== null) return null
    if (was === null || now === null || !isSameForm(was, now)) return null
    const isText = pieces.every((piece) => piece.atom === null || piece.kind === 'same')
    if (!isText || marksIn(pieces, 'before') !== marksIn(pieces, 'after')) return null
    pairs.push([was.text, now.text])
  }
  return pairs
}

function isSameForm(before: DiffBlock, after: DiffBlock): boolean {
  const form = ({ node, path }: DiffBlock) => canonicalJson([node, ...path.map((one) => one.node)])
  return form(before) === form(after)
}

/** The marks of a line one after another: words may change inside them, they themselves may not. */
function marksIn(pieces: readonly Piece[], side: Side): string {
  const runs = pieces.map((piece) => piece[side]).filter((marks) => marks !== null)
  return runs
    .map((marks) => canonicalJson(marks))
    .filter((marks, place, all) => marks !== all[place - 1])
    .join(' ')
}

/** The text without its marks and spaces. A mark between two digits, and a sign of a number, is no mark. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\p{P}\s]/gu, (mark, at: number, whole: string) => {
    const between = isDigit(whole[at - 1]) && isDigit(whole[at + mark.length])
    return between || /[-−%‰]/.test(mark) ? mark : ''
  })
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character)
}

/** What must not change in a minor change: every figure, in either script, and every negation, in order. */
function weightOf(text: string): string {
  const found = bare(text).match(weighty) ?? []
  return found.join(' ').toLowerCase()
}

const weighty =
  /[-−]?\d[\d.,:/]*[%‰]?|[〇零一二两三四五六七八九十百千万亿]+|[不没無无未非否]|not|never|without|n['’]t|no(?![a-z])/giu

function changedLetters(before: string, after: string): number {
  return diffText(before, after)
    .filter(({ kind }) => kind !== 'same')
    .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu) ?? []).length, 0)
}
