import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { clipEndings } from '../article/clip'
import type { MediaUse } from '../article/content'

/** What the path of a page is made from; all of it is fixed at the first publication. */
export interface PageAddress {
  /** Id of the article, a UUID. */
  readonly article: string
  readonly slug: string
  /** First publication, RFC 3339 in the site's zone. */
  readonly publishedAt: string
}

/**
 * Path of an article's page below the site's root: `YYYY/MM/DD/<slug>-<short id>.html`.
 *
 * The short id is the last eight hexadecimal digits of the article's id: the random end of a UUIDv7,
 * so that two stories with one slug on one day stay apart, and a page can be found again by its name.
 */
export function pagePath(page: PageAddress): string {
  const day = page.publishedAt.slice(0, 10).replaceAll('-', '/')
  return `${day}/${page.slug === '' ? '' : `${page.slug}-`}${shortId(page.article)}.html`
}

/** The last eight hexadecimal digits of an article's id. */
export function shortId(article: string): string {
  return article.slice(-8).toLowerCase()
}

/** Path of the file of a picture or clip below the site's root: named by its content, so it never changes. */
export function mediaPath(use: Pick<MediaUse, 'asset' | 'type'>): string {
  return `media/${use.asset}.${extensions[use.type] ?? 'bin'}`
}

/** Path of the page of a section, by its names from the outermost: `section/<name>/<name>/`. */
export function sectionPath(sections: readonly string[]): string {
  return `section/${sections.map((name) => `${sectionSlug(name)}/`).join('')}`
}

/** Path of the page of one author's stories. */
export function authorPath(name: string): string {
  return `author/${sectionSlug(name)}/`
}

/** Path of the page of the stories with one keyword. */
export function tagPath(keyword: string): string {
  return `tag/${sectionSlug(keyword)}/`
}

/** Path of the page of all parts of a series. */
export function seriesPath(title: string): string {
  return `series/${sectionSlug(title)}/`
}

/**
 * A section's name, an author's, a series' or a keyword, as one folder of a path: its own letters and digits in
 * lower case, in any script.
 *
 * A name that loses anything but case and spaces by this gets eight digits of its hash, so that `C`
 * and `C++` stay apart; so does one that is too long, or that Windows keeps for devices.
 */
export function sectionSlug(name: string): string {
  const kept = slugs.get(name)
  if (kept !== undefined) return kept
  const plain = name.normalize('NFC').toLowerCase().trim()
  const spaced = plain.replace(/\s+/g, '-')
  const letters = spaced.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  const cut = Array.from(letters).slice(0, longestSlug).join('')
  const slug =
    cut === spaced && cut !== '' && !reserved.test(cut)
      ? cut
      : `${cut}-${fingerprint(name)}`.replace(/^-/, '')
  if (slugs.size < 10_000) slugs.set(name, slug)
  return slug
}

/** A path below the site's root as an absolute address, percent-encoded. */
export function absolute(path: string, baseUrl: string): string {
  return baseUrl + (plainPath.test(path) ? path : percentEncoded(path))
}

function percentEncoded(path: string): string {
  const kept = encodedPaths.get(path)
  if (kept !== undefined) return kept
  const made = path.split('/').map(encodeURIComponent).join('/')
  if (encodedPaths.size < 10_000) encodedPaths.set(path, made)
  return made
}

/* Sections are few and stand on every page. */
const encodedPaths = new Map<string, string>()

/** A path that percent-encoding leaves as it is: most are. */
const plainPath = /^[A-Za-z0-9/._-]*$/

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  ...clipEndings,
}

/** In characters: four bytes each still fit the 255 bytes a file name may have. */
const longestSlug = 50

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

const slugs = new Map<string, string>()

function fingerprint(name: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(name))).slice(0, 8)
}
