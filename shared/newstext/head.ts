import { authorRoles } from '../article/credit'
import { isDateLine, readDate } from './dates'
import { readBreadcrumb } from './breadcrumb'
import { readDateline } from './dateline'
import { furnitureReason } from './furniture'
import { giveDate, takeLabels } from './labelled-lines'
import type { Gathered } from './labelled-lines'
import { isOutlet } from './names'
import { readEnglishByline } from './english-bylines'
import { isCreditLine, readCredits } from './people'
import { readLabels } from './labels'
import { isPostOrUnit } from './latin-people'
import { takeBesideDate, takeHinted, takePosted } from './hinted'
import { readLooseLine, signedNames } from './loose-line'
import { isProse } from './prose'
import type { Block, Facts } from './reading'
import type { Sorting } from './sorting'

/**
 * Sorts what stands above the story: breadcrumb, headline parts, lines of data, bylines, furniture.
 * Answers with the place where the story begins.
 */
export function sortHead(
  sorting: Sorting,
  gathered: Gathered,
  facts: Facts,
  offset: string,
): number {
  leaveSiteHead(sorting, gathered)
  leaveGreeting(sorting)
  leaveContact(sorting)
  const opening = storyStart(sorting, facts)
  const start = startBehindCredits(sorting, opening)
  const head = sorting.rest().filter(({ index }) => index < start)
  const place = { sorting, gathered, facts, offset }
  for (const { block, index } of head) {
    const isTaken =
      takeLine(block.text, sorting, gathered, offset) ||
      takeHinted(block, place) ||
      isSignature(block.text, facts)
    if (isTaken) sorting.take(index)
    else {
      const reason = furnitureReason(block.text)
      if (reason !== null) sorting.leave(index, reason)
    }
  }
  takeBesideDate(head, place)
  takePosted(head, place)
  takeSignature(head, sorting)
  takeHeadline(sorting, gathered, facts, start)
  leaveEpigraph(sorting, gathered, opening, start)
  if (gathered.headline !== '') leaveScraps(sorting, start)
  return start
}

/** Short lines that no field took between headline and story: a place, a tag, a button's word. */
function leaveScraps(sorting: Sorting, start: number): void {
  for (const { block, index } of sorting.rest().filter(({ index }) => index < start)) {
    const most = /[\u3400-\u9fff]/.test(block.text) ? 12 : 30
    const isScrap = block.node.type === 'paragraph' && block.text.length <= most
    if (isScrap || block.hint !== undefined) sorting.leave(index, 'import.leftOut.line')
  }
}

/** Names on a line of their own, where nothing else says who wrote: likely, so a person is asked. */
function takeSignature(head: Lines, sorting: Sorting): void {
  if (sorting.credits.length > 0) return
  const lines = head.filter(({ block: { hint, node }, index }) => {
    const isOpen = hint === undefined || hint === 'piece' || hint === 'author'
    return isOpen && node.type === 'paragraph' && sorting.at(index) !== null
  })
  for (const { block, index } of lines) {
    const rest = { role: 'reporter', kind: 'person', affiliation: '', text: block.text } as const
    const names = signedNames(block.text)
    if (names.length === 0) continue
    sorting.credit(names.map((name) => ({ ...rest, name, unsure: true })))
    return sorting.take(index)
  }
}

/** `Ann Lee and Bo Chen Clearbrook Courier`: nothing but the authors and the outlet that the page's head names. */
function isSignature(line: string, facts: Facts): boolean {
  if (facts.authors.length === 0) return false
  const names = [...facts.authors, facts.publisher, facts.source].filter((name) => name !== '')
  return (
    names
      .reduce((rest, name) => rest.replace(name, ''), line)
      .replace(/\b(?:by|and)\b|[\s,·|•]/gi, '') === ''
  )
}

