import { textOf } from '../document/text'
import { endMark, furnitureReason } from './furniture'
import { takeLine } from './head'
import type { Gathered } from './labelled-lines'
import { takeLabels } from './labelled-lines'
import { keepStart } from './lines'
import { isDateLine } from './dates'
import { readLooseLine } from './loose-line'
import { readLabels } from './labels'
import { isChineseName, readNames } from './names'
import { readEnglishByline } from './english-bylines'
import { isCreditLine, readCredits } from './people'
import type { Block } from './reading'
import type { Sorting } from './sorting'
import { endOfStory, isBoilerplate } from './story-end'

/**
 * Sorts what stands below the story, from its end upwards: lines of editors and proofreaders, furniture,
 * end marks; and the credits that close the last paragraph. `start` is where the story begins, `authors`
 * are those the page's head names.
 */
export function sortFoot(
  sorting: Sorting,
  gathered: Gathered,
  start: number,
  offset: string,
  authors: readonly string[],
): void {
  const story = sorting.rest().filter(({ index }) => index >= start)
  const names = [...authors, ...sorting.credits.map(({ name }) => name)]
  const blocks = story.map(({ block }) => block)
  const end = endOfStory(blocks, isFootLine, names)
  const closing = story.slice(0, end).findLast(({ block }) => block.text !== '')
  if (closing !== undefined) closeParagraph(sorting, closing.index, gathered, offset)
  for (const { block, index } of story.slice(end)) {
    const { text } = block
    const reason = endMark.test(text) ? 'import.leftOut.endMark' : furnitureReason(text)
    if (reason !== null) sorting.leave(index, reason)
    else if (takeLine(bare(text), sorting, gathered, offset)) sorting.take(index)
    else if (isLoneCaption(text)) sorting.leave(index, 'import.leftOut.caption')
    else if (takeBareNames(text, sorting)) sorting.take(index)
    else if (takeLastSentence(text, sorting)) sorting.leave(index, 'import.leftOut.line')
    else if (isBoilerplate(text)) sorting.leave(index, 'import.leftOut.legal')
    else if (text !== '') sorting.leave(index, 'import.leftOut.line')
  }
}

/** Whether a block is no part of the story: furniture, an end mark, a line of nothing but data or credits. */
function isFootLine({ node, text }: Block): boolean {
  if (node.type !== 'paragraph' && node.type !== 'heading') return false
  if (endMark.test(text) && text.replace(endMark, '') === '') return true
  if (furnitureReason(text) !== null) return true
  if (node.type === 'paragraph' && (isLoneCaption(text) || bareNames(text).length > 0)) return true
  const isShort = text.length <= (han.test(text) ? 160 : 280) && !/[。！？].+/.test(text)
  return isShort && isDataOrCredits(bare(text))
}

/** `Reach Ann Lee at 555-0100. Bo Chen contributed to this report.`: thanks at the end of a note. */
function takeLastSentence(text: string, sorting: Sorting): boolean {
  if (text.length > 600) return false
  // An initial ends like a sentence, so the longest end that reads as one counts.
  const ends = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).map((_, at, all) => all.slice(at).join(' '))
  const english = ends
    .slice(1)
    .map(readEnglishByline)
    .find((read) => read !== null)
  if (english != null) sorting.credit(english.credits)
  return english != null
}

