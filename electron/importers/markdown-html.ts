import MarkdownIt from 'markdown-it'

/**
 * Markdown (CommonMark with tables, struck text and bare addresses) as HTML, raw HTML in it as it stands;
 * null where it is nested deeper than any story is, since what lies below would be lost.
 *
 * Reads nothing below `deepest` levels, so that a hostile list costs no more than any other text.
 */
export function htmlFromMarkdown(text: string): string | null {
  const environment = {}
  const tokens = markdown.parse(text, environment)
  if (tokens.some(({ level }) => level >= deepest - 1)) return null
  return markdown.renderer.render(tokens, markdown.options, environment)
}

/** Deepest nesting of blocks, in levels: a list and its item are two. */
const deepest = 100

const markdown = new MarkdownIt({ html: true, linkify: true, maxNesting: deepest })
// Which addresses may stand in a story, the one door for HTML says; here none is judged or changed.
markdown.validateLink = () => true
markdown.normalizeLink = (address) => address
// A link is what begins with `http:` or the like; a name with a dot in it, or a desk's address, is text.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add('//', null)
