import { diffArrays } from 'diff'
import { wordsOf } from './words-of'

/** A stretch of text that stands in both versions, or in one only. */
export interface Segment {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * What changed between two lines or texts: the segments of both in reading order, removed before added.
 *
 * Latin is compared by words, Chinese by the words a dictionary finds in it; where characters were only put
 * in or only taken out beside Chinese, no more than these are told.
 */
export function diffText(before: string, after: string): readonly Segment[] {
  return diffTokens(before, after, wordsOf)
}

/** The same for texts that `tokensOf` takes apart; joined, its tokens are the text again. */
export function diffTokens(
  before: string,
  after: string,
  tokensOf: (text: string) => readonly string[],
): readonly Segment[] {
  if (before === after) return filled([{ kind: 'same', text: before }])
  const parts = diffArrays([...tokensOf(before)], [...tokensOf(after)], {
    maxEditLength: longestEdit,
  })
  if (parts === undefined)
    return filled([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  const segments = parts.map((part): Segment => {
    const kind = part.added ? 'added' : part.removed ? 'removed' : 'same'
    return { kind, text: part.value.join('') }
  })
  return tidy(segments)
}

/** Most words changed before a text counts as rewritten: beyond it a comparison costs much and tells nothing. */
const longestEdit = 3000

/** Joins what belongs together: no change is broken up by a space or a mark that both versions share. */
function tidy(segments: readonly Segment[]): readonly Segment[] {
  const tidied: Segment[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    for (const segment of narrowed(removed, added)) {
      const last = tidied.at(-1)
      if (last?.kind === 'same' && segment.kind === 'same')
        tidied[tidied.length - 1] = { kind: 'same', text: last.text + segment.text }
      else tidied.push(segment)
    }
    removed = ''
    added = ''
  }
  segments.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isBridge(text, removed, added, segments[index + 1])) {
      removed += text
      added += text
    } else {
      flush()
      const last = tidied.at(-1)
      if (last?.kind === 'same') tidied[tidied.length - 1] = { kind, text: last.text + text }
      else tidied.push({ kind, text })
    }
  })
  flush()
  return tidied
}

function isBridge(
  text: string,
  removed: string,
  added: string,
  next: Segment | undefined,
): boolean {
  const isSmall = text.length === 1 && /[\s\p{P}]/u.test(text)
  return isSmall && removed !== '' && added !== '' && next !== undefined
}

/**
 * A change of words, or, where the one text is the other with something put in beside Chinese, only
 * that: a dictionary cuts 研究生命 and 研究生命题 differently, and a reader sees one character more.
 */
function narrowed(removed: string, added: string): readonly Segment[] {
  const whole = filled([
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ])
  // A thing that stands in a line is a token that begins so, and is never cut.
  if (whole.length < 2 || removed.includes('\u0000') || added.includes('\u0000')) return whole
  const [kind, long, short] =
    removed.length > added.length
      ? (['removed', Array.from(removed), Array.from(added)] as const)
      : (['added', Array.from(added), Array.from(removed)] as const)
  let head = 0
  while (head < short.length && short[head] === long[head]) head += 1
  const tail = short.length - head
  if (short.slice(head).join('') !== long.slice(long.length - tail).join('')) return whole
  const more = long.slice(head, long.length - tail)
  if (more.length === 0 || cutsWord(long, head) || cutsWord(long, long.length - tail)) return whole
  return filled([
    { kind: 'same', text: long.slice(0, head).join('') },
    { kind, text: more.join('') },
    { kind: 'same', text: long.slice(long.length - tail).join('') },
  ])
}

/** Whether a cut before `at` lies inside a word of letters that are written together. */
function cutsWord(characters: readonly string[], at: number): boolean {
  const left = characters[at - 1]
  const right = characters[at]
  if (left === undefined || right === undefined) return false
  // What combines with the character before it is never parted from it.
  if (left === '\u200d' || joins.test(right)) return true
  return [left, right].every(
    (one) => /[\p{L}\p{N}\p{M}]/u.test(one) && !/[\u3040-\u9fff]/.test(one),
  )
}

/** A mark over a letter, or what makes one picture of two signs. */
const joins = /^(\p{M}|\u200d|\p{Variation_Selector})/u

function filled(segments: readonly Segment[]): readonly Segment[] {
  return segments.filter(({ text }) => text !== '')
}
