import { diffArrays } from 'diff'
import { bylineText } from '../article/byline'
import type { Content } from '../article/content'
import type { BlockChange, Piece } from '../document/body-change'
import { diffBodies } from '../document/diff'
import { diffText } from '../document/diff-text'
import type { Segment } from '../document/diff-text'
import { likeness } from '../document/likeness'
import { sentencesOf } from '../document/sentences'
import { clausesAround, withoutEnds } from './clauses-around'
import { faultIn } from './fault-in'
import type { Fault } from './fault-in'

/** What a reader of an earlier version has to be told, in words of both versions. */
export interface ToldChange {
  /** What was wrong with it; `added` and `removed` stand in one version only. */
  readonly what: Fault | ToldLine | 'added' | 'removed'
  /** As it was and as it is; '' where it did not stand. */
  readonly was: string
  readonly now: string
}

/** Lines beside the text that readers see, in the order in which they are told. */
const toldLines = [
  'headline',
  'kicker',
  'subhead',
  'byline',
  'source',
  'dateline',
  'caption',
] as const
export type ToldLine = (typeof toldLines)[number]

/**
 * What readers of `before` have to be told of `after`: the changed lines beside the text, then the changed
 * sentences in reading order, each cut to the clauses that differ.
 *
 * Spaces, marks, capitals and what only stands elsewhere now are no news to a reader and are left out.
 */
export function toldChanges(before: Content, after: Content): readonly ToldChange[] {
  const blocks = diffBodies(before.body, after.body)
  return [...lineChanges(before, after), ...blocks.flatMap(blockChanges)]
}

function lineChanges(before: Content, after: Content): readonly ToldChange[] {
  return toldLines.flatMap((what) => {
    const old = linesOf(before, what)
    const now = linesOf(after, what)
    return [...now].flatMap(([id, line]): readonly ToldChange[] => {
      const was = old.get(id) ?? ''
      // What an earlier version did not have was no error of it.
      if (was === '' || line === '' || readsAlike(was, line)) return []
      return [{ what, was, now: line }]
    })
  })
}

/** By what tells one line from another of its kind. */
function linesOf(content: Content, what: ToldLine): ReadonlyMap<string, string> {
  switch (what) {
    case 'byline':
      return new Map([['', bylineText(content, content.language)]])
    case 'source':
      return new Map([['', content.source.name]])
    case 'dateline':
      return new Map([['', content.dateline?.text ?? '']])
    case 'caption':
      return new Map(content.media.map(({ id, caption }) => [id, caption]))
    default:
      return new Map([['', content[what] ?? '']])
  }
}

function blockChanges(change: BlockChange): readonly ToldChange[] {
  const { kind, move, pieces, table } = change
  if (table !== null) {
    return table.rows
      .flatMap(({ cells }) => cells)
      .flatMap(({ blocks }) => blocks)
      .flatMap(blockChanges)
  }
  if (kind === 'changed') return sentenceChanges(textOf(pieces, 'added'), textOf(pieces, 'removed'))
  if (move !== null || (kind !== 'added' && kind !== 'removed')) return []
  const text = textOf(pieces, kind === 'added' ? 'removed' : 'added').trim()
  return text === '' ? [] : [onlyIn(kind, text)]
}

/** The line of one version: all pieces but those of the other. */
function textOf(pieces: readonly Piece[], other: Piece['kind']): string {
  return pieces
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('')
}

function sentenceChanges(before: string, after: string): readonly ToldChange[] {
  const parts = diffArrays([...sentencesOf(before)], [...sentencesOf(after)])
  return parts.flatMap((part, place): readonly ToldChange[] => {
    const next = parts[place + 1]
    if (part.removed) return pairedChanges(part.value, next?.added === true ? next.value : [])
    const isPaired = parts[place - 1]?.removed === true
    return part.added && !isPaired ? pairedChanges([], part.value) : []
  })
}

/** Each sentence with the one it became; those without one were put in or taken out. */
function pairedChanges(old: readonly string[], now: readonly string[]): readonly ToldChange[] {
  const taken = new Set<number>()
  const changed = old.map((was): ToldChange => {
    const place = now.findIndex((one, at) => !taken.has(at) && areVersions(was, one))
    const became = now[place]
    if (became === undefined) return onlyIn('removed', was)
    taken.add(place)
    return changeOf(was, became)
  })
  const added = now.filter((_, at) => !taken.has(at)).map((text) => onlyIn('added', text))
  return [...changed, ...added].filter(({ was, now: is }) => !readsAlike(was, is))
}

function areVersions(was: string, now: string): boolean {
  const [short, long] = was.length < now.length ? [withoutEnds(was), now] : [withoutEnds(now), was]
  return (short !== '' && long.includes(short)) || likeness(was, now) >= leastLikeness
}

/** Least likeness (0 to 1) at which two sentences count as versions of one. */
const leastLikeness = 0.35

function changeOf(was: string, now: string): ToldChange {
  const segments = diffText(was, now)
  return grownBy(segments) ?? { what: faultIn(was, now), ...clausesAround(segments) }
}

/** A sentence to which words were put at one end, or from which they were taken there, said nothing wrong. */
function grownBy(segments: readonly Segment[]): ToldChange | null {
  const [first, last, more] = segments.filter(({ text }) => withoutEnds(text) !== '')
  if (first === undefined || last === undefined || more !== undefined) return null
  const [same, other] = first.kind === 'same' ? [first, last] : [last, first]
  if (same.kind !== 'same' || other.kind === 'same' || other.text.length < leastGrown) return null
  return onlyIn(other.kind, other.text)
}

/** UTF-16 units of what is told as put in or taken out by itself. */
const leastGrown = 4

function onlyIn(what: 'added' | 'removed', sentence: string): ToldChange {
  const text = withoutEnds(sentence)
  return { what, was: what === 'removed' ? text : '', now: what === 'added' ? text : '' }
}

/** Whether two texts differ in nothing but spaces, capitals and marks; a mark inside or behind a number counts. */
function readsAlike(one: string, other: string): boolean {
  return bareText(one) === bareText(other)
}

function bareText(text: string): string {
  return text.toLowerCase().replace(/(?<!\d)[^\P{P}%％‰]|[^\P{P}%％‰](?!\d)|\s/gu, '')
}
