import { bareText, htmlTree } from '../../shared/document/html-tree'
import { takeCaptions } from '../../shared/newstext/captions'
import { blocksFromText } from '../../shared/newstext/blocks'
import { copyFromPage } from '../../shared/newstext/page'
import { noFacts } from '../../shared/newstext/reading'
import type { Importer } from './importer'

/** Saved pages and fragments. A page built to be costly is read for its words alone. */
export const htmlImporter: Importer = {
  copyOf(html, newId) {
    const page = htmlTree(html)
    if (page !== null) return takeCaptions(copyFromPage(page, null, newId))
    const leftOut = [{ reason: 'import.leftOut.layout', text: html.slice(0, 200) }]
    return { blocks: blocksFromText(bareText(html)), facts: noFacts, leftOut, pictures: [] }
  },
}
