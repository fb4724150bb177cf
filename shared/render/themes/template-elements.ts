import { opensSafely } from '../opens-safely'

/** What an element of a template may hold: blocks, words within a line, entries of a list, or nothing. */
export type Holding = 'blocks' | 'words' | 'entries' | 'nothing'

/** The elements a template may have. None of them runs or loads a thing but a picture. */
export const templateElements: Readonly<Record<string, Holding>> = {
  main: 'blocks',
  article: 'blocks',
  header: 'blocks',
  footer: 'blocks',
  nav: 'blocks',
  section: 'blocks',
  aside: 'blocks',
  div: 'blocks',
  li: 'blocks',
  ul: 'entries',
  ol: 'entries',
  p: 'words',
  h2: 'words',
  h3: 'words',
  span: 'words',
  a: 'words',
  strong: 'words',
  em: 'words',
  small: 'words',
  br: 'nothing',
  hr: 'nothing',
  img: 'nothing',
}

/** Elements that are words themselves, and so may stand among them. */
export const wordElements: ReadonlySet<string> = new Set([
  'span',
  'a',
  'strong',
  'em',
  'small',
  'br',
  'img',
])

/** Whether an attribute may stand on an element with this value. */
export function isAllowedAttribute(element: string, name: string, value: string): boolean {
  switch (name) {
    case 'class':
      return /^[\w -]*$/.test(value) && !value.split(' ').some((one) => ownClasses.has(one))
    case 'lang':
      return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)
    case 'dir':
      return value === 'ltr' || value === 'rtl'
    case 'title':
      return true
    case 'aria-label':
      return labelled.has(element)
    case 'href':
      return element === 'a' && (opensSafely(value) || isRooted(value))
    case 'src':
      return element === 'img' && (/^https:/.test(value) ? opensSafely(value) : isRooted(value))
    case 'alt':
      return element === 'img'
    case 'width':
    case 'height':
      return element === 'img' && /^[1-9]\d{0,4}$/.test(value)
    default:
      return false
  }
}

/** A path from the site's root, as `/about.html`. */
function isRooted(address: string): boolean {
  return /^\/(?!\/)[^\s<>"\\^`{|}]*$/.test(address)
}

const labelled: ReadonlySet<string> = new Set(['nav', 'section', 'aside', 'a'])

/** Readers' programs find the story's facts by these: only our parts have them. */
const ownClasses: ReadonlySet<string> = new Set([
  'author',
  'body',
  'byline',
  'draft-banner',
  'facts',
  'notice',
  'provenance',
  'source',
  'watermark',
])
