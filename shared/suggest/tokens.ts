import type { Mark, Node } from '@tiptap/pm/model'
import { markGrammar } from '../document/grammar'
import type { MarkName } from '../document/grammar'

/**
 * A body as a row of tokens, as ProseMirror counts its positions: the beginning and the end of a node, a
 * word, a node in the line. What was changed in a text is told in tokens, since only they have an order in
 * which a paragraph that was split is two tokens more, and nothing else.
 */
export interface Token {
  readonly kind: 'open' | 'close' | 'leaf' | 'text'
  /** Tokens with the same key may be versions of each other: a paragraph became a heading, a word bold. */
  readonly key: string
  readonly from: number
  readonly to: number
  /** The node that begins, ends or stands here; for a word the text block it stands in. */
  readonly node: Node
  /** The node itself, or the word in pieces of equal marks; empty for a beginning or an end. */
  readonly parts: readonly Node[]
}

/** The tokens of nodes that follow each other from this position on. */
export function tokensOf(nodes: readonly Node[], start: number): readonly Token[] {
  const tokens: Token[] = []
  let at = start
  for (const node of nodes) {
    collect(node, at, tokens)
    at += node.nodeSize
  }
  return tokens
}

/** Whether a token is one of a line: a word, a line break, a footnote. */
export function isInlineToken({ kind, node }: Token): boolean {
  return kind === 'text' || (kind === 'leaf' && node.isInline)
}

/** The beginning or end of a table's cell. */
export function isCellToken({ kind, node }: Token): boolean {
  return (kind === 'open' || kind === 'close') && keyClass(node) === 'cell'
}

/** What tells two versions of a token apart; '' where nothing does, and for the end of a node. */
export function formOf({ kind, node, parts }: Token): string {
  if (kind === 'close') return ''
  if (kind === 'text') return partsForm(parts)
  return node.type.name + JSON.stringify(node.attrs) + marksForm(node.marks)
}

/** The marks of a node as people see them, without those that only the newsroom has. */
export function shownMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.every(isShown) ? marks : marks.filter(isShown)
}

/** For each token of a beginning the place of its end, and the other way round; -1 for others. */
export function matches(tokens: readonly Token[]): readonly number[] {
  const found = tokens.map(() => -1)
  const open: number[] = []
  tokens.forEach(({ kind }, place) => {
    if (kind === 'open') open.push(place)
    if (kind !== 'close') return
    const begun = open.pop()
    if (begun === undefined) return
    found[place] = begun
    found[begun] = place
  })
  return found
}

/** Nodes that may take each other's place around the same content. */
const classes: Readonly<Record<string, string>> = {
  paragraph: 'line',
  heading: 'line',
  pullquote: 'line',
  bulletList: 'list',
  orderedList: 'list',
  tableCell: 'cell',
  tableHeader: 'cell',
}

function keyClass(node: Node): string {
  return classes[node.type.name] ?? node.type.name
}

function collect(node: Node, at: number, tokens: Token[]): void {
  if (node.isLeaf) {
    tokens.push({
      kind: 'leaf',
      key: leafKey(node),
      from: at,
      to: at + node.nodeSize,
      node,
      parts: [node],
    })
    return
  }
  const name = keyClass(node)
  const inside = at + 1
  const end = at + node.nodeSize
  tokens.push({ kind: 'open', key: `(${name}`, from: at, to: inside, node, parts: [] })
  if (node.inlineContent) collectLine(node, inside, tokens)
  else node.forEach((child, offset) => collect(child, inside + offset, tokens))
  tokens.push({ kind: 'close', key: `)${name}`, from: end - 1, to: end, node, parts: [] })
}

function collectLine(block: Node, start: number, tokens: Token[]): void {
  for (const word of lineOf(block)) {
    const { from, to } = word
    if (word.leaf !== null) collect(word.leaf, start + from, tokens)
    else
      tokens.push({
        kind: 'text',
        key: word.key,
        from: start + from,
        to: start + to,
        node: block,
        parts: word.parts,
      })
  }
}

interface LineWord {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly parts: readonly Node[]
  /** A node in the line; null for a word. */
  readonly leaf: Node | null
}

/** Chinese and Japanese by characters, as they are written and corrected; other scripts by words. */
const words =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}\p{M}'’])+|\s+|[^]/gu

const lines = new WeakMap<Node, readonly LineWord[]>()

/** The words of a text block, by offsets in it. Nodes never change, so each is read once. */
function lineOf(block: Node): readonly LineWord[] {
  const known = lines.get(block)
  if (known !== undefined) return known
  const line: LineWord[] = []
  let run = ''
  let from = 0
  const flush = (): void => {
    for (const [word] of run.matchAll(words)) {
      const to = from + word.length
      line.push({ key: `"${word}`, from, to, parts: piecesOf(block, from, to), leaf: null })
      from = to
    }
    run = ''
  }
  block.forEach((child, offset) => {
    if (child.isText) {
      if (run === '') from = offset
      run += child.text ?? ''
      return
    }
    flush()
    const to = offset + child.nodeSize
    line.push({ key: '', from: offset, to, parts: [], leaf: child })
  })
  flush()
  lines.set(block, line)
  return line
}

function piecesOf(block: Node, from: number, to: number): readonly Node[] {
  const pieces: Node[] = []
  block.content.nodesBetween(from, to, (node, at) => {
    pieces.push(node.cut(Math.max(0, from - at), Math.min(node.nodeSize, to - at)))
    return false
  })
  return pieces
}

function leafKey(node: Node): string {
  const media: unknown = node.attrs['media']
  return typeof media === 'string' ? `.${node.type.name} ${media}` : `.${node.type.name}`
}

/** Pieces that differ in what only the newsroom has are one. */
function partsForm(parts: readonly Node[]): string {
  const forms: { marks: string; length: number }[] = []
  for (const part of parts) {
    const marks = marksForm(part.marks)
    const last = forms.at(-1)
    const length = part.text?.length ?? 0
    if (last?.marks === marks) last.length += length
    else forms.push({ marks, length })
  }
  return forms.map(({ marks, length }) => `${length}${marks}`).join(' ')
}

function marksForm(marks: readonly Mark[]): string {
  return shownMarks(marks)
    .map((mark) => mark.type.name + JSON.stringify(mark.attrs))
    .join('')
}

function isShown(mark: Mark): boolean {
  return markGrammar[mark.type.name as MarkName].working !== true
}
