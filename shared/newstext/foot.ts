import { textOf } from '../document/text'
import { endMark, furnitureReason } from './furniture'
import { firstPublisher, takeFirstPublisher, takeLine } from './head'
import type { Gathered } from './labelled-lines'
import { takeLabels } from './labelled-lines'
import { keepStart } from './lines'
import { isDateLine } from './dates'
import { readLooseLine } from './loose-line'
import { readLabels } from './labels'
import { isChineseName, isOutlet, isPlainName, readNames } from './names'
import { readEnglishByline } from './english-bylines'
import { startsWithGivenName } from './given-names'
import { isPostOrUnit, readLatinPeople } from './latin-people'
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
  const people = sorting.credits.filter(({ kind }) => kind === 'person')
  const names = [...authors, ...people.map(({ name }) => name)]
  const blocks = story.map(({ block }) => block)
  const end = endOfStory(blocks, isFootLine, names)
  const closing = story.slice(0, end).findLast(({ block }) => block.text !== '')
  if (closing !== undefined) closeParagraph(sorting, closing.index, gathered, offset)
  for (const { block, index } of story.slice(end)) {
    const { text, mark } = withoutEndMark(block.text)
    sorting.note('import.leftOut.endMark', mark)
    if (corrected.test(text)) sorting.find('corrections', text, true)
    if (takeFirstPublisher(text, sorting, gathered)) {
      sorting.leave(index, 'import.leftOut.line')
      continue
    }
    const reason = endMark.test(text) ? 'import.leftOut.endMark' : furnitureReason(text)
    if (reason !== null) sorting.leave(index, reason)
    else if (takeNoteOnWriter(text, sorting) || takeNoteOnSource(text, gathered, sorting))
      sorting.take(index)
    else if (takeLine(bare(text), sorting, gathered, offset)) sorting.take(index)
    else if (takeLatinSignature(text, sorting)) sorting.take(index)
    else if (isLoneCaption(text)) sorting.leave(index, 'import.leftOut.caption')
    else if (takeBareNames(text, sorting)) sorting.take(index)
    else if (takeLastSentence(text, sorting)) sorting.leave(index, 'import.leftOut.line')
    else if (isBoilerplate(text)) sorting.leave(index, 'import.leftOut.legal')
    else if (text !== '') sorting.leave(index, 'import.leftOut.line')
  }
}

/** A line and the end mark behind it: `（参与采写：李禾）（完）`. */
function withoutEndMark(line: string): { readonly text: string; readonly mark: string } {
  const text = line.replace(endMark, '')
  return text === '' || text === line
    ? { text: line, mark: '' }
    : { text, mark: line.slice(text.length) }
}

/** What a page says below a story of its own mistakes: whether it corrects this one, a person says. */
const corrected = /^this (?:story|article|report) has been (?:corrected|clarified)\b/i