/** Takes a line that is nothing but data or a byline. */
export function takeLine(
  line: string,
  sorting: Sorting,
  gathered: Gathered,
  offset: string,
): boolean {
  if (isDateLine(line)) {
    if (gathered.date !== null) sorting.note('import.leftOut.line', line)
    giveDate(gathered, readDate(line, offset), line)
    return true
  }
  if (takeFirstPublisher(line, sorting, gathered)) return true
  if (isCreditLine(line) && !isLabelled(line)) {
    const { credits, nobody } = readCredits(line)
    sorting.credit(credits, nobody)
    return true
  }
  const [byline = line, dated = ''] = partsOfByline(line)
  const english = (isDateLine(dated) ? null : readEnglishByline(line)) ?? readEnglishByline(byline)
  if (english !== null) {
    sorting.credit(english.credits)
    const date = readDate(isDateLine(dated) ? dated : line, offset)
    if (date?.day != null || isDateLine(dated)) gathered.date ??= date
    return true
  }
  return (
    takeLabels(line, gathered, sorting, offset) ||
    takeOutletAndDate(line, sorting, gathered, offset)
  )
}

/** Whether labels part a line of credits: with colons, or with strokes where one of them is no person's. */
function isLabelled(line: string): boolean {
  const labels = /[:：|｜丨│┃︱∣❘]/.test(line) ? readLabels(line) : null
  if (labels === null) return false
  return (
    /[:：]/.test(line) || labels.some(({ meaning }) => meaning === 'source' || meaning === 'date')
  )
}

/** Takes a line that says whose the story was first: `SOURCE Clearbrook Mills`, `Originally published by …`. */
export function takeFirstPublisher(line: string, sorting: Sorting, gathered: Gathered): boolean {
  const first = firstPublisher(line)
  if (first === null) return false
  gathered.source = first
  gathered.isSourceLabelled = true
  sorting.find('source.name', line, false)
  return true
}

/** `This story was originally published by the Clearbrook Courier.`: whose it is, or null. */
export function firstPublisher(line: string): string | null {
  const release = /^SOURCE:?\s+(\p{Lu}.{2,60})$/u.exec(line)?.[1]
  if (release !== undefined) return release
  const match = line.length > 200 ? null : firstPublished.exec(line)
  const name = (match?.[1] ?? '').replace(/^the (?=\p{Lu})/u, '').trim()
  return /^\p{Lu}/u.test(name) && readDate(name, 'Z') === null ? name : null
}

