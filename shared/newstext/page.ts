import { bodyFromNodes } from '../document/from-html'
import { childrenOf, elementsInside, isElement, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import type { Picture } from '../document/picture'
import { blocksFromBody } from './blocks'
import { readBreadcrumb } from './breadcrumb'
import { hintOfElement } from './hints'
import { pageFacts } from './page-facts'
import { isFurniture, isStoryList, openingOf, storyPart } from './page-story'
import { holdsMore, isHeadOfStory, isLineOfStory } from './page-lines'
import { piecesOf } from './page-pieces'
import { paragraph } from './lines'
import { oneLine, PageText } from './page-text'
import { joinCells } from './page-cells'
import type { Copy } from './read-news'
import type { Block, Facts, LeftOut } from './reading'

/** A page as copy: its story part as blocks, and the pictures that stand in it. */
export interface PageCopy extends Copy {
  readonly pictures: readonly Picture[]
}

/**
 * The story part of a saved page, the facts of its head, and what of the page was left out.
 *
 * The part is found by how its paragraphs score (length, sentence marks, few links: the way of
 * Readability). What stands between the headline and the first paragraph is taken apart piece by piece,
 * wherever it stands; further lines of data that the page prints elsewhere (breadcrumb, editors) are
 * brought along. A page without furniture is taken whole.
 */
export function copyFromPage(page: HtmlNode, base: string | null, newId: () => string): PageCopy {
  const facts = pageFacts(page, base)
  const address = base ?? (facts.sourceUrl === '' ? null : facts.sourceUrl)
  const root: HtmlNode = elementsInside(page, ({ tagName }) => tagName === 'body')[0] ?? page
  const text = new PageText()
  const story = storyPart(root, text) ?? root
  const sorted = new SortedPage(text, facts, openingOf(story, text, facts.headline))
  sorted.sort(root, story)
  const pictures: Picture[] = []
  const lost: LeftOut[] = []
  const read = (nodes: readonly HtmlNode[]): readonly Block[] => {
    const found = bodyFromNodes(nodes, { origin: 'foreign', base: address, newId })
    pictures.push(...found.pictures)
    lost.push(...found.lost.filter(({ reason }) => reason !== 'import.leftOut.script'))
    return blocksFromBody(found.body)
  }
  const above = sorted.above.flatMap((entry) => ('node' in entry ? [entry] : read([entry])))
  const inside = read(childrenOf(sorted.pruned(story)))
  const below = read(sorted.below.map(parted))
  return {
    blocks: joinCells([...above, ...inside, ...below]),
    facts,
    pictures,
    leftOut: [...sorted.leftOut, ...lost],
  }
}

/** Everything on a page that is not the story's own text, sorted: what is the story's, what the site's. */
class SortedPage {
  /** Elements and pieces before the story that hold one of its lines. */
  readonly above: (HtmlElement | Block)[] = []
  readonly below: HtmlElement[] = []
  readonly leftOut: LeftOut[] = []
  readonly #text: PageText
  readonly #facts: Facts
  /** The story's first paragraph, and it with all that holds it. */
  readonly #first: HtmlElement | null
  readonly #opening: ReadonlySet<HtmlNode>
  readonly #taken = new Set<HtmlNode>()
  readonly #holding = {
    before: new Map<HtmlNode, boolean>(),
    after: new Map<HtmlNode, boolean>(),
  }
  #side: 'before' | 'after' = 'before'
  /** Whether the headline was passed: what follows it, up to the story, is the story's. */
  #isHead = false

  constructor(text: PageText, facts: Facts, opening: HtmlElement | null) {
    this.#text = text
    this.#facts = facts
    this.#first = opening
    this.#opening = opening === null ? new Set() : new Set([opening, ...ancestorsOf(opening)])
  }

  sort(root: HtmlNode, story: HtmlNode): void {
    const around = new Set([...ancestorsOf(story), root])
    const visit = (node: HtmlNode): void => {
      if (node === story) {
        this.#sortLead(node)
        this.#side = 'after'
      } else if (around.has(node)) childrenOf(node).forEach(visit)
      else this.#sortNode(node)
    }
    visit(root)
  }

  /** The same part of the page without the furniture inside it, and without what was taken from its head. */
  pruned<Node extends HtmlNode>(node: Node): Node {
    if (!('childNodes' in node)) return node
    const kept = node.childNodes.filter((child) => {
      if (this.#taken.has(child)) return false
      const cut = isElement(child) && isFurniture(child, this.#text)
      if (cut) this.#leave(child)
      return !cut
    })
    return { ...node, childNodes: kept.map((child) => this.pruned(child)) }
  }

  /** What stands before the first paragraph inside the story's own element. */
  #sortLead(node: HtmlNode): void {
    if (node === this.#first || !this.#opening.has(node)) return
    for (const child of childrenOf(node)) {
      if (this.#opening.has(child)) return this.#sortLead(child)
      if (!isElement(child) || holdsMatter(child)) continue
      this.#taken.add(child)
      this.#sortNode(child)
    }
  }

  #sortNode(node: HtmlNode): void {
    if (!isElement(node)) return this.#leave(node)
    if (this.#side === 'before' && isHeadOfStory(node, this.#text, this.#facts.headline)) {
      this.#isHead = true
      this.#addHeadline(node)
    } else if (this.#isHead && this.#side === 'before') this.#sortHead(node)
    else if (this.#isLine(node)) this.#bring(node)
    else if (this.#holdsLine(node)) childrenOf(node).forEach((child) => this.#sortNode(child))
    else this.#leave(node)
  }

  #addHeadline(element: HtmlElement): void {
    const { headline } = this.#facts
    if (!holdsMore(element, this.#text.line(element) ?? '', headline)) {
      this.above.push(element)
      return
    }
    const node = {
      type: 'heading',
      attrs: { level: 1 },
      content: paragraph(headline).content ?? [],
    }
    this.above.push({ node, text: headline, bullet: false, gap: true })
    const more = piecesOf(element).filter(({ text }) => text !== headline)
    this.above.push(...more.map(blockOfPiece))
  }

  /** A part between the headline and the story. */
  #sortHead(element: HtmlElement): void {
    if (isStoryList(element) || isHeading(element)) {
      this.above.push(element)
    } else if (this.#text.line(element) === null) {
      childrenOf(element).forEach((child) => this.#sortNode(child))
    } else if (this.#isLine(element) || this.#text.linkShare(element) < 0.7 || isSigned(element)) {
      this.#bring(element)
    } else this.#leave(element)
  }

  #bring(element: HtmlElement): void {
    if (this.#side === 'after') this.below.push(element)
    else if (isHeading(element) || isStoryList(element)) this.above.push(element)
    else if (readBreadcrumb(this.#text.line(element) ?? '') !== null)
      this.above.push(parted(element))
    else this.above.push(...piecesOf(element).map(blockOfPiece))
  }

  #isLine(node: HtmlNode): boolean {
    return isElement(node) && isLineOfStory(node, this.#side, this.#text)
  }

  #holdsLine(node: HtmlNode): boolean {
    const known = this.#holding[this.#side]
    const before = known.get(node)
    if (before !== undefined) return before
    const isHeld = (child: HtmlNode) =>
      this.#isLine(child) ||
      (this.#side === 'before' &&
        isElement(child) &&
        isHeadOfStory(child, this.#text, this.#facts.headline))
    const holds = childrenOf(node).some((child) => isHeld(child) || this.#holdsLine(child))
    known.set(node, holds)
    return holds
  }

  #leave(node: HtmlNode): void {
    const text = oneLine(textInside(node)).slice(0, 500)
    const isSite = !isElement(node) || !isFurniture(node, this.#text)
    const reason = `import.leftOut.${isSite ? 'site' : 'navigation'}`
    if (text !== '') this.leftOut.push({ reason, text })
  }
}

function blockOfPiece({ text, hint }: ReturnType<typeof piecesOf>[number]): Block {
  return { node: paragraph(text), text, bullet: false, gap: true, hint }
}

/** A heading, and not one that only makes a name large. */
function isHeading(element: HtmlElement): boolean {
  return /^h[1-6]$/.test(element.tagName) && hintOfElement(element) !== 'author'
}

/** A byline is often nothing but links. */
function isSigned(element: HtmlElement): boolean {
  return piecesOf(element).some(({ hint }) => hint === 'author' || hint === 'source')
}

/** Pictures and tables are the story's also before its first paragraph. */
function holdsMatter(element: HtmlElement): boolean {
  const isMatter = ({ tagName }: HtmlElement) => ['figure', 'picture', 'img'].includes(tagName)
  return (isMatter(element) || elementsInside(element, isMatter).length > 0) && !isSigned(element)
}

/** A line of data with its pieces apart: sites part them by style alone, `<span>甲</span><span>乙</span>`. */
function parted(element: HtmlElement): HtmlElement {
  const children = element.childNodes.flatMap((child): HtmlElement['childNodes'] => {
    if (!isElement(child) || child.tagName === 'br') return [child]
    const space = { nodeName: '#text' as const, value: ' ', parentNode: element }
    return [space, parted(child), space]
  })
  return { ...element, childNodes: children }
}

function ancestorsOf(node: HtmlNode): readonly HtmlNode[] {
  const ancestors: HtmlNode[] = []
  let parent: HtmlNode | null = isElement(node) ? node.parentNode : null
  while (parent !== null) {
    ancestors.push(parent)
    parent = isElement(parent) ? parent.parentNode : null
  }
  return ancestors
}
