import { parseContent } from '../../shared/article/draft'
import { attribute, bareText, elementsInside, htmlTree } from '../../shared/document/html-tree'
import type { HtmlNode } from '../../shared/document/html-tree'
import { resolveHref } from '../../shared/document/links'
import { takeCaptions } from '../../shared/newstext/captions'
import { blocksFromText } from '../../shared/newstext/blocks'
import { copyFromPage } from '../../shared/newstext/page'
import { readOwnPage } from '../../shared/newstext/own-page'
import { noFacts } from '../../shared/newstext/reading'
import type { Importer } from './importer'

/** Saved pages and fragments. A page built to be costly is read for its words alone. */
export const htmlImporter: Importer = {
  copyOf(html, newId, address) {
    const page = htmlTree(html)
    const own = page === null ? null : readOwnPage(page, newId)
    // Anybody can claim to be us: what is no whole content is read as any page is.
    if (own !== null && parseContent(own.content).ok) {
      const { pictures, ...reading } = own
      return { blocks: [], facts: noFacts, leftOut: [], pictures, reading }
    }
    if (page !== null) {
      const copy = takeCaptions(copyFromPage(page, baseOf(page, address), newId))
      const { facts } = copy
      const isUnnamed = facts.sourceUrl === '' && address !== null
      const where = { ...facts.where, sourceUrl: address ?? '' }
      return isUnnamed ? { ...copy, facts: { ...facts, sourceUrl: address, where } } : copy
    }
    const leftOut = [{ reason: 'import.leftOut.layout', text: html.slice(0, 200) }]
    return { blocks: blocksFromText(bareText(html)), facts: noFacts, leftOut, pictures: [] }
  },
}

/** What addresses in the page are relative to (HTML, 4.2.3): its own `base`, itself relative to where it was fetched. */
function baseOf(page: HtmlNode, address: string | null): string | null {
  const [own] = elementsInside(page, ({ tagName }) => tagName === 'base')
  const href = own === undefined ? null : attribute(own, 'href')
  return (href == null ? null : resolveHref(href, address)) ?? address
}
