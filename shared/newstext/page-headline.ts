import { attribute, elementsInside, isElement, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import { isDateLine } from './dates'
import { isOutlet } from './names'
import { oneLine, PageText } from './page-text'

/**
 * The page's headline. `story` is what its JSON-LD says, `social` what its meta tags say. The title tag has
 * the site's name at its end, and so may the meta tags: only a line on the page tells where the headline ends.
 */
export function headlineOf(page: HtmlNode, story: string, social: string): string {
  const title = titleOf(page)
  const headings = elementsInside(page, ({ tagName }) => tagName === 'h1')
    .flatMap((heading) => [oneLine(textInside(heading)), ownWords(heading)])
    .filter((heading) => heading !== '')
  // A site's name is among the first of them; each is looked for on the whole page.
  const h1 = [...new Set(headings)].filter(
    (heading, place) => place > 4 || !isNameOfSite(heading, title, [story, social], page),
  )
  const confirmed =
    h1.find((heading) => heading === story) ??
    h1.find((heading) => heading === social) ??
    longestOf(h1.filter((heading) => title.includes(heading)))
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
  if (isTitleOfEdition(title)) return namedHeadline(page)
  return isMedium(title) ? '' : bareTitle(title)
}

/** What the title tag says; '' without one. */
export function titleOf(page: HtmlNode): string {
  const [titleTag] = elementsInside(page, ({ tagName }) => tagName === 'title')
  return titleTag === undefined ? '' : oneLine(textInside(titleTag)).slice(0, 300)
}

/**
 * Whether a first heading is what the site calls itself: the title tag holds it apart from the headline that
 * the page's head says, or beside a longer line of the page where the heading is a medium's name.
 */
function isNameOfSite(
  heading: string,
  title: string,
  told: readonly string[],
  page: HtmlNode,
): boolean {
  if (!title.includes(heading) || told.includes(heading)) return false
  const beside = title
    .replace(heading, '')
    .replace(/^[\s_|｜\-–—:：·•«»]+|[\s_|｜\-–—:：·•«»]+$/g, '')
  if (beside.length <= heading.length) return false
  return told.includes(beside) || (isMedium(heading) && stemOnPage(page, [beside]) === beside)
}

/** Whether a title tag names a page of a printed paper and no story: `清溪晚报数字报-第05版`. */
export function isTitleOfEdition(title: string): boolean {
  const pieces = title.split(/[\s_|｜\-–—:：·•«»《》（）()]+/).filter((piece) => piece !== '')
  const isPage = (piece: string) => /^(?:第?[A-Z]?\d{1,3}版|[A-Z]\d{1,3}|第\d+期)/.test(piece)
  const isSaid = (piece: string) => isMedium(piece) || editionWord.test(piece) || isDateLine(piece)
  const isEdition = pieces.some((piece) => isPage(piece) || editionWord.test(piece))
  return isEdition && pieces.every((piece) => isPage(piece) || isSaid(piece) || piece.length <= 4)
}

const editionWord =
  /(?:数字报(?:刊|平台)?|電子報|电子报刊?|数字版|电子版|多媒体(?:数字)?报刊?|(?:digital|print) edition|e-?paper)$/i

/**
 * The headline in an element that is named for it, where nothing else on the page says one; of several the
 * one that the page's list of its stories has too. '' without.
 */
function namedHeadline(page: HtmlNode): string {
  const named = elementsInside(page, isNamedHeadline)
    .map((element) => oneLine(textInside(element)))
    .filter((line) => line.length >= 4 && line.length <= 80 && !isMedium(line) && !isDateLine(line))
  const links = new Set(
    elementsInside(page, ({ tagName }) => tagName === 'a').map((link) => oneLine(textInside(link))),
  )
  const listed = named.find((line) => links.has(line))
  return listed ?? (new Set(named).size === 1 ? (named[0] ?? '') : '')
}

function isNamedHeadline(element: HtmlElement): boolean {
  if (['a', 'li', 'ul', 'html', 'body', 'title', 'head'].includes(element.tagName)) return false
  // An element with elements in it holds more than a line, and many such in each other take long.
  if (element.childNodes.some((child) => isElement(child) && child.tagName !== 'br')) return false
  const sign = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return /(?:^|[\s_-])(?:title|tit|headline|biaoti|bt)(?:$|[\s_-])/i.test(sign)
}

/** A heading's own words, without those of the elements in it: some set its date and source inside. */
function ownWords(heading: HtmlElement): string {
  return oneLine(
    heading.childNodes
      .filter((node) => node.nodeName === '#text')
      .map(textInside)
      .join(' '),
  )
}

function longestOf(lines: readonly string[]): string | undefined {
  return [...lines].sort((a, b) => b.length - a.length)[0]
}

/**
 * Who publishes a page by its title tag: a piece of it, apart from the headline, that is a medium's name;
 * else the last piece behind the headline, where sites put their name. '' where there is none.
 */
export function outletOfTitle(page: HtmlNode, headline: string): string {
  const title = titleOf(page)
  const at = headline === '' ? -1 : title.indexOf(headline)
  const [before, behind] =
    at < 0 ? ['', title] : [title.slice(0, at), title.slice(at + headline.length)]
  const pieces = [...[...piecesOfTitle(behind)].reverse(), ...piecesOfTitle(before)]
  const named = pieces.find(isMedium)
  if (named !== undefined) return withoutEdition(named)
  const last = at < 0 ? '' : (piecesOfTitle(behind).at(-1) ?? piecesOfTitle(before)[0] ?? '')
  return last.length <= 40 ? last : ''
}

/** A paper without the edition that the page is of: `清溪日报数字报`. */
function withoutEdition(outlet: string): string {
  const bare = outlet.replace(
    /(?:数字报(?:平台)?|电子报|数字版|电子版|手机版|触屏版|\s+(?:e-?edition|e-?paper|(?:digital|print) edition))$/i,
    '',
  )
  return bare.length < 2 ? outlet : bare
}

function piecesOfTitle(title: string): readonly string[] {
  return title
    .split(
      /\s*(?:[_|｜«»•]|--|(?<=[\u3400-\u9fff])-(?=[\u3400-\u9fff]|$)|(?:^|\s)[-–—:](?=\s|$)|-(?=[\u3400-\u9fff]+$)|-$|:\s)\s*/,
    )
    .filter((piece) => piece !== '')
}

/** Whether a text is a medium by its name, Chinese or English. */
export function isMedium(text: string): boolean {
  return isOutlet(text) || (/^\p{Lu}/u.test(text) && text.length <= 40 && englishOutlet.test(text))
}

const englishOutlet =
  /\b(?:times|post|herald|courier|ledger|gazette|tribune|journal|news|daily|press|radio|observer|chronicle|standard|review|examiner|register|dispatch|sentinel|bulletin|inquirer|echo|argus|tv|e-?edition|e-?paper|(?:digital|print) edition)$/i

/** The longest line of the page that a title holds, where the rest of the title is the site's. */
function stemOnPage(page: HtmlNode, titles: readonly string[]): string {
  const text = new PageText()
  let longest = ''
  elementsInside(page, (element) => {
    if (['head', 'title', 'a', 'script'].includes(element.tagName)) return false
    const line = text.line(element)
    if (line !== null && line.length >= 6 && line.length > longest.length) {
      if (titles.some((title) => isStem(line, title))) longest = line
    }
    return false
  })
  return longest
}

/** Whether a title is this line with, before or behind it, what a site calls itself or its sections. */
function isStem(line: string, title: string): boolean {
  const at = title.indexOf(line)
  if (at < 0 || !isSiteName(title.slice(at + line.length))) return false
  return at === 0 || /(?:[_|｜\-–—:：·•«»]|--)\s*$/.test(title.slice(0, at))
}

function isSiteName(rest: string): boolean {
  return rest === '' || /^\s*(?:[_|｜\-–—:：·•«»]|--)/.test(rest)
}

function bareTitle(title: string): string {
  const bare = title.replace(/\s*(?:[_|｜]|--|\s[-–—]\s).{1,40}$/, '').trim()
  return bare === '' ? title : bare
}
