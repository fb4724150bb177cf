import type { Body, BodyNode } from '../document/body'
import { normalText } from '../document/normal-form'
import { textOf } from '../document/text'
import { readBreadcrumb } from './breadcrumb'
import { readLabels } from './labels'
import { readEnglishByline } from './english-bylines'
import { isCreditLine } from './people'
import { paragraph } from './lines'
import type { Block } from './reading'

/**
 * Plain text as blocks: a line is a paragraph, a bullet an item. Lines that were broken to a width are
 * joined again; blank lines and empty bullets only part what stands round them.
 */
export function blocksFromText(text: string): readonly Block[] {
  // A message may go on behind the label of its text.
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n|\u2028|\u2029|\f/)
    .flatMap((line) => /^(\s*(?:正文\s*[:：]|【正文】))\s*(\S.*)$/.exec(line)?.slice(1) ?? [line])
  const blocks: Block[] = []
  let gap = true
  for (const line of joinWrapped(lines)) {
    const bulleted =
      /^[\s\u3000\u00a0]*(?:[•●○■◆▪‣◦]|[-*·](?=[\s\u00a0\u3000]))[\s\u3000\u00a0]*/.exec(line)
    const words = clean(bulleted === null ? line : line.slice(bulleted[0].length))
    if (words === '') {
      gap = true
      continue
    }
    blocks.push({ node: paragraph(words), text: words, bullet: bulleted !== null, gap })
    gap = false
  }
  return blocks
}

/** The blocks of a body that came in as HTML. Lines of data that one paragraph holds are parted. */
export function blocksFromBody(body: Body): readonly Block[] {
  return body.content
    .flatMap((node) => partLines(node))
    .flatMap((node) => {
      const text = clean(textOf(node))
      const isEmpty = text === '' && ['paragraph', 'heading'].includes(node.type)
      return isEmpty ? [] : [{ node, text, bullet: false, gap: true }]
    })
}

/** The blocks as nodes of a body: items of plain text that follow each other become one list. */
export function nodesOf(blocks: readonly Block[]): readonly BodyNode[] {
  const nodes: BodyNode[] = []
  let items: BodyNode[] = []
  const endList = () => {
    if (items.length > 0) nodes.push({ type: 'bulletList', content: items })
    items = []
  }
  for (const block of blocks) {
    if (block.bullet) {
      items.push({ type: 'listItem', content: [block.node] })
    } else {
      endList()
      nodes.push(block.node)
    }
  }
  endList()
  return nodes
}

function clean(line: string): string {
  return normalText(line.replace(/[\u200b\u2060\ufeff\u00ad]/g, ''))
    .replace(/\t/g, ' ')
    .replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, '')
}

function partLines(node: BodyNode): readonly BodyNode[] {
  const content = node.content ?? []
  if (node.type !== 'paragraph' || !content.some(({ type }) => type === 'hardBreak')) return [node]
  const lines: BodyNode[][] = [[]]
  for (const child of content) {
    if (child.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(child)
  }
  const texts = lines.map((line) => clean(line.map(textOf).join('')))
  const isData = texts.some(
    (text) =>
      readLabels(text) !== null ||
      readBreadcrumb(text) !== null ||
      isCreditLine(text) ||
      readEnglishByline(text) !== null,
  )
  return isData ? lines.map((line) => ({ type: 'paragraph', content: line })) : [node]
}

/**
 * Lines of one paragraph that a mailer or terminal broke at a fixed width, joined again: lines of much the
 * same width in a row, only the last one shorter, most of them broken inside a sentence.
 */
function joinWrapped(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let run: string[] = []
  const flush = () => {
    joined.push(...(isWrapped(run) ? [joinLines(run)] : run))
    run = []
  }
  for (const line of lines) {
    const starts = line.trim() === '' || /^[\s\u3000\u00a0]{2,}\S|^\s*[•●○■◆▪‣◦*-]/.test(line)
    if (starts) flush()
    if (line.trim() === '') joined.push('')
    else run.push(line)
  }
  flush()
  return joined
}

/** Breaks that fall inside a sentence: before a small letter, or where no mark of a sentence's end stands. */
function isWrapped(run: readonly string[]): boolean {
  if (run.length < 2 || run.some((line) => readLabels(line) !== null)) return false
  const widths = run.slice(0, -1).map(width)
  const widest = Math.max(...run.map(width))
  if (widest < 50 || widest > 100 || !widths.every((each) => each >= widest - 20)) return false
  const nexts = run.slice(1)
  if (nexts.every((line) => /^\s*\p{Ll}/u.test(line))) return true
  const inside = run.slice(0, -1).filter((line) => !/[。！？.!?:：”"]\s*$/.test(line)).length
  return run.length >= 3 && inside * 2 > nexts.length
}

function width(line: string): number {
  let sum = 0
  for (let at = 0; at < line.length; at += 1) sum += line.charCodeAt(at) >= 0x2e80 ? 2 : 1
  return sum
}

function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => (index === 0 ? line.trimEnd() : line.trim()))
    .reduce((text, line) => {
      const isChinese = /[\u2e80-\uffef“”]$/.test(text) && /^[\u2e80-\uffef“”]/.test(line)
      return isChinese ? text + line : `${text} ${line}`
    })
}
