import { bodyFromNodes } from '../document/from-html'
import { attribute, childrenOf, elementsInside, isElement, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import type { Picture } from '../document/picture'
import { blocksFromBody } from './blocks'
import { readBreadcrumb } from './breadcrumb'
import { isDateLine, outletBesideDate } from './dates'
import { readLabels } from './labels'
import { isListHeading } from './lists'
import { oneLine, PageText } from './page-text'
import { isCreditLine, readEnglishByline } from './people'
import { pageFacts } from './page-facts'
import type { Copy } from './read-news'
import type { LeftOut } from './reading'

/** A page as copy: its story part as blocks, and the pictures that stand in it. */
export interface PageCopy extends Copy {
  readonly pictures: readonly Picture[]
}

/**
 * The story part of a saved page, the facts of its head, and what of the page was left out.
 *
 * The part is found by how its paragraphs score (length, sentence marks, few links: the way of
 * Readability); lines of data that the page prints outside it (breadcrumb, headline, source and date,
 * editors) are brought along. A page without furniture is taken whole.
 */
export function copyFromPage(page: HtmlNode, base: string | null, newId: () => string): PageCopy {
  const facts = pageFacts(page, base)
  const address = base ?? (facts.sourceUrl === '' ? null : facts.sourceUrl)
  const root: HtmlNode = elementsInside(page, ({ tagName }) => tagName === 'body')[0] ?? page
  const text = new PageText()
  const story = storyPart(root, text) ?? root
  const sorted: Outside = { above: [], below: [], leftOut: [], text }
  if (story !== root) sortOutside(root, story, sorted)
  const inside = childrenOf(pruned(story, sorted))
  const nodes = [...sorted.above.map(parted), ...inside, ...sorted.below.map(parted)]
  const read = bodyFromNodes(nodes, { origin: 'foreign', base: address, newId })
  const lost = read.lost.filter(({ reason }) => reason !== 'import.leftOut.script')
  return {
    blocks: blocksFromBody(read.body),
    facts,
    pictures: read.pictures,
    leftOut: [...sorted.leftOut, ...lost],
  }
}

const sign = (element: HtmlElement) =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'role') ?? ''}`

const furnitureTags = ['nav', 'footer', 'form', 'dialog']
const furnitureSign =
  /(?:^|[\s_-])(?:nav|navbar|menu|share|sharing|social|comments?|footer|copyright|disclaimer|cookies?|banner|advert(?:isement)?|ads?|promo|sponsor|subscribe|newsletter|login|search|toolbar|qrcode|erweima|pagination|pager|sidebar|skip-link)(?:$|[\s_-])/i
const storySign =
  /(?:^|[\s_-])(?:article|content|story|post|entry|main|text|zw|TRS_Editor|js_content|rich_media_content|article-body|articleBody)(?:$|[\s_-])/i

function isFurniture(element: HtmlElement, text: PageText): boolean {
  if (['body', 'html', 'article', 'main'].includes(element.tagName)) return false
  if (isStoryList(element)) return false
  const signed = furnitureSign.test(sign(element)) && !storySign.test(sign(element))
  if (!signed && !furnitureTags.includes(element.tagName)) return false
  const line = text.line(element)
  // Some systems wrap the whole page in one form.
  if (element.tagName === 'form' && !signed && line === null) return false
  return line === null || readBreadcrumb(line) === null
}

/** The element that holds the story, or null where nothing on the page reads like one. */
function storyPart(root: HtmlNode, text: PageText): HtmlElement | null {
  const scores = new Map<HtmlElement, number>()
  const visit = (node: HtmlNode) => {
    if (isElement(node) && isFurniture(node, text)) return
    if (isElement(node)) scoreParagraph(node, scores)
    childrenOf(node).forEach(visit)
  }
  visit(root)
  let best: HtmlElement | null = null
  let most = 0
  for (const [element, score] of scores) {
    const weighed = score * (1 - text.linkShare(element)) * bonus(element)
    if (weighed > most) {
      best = element
      most = weighed
    }
  }
  return best
}

function bonus(element: HtmlElement): number {
  if (attribute(element, 'itemprop') === 'articleBody' || attribute(element, 'id') === 'js_content')
    return 3
  if (element.tagName === 'article') return 1.6
  return storySign.test(sign(element)) ? 1.3 : 1
}

function scoreParagraph(element: HtmlElement, scores: Map<HtmlElement, number>): void {
  const isBlock = ['p', 'td', 'pre', 'section', 'div', 'blockquote'].includes(element.tagName)
  if (!isBlock) return
  const own = oneLine(
    element.childNodes
      .filter((node) => !isElement(node) || isInline(node))
      .map(textInside)
      .join(''),
  )
  if (own.length < 20) return
  const marks = own.match(/[,，、。；！？;.]/g)?.length ?? 0
  const score = 1 + marks + Math.min(own.length / 60, 6)
  let holder: HtmlNode | null = element.tagName === 'p' ? element.parentNode : element
  for (const share of [1, 0.5, 0.25]) {
    if (holder === null || !isElement(holder)) return
    scores.set(holder, (scores.get(holder) ?? 0) + score * share)
    holder = holder.parentNode
  }
}

function isInline(element: HtmlElement): boolean {
  return [
    'a',
    'b',
    'strong',
    'em',
    'i',
    'span',
    'font',
    'u',
    'br',
    'sub',
    'sup',
    'small',
    'mark',
  ].includes(element.tagName)
}

interface Outside {
  /** Elements before and behind the story that hold one of its lines. */
  readonly above: HtmlElement[]
  readonly below: HtmlElement[]
  readonly leftOut: LeftOut[]
  readonly text: PageText
}

/** Sorts all that stands outside the story: its headline, breadcrumb, lines of data; the rest is the site's. */
function sortOutside(root: HtmlNode, story: HtmlNode, sorted: Outside): void {
  const around = ancestorsOf(story)
  const sides = { before: new Map<HtmlNode, boolean>(), after: new Map<HtmlNode, boolean>() }
  let side: 'before' | 'after' = 'before'
  const isLine = (node: HtmlNode) => isElement(node) && isLineOfStory(node, side, sorted.text)
  const holdsLine = (node: HtmlNode): boolean => {
    const known = sides[side].get(node)
    if (known !== undefined) return known
    const holds = childrenOf(node).some((child) => isLine(child) || holdsLine(child))
    sides[side].set(node, holds)
    return holds
  }
  const visit = (node: HtmlNode): void => {
    if (node === story) side = 'after'
    else if (around.has(node)) childrenOf(node).forEach(visit)
    else if (isLine(node))
      (side === 'before' ? sorted.above : sorted.below).push(node as HtmlElement)
    else if (holdsLine(node)) childrenOf(node).forEach(visit)
    else leave(node, sorted)
  }
  childrenOf(root).forEach(visit)
}

/** A line of data with its pieces apart: sites part them by style alone, `<span>甲</span><span>乙</span>`. */
function parted(element: HtmlElement): HtmlElement {
  const children = element.childNodes.flatMap((child): HtmlElement['childNodes'] => {
    if (!isElement(child) || child.tagName === 'br') return [child]
    const space = { nodeName: '#text' as const, value: ' ', parentNode: element }
    return [space, parted(child), space]
  })
  return { ...element, childNodes: children }
}

function ancestorsOf(node: HtmlNode): ReadonlySet<HtmlNode> {
  const ancestors = new Set<HtmlNode>()
  let parent: HtmlNode | null = isElement(node) ? node.parentNode : null
  while (parent !== null) {
    ancestors.add(parent)
    parent = isElement(parent) ? parent.parentNode : null
  }
  return ancestors
}

/** The same part without the furniture inside it. */
function pruned<Node extends HtmlNode>(node: Node, sorted: Outside): Node {
  if (!('childNodes' in node)) return node
  const kept = node.childNodes.filter((child) => {
    const cut = isElement(child) && isFurniture(child, sorted.text)
    if (cut) leave(child, sorted)
    return !cut
  })
  return { ...node, childNodes: kept.map((child) => pruned(child, sorted)) }
}

function leave(node: HtmlNode, sorted: Outside): void {
  const text = oneLine(textInside(node)).slice(0, 500)
  const reason = isElement(node) && isFurniture(node, sorted.text) ? 'navigation' : 'site'
  if (text !== '') sorted.leftOut.push({ reason: `import.leftOut.${reason}`, text })
}

/** A list of other stories with its heading: `相关阅读` over links. */
function isStoryList(element: HtmlElement): boolean {
  if (!['div', 'section', 'aside', 'dl'].includes(element.tagName)) return false
  const heading = firstWords(element)
  return (
    isListHeading(heading) && elementsInside(element, ({ tagName }) => tagName === 'a').length > 0
  )
}

function firstWords(node: HtmlNode): string {
  for (const child of childrenOf(node)) {
    const words = isElement(child) ? firstWords(child) : oneLine(textInside(child))
    if (words !== '') return words
  }
  return ''
}

function isLineOfStory(element: HtmlElement, side: 'before' | 'after', page: PageText): boolean {
  if (isStoryList(element)) return true
  const text = page.line(element)
  if (
    text === null ||
    text === '' ||
    ['script', 'style', 'title', 'head', 'html', 'a'].includes(element.tagName)
  )
    return false
  if (side === 'before' && element.tagName === 'h1') return true
  if (side === 'before' && /^h[2-4]$/.test(element.tagName) && page.isBareOfH1(element)) return true
  if (side === 'before' && readBreadcrumb(text) !== null) return true
  if (
    side === 'before' &&
    /(?:^|[\s_-])(?:sub-?head(?:line)?|subtitle|dek|standfirst|kicker|eyebrow|byline|author|credits?|futi|yinti)(?:$|[\s_-])/i.test(
      sign(element),
    )
  )
    return true
  const labels = readLabels(text)
  if (labels !== null && labels.some(({ meaning, value }) => meaning !== 'nothing' && value !== ''))
    return true
  if (side === 'before' && (isDateLine(text) || outletBesideDate(text) !== null)) return true
  return text.length < 120 && (isCreditLine(text) || readEnglishByline(text) !== null)
}
