import { attribute } from '../document/html-tree'
import type { HtmlElement } from '../document/html-tree'
import { readBreadcrumb } from './breadcrumb'
import { isDateLine } from './dates'
import { readLooseLine } from './loose-line'
import { readLabels } from './labels'
import { isStoryList } from './page-story'
import type { PageText } from './page-text'
import { readEnglishByline } from './english-bylines'
import { isCreditLine } from './people'

/** Whether an element is the headline: the line the page's head names, or the page's first heading. */
export function isHeadOfStory(element: HtmlElement, page: PageText, headline: string): boolean {
  if (['a', 'script', 'style', 'title', 'html', 'head', 'li', 'td'].includes(element.tagName))
    return element.tagName === 'td' && sameWords(page.line(element), headline)
  const text = page.line(element)
  if (text === null || text === '') return false
  if (headline !== '') return sameWords(text, headline) || holdsMore(element, text, headline)
  return element.tagName === 'h1'
}

/** Whether a first heading holds lines of data behind its words. */
export function holdsMore(element: HtmlElement, text: string, headline: string): boolean {
  return element.tagName === 'h1' && text.length > headline.length && text.startsWith(headline)
}

function sameWords(line: string | null, headline: string): boolean {
  const bare = (text: string) => text.replace(/[\s“”"'‘’]+/g, '').toLowerCase()
  return line !== null && headline !== '' && bare(line) === bare(headline)
}

/** Whether an element outside a story holds one of its lines: breadcrumb, data, byline, a list of others. */
export function isLineOfStory(
  element: HtmlElement,
  side: 'before' | 'after',
  page: PageText,
): boolean {
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
  if (side === 'before' && above.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`))
    return true
  const labels = readLabels(text)
  if (labels !== null && labels.some(({ meaning, value }) => meaning !== 'nothing' && value !== ''))
    return true
  if (side === 'before' && (isDateLine(text) || readLooseLine(text, 'Z') !== null)) return true
  return text.length < 120 && (isCreditLine(text) || readEnglishByline(text) !== null)
}

const above =
  /(?:^|[\s_-])(?:sub-?head(?:line)?|subtitle|dek|standfirst|kicker|eyebrow|byline|author|credits?|futi|yinti)(?:$|[\s_-])/i
