import { attribute, elementsInside, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import { readDate } from './dates'
import { isOutlet } from './names'
import { oneLine, PageText } from './page-text'

/**
 * The page's headline. `story` is what its JSON-LD says, `social` what its meta tags say. The title tag has
 * the site's name at its end, and so may the meta tags: only a line on the page tells where the headline ends.
 */
export function headlineOf(page: HtmlNode, story: string, social: string): string {
  const h1 = elementsInside(page, ({ tagName }) => tagName === 'h1')
    .map((heading) => oneLine(textInside(heading)))
    .filter((heading) => heading !== '')
  const [titleTag] = elementsInside(page, ({ tagName }) => tagName === 'title')
  const title = titleTag === undefined ? '' : oneLine(textInside(titleTag)).slice(0, 300)
  const confirmed = h1.find(
    (heading) => heading === story || heading === social || title.includes(heading),
  )
  if (confirmed !== undefined) return confirmed
  if (story !== '') return story
  const [only] = h1
  const stem = stemOnPage(
    page,
    [social, title].filter((line) => line !== ''),
  )
  if (stem !== '') return stem
  if (social !== '' && social !== title) return social
  if (h1.length === 1 && only !== undefined) return only
  return isMedium(title) ? '' : bareTitle(title)
}

/** The outlet whose page it is by its title tag: the first or last piece of it, or all; '' where none is one. */
export function outletOfTitle(page: HtmlNode): string {
  const [titleTag] = elementsInside(page, ({ tagName }) => tagName === 'title')
  const title = titleTag === undefined ? '' : oneLine(textInside(titleTag)).slice(0, 300)
  const pieces = title.split(/\s*(?:[_|｜«»]|--|\s[-–—:]\s|-(?=[\u3400-\u9fff]+$)|:\s)\s*/)
  return [pieces.at(-1) ?? '', pieces[0] ?? ''].find(isMedium) ?? ''
}

/** The path of sections as one element named for it shows it, outside any breadcrumb. */
export function shownSection(page: HtmlNode): string {
  const named = elementsInside(page, (element) =>
    /(?:^|[\s_-])(?:channel|channel-name|category|cat-links?|section-(?:name|label|title)|column-name|lanmu)(?:$|[\s_-])/i.test(
      attribute(element, 'class') ?? '',
    ),
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
    .filter((text) => latinNames.test(text) && !isMedium(text))
}

const latinNames =
  /^\p{Lu}[\p{L}.’'-]*(?:\s+[\p{L}.’'-]+){1,4}(?:\s*(?:,|and|&)\s*\p{Lu}[\p{L}.’'-]*(?:\s+[\p{L}.’'-]+){1,4})*$/u

function isNamedAuthor(element: HtmlElement): boolean {
  if (attribute(element, 'rel') === 'author' || attribute(element, 'itemprop') === 'author')
    return true
  return /(?:^|[\s_-])(?:authors?|byline)(?:$|[\s_-])/i.test(attribute(element, 'class') ?? '')
}

function isMedium(text: string): boolean {
  return isOutlet(text) || (/^\p{Lu}/u.test(text) && text.length <= 40 && englishOutlet.test(text))
}

const englishOutlet =
  /\b(?:times|post|herald|courier|ledger|gazette|tribune|journal|news|daily|press|radio|observer|chronicle|standard|review|examiner|register|dispatch|sentinel|bulletin|inquirer|echo|argus|tv)$/i

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

/** The longest line of the page that a title begins with, where the rest of the title is the site's. */
function stemOnPage(page: HtmlNode, titles: readonly string[]): string {
  const text = new PageText()
  let longest = ''
  elementsInside(page, (element) => {
    if (['head', 'title', 'a', 'script'].includes(element.tagName)) return false
    const line = text.line(element)
    if (line !== null && line.length >= 6 && line.length > longest.length) {
      if (titles.some((title) => title.startsWith(line) && isSiteName(title.slice(line.length))))
        longest = line
    }
    return false
  })
  return longest
}

function isSiteName(rest: string): boolean {
  return rest === '' || /^\s*(?:[_|｜\-–—:：·«»]|--)/.test(rest)
}

function bareTitle(title: string): string {
  const bare = title.replace(/\s*(?:[_|｜]|--|\s[-–—]\s).{1,40}$/, '').trim()
  return bare === '' ? title : bare
}
