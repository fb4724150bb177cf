import { attribute, childrenOf, elementsInside, isElement, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import { readBreadcrumb } from './breadcrumb'
import { readDateline } from './dateline'
import { isFurnitureLine } from './furniture'
import { hintOfElement } from './hints'
import { readLabels } from './labels'
import { isListHeading } from './lists'
import { oneLine } from './page-text'
import type { PageText } from './page-text'
import { isCreditLine } from './people'
import { isProse } from './prose'

const sign = (element: HtmlElement) =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'role') ?? ''}`

const furnitureTags = ['nav', 'footer', 'form', 'dialog', 'button']
const furnitureSign =
  /(?:^|[\s_-])(?:nav|navbar|menu|share|sharing|social|comments?|footer|copyright|disclaimer|cookies?|banner|advert(?:isement)?|ads?|promo|sponsor|subscribe|subscription|newsletter|login|search|toolbar|qrcode|erweima|pagination|pager|sidebar|skip-link|related|recommend|hotlist|author-bio)(?:$|[\s_-])/i
const storySign =
  /(?:^|[\s_-])(?:article|content|story|post|entry|main|text|zw|TRS_Editor|js_content|rich_media_content|article-body|articleBody)(?:$|[\s_-])/i

/** Whether an element is the site's by its tag or names, and no list of other stories. */
export function isFurniture(element: HtmlElement, text: PageText): boolean {
  if (['body', 'html', 'article', 'main'].includes(element.tagName)) return false
  if (isStoryList(element)) return false
  const signed = furnitureSign.test(sign(element)) && !storySign.test(sign(element))
  if (!signed && !furnitureTags.includes(element.tagName)) return false
  const line = text.line(element)
  // Some systems wrap the whole page in one form.
  if (element.tagName === 'form' && !signed && (line === null || isProse(line))) return false
  if (line === null) return true
  return readBreadcrumb(line) === null && !isDataInside(line)
}

/** A foot of an article that prints its people is no site's footer. */
function isDataInside(line: string): boolean {
  if (line.length > 80 || isFurnitureLine(line)) return false
  const labels = readLabels(line) ?? []
  return (
    isCreditLine(line) || labels.some(({ meaning, value }) => meaning === 'credit' && value !== '')
  )
}

/** A list of other stories with its heading: `相关阅读` over links. */
export function isStoryList(element: HtmlElement): boolean {
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

/** The element that holds the story, or null where nothing on the page reads like one. */
export function storyPart(root: HtmlNode, text: PageText): HtmlElement | null {
  const scores = new Map<HtmlElement, number>()
  const visit = (node: HtmlNode) => {
    if (isElement(node) && isFurniture(node, text)) return
    if (isElement(node)) scoreParagraph(node, text, scores)
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
  return best === null ? null : wholeOf(best, scores)
}

/** What holds all parts of a story that its page cuts in several: siblings of one kind and name that all read like one. */
function wholeOf(part: HtmlElement, scores: ReadonlyMap<HtmlElement, number>): HtmlElement {
  let layer = part
  for (let step = 0; step < 3; step += 1) {
    const whole = wholeOfLayer(layer, scores)
    if (whole !== layer) return whole
    // A part may lie in boxes of its own: `<div class="block"><div class="block-content">`.
    const { parentNode } = layer
    const isAlone = parentNode?.childNodes.filter(isElement).length === 1
    if (!isAlone || !isElement(parentNode)) return part
    layer = parentNode
  }
  return part
}

function wholeOfLayer(part: HtmlElement, scores: ReadonlyMap<HtmlElement, number>): HtmlElement {
  const { parentNode } = part
  const name = attribute(part, 'class') ?? ''
  if (parentNode === null || !isElement(parentNode) || name === '') return part
  const isPart = (node: HtmlNode) =>
    isElement(node) &&
    node !== part &&
    node.tagName === part.tagName &&
    attribute(node, 'class') === name &&
    scores.has(node)
  return childrenOf(parentNode).some(isPart) ? parentNode : part
}

function bonus(element: HtmlElement): number {
  if (attribute(element, 'itemprop') === 'articleBody' || attribute(element, 'id') === 'js_content')
    return 3
  if (element.tagName === 'article') return 1.6
  return storySign.test(sign(element)) ? 1.3 : 1
}

function scoreParagraph(
  element: HtmlElement,
  text: PageText,
  scores: Map<HtmlElement, number>,
): void {
  if (!['p', 'td', 'pre', 'section', 'div', 'blockquote'].includes(element.tagName)) return
  const own = text.own(element)
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

/**
 * The first element of a story that reads like its first paragraph, or null: prose, no summary, caption,
 * list or line of data.
 */
export function openingOf(story: HtmlNode, text: PageText, headline: string): HtmlElement | null {
  const visit = (node: HtmlNode): HtmlElement | null => {
    if (!isElement(node)) return null
    if (node !== story && isAside(node, text)) return null
    if (isBlock(node) && isOpening(text.own(node), headline)) return node
    for (const child of node.childNodes) {
      const found = visit(child)
      if (found !== null) return found
    }
    return null
  }
  for (const child of isElement(story) ? [story] : childrenOf(story)) {
    const found = visit(child)
    if (found !== null) return found
  }
  return null
}

function isOpening(own: string, headline: string): boolean {
  if (own.length < 12 || own === headline) return false
  if (readDateline(own) !== null) return true
  if (!isProse(own) || isFurnitureLine(own)) return false
  return (
    readLabels(own) === null &&
    !isCreditLine(own) &&
    !/^(?:摘要|导语|导读|核心提示|内容提要)/.test(own)
  )
}

function isAside(element: HtmlElement, text: PageText): boolean {
  if (['figure', 'figcaption', 'li', 'aside', 'h1', 'h2', 'h3'].includes(element.tagName))
    return true
  if (isFurniture(element, text) || isStoryList(element)) return true
  if (/(?:^|[\s_-])(?:captions?|photo|pic|image|tips?|notice)(?:$|[\s_-])/i.test(sign(element)))
    return text.line(element) !== null
  return hintOfElement(element) === 'standfirst' && text.line(element) !== null
}

function isBlock({ tagName }: HtmlElement): boolean {
  return ['p', 'td', 'pre', 'section', 'div', 'blockquote', 'font', 'span', 'center'].includes(
    tagName,
  )
}