/** Whether a block is no part of the story: furniture, an end mark, a line of nothing but data or credits. */
function isFootLine({ node, text }: Block): boolean {
  if (node.type !== 'paragraph' && node.type !== 'heading') return false
  if (endMark.test(text) && text.replace(endMark, '') === '') return true
  if (furnitureReason(text) !== null) return true
  if (node.type === 'paragraph' && (isLoneCaption(text) || bareNames(text).length > 0)) return true
  if (ofWriter.test(text) && text.replace(ofWriter, '') === '') return true
  if (noteOnSource(bracketedWhole(text)) !== null || firstPublisher(text) !== null) return true
  if (node.type === 'paragraph' && latinSignature(text).length > 0) return true
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

/** `— Ann Lee`, `—Ann Lee, Clearbrook Courier`: a dash and a name below a story. */
function latinSignature(text: string): readonly string[] {
  const said = text.length > 80 ? undefined : /^\s*[—–-]{1,2}\s*(\p{Lu}.*)$/u.exec(text)?.[1]
  if (said === undefined) return []
  const { people, beside } = readLatinPeople(said)
  const isSure = people.every(startsWithGivenName) && (beside === '' || isPostOrUnit(beside))
  return isSure ? people : []
}

function takeLatinSignature(text: string, sorting: Sorting): boolean {
  const names = latinSignature(text)
  const rest = { role: 'reporter', kind: 'person', affiliation: '', text, unsure: true } as const
  sorting.credit(names.map((name) => ({ ...rest, name })))
  return names.length > 0
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
  if (names.every(({ name }) => isChineseName(name))) return names.map(({ name }) => name)
  // `（清溪县融媒体中心 李禾 周小满）`: whose people they are stands before or behind them.
  const people = names.filter(({ kind }) => kind === 'person').map(({ name }) => name)
  return people.length === names.length - 1 && people.every(isPlainName) ? people : []
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
  const code = /(?<=[）)])\s*\d{6,8}\s*$/.exec(text)?.[0] ?? null
  const tail = code ?? (end === null ? closingCredit(text) : end[0])
  if (tail === null || tail.length >= text.length) return
  if (code !== null) sorting.note('import.leftOut.line', tail.trim())
  else if (end !== null) sorting.note('import.leftOut.endMark', tail)
  else if (ofWriter.test(tail)) takeNoteOnWriter(tail, sorting)
  else if (takeNoteOnSource(tail, gathered, sorting))
    sorting.note('import.leftOut.line', tail.trim())
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

/** `（作者系某校教师）`, `（作者李禾系某校教师）`: what the writer is, behind the last sentence. */
const ofWriter =
  /[（(](?:本文)?(?:作者|笔者)([\u3400-\u9fff·]{2,8}?)?(?:系|为|是|单位)[^（）()]{2,40}[）)]\s*$/

/** Leaves a note on the writer out; a name in it is the writer's. */
function takeNoteOnWriter(text: string, sorting: Sorting): boolean {
  const match = ofWriter.exec(text)
  if (match === null || match[0] !== text) return false
  const name = match[1] ?? ''
  const rest = { role: 'reporter', kind: 'person', affiliation: '', unsure: false } as const
  if (isPlainName(name)) sorting.credit([{ ...rest, name, text: text.trim() }])
  sorting.note('import.leftOut.line', text.trim())
  return true
}

/** The outlet that a note in brackets names, `（据新华社）`; '' for one that names none, `（本报综合）`; null for other words. */
function noteOnSource(inside: string): string | null {
  if (/^(?:[本][报刊网台])?综合(?:报道|消息|整理|[\u3400-\u9fff]{2,8}[、，].{2,30})?$/.test(inside))
    return ''
  if (/^[\u3400-\u9fff]{2,8}(?:供本[报刊网](?:特稿|专稿)?|特稿|专稿|专电)$/.test(inside)) return ''
  const match =
    /^(?:据|摘自|转自|转载自|原载于?|选自|载于?|刊于?)\s*(?:《([^《》]{2,16})》.{0,24}|([\u3400-\u9fff]{2,12}))$/.exec(
      inside,
    )
  const name = match?.[1] ?? (isOutlet(match?.[2] ?? '') ? match?.[2] : undefined)
  return name ?? null
}

function takeNoteOnSource(text: string, gathered: Gathered, sorting: Sorting): boolean {
  const name = noteOnSource(bracketedWhole(text))
  if (name === null) return false
  if (name !== '' && gathered.source === '') {
    gathered.source = name
    sorting.find('source.name', text.trim(), true)
  }
  return true
}

/** What stands in the brackets round the whole of a text; '' without them. */
function bracketedWhole(text: string): string {
  return /^\s*[（(]([^（）()]{2,60})[）)]\s*$/.exec(text)?.[1]?.trim() ?? ''
}

function closingCredit(text: string): string | null {
  const note = ofWriter.exec(text)
  if (note !== null) return note[0]
  const brackets = /\s*[（(【[]([^（）()【】[\]]{2,80})[)）】\]]\s*$/.exec(text)
  if (brackets !== null) {
    const inside = brackets[1] ?? ''
    const isSigned =
      isCreditText(inside) || isSignedAtEnd(text, brackets) || noteOnSource(inside.trim()) !== null
    return isSigned ? brackets[0] : null
  }
  const bareTail =
    /(?<=[。！？”])[\s\u3000\u00a0]*((?:本报|本网|本台|\S{2,10}(?:报|网|社|台))?(?:全媒体|融媒体|见习|实习)?记者[\s\u3000\u00a0:：]*[^。！？，,]{2,40}|\S{2,4}[\s/]*(?:摄影报道|摄))\s*$/.exec(
      text,
    )
  if (bareTail !== null && isCreditText(bareTail[1] ?? '')) return bareTail[0]
  const alone =
    /(?<=[。！？”])[\s\u3000\u00a0]+([\u3400-\u9fff·]{2,4}(?:[\s、][\u3400-\u9fff·]{2,4}){0,3})\s*$/.exec(
      text,
    )
  return alone !== null && readNames(alone[1] ?? '').every(({ name }) => isPlainName(name))
    ? alone[0]
    : null
}

/** `……走去。（李禾 周小满）`: names in brackets behind the full stop, not inside a sentence. */
function isSignedAtEnd(text: string, brackets: RegExpExecArray): boolean {
  const isBehind = /[。！？”」』）)]\s*$/.test(text.slice(0, brackets.index))
  return isBehind && bareNames(brackets[0]).length > 0
}

function isDataOrCredits(text: string): boolean {
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
