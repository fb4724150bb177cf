import type { Content } from '../article/content'
import { authorRoles } from '../article/credit'
import type { Credit } from '../article/credit'
import type { BodyNode } from '../document/body'
import { textOf } from '../document/text'
import { readBreadcrumb, sectionsOf } from './breadcrumb'
import { readDate } from './dates'
import { creditsOfValue } from './labelled-lines'
import { paragraph } from './lines'
import type { Original } from './original'

/** What a person can say of a piece of the original. */
export const correctables = [
  'headline',
  'byline',
  'source',
  'date',
  'section',
  'bodyStart',
  'bodyEnd',
] as const
export type Correctable = (typeof correctables)[number]

/** "This is the …": a stretch of the original, and the line it stands in. */
export interface Correction {
  readonly field: Correctable
  readonly text: string
  readonly line: number
}

/**
 * The content after a person has said what a piece of the original is; null where the piece cannot be
 * that (no date in it, no name). Nothing else changes. `newId` gives fresh UUIDs.
 */
export function corrected(
  content: Content,
  original: Original,
  { field, text, line }: Correction,
  newId: () => string,
): Content | null {
  const said = text.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
  if (said === '') return null
  switch (field) {
    case 'headline':
      return { ...content, headline: said }
    case 'byline':
      return withByline(content, said, newId)
    case 'source':
      return withSource(content, said)
    case 'date':
      return withDate(content, said)
    case 'section': {
      const sections = readBreadcrumb(said)?.sections ?? sectionsOf(said)
      return sections.length === 0 ? null : { ...content, sections: [...sections] }
    }
    case 'bodyStart':
      return withBody(content, blocksFrom(content, original, line))
    case 'bodyEnd':
      return withBody(content, blocksTo(content, original, line))
  }
}

/** The day a date without a year would be in a year, as text that says the year: for a person to choose. */
export function dayInYear(text: string, year: number): string | null {
  const date = readDate(text, 'Z')
  if (date?.monthDay == null) return null
  const { month, day } = date.monthDay
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const bylineRoles: readonly string[] = [...authorRoles, 'photographer', 'video', 'graphics']

function withByline(content: Content, said: string, newId: () => string): Content | null {
  const { credits } = creditsOfValue(said.replace(/^by\s+/i, ''), ['reporter'], said)
  if (credits.length === 0) return null
  const named = credits.map(({ name, role, kind, affiliation }): Credit => ({
    id: newId(),
    ...(kind === 'organisation' ? { kind } : {}),
    name,
    role,
    ...(affiliation === '' ? {} : { affiliation }),
    showInByline: bylineRoles.includes(role),
  }))
  const desk = content.credits.filter(({ role }) => !bylineRoles.includes(role))
  return { ...content, credits: [...named, ...desk] }
}

function withSource(content: Content, said: string): Content {
  const name = said.replace(/^(?:[\u3400-\u9fff]{0,2}来源|稿源|转自|source)\s*[:：]\s*/i, '')
  const kind = content.source.kind === 'own' ? ('reprint' as const) : content.source.kind
  return { ...content, source: { ...content.source, kind, name } }
}

/** A whole date is the dateline's and the original's; one without its year stays text. */
function withDate(content: Content, said: string): Content | null {
  const date = readDate(said, content.language.startsWith('zh') ? '+08:00' : 'Z')
  if (date === null) return null
  if (date.day === null) return { ...content, dateText: date.text }
  const { dateText: _asked, ...rest } = content
  const original = rest.source.original ?? { headline: '', authors: [] }
  const source = {
    ...rest.source,
    original: { ...original, publishedAt: date.instant ?? date.day },
  }
  const dateline =
    rest.dateline === undefined ? {} : { dateline: { ...rest.dateline, date: date.day } }
  return { ...rest, source, ...dateline }
}

function withBody(content: Content, blocks: readonly BodyNode[]): Content | null {
  return blocks.length === 0 ? null : { ...content, body: { type: 'doc', content: blocks } }
}

/** The body from a line on: blocks before it go, lines of the original between it and the body come in. */
function blocksFrom(content: Content, original: Original, line: number): readonly BodyNode[] {
  const blocks = content.body.content
  const at = blockOf(blocks, original, line)
  if (at >= 0) return blocks.slice(at)
  const next = nearest(blocks, original, line, 1)
  return next === null ? [] : [...between(original, line, next.line), ...blocks.slice(next.block)]
}

function blocksTo(content: Content, original: Original, line: number): readonly BodyNode[] {
  const blocks = content.body.content
  const at = blockOf(blocks, original, line)
  if (at >= 0) return blocks.slice(0, at + 1)
  const last = nearest(blocks, original, line, -1)
  if (last === null) return []
  return [...blocks.slice(0, last.block + 1), ...between(original, last.line + 1, line + 1)]
}

function between(original: Original, from: number, to: number): readonly BodyNode[] {
  return original.lines.slice(from, to).map(({ text }) => paragraph(text))
}

/** The first line from `line` on, in a direction, that is in the body, with its block. */
function nearest(
  blocks: readonly BodyNode[],
  original: Original,
  line: number,
  step: 1 | -1,
): { readonly line: number; readonly block: number } | null {
  for (let at = line + step; at >= 0 && at < original.lines.length; at += step) {
    const block = blockOf(blocks, original, at)
    if (block >= 0) return { line: at, block }
  }
  return null
}

function blockOf(blocks: readonly BodyNode[], original: Original, line: number): number {
  const letters = bare(original.lines[line]?.text ?? '')
  if (letters.length < 2) return -1
  return blocks.findIndex((block) => {
    const text = bare(textOf(block))
    return (
      text !== '' &&
      (text === letters || (text.length > 8 && letters.endsWith(text)) || text.includes(letters))
    )
  })
}

function bare(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff\u00ad]+/g, '')
}
