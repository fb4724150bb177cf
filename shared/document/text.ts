import type { BodyNode } from './body'

/** How long a text is, counted in the two ways newsrooms count. */
export interface TextCount {
  /**
   * 字数 as Word and WPS show it for Chinese: each Chinese (or Japanese, or Korean) character and each
   * full-width mark is one, and so is each run of anything else between spaces or Chinese. No spaces.
   */
  readonly characters: number
  /** Words the English way: runs between spaces and dashes that hold a letter or digit; a Chinese character is one. */
  readonly words: number
}

/**
 * The plain text of a node and all inside it: blocks on lines of their own, a hard break as a line
 * break, table cells parted by a tab; footnotes on lines of their own after the block they stand in. Notes to the editor are left out, except when the node is one.
 */
export function textOf(node: BodyNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'footnote') return ''
  const children = (node.content ?? []).filter((child) => child.type !== 'note')
  const separator = isTextBlock(children) ? '' : node.type === 'tableRow' ? '\t' : '\n'
  const text = children.map(textOf).join(separator) + footnotesOf(children)
  const attribution = node.attrs?.['attribution']
  return typeof attribution === 'string' && attribution !== '' ? `${text}\n${attribution}` : text
}

/** Whether the node stands in a line of text, without being text itself. */
export function isInlineNode(node: BodyNode): boolean {
  return node.type === 'hardBreak' || node.type === 'footnote'
}

function footnotesOf(children: readonly BodyNode[]): string {
  let lines = ''
  for (const { type, attrs } of children)
    if (type === 'footnote' && typeof attrs?.['text'] === 'string' && attrs['text'] !== '')
      lines += `\n${attrs['text']}`
  return lines
}

/** Both counts of a piece of plain text. Additive over lines, so an editor may keep the count of each block. */
export function countText(text: string): TextCount {
  let characters = 0
  let words = 0
  let inRun = false
  let inWord = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === Kind.Space) {
      inRun = false
      inWord = false
    } else if (kind === Kind.Wide) {
      if (code >= 0xd800 && code <= 0xdbff) at += 1
      characters += 1
      if (isWideLetter(code)) words += 1
      inRun = false
      inWord = false
    } else if (kind === Kind.Either) {
      const joins: boolean = inRun && kindOf(text.charCodeAt(at + 1)) === Kind.Letter
      if (!joins) characters += 1
      inRun = joins
      if (code !== 0x2019 || !joins) inWord = false
    } else {
      if (!inRun) characters += 1
      inRun = true
      if (kind === Kind.Letter && !inWord) words += 1
      if (kind === Kind.Letter) inWord = true
    }
  }
  return { characters, words }
}

/** 字数 of a node's text; see `TextCount.characters`. */
export function characterCount(node: BodyNode): number {
  return countText(textOf(node)).characters
}

/** Words of a node's text, the English way; see `TextCount.words`. */
export function wordCount(node: BodyNode): number {
  return countText(textOf(node)).words
}

/**
 * Minutes a reader needs, at least 1 for any text and 0 for none.
 *
 * 350 characters a minute for Chinese, the middle of the 300 to 400 that Chinese newsrooms reckon with;
 * 230 words a minute for other languages (228 measured for English: Trauzettel-Klosinski and Dietz,
 * "Standardized Assessment of Reading Performance", IOVS 53, 2012).
 */
export function readingMinutes(count: TextCount, language: string): number {
  const minutes = /^(zh|ja|yue)\b/i.test(language) ? count.characters / 350 : count.words / 230
  return Math.ceil(minutes)
}

const enum Kind {
  Space,
  Letter,
  /** Half-width marks: part of the run they stand in. */
  Mark,
  /** Chinese and full-width: each counts. */
  Wide,
  /** Quotes, dashes and dots that Chinese and Latin text share: full-width unless inside a Latin word. */
  Either,
}

/** Kinds of the first 0x300 code units, looked up since nearly all Latin text lies there. */
const low: readonly Kind[] = Array.from({ length: 0x300 }, (_, code) => {
  if (/[\s\u0000-\u0020\u007f-\u00a0\u00ad]/.test(String.fromCharCode(code))) return Kind.Space
  if (code === 0xb7) return Kind.Either
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? Kind.Letter : Kind.Mark
})

function kindOf(code: number): Kind {
  if (code < 0x300) return low[code] ?? Kind.Letter
  if (code >= 0x2e80 && code !== 0x3000 && code !== 0xfeff) return highKind(code)
  if (code >= 0x1100 && code <= 0x11ff) return Kind.Wide
  if (code >= 0x2000 && code <= 0x206f) return punctuationKind(code)
  if (code === 0x3000 || code === 0xfeff || code === 0x1680) return Kind.Space
  return code >= 0x2070 && code <= 0x2bff ? Kind.Wide : Kind.Letter
}

function highKind(code: number): Kind {
  if (code >= 0xfe00 && code <= 0xfe0f) return Kind.Space
  return code >= 0xfb00 && code <= 0xfdff ? Kind.Letter : Kind.Wide
}

function punctuationKind(code: number): Kind {
  if (code <= 0x200b || code === 0x2028 || code === 0x2029 || code >= 0x205f) return Kind.Space
  if (code <= 0x200f || (code >= 0x202a && code <= 0x202e)) return Kind.Mark
  return Kind.Either
}

function isWideLetter(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd88f)
  )
}

function isTextBlock(children: readonly BodyNode[]): boolean {
  return children.some((child) => child.type === 'text' || isInlineNode(child))
}
