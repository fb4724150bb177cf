import { attribute, elementsInside, isElement, textInside } from './html-tree'
import type { HtmlElement, HtmlNode } from './html-tree'
import { lose } from './html-reading'
import type { Walk } from './html-reading'
import { element, isBlank, lookAlike } from './html-making'
import { nestedLists } from './html-word-lists'
import type { ListLine } from './html-word-lists'
import { numberOf } from './list-number'

/**
 * Whether Word, WPS, Outlook or LibreOffice wrote this HTML: its inserted and deleted text is then a
 * change somebody has yet to decide on, and not part of the page.
 */
export function isOfficeHtml(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) => {
    if (!isElement(node)) return false
    if (/(?:^|[;\s"])mso-/i.test(styleOf(node)) || /\bMso[A-Z]/.test(classOf(node))) return true
    const generator = attribute(node, 'name')?.toLowerCase() === 'generator'
    if (generator && /word|office|wps/i.test(attribute(node, 'content') ?? '')) return true
    return isOfficeHtml(node.childNodes)
  })
}

/**
 * The nodes as Word means them: paragraphs with `mso-list` as lists, outline levels as headings, tracked
 * changes as if accepted, captions with their pictures. What goes is noted in the walk: deleted text and
 * margin comments. The source: "Microsoft Office HTML and XML Reference" (`mso-` styles, `[if !supportLists]`).
 */
export function plainWord(nodes: readonly HtmlNode[], walk: Walk): readonly HtmlNode[] {
  const kept: HtmlNode[] = []
  let run: ListLine[] = []
  const endRun = () => {
    kept.push(...nestedLists(run))
    run = []
  }
  for (const node of captionedPictures(withoutMarkers(nodes))) {
    const line = isElement(node) ? listLineOf(node, walk) : null
    if (line !== null) run.push(line)
    else if (run.length === 0 || !isBetweenLines(node)) {
      endRun()
      if (isElement(node)) kept.push(...plainElement(node, walk))
      else kept.push(node)
    }
  }
  endRun()
  return kept
}

function plainElement(node: HtmlElement, walk: Walk): readonly HtmlNode[] {
  const style = styleOf(node)
  const part = /mso-element\s*:\s*(comment-list|footnote-list|endnote-list)/i.exec(style)?.[1]
  if (part === 'comment-list' || /\bmsocomanchor\b|\bMsoCommentReference\b/i.test(classOf(node))) {
    lose(walk, 'import.leftOut.comment', textInside(node))
    return []
  }
  if (node.tagName === 'del' || /\bmsoDel\b/.test(classOf(node))) {
    lose(walk, 'import.leftOut.deletion', textInside(node))
    return []
  }
  const children = plainWord(node.childNodes, walk)
  if (part !== undefined) return children.filter((child) => child.nodeName !== 'hr')
  if (node.tagName === 'ins') return children
  if (/\bMso(?:Foot|End)noteReference\b/.test(classOf(node)) && node.tagName === 'span')
    return [element('sup', children)]
  const level = headingLevel(node)
  return [level === null ? lookAlike(node, children) : element(`h${level}`, children)]
}

/** 1 to 6 where the paragraph is one by its outline level or its style; else null. */
function headingLevel(node: HtmlElement): number | null {
  if (node.tagName !== 'p' && node.tagName !== 'div') return null
  const level =
    /mso-outline-level\s*:\s*([1-9])/i.exec(styleOf(node))?.[1] ??
    /\bMsoHeading([1-9])\b/i.exec(classOf(node))?.[1]
  if (level !== undefined) return Math.min(6, Number(level))
  if (/\bMsoTitle\b/i.test(classOf(node))) return 1
  return /\bMsoSubtitle\b/i.test(classOf(node)) ? 2 : null
}

function listLineOf(node: HtmlElement, walk: Walk): ListLine | null {
  const place = /mso-list\s*:\s*l(\d+)\s+level(\d+)/i.exec(styleOf(node))
  if (place === null || (node.tagName !== 'p' && node.tagName !== 'div')) return null
  if (headingLevel(node) !== null) return null
  const marker = markersIn(node).join('')
  const value = numberOf(marker)
  if (value === null && !isBullet(marker)) return null
  return {
    list: place[1] ?? '',
    level: Number(place[2]),
    value,
    content: plainWord(withoutIgnored(node.childNodes), walk),
  }
}

function markersIn(node: HtmlElement): readonly string[] {
  return elementsInside(node, isMarker).map((marker) => textInside(marker).trim())
}

/** The number or bullet Word writes for programs that know no lists. */
function isMarker(node: HtmlElement): boolean {
  return /mso-list\s*:\s*Ignore/i.test(styleOf(node))
}

function withoutIgnored(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap((node): readonly HtmlNode[] => {
    if (!isElement(node)) return [node]
    return isMarker(node) ? [] : [lookAlike(node, withoutIgnored(node.childNodes))]
  })
}

/** A mark and nothing to read: `·`, `§`, `Ø`, and the `o` of Courier New. */
function isBullet(marker: string): boolean {
  return marker === '' || /^[oØüvnlqu§]$/.test(marker) || !/[\p{L}\p{N}]/u.test(marker)
}

/** The comments round a marker are nobody's text; the markers themselves go with their line. */
function withoutMarkers(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.filter((node) => node.nodeName !== '#comment')
}

function isBetweenLines(node: HtmlNode): boolean {
  return !isElement(node) && textInside(node).trim() === ''
}

/** A picture in a paragraph of its own and the paragraph of style Caption after it, as one figure. */
function captionedPictures(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const blocks = nodes.filter((node) => isElement(node) || !isBlank(node))
  const made: HtmlNode[] = []
  for (const node of blocks) {
    const before = made.at(-1)
    const isCaption = isElement(node) && /\bMsoCaption\b/i.test(classOf(node))
    if (isCaption && before !== undefined && isElement(before) && isOnlyPictures(before))
      made[made.length - 1] = element('figure', [
        ...elementsInside(before, isImage),
        element('figcaption', node.childNodes),
      ])
    else made.push(node)
  }
  return made.some((node) => node.nodeName === 'figure') ? made : nodes
}

function isOnlyPictures(node: HtmlElement): boolean {
  return isBlank(node) && elementsInside(node, isImage).length > 0
}

function isImage(node: HtmlElement): boolean {
  return node.tagName === 'img'
}

function styleOf(node: HtmlElement): string {
  return attribute(node, 'style') ?? ''
}

function classOf(node: HtmlElement): string {
  return attribute(node, 'class') ?? ''
}
