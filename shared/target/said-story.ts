import {
  attribute,
  childrenOf,
  elementsInside,
  hasClass,
  htmlTree,
  isElement,
  textInside,
} from '../document/html-tree'
import type { HtmlElement, HtmlNode, HtmlParent } from '../document/html-tree'

/** What a page says of a story, each part as its readers read it; '' for what it does not say. */
export interface SaidStory {
  readonly title: string
  readonly authors: string
  readonly source: string
  readonly date: string
  readonly section: string
  /** Notices of correction and of an update, one a line. */
  readonly notices: string
  /** The text with its picture lines and the addresses of its links, one paragraph a line. */
  readonly text: string
  /** What else stands in the story: kicker, staff, rights, and where it came from. */
  readonly rest: string
  /** Whether the parts are told apart by their names (schema.org): then what is '' is not there. */
  readonly isMarked: boolean
}

/**
 * What a page says of the story on it, found by the names our renditions give its parts (schema.org
 * microdata, `story-parts.ts`), in whatever frame. Null where the page has no story so marked. A title that
 * the frame shows is `title` where it stands there, else the first heading of the frame.
 */
export function saidOn(page: string, title: string): SaidStory | null {
  const tree = htmlTree(page)
  const [root] = tree === null ? [] : elementsInside(tree, isStory)
  if (tree === null || root === undefined) return null
  const named = (name: string) => elementsInside(root, (one) => attribute(one, 'itemprop') === name)
  const nameIn = (one: HtmlElement) =>
    elementsInside(one, (inner) => attribute(inner, 'itemprop') === 'name')[0] ?? one
  const joined = (parts: readonly HtmlNode[], between: string) => parts.map(lineOf).join(between)
  const body = named('articleBody')[0] ?? elementsInside(root, (one) => hasClass(one, 'body'))[0]
  const notices = elementsInside(root, (one) => hasClass(one, 'notice'))
  const parts = new Set<HtmlNode>([...named('headline'), ...notices])
  const facts = elementsInside(root, (one) => hasClass(one, 'facts'))
  const sources = elementsInside(root, (one) => hasClass(one, 'provenance'))
  const text = linesOf(body ?? root, new Set([...parts, ...facts, ...sources]))
  return {
    title: joined(named('headline').slice(0, 1), '') || titleInFrame(tree, title),
    authors: joined(named('author').map(nameIn), ', '),
    source: joined(named('sourceOrganization').slice(0, 1).map(nameIn), ''),
    date: joined(named('datePublished').slice(0, 1), ''),
    section: joined(named('articleSection'), ', '),
    notices: joined(notices, '\n'),
    text: text.join('\n'),
    rest: body === undefined ? '' : linesOf(root, new Set([...parts, body])).join('\n'),
    isMarked: elementsInside(root, (one) => attribute(one, 'itemprop') !== null).length > 0,
  }
}

/** A text as it is compared where the frame may set its own quotation marks and spaces: letters and digits. */
export function bareLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}\n]+/gu, '')
}

function isStory(element: HtmlElement): boolean {
  const type = attribute(element, 'itemtype') ?? ''
  return type.endsWith('schema.org/NewsArticle') || hasClass(element, 'caibian-story')
}

function titleInFrame(tree: HtmlParent, title: string): string {
  const [body] = elementsInside(tree, ({ tagName }) => tagName === 'body')
  if (body !== undefined && bareLetters(lineOf(body)).includes(bareLetters(title))) return title
  const [heading] = elementsInside(tree, ({ tagName }) => tagName === 'h1')
  return heading === undefined ? '' : lineOf(heading)
}

/** The lines below a node, but for those of the nodes `without`. */
function linesOf(node: HtmlNode, without: ReadonlySet<HtmlNode>): readonly string[] {
  const lines: string[] = []
  let open = ''
  const close = () => {
    const line = squeezed(open)
    if (line !== '') lines.push(line)
    open = ''
  }
  const visit = (inner: HtmlNode): void => {
    if (without.has(inner)) return close()
    const isLine = isElement(inner) && lineTags.has(inner.tagName)
    if (isLine) close()
    if (isElement(inner) && childrenOf(inner).length > 0) {
      childrenOf(inner).forEach(visit)
      const address = inner.tagName === 'a' ? attribute(inner, 'href') : null
      if (address !== null && /^https?:/.test(address)) open += ` ‹${address}›`
    } else open += textInside(inner)
    if (isLine) close()
  }
  visit(node)
  close()
  return lines
}

const lineTags = new Set(
  (
    'address article aside blockquote br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section table td th tr ul'
  ).split(' '),
)

function lineOf(node: HtmlNode): string {
  return squeezed(textInside(node))
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
