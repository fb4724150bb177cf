import { elementsInside, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import { isOutlet } from './names'
import { oneLine, PageText } from './page-text'

/**
 * The page's headline. `story` is what its JSON-LD says, `social` what its meta tags say. The title tag has
 * the site's name at its end, and so may the meta tags: only a line on the page tells where the headline ends.
 */
export function headlineOf(page: HtmlNode, story: string, social: string): string {
  const h1 = elementsInside(page, ({ tagName }) => tagName === 'h1')
    .flatMap((heading) => [oneLine(textInside(heading)), ownWords(heading)])
    .filter((heading) => heading !== '')
  const [titleTag] = elementsInside(page, ({ tagName }) => tagName === 'title')
  const title = titleTag === undefined ? '' : oneLine(textInside(titleTag)).slice(0, 300)
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
  if (new Set(h1).size === 1 && only !== undefined) return only
  return isMedium(title) ? '' : bareTitle(title)
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
  const [titleTag] = elementsInside(page, ({ tagName }) => tagName === 'title')
  const title = titleTag === undefined ? '' : oneLine(textInside(titleTag)).slice(0, 300)
  const at = headline === '' ? -1 : title.indexOf(headline)
  const [before, behind] =
    at < 0 ? ['', title] : [title.slice(0, at), title.slice(at + headline.length)]
  const pieces = [...[...piecesOfTitle(behind)].reverse(), ...piecesOfTitle(before)]
  const named = pieces.find(isMedium)
  if (named !== undefined) return named
  const last = at < 0 ? '' : (piecesOfTitle(behind).at(-1) ?? piecesOfTitle(before)[0] ?? '')
  return last.length <= 40 ? last : ''
}

function piecesOfTitle(title: string): readonly string[] {
  return title
    .split(/\s*(?:[_|｜«»]|--|(?:^|\s)[-–—:](?=\s|$)|-(?=[\u3400-\u9fff]+$)|-$|:\s)\s*/)
    .filter((piece) => piece !== '')
}

/** Whether a text is a medium by its name, Chinese or English. */
export function isMedium(text: string): boolean {
  return isOutlet(text) || (/^\p{Lu}/u.test(text) && text.length <= 40 && englishOutlet.test(text))
}

const englishOutlet =
  /\b(?:times|post|herald|courier|ledger|gazette|tribune|journal|news|daily|press|radio|observer|chronicle|standard|review|examiner|register|dispatch|sentinel|bulletin|inquirer|echo|argus|tv)$/i

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
  return at === 0 || /(?:[_|｜\-–—:：·«»]|--)\s*$/.test(title.slice(0, at))
}

function isSiteName(rest: string): boolean {
  return rest === '' || /^\s*(?:[_|｜\-–—:：·«»]|--)/.test(rest)
}

function bareTitle(title: string): string {
  const bare = title.replace(/\s*(?:[_|｜]|--|\s[-–—]\s).{1,40}$/, '').trim()
  return bare === '' ? title : bare
}
