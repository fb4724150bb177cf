import * as v from 'valibot'
import { entryIdSchema, instantSchema, lineSchema } from '../article/fields'
import type { Content } from '../article/content'
import { corrected, correctables } from './correct'
import type { Correctable, Correction } from './correct'
import type { Original } from './original'
import type { Found } from './reading'

/**
 * What a person once corrected on a page of a site, or in a message of a sender, so that the next one is
 * read right at once. Where the piece stood, never the piece itself: people and dates differ from story to story.
 */
export const readingRuleSchema = v.strictObject({
  id: entryIdSchema,
  /** Host of the site, or the address of the sender. */
  site: lineSchema,
  field: v.picklist(correctables),
  /** Where the line stands (`OriginalLine.sign`); '' in plain text. */
  sign: lineSchema,
  /** What stands in the line just before the piece, and just behind it. */
  before: lineSchema,
  after: lineSchema,
  /** The line itself, for the edges of a body, where sites print the same words each time; else ''. */
  words: lineSchema,
  by: lineSchema,
  at: instantSchema,
})
export type ReadingRule = Readonly<v.InferOutput<typeof readingRuleSchema>>

/** A field that a rule set: shown with when it was corrected. */
export interface Learned {
  readonly field: Correctable
  readonly at: string
}

/** The site of a page by its address, or the sender of a message; null where neither is known. */
export function siteOf(content: Content, found: readonly Found[]): string | null {
  const { url } = content.source
  if (url !== undefined) return hostOf(url)
  const hint = found.find(({ field, text }) => field === 'credits' && /\S@\S/.test(text))
  return /[^\s<>]+@[^\s<>]+/.exec(hint?.text ?? '')?.[0].toLowerCase() ?? null
}

/** What a correction teaches about a site, or null where nothing in it would be there again. */
export function ruleFrom(
  correction: Correction,
  original: Original,
  known: Pick<ReadingRule, 'id' | 'site' | 'by' | 'at'>,
): ReadingRule | null {
  const { field } = correction
  const line = original.lines[correction.line]
  if (line === undefined) return null
  if (field === 'bodyStart' || field === 'bodyEnd') {
    const beyond = original.lines[correction.line + (field === 'bodyEnd' ? 1 : -1)]
    if (beyond === undefined || beyond.text.length > 80) return null
    const words = beyond.part === 'page' ? beyond.text : ''
    return words === ''
      ? null
      : { ...known, field, sign: beyond.sign, before: '', after: '', words }
  }
  const from = line.text.indexOf(correction.text)
  const before = from < 0 ? '' : lastLabel(line.text.slice(0, from))
  const after =
    from < 0
      ? ''
      : line.text
          .slice(from + correction.text.length)
          .trim()
          .slice(0, 2)
  if (line.sign === '' && before === '') return null
  return { ...known, field, sign: line.sign, before, after, words: '' }
}

/** The content with a site's rules applied, oldest first, and which field each of them set. */
export function withRules(
  content: Content,
  original: Original,
  rules: readonly ReadingRule[],
  newId: () => string,
): { readonly content: Content; readonly learned: readonly Learned[] } {
  let next = content
  const learned: Learned[] = []
  for (const rule of rules) {
    const correction = correctionBy(rule, original)
    const better = correction === null ? null : corrected(next, original, correction, newId)
    if (better === null) continue
    next = better
    learned.push({ field: rule.field, at: rule.at })
  }
  return { content: next, learned }
}

function correctionBy(rule: ReadingRule, original: Original): Correction | null {
  const { field, sign, words } = rule
  if (words !== '') {
    const edge = original.lines.findIndex((line) => line.text === words)
    const line = edge + (field === 'bodyEnd' ? -1 : 1)
    const text = original.lines[line]?.text
    return edge < 0 || text === undefined ? null : { field, text, line }
  }
  for (const [line, { text, sign: stands }] of original.lines.entries()) {
    const piece = stands === sign ? pieceOf(text, rule) : null
    if (piece !== null) return { field, text: piece, line }
  }
  return null
}

/** The stretch of a line between what stood before and behind the piece when it was corrected. */
function pieceOf(text: string, { before, after }: ReadingRule): string | null {
  const start = text.indexOf(before)
  if (start < 0) return null
  const rest = text.slice(start + before.length)
  const end = after === '' ? -1 : rest.indexOf(after)
  const piece = (end < 0 ? rest : rest.slice(0, end)).trim()
  return piece === '' || piece.length > 200 ? null : piece
}

/** The label just before a piece: `来源：` of `2026-11-22 来源：`. */
function lastLabel(before: string): string {
  return /[^\s\d:：|｜]{0,12}[:：|｜/]?\s*$/.exec(before)?.[0].trimStart() ?? ''
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\./, '')
  } catch {
    return null
  }
}