const firstPublished =
  /^(?:this (?:story|article|report|piece) (?:is |was )?(?:(?:first |originally )(?:published|appeared|ran|produced)|republished|reprinted|(?:provided|shared|published|used) (?:here )?(?:courtesy|with (?:the )?permission))|(?:first|originally) (?:published|appeared)|(?:re-?published|reprinted)(?: with permission)?|(?:story|article) (?:provided |shared )?courtesy) (?:by|in|on|at|from|of) ((?:the )?\p{Lu}[\p{L}\p{N}.’'& -]{2,40}?)(?:\s*[:,(].*|\s+(?:and|on|under|with|through|as)\s.*|\.)?$/iu

/** Takes a line of an outlet and a date without labels: `清溪日报 · 2026/11/22 09:30`. */
function takeOutletAndDate(
  line: string,
  sorting: Sorting,
  gathered: Gathered,
  offset: string,
): boolean {
  const read = readLooseLine(line, offset)
  if (read === null) return false
  const rest = { role: 'reporter', kind: 'person', affiliation: '', text: line } as const
  sorting.credit(read.names.map((name) => ({ ...rest, name, unsure: true })))
  gathered.date ??= read.date
  if (gathered.source === '') {
    gathered.source = read.outlet
    sorting.find('source.name', line, true)
  }
  return true
}

/** A breadcrumb names the section; what stands above it is the site's. */
function leaveSiteHead(sorting: Sorting, gathered: Gathered): void {
  const zone = sorting.rest().filter(({ index }) => index < 60)
  const place = zone.findIndex(({ block }) => readBreadcrumb(block.text) !== null)
  const trail = zone[place]
  const read = trail === undefined ? null : readBreadcrumb(trail.block.text)
  if (trail === undefined || read === null) return
  const above = zone.slice(0, place)
  if (above.some(({ block }) => isProse(block.text))) return
  gathered.sections = read.sections
  sorting.find('sections', read.text, true)
  sorting.take(trail.index)
  for (const { block, index } of above) {
    const isHeading = block.node.type === 'heading'
    if (!isHeading) sorting.leave(index, 'import.leftOut.site')
  }
}

/** What a sender says above the lines that name headline and author: a greeting, a request. */
function leaveGreeting(sorting: Sorting): void {
  const zone = sorting.rest().filter(({ index }) => index < 20)
  const place = zone.findIndex(({ block }) => isOpeningLabel(block.text))
  const above = zone.slice(0, Math.max(0, place))
  const isShort = above.length <= 4 && above.every(({ block }) => block.text.length <= 80)
  if (!isShort || !above.some(({ block }) => isProse(block.text))) return
  for (const { index } of above) sorting.leave(index, 'import.leftOut.line')
}

function isOpeningLabel(text: string): boolean {
  const [first] = readLabels(text) ?? []
  return first?.meaning === 'headline'
}

/** The lines of a contact above a release, as far as the next blank one; and the keyword line of a wire. */
function leaveContact(sorting: Sorting): void {
  let isOpen = false
  for (const { block, index } of sorting.rest().filter(({ index }) => index < 20)) {
    if (isOpen && !block.gap && block.text.length <= 80)
      sorting.leave(index, 'import.leftOut.release')
    else
      isOpen = furnitureReason(block.text) === 'import.leftOut.release' && /[:：]$/.test(block.text)
    if (/^[A-Z]{2,4}-{1,2}[A-Z0-9]+(?:-[A-Z0-9]+)*$/.test(block.text))
      sorting.leave(index, 'import.leftOut.line')
  }
}

/** The story begins at its dateline, or at the first paragraph that reads like prose. */
function storyStart(sorting: Sorting, facts: Facts): number {
  const rest = sorting.rest()
  const first = rest.find(({ block }, place) => {
    if (block.hint !== undefined) return false
    if (place > 60) return true
    if (block.node.type !== 'paragraph')
      return !['heading', 'figure', 'horizontalRule'].includes(block.node.type)
    if (block.text === facts.headline || isDataLine(block.text)) return false
    if (isSignature(block.text, facts)) return false
    return readDateline(block.text) !== null || isProse(block.text)
  })
  return first?.index ?? sorting.length
}

/**
 * Where the story begins if credits stand behind its first words: what an account prints above them is an
 * epigraph or a word of the editor's. Not behind a dateline, nor behind more than a few short lines.
 */
function startBehindCredits(sorting: Sorting, start: number): number {
  const lines = sorting.rest().filter(({ index }) => index >= start)
  let said = 0
  let credits = -1
  for (const [place, { block }] of lines.slice(0, 9).entries()) {
    const { text, node } = block
    if (node.type === 'figure') continue
    if (node.type !== 'paragraph' && node.type !== 'blockquote') break
    if (isWriterLine(text)) credits = place
    else if (credits >= 0 && isDataLine(text)) credits = place
    else if (credits >= 0) break
    else if (readDateline(text) !== null) return start
    else said += /^(?:编者按|编者的话|导语|导读|核心提示|摘要)/.test(text) ? 0 : text.length
    if (said > 90) return start
  }
  const next = lines.slice(credits + 1).find(({ block }) => isProse(block.text))
  if (credits < 0 || next === undefined || next.block.text.length < said / 2) return start
  return lines[credits + 1]?.index ?? start
}

/** Whether a line says who wrote, not only who made a picture or edited. */
function isWriterLine(text: string): boolean {
  if (text.length > 120 || isProse(text)) return false
  const labels = readLabels(text)
  if (labels !== null && labels.some(({ meaning }) => meaning === 'author')) return true
  if (!isCreditLine(text)) return false
  return readCredits(text).credits.some(({ role }) => authorRoles.includes(role))
}

/** What stands above credits inside a story goes into the abstract, or is left out. */
function leaveEpigraph(sorting: Sorting, gathered: Gathered, opening: number, start: number): void {
  const lines = sorting.rest().filter(({ index }) => index >= opening && index < start)
  for (const { block, index } of lines.filter(({ block }) => block.node.type !== 'figure')) {
    const bare = block.text.replace(
      /^(?:编者按|编者的话|导语|导读|核心提示|摘要)\s*[:：|｜]?\s*/,
      '',
    )
    if (gathered.abstract === '' && bare !== block.text) {
      gathered.abstract = bare
      sorting.find('abstract', block.text, true)
      sorting.take(index)
    } else sorting.leave(index, 'import.leftOut.line')
  }
}

function isDataLine(text: string): boolean {
  if (readLabels(text) !== null || isDateLine(text) || isCreditLine(text)) return true
  if (readLooseLine(text, 'Z') !== null) return true
  return readEnglishByline(text) !== null || furnitureReason(text) !== null
}

function takeHeadline(sorting: Sorting, gathered: Gathered, facts: Facts, start: number): void {
  const lines = sorting
    .rest()
    .filter(({ block, index }) => index < start && block.node.type !== 'figure' && isOpen(block))
  const named = gathered.headline !== '' ? gathered.headline : facts.headline
  if (named !== '') {
    const at = lines.findIndex(({ block }) => sameLine(block.text, named))
    const line = lines[at]
    gathered.headline = line?.block.text ?? named
    sorting.find('headline', gathered.headline, false)
    if (line !== undefined) sorting.take(line.index)
    takeParts(
      sorting,
      gathered,
      at < 0 ? [] : lines.slice(0, at),
      at < 0 ? lines : lines.slice(at + 1),
    )
    return
  }
  const marked = highestHeading(lines)
  const main =
    marked >= 0 ? marked : lines.length === 3 && !isSubhead(lines[1]?.block.text ?? '') ? 1 : 0
  const line = lines[main]
  if (line === undefined) return
  gathered.headline = line.block.text
  sorting.find('headline', line.block.text, lines.length > 1)
  sorting.take(line.index)
  takeParts(sorting, gathered, lines.slice(0, main), lines.slice(main + 1))
}

/** Whether a block may be a part of the headline: no piece of the lines below it, but for its summary. */
function isOpen({ hint }: Block): boolean {
  return hint === undefined || hint === 'standfirst'
}

function highestHeading(lines: Lines): number {
  const levels = lines.map(({ block: { node } }) =>
    node.type === 'heading' ? Number(node.attrs?.['level'] ?? 6) : 99,
  )
  const highest = Math.min(...levels)
  return highest === 99 ? -1 : levels.indexOf(highest)
}

type Lines = ReturnType<Sorting['rest']>

/** A line above the headline is the kicker, one below it the subhead: likely, so a person is asked. */
function takeParts(sorting: Sorting, gathered: Gathered, above: Lines, below: Lines): void {
  const kicker = above.at(-1)
  if (kicker !== undefined && gathered.kicker === '' && kicker.block.text.length <= 60) {
    gathered.kicker = kicker.block.text
    sorting.find('kicker', kicker.block.text, true)
    sorting.take(kicker.index)
  }
  for (const line of above.slice(0, -1)) sorting.leave(line.index, 'import.leftOut.site')
  const [subhead] = below
  if (subhead === undefined || gathered.subhead !== '' || subhead.block.text.length > 160) return
  if (isOutlet(subhead.block.text) || isPostOrUnit(subhead.block.text))
    return sorting.leave(subhead.index, 'import.leftOut.site')
  gathered.subhead = subhead.block.text.replace(/^[—–-]{1,2}\s*/, '')
  sorting.find('subhead', subhead.block.text, !isSubhead(subhead.block.text))
  sorting.take(subhead.index)
}

/** An English byline and the date that follows it: `By Ann Lee | July 1, 2026`, also without the stroke. */
function partsOfByline(line: string): readonly string[] {
  const date = /^by[\s:]/i.test(line) ? readDate(line, 'Z') : null
  const at = date?.day == null ? -1 : line.indexOf(date.text)
  return at > 6 ? [line.slice(0, at).trim(), line.slice(at)] : line.split(/\s*[|•·]\s*/, 2)
}

function isSubhead(text: string): boolean {
  return /^[—–]{1,2}|^--/.test(text)
}

function sameLine(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/[\s\u3000\u00a0“”"'‘’]+/g, '').toLowerCase()
  return bare(a) === bare(b)
}
