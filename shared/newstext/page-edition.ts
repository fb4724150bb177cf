import { childrenOf, elementsInside, isElement, textInside } from '../document/html-tree'
import type { HtmlNode } from '../document/html-tree'
import { isDateLine, readDate } from './dates'
import { isTitleOfEdition, titleOf } from './page-headline'
import { oneLine } from './page-text'

/**
 * The day of a printed paper's page, `YYYY-MM-DD`, as its masthead says; '' on any other page, whose first
 * date may be today's.
 */
export function dateOfEdition(page: HtmlNode): string {
  if (!isTitleOfEdition(titleOf(page))) return ''
  const [body] = elementsInside(page, ({ tagName }) => tagName === 'body')
  return body === undefined ? '' : firstDay(body)
}

function firstDay(node: HtmlNode): string {
  for (const child of childrenOf(node)) {
    const line = isElement(child) ? '' : oneLine(textInside(child))
    const day = isDateLine(line)
      ? (readDate(line, 'Z')?.day ?? '')
      : isElement(child)
        ? firstDay(child)
        : ''
    if (day !== '') return day
  }
  return ''
}
