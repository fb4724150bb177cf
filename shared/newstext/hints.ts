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
  let found: Hint | null = null
  for (let step = 0; step < most && holder !== null && isElement(holder); step += 1) {
    if (wordsOf(holder).some((word) => ofPictures.has(word)) || isPicture(holder)) return 'noise'
    found ??= hintOfElement(holder)
    holder = holder.parentNode
  }
  return found ?? 'piece'
}

/** Whether an element is named for the picture in it, and for nobody. */
function isPicture(element: HtmlElement): boolean {
  const words = wordsOf(element)
  const isNamed =
    words.some((word) => pictures.has(word)) && !words.some((word) => people.has(word))
  return isNamed && element.childNodes.some((child) => isElement(child) && child.tagName === 'img')
}

/** What an element's own names say, or null. */
export function hintOfElement(element: HtmlElement): Hint | null {
  if (element.tagName === 'button') return 'noise'
  // HTML: how to reach the author of the article.
  if (element.tagName === 'address') return 'author'
  if (element.tagName === 'a' && ofAuthor.test(attribute(element, 'href') ?? '')) return 'author'
  const words = wordsOf(element)
  return kinds.find(([, known]) => words.some((word) => known.has(word)))?.[0] ?? null
}

/** The address of a page on one writer. */
const ofAuthor =
  /^.{0,200}\/(?:authors?|staff|writers?|reporters?|journalists?|contributors?|columnists?|people|by|bylines?|profiles?)\/[\w%.-]{3,80}\/?$/i

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

const pictures = set('img image photo picture pic')
const people = set('author authors auth byline by writer reporter avatar user')

/** Who is named below a picture made the picture. */
const ofPictures = set('caption captions figcaption gallery photos slideshow carousel lightbox')

/** In this order: `author-avatar` is no author, `author-title` is what somebody is. */
const kinds: readonly (readonly [Hint, ReadonlySet<string>])[] = [
  // The name of an account, wherever it opens its profile.
  ['source', set('nickname nick')],
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
      'author authors auth byline bylines by writer writers reporter reporters creator contributor contributors zuozhe creditline username credits credit',
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
