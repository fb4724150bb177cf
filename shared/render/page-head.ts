import { sha256 } from '@noble/hashes/sha2.js'
import { say } from '../words/say'
import { breadcrumbList, newsArticle } from './json-ld'
import {
  join,
  jsonScript,
  line,
  newline,
  nothing,
  style,
  stylesheetText,
  voidElement,
} from './markup'
import type { Markup } from './markup'
import type { Projection } from './projection'
import type { Publication } from './publication'
import { beijingTime } from './zoned-time'

/**
 * The head of a story's page. The NewsArticle is the first data block, as some readers take only the
 * first (research/publishing.md 1.1); every `meta` with people has all names in one text, as readers of
 * the first and readers of the last both exist.
 */
export function storyHead(story: Projection, publication: Publication, css: string): Markup {
  const title =
    story.state === 'draft'
      ? say(story.words, 'render.draft.title', { headline: story.headline })
      : story.headline
  const crumbs = breadcrumbList(story)
  return join(
    [
      ...basics(title),
      jsonScript('application/ld+json', newsArticle(story)),
      ...timeFactor(story),
      ...(crumbs === null ? [] : [jsonScript('application/ld+json', crumbs)]),
      ...states(story, publication),
      ...links(story),
      ...graph(story),
      ...plainNames(story),
      ...dublinCore(story),
      pageStyle(css),
    ].filter((part) => part !== nothing),
    newline,
  )
}

/** What every page of the site begins with: encoding, size, and a policy under which no script runs. */
export function basics(title: string): Markup[] {
  return [meta('viewport', 'width=device-width, initial-scale=1'), line('title', {}, title)]
}

/** The stylesheet with the policy that admits it, and nothing else, to the page. */
export function pageStyle(css: string): Markup {
  return join(
    [
      voidElement('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: `default-src 'none'; style-src 'sha256-${hashOf(css)}'; img-src * data:; base-uri 'none'; form-action 'none'`,
      }),
      style(css),
    ],
    newline,
  )
}

/** A named `meta`, or nothing where there is no value. */
export function meta(name: string, content: string | null | undefined): Markup {
  return content === null || content === undefined || content === ''
    ? nothing
    : voidElement('meta', { name, content })
}

function property(name: string, content: string | null | undefined): Markup {
  return content === null || content === undefined || content === ''
    ? nothing
    : voidElement('meta', { property: name, content })
}

/** 百度时间因子: Beijing time without an offset; an update time is given even where nothing was updated. */
function timeFactor(story: Projection): Markup[] {
  if (story.words !== 'zh-CN' || story.published === null || story.permalink === null) return []
  const published = beijingTime(story.published.instant)
  return [
    jsonScript('application/ld+json', {
      '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
      '@id': story.permalink,
      title: story.headline,
      pubDate: published,
      upDate: story.updated === null ? published : beijingTime(story.updated.instant),
    }),
  ]
}

function states(story: Projection, publication: Publication): Markup[] {
  const isDraft = story.state === 'draft'
  return [
    meta('robots', isDraft ? 'noindex, nofollow' : 'max-image-preview:large'),
    meta('caibian-state', story.state),
    meta('caibian-content-hash', publication.hash),
    meta('caibian-revision', String(publication.revision)),
    meta('caibian-log-head', publication.logHead),
  ]
}

function links(story: Projection): Markup[] {
  if (story.permalink === null) return []
  const feed = (type: string, file: string) =>
    voidElement('link', {
      rel: 'alternate',
      type,
      href: story.publisher.url + file,
      title: story.publisher.name,
    })
  return [
    voidElement('link', { rel: 'canonical', href: story.canonical }),
    ...(story.state === 'draft'
      ? []
      : [feed('application/atom+xml', 'feed.atom'), feed('application/feed+json', 'feed.json')]),
  ]
}

function graph(story: Projection): Markup[] {
  const picture = story.lead ?? story.pictures[0] ?? null
  return [
    property('og:type', 'article'),
    property('og:title', story.headline),
    property('og:description', story.card),
    property('og:url', story.permalink),
    property('og:site_name', story.publisher.shortName),
    property('og:locale', locale(story.language)),
    ...(picture?.url == null
      ? []
      : [
          property('og:image', picture.url),
          property('og:image:width', String(picture.use.width)),
          property('og:image:height', String(picture.use.height)),
          property('og:image:alt', picture.use.alt),
        ]),
    property('article:published_time', story.published?.instant),
    property('article:modified_time', (story.updated ?? story.published)?.instant),
    property('article:author', story.authorNames),
    property('article:section', story.section),
    ...story.keywords.map((keyword) => property('article:tag', keyword)),
    ...(story.words === 'zh-CN'
      ? [
          property('bytedance:published_time', story.published?.instant),
          property('bytedance:updated_time', (story.updated ?? story.published)?.instant),
        ]
      : []),
  ]
}

/** The names Chinese crawlers read, beside those of HTML. */
function plainNames(story: Projection): Markup[] {
  const published = story.published?.instant
  return [
    meta('description', story.description),
    meta('keywords', story.keywords.join(',')),
    meta('author', story.authorNames),
    meta('source', story.source.name),
    meta('editor', story.responsibleEditors),
    meta('publisher', story.publisher.name),
    meta('section', story.section),
    meta('publishdate', published),
    meta('PubDate', published),
    meta('date', published),
    meta('generator', 'Caibian'),
    story.aiUse === null || story.aiUse.level === 'none'
      ? nothing
      : meta('caibian-ai-use', story.aiUse.level),
  ]
}

function dublinCore(story: Projection): Markup[] {
  return [
    meta('DC.title', story.headline),
    meta('DC.creator', story.authorNames),
    meta('DC.contributor', story.responsibleEditors),
    meta('DC.publisher', story.publisher.name),
    meta('DC.source', story.source.name),
    meta('DC.date.issued', story.published?.instant),
    meta('DCTERMS.modified', (story.updated ?? story.published)?.instant),
    meta('DC.subject', story.section),
    meta('DC.identifier', story.permalink ?? story.id),
    meta('DC.language', story.language),
    meta('DC.rights', story.rights.notice),
  ]
}

/** OpenGraph writes a language with its territory: `zh_CN`. */
function locale(language: string): string {
  const [code = '', ...rest] = language.split('-')
  const territory = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase()
  if (territory !== undefined) return `${code}_${territory}`
  return code === 'zh' ? 'zh_CN' : code
}

const hashes = new Map<string, string>()

/** Base64 of the stylesheet's SHA-256, as the policy names it (CSP 3, "hash-source"). */
function hashOf(css: string): string {
  const kept = hashes.get(css)
  if (kept !== undefined) return kept
  const bytes = sha256(new TextEncoder().encode(stylesheetText(css)))
  const made = base64(bytes)
  if (hashes.size < 100) hashes.set(css, made)
  return made
}

function base64(bytes: Uint8Array): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  let out = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const four = [18, 12, 6, 0].map((shift) => letters[(bits >> shift) & 63] ?? '')
    out += four
      .slice(0, b === undefined ? 2 : c === undefined ? 3 : 4)
      .join('')
      .padEnd(4, '=')
  }
  return out
}
