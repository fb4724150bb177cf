import { attribute, elementsInside, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import { readDate } from './dates'
import { isAskedOfReaders, isPostOrUnit } from './latin-people'
import { isOutlet } from './names'
import { isMedium } from './page-headline'
import { oneLine } from './page-text'

/** The path of sections as one element named for it shows it, outside any breadcrumb. */
export function shownSection(page: HtmlNode): string {
  const named = elementsInside(
    page,
    (element) =>
      /(?:^|[\s_-])(?:channel|channel-name|category|cat-links?|section-(?:name|label|title)|column-name|lanmu|article-tag|post-category|eyebrow|kicker-link|rubric)(?:$|[\s_-])/i.test(
        attribute(element, 'class') ?? '',
      ) ||
      (element.tagName === 'a' &&
        /(?:^|\s)(?:tag|category)(?:\s|$)/.test(attribute(element, 'rel') ?? '')),
  ).map((element) => oneLine(textInside(element)))
  return (
    named.find(
      (name) => name !== '' && name.length <= 24 && !/[|,，。\s]{1,}.*[|,，。\s]/.test(name),
    ) ?? ''
  )
}

/** The authors as elements named for them show them, each as printed. */
export function shownAuthors(page: HtmlNode): readonly string[] {
  const holders = elementsInside(page, isNamedAuthor)
  const [first] = holders
  if (first === undefined) return []
  const leaves = elementsInside(
    first,
    (element) => elementsInside(element, () => true).length === 0,
  )
  const texts = (leaves.length === 0 ? [first] : leaves).map((leaf) => oneLine(textInside(leaf)))
  return texts
    .map((text) => text.replace(/^by[:\s]+/i, ''))
    .filter((text) => latinNames.test(text) && !isMedium(text) && !isPostOrUnit(text))
    .filter((text) => !isAskedOfReaders(text))
}

const latinNames =
  /^\p{Lu}[\p{L}.’'-]*(?:\s+[\p{L}.’'-]+){1,4}(?:\s*(?:,|and|&)\s*\p{Lu}[\p{L}.’'-]*(?:\s+[\p{L}.’'-]+){1,4})*$/u

function isNamedAuthor(element: HtmlElement): boolean {
  if (attribute(element, 'rel') === 'author' || attribute(element, 'itemprop') === 'author')
    return true
  return /(?:^|[\s_-])(?:authors?|byline)(?:$|[\s_-])/i.test(attribute(element, 'class') ?? '')
}

/** The source as the page shows it, in an element named for it; '' where none says an outlet's name. */
export function shownSource(page: HtmlNode): string {
  const named = elementsInside(page, isNamedSource)
    .map((element) =>
      oneLine(textInside(element)).replace(/^(?:来源|稿源|來源|source)\s*[:：]?\s*/i, ''),
    )
    .find((name) => name.length <= 24 && isOutlet(name) && readDate(name, 'Z') === null)
  return named ?? ''
}

function isNamedSource(element: HtmlElement): boolean {
  if (!['span', 'div', 'a', 'em', 'i', 'b', 'p', 'td', 'strong', 'cite'].includes(element.tagName))
    return false
  const sign = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return /(?:^|[\s_-])(?:source|src|laiyuan|ly|media-?name|article-?source|from)(?:$|[\s_-])/i.test(
    sign,
  )
}

/** The breadcrumb of an element named for one, where only style sets its steps apart; [] without. */
export function shownTrail(page: HtmlNode): readonly string[] {
  const [holder] = elementsInside(page, isNamedTrail)
  if (holder === undefined) return []
  const line = oneLine(textInside(holder))
  // With marks between its steps it is read where it stands.
  if (line.length > 120 || /[>›»→/|＞]|--/.test(line)) return []
  const steps = leavesOf(holder).map((leaf) => oneLine(textInside(leaf)))
  return steps.filter((step) => step !== '' && step.length <= 24 && !idleStep.test(step))
}

const idleStep =
  /^(?:.{0,8}首页|主页|home|正文|breadcrumbs?|you are here:?|当前位置[:：]?|front page|文章|详情)$/i

function isNamedTrail(element: HtmlElement): boolean {
  if (['body', 'html', 'script'].includes(element.tagName)) return false
  const sign = ['class', 'id', 'aria-label', 'data-component']
    .map((name) => attribute(element, name) ?? '')
    .join(' ')
  return /(?:^|[\s_-])(?:bread-?crumbs?|crumbs?)(?:$|[\s_-])/i.test(sign)
}

function leavesOf(holder: HtmlElement): readonly HtmlElement[] {
  const isLeaf = (element: HtmlElement) =>
    elementsInside(element, () => true).length === 0 && textInside(element).trim() !== ''
  return elementsInside(holder, isLeaf)
}
