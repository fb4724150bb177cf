import { attribute, isElement } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'

/** What the names in a page's markup say a piece of its head is; a site's own word, so never proof. */
export type Hint = 'author' | 'source' | 'post' | 'section' | 'standfirst' | 'noise' | 'piece'

/**
 * The hint of the nearest element round a node whose class, id, role or microdata says something, at most
 * `most` elements up; `piece` where none does.
 */
export function hintOf(node: HtmlNode, most: number): Hint {
  let holder: HtmlNode | null = node
  for (let step = 0; step < most && holder !== null && isElement(holder); step += 1) {
    const hint = hintOfElement(holder)
    if (hint !== null) return hint
    holder = holder.parentNode
  }
  return 'piece'
}

/** What an element's own names say, or null. */
export function hintOfElement(element: HtmlElement): Hint | null {
  if (element.tagName === 'button') return 'noise'
  const words = wordsOf(element)
  return kinds.find(([, known]) => words.some((word) => known.has(word)))?.[0] ?? null
}

const named = ['class', 'id', 'rel', 'itemprop', 'data-testid', 'data-component', 'data-gu-name']

/** The words of an element's names: `entry-meta__authorName` is entry, meta, author, name. */
function wordsOf(element: HtmlElement): readonly string[] {
  return named
    .flatMap((name) => (attribute(element, name) ?? '').slice(0, 300).split(/[^A-Za-z]+/))
    .flatMap((word) => word.split(/(?<=[a-z])(?=[A-Z])/))
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '')
}

const set = (words: string) => new Set(words.split(' '))

/** In this order: `author-avatar` is no author, `author-title` is what somebody is. */
const kinds: readonly (readonly [Hint, ReadonlySet<string>])[] = [
  [
    'noise',
    set(
      'share sharing social tool tools toolbar comment comments like likes hits hit view views count counter btn button buttons listen audio player ad ads advert follow print font fontsize qrcode save subscribe avatar actions action login search bio profile duration length tags bdsharebuttonbox sidebar',
    ),
  ],
  ['post', set('job jobtitle position staffposition role occupation')],
  [
    'author',
    set(
      'author authors byline bylines by writer reporter reporters creator contributor contributors zuozhe creditline username credits credit',
    ),
  ],
  ['source', set('source src ly laiyuan media medianame from nickname publication outlet')],
  ['section', set('category cat categories section channel lanmu column label lbl slug eyebrow')],
  [
    'standfirst',
    set(
      'dek deck standfirst summary subhead subheadline subtitle excerpt lede lead intro description synopsis abstract smalltext',
    ),
  ],
]
