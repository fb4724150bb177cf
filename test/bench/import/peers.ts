import { bareText, htmlTree, textInside } from '../../../shared/document/html-tree'
import { extractors } from '../../support/extractors'
import type { Kept } from './measure'

/** The readers ours is set beside, each with the fields it has. */
export const peers = ['Readability', 'article-extractor', 'metascraper', 'Defuddle'] as const

/**
 * What a peer kept of a page. It names no roles, so its names alone are judged; where it finds nothing, or
 * gives up, its fields are empty.
 */
export async function readByPeer(name: (typeof peers)[number], html: string): Promise<Kept> {
  try {
    const read = await extractors[name]!(html, 'https://news.example/1')
    const { author, date, source, body } = read
    return {
      headline: read.title,
      byline: null,
      names: author === null ? null : namesOf(author),
      source,
      date: date === null ? null : dayOf(date),
      sections: null,
      body: body === null ? null : textOf(body),
    }
  } catch {
    return { headline: '', byline: null, names: [], source: '', date: '', sections: null, body: '' }
  }
}

/** The names in one string, by every mark that joins them. */
function namesOf(author: string): readonly string[] {
  return author
    .replace(/^\s*(?:by|作者|记者)[:：\s]+/i, '')
    .split(/\s*(?:[,，、;；|/&\n]|\band\b)\s*/i)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The day of an instant as the page's own zone has it, as far as the text says; else in China, else UTC. */
function dayOf(date: string): string {
  const written = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0]
  if (written !== undefined && !/T.*Z$/.test(date)) return written
  const at = Date.parse(date)
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 16)
}

function textOf(body: string): string {
  const tree = htmlTree(body)
  return tree === null ? bareText(body) : textInside(tree)
}