/** What stood under a picture that is not there: `图为修缮后的桥面。李禾 摄`. */
function isLoneCaption(text: string): boolean {
  const said = /^[▲△↑►（(]?\s*(?:图为|上图|下图|左图|右图|资料图|图片说明|题图|配图|以上图片)/.test(
    text,
  )
  return said && text.length <= 120
}

/** `（李禾、周小满）` on a line of its own below a story: most likely its writers, so a person is asked. */
function bareNames(text: string): readonly string[] {
  const inside = /^\s*[（(]([^（）()]{2,40})[）)]\s*$/.exec(text)?.[1]
  if (inside === undefined) return []
  const names = readNames(inside)
  return names.every(({ name }) => isChineseName(name)) ? names.map(({ name }) => name) : []
}

function takeBareNames(text: string, sorting: Sorting): boolean {
  const names = bareNames(text)
  const rest = { role: 'reporter', kind: 'person', affiliation: '', text, unsure: true } as const
  sorting.credit(names.map((name) => ({ ...rest, name })))
  return names.length > 0
}

const han = /[\u3400-\u9fff]/

/** Leaves lines of furniture that stand between the paragraphs of the story. */
export function sortMiddle(sorting: Sorting, start: number): void {
  for (const { block, index } of sorting.rest()) {
    const isLine = block.node.type === 'paragraph' && block.text.length <= 60
    if (index < start || !isLine) continue
    const reason = furnitureReason(block.text)
    const isSure = reason !== null && !/[。！？]$/.test(block.text)
    if (isSure) sorting.leave(index, reason)
  }
}

/** A line without the brackets round the whole of it. */
function bare(text: string): string {
  const line = text.trim()
  const inside = /^[（(【[]([^（）()【】[\]]*)[)）】\]]$/.exec(line)?.[1]
  return (inside ?? line).trim()
}

/** Credits and end marks behind the last sentence: `……通车了。（记者 甲）（完）`. */
function closeParagraph(sorting: Sorting, index: number, gathered: Gathered, offset: string): void {
  const block = sorting.at(index)
  if (block?.node.type !== 'paragraph') return
  const text = textOf(block.node)
  const end = endMark.exec(text)
  const tail = end === null ? closingCredit(text) : end[0]
  if (tail === null || tail.length >= text.length) return
  if (end !== null) sorting.note('import.leftOut.endMark', tail)
  else if (!takeTail(bare(tail.trim()), sorting, gathered, offset)) return
  const node = keepStart(block.node, text.length - tail.length)
  sorting.replace(index, { ...block, node, text: textOf(node) })
  closeParagraph(sorting, index, gathered, offset)
}

function takeTail(text: string, sorting: Sorting, gathered: Gathered, offset: string): boolean {
  if (isCreditLine(text)) {
    const { credits, nobody } = readCredits(text)
    sorting.credit(credits, nobody)
    return true
  }
  const english = readEnglishByline(text)
  if (english !== null) {
    sorting.credit(english.credits)
    return true
  }
  return takeLabels(text, gathered, sorting, offset) || takeBareNames(`（${text}）`, sorting)
}

function closingCredit(text: string): string | null {
  const brackets = /\s*[（(【[]([^（）()【】[\]]{2,80})[)）】\]]\s*$/.exec(text)
  if (brackets !== null) {
    const isSigned = isCreditText(brackets[1] ?? '') || isSignedAtEnd(text, brackets)
    return isSigned ? brackets[0] : null
  }
  const bareTail =
    /(?<=[。！？”])[\s\u3000\u00a0]*((?:本报|本网|本台|\S{2,10}(?:报|网|社|台))?(?:全媒体|融媒体|见习|实习)?记者[\s\u3000\u00a0:：]*[^。！？，,]{2,40}|\S{2,4}[\s/]*(?:摄影报道|摄))\s*$/.exec(
      text,
    )
  return bareTail !== null && isCreditText(bareTail[1] ?? '') ? bareTail[0] : null
}

/** `……走去。（李禾 周小满）`: names in brackets behind the full stop, not inside a sentence. */
function isSignedAtEnd(text: string, brackets: RegExpExecArray): boolean {
  const isBehind = /[。！？”」』]\s*$/.test(text.slice(0, brackets.index))
  return isBehind && bareNames(brackets[0]).length > 0
}

function isDataOrCredits(text: string): boolean {
  if (/^SOURCE:?\s+\p{Lu}.{2,60}$/u.test(text)) return true
  if (isDateLine(text) || isCreditLine(text) || readEnglishByline(text) !== null) return true
  return readLabels(text) !== null || readLooseLine(text, 'Z') !== null
}

function isCreditText(text: string): boolean {
  return (
    isCreditLine(text) ||
    readEnglishByline(text) !== null ||
    /^(?:责任编辑|责编|编辑|校对|审核|原标题|原题为?|来源|作者)\s*[:：]/.test(text.trim())
  )
}
