import type { BodyMark, BodyNode } from './body'
import { joinText, normalText } from './normal-form'

/**
 * Gathers the inline content of one text block, with white space collapsed as a browser shows it
 * (CSS Text 3, 4.1): runs become one space, none at either end, none where a line of Chinese was broken.
 */
export class InlineLine {
  #nodes: BodyNode[] = []

  /** `verbatim` keeps white space as it is: only right for text this program wrote itself. */
  addText(text: string, marks: readonly BodyMark[], verbatim: boolean): void {
    const kept = verbatim ? normalText(text) : this.#collapsed(text)
    if (kept === '') return
    const node = { type: 'text', text: kept }
    this.#nodes.push(marks.length > 0 ? { ...node, marks } : node)
  }

  addNode(node: BodyNode, marks: readonly BodyMark[]): void {
    this.#nodes.push(marks.length > 0 ? { ...node, marks } : node)
  }

  addBreak(marks: readonly BodyMark[]): void {
    this.#nodes.push(marks.length > 0 ? { type: 'hardBreak', marks } : { type: 'hardBreak' })
  }

  get isEmpty(): boolean {
    return this.#nodes.length === 0
  }

  /** What was gathered, and an empty line again. `verbatim` keeps breaks and space at the ends. */
  take(verbatim: boolean): readonly BodyNode[] {
    const nodes = joinText(this.#nodes)
    this.#nodes = []
    return verbatim ? nodes : trimmed(nodes)
  }

  #collapsed(text: string): string {
    const before = this.#lastCharacter()
    let out = ''
    const runs = normalSpaces(text)
    const pattern = /[ \t\n\f\r]+/g
    let from = 0
    for (let run = pattern.exec(runs); run !== null; run = pattern.exec(runs)) {
      out += runs.slice(from, run.index)
      from = pattern.lastIndex
      const left = out === '' ? before : out.slice(-1)
      const vanishes =
        left === '' || left === ' ' || (run[0].includes('\n') && isBrokenLine(left, runs.at(from)))
      if (!vanishes) out += ' '
    }
    return normalText(out + runs.slice(from))
  }

  /** The last character gathered; '' at the start of a line, where a space would not be seen. */
  #lastCharacter(): string {
    const last = this.#nodes.at(-1)
    if (last === undefined || last.type === 'hardBreak') return ''
    return last.type === 'text' ? (last.text ?? '').slice(-1) : '\ufffc'
  }
}

/** Without white space and empty breaks at both ends, indents of Chinese typing included. */
export function trimmed(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const start = withoutEdge(nodes, edgeStart)
  return withoutEdge(start.toReversed(), edgeEnd).toReversed()
}

function withoutEdge(nodes: readonly BodyNode[], edge: RegExp): readonly BodyNode[] {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'hardBreak') continue
    if (node.type !== 'text') return nodes.slice(index)
    const text = (node.text ?? '').replace(edge, '')
    if (text !== '') return [{ ...node, text }, ...nodes.slice(index + 1)]
  }
  return []
}

/** Text with the white space of layout made plain: tabs, no-break and other wide spaces, joiners nobody sees. */
export function normalSpaces(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/\u00a0(?=[\s\u00a0])|(?<=[\s\u00a0])\u00a0/g, ' ')
    .replace(/[\u2000-\u200a\u205f]/g, ' ')
}

const edgeStart = /^[\s\u3000\u00a0]+/
const edgeEnd = /[\s\u3000\u00a0]+$/

const wide = /[\u2e80-\u303f\u3041-\u33ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\ud840-\ud8bf“”‘’]/

function isBrokenLine(before: string, after: string | undefined): boolean {
  return after !== undefined && wide.test(before) && wide.test(after)
}
