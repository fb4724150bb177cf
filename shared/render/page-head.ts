import { sha256 } from '@noble/hashes/sha2.js'
import { phrase } from './phrase'
import { breadcrumbList, newsArticle } from './json-ld'
import {
  attributeText,
  join,
  jsonScript,
  line,
  metaElement,
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
      ? phrase(story.words, 'render.draft.title', { headline: story.headline })
      : story.headline
  const crumbs = breadcrumbList(story)
  const said = sayings(story)
  return join(
    [
      ...basics(title),
      jsonScript('application/ld+json', newsArticle(story)),
      ...timeFactor(story),
      ...(crumbs === null ? [] : [jsonScript('application/ld+json', crumbs)]),
      ...states(story, publication),
      ...links(story),
      ...graph(story, said),
      ...plainNames(story, said),
      ...dublinCore(story, said),
      pageStyle(css),
    ],
    newline,
  )
}

/** What every page of the site begins with: encoding, size, and a policy under which no script runs. */
export function basics(title: string): Markup[] {
  return [meta('viewport', 'width=device-width, initial-scale=1'), line('title', {}, title)]
}

/** The stylesheet with the policy that admits it, and nothing else, to the page. */
export function pageStyle(css: string): Markup {
  const kept = styles.get(css)
  if (kept !== undefined) return kept
  const made = join(
    [
      voidElement('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: `default-src 'none'; style-src 'sha256-${hashOf(css)}'; img-src * data:; base-uri 'none'; form-action 'none'`,
      }),
      style(css),
    ],
    newline,
  )
  if (styles.size < 100) styles.set(css, made)
  return made
}

/* A site has one stylesheet and many pages. */
const styles = new Map<string, Markup>()

/** A named `meta`, or nothing where there is no value. */
export function meta(name: string, content: string | null | undefined): Markup {
  return metaElement('name', name, attributeText(content ?? ''))
}

function property(name: string, content: string | null | undefined): Markup {
  return metaElement('property', name, attributeText(content ?? ''))
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

/** What several names say, ready to stand in an attribute. */
function sayings(story: Projection) {
  const { published, updated } = story
  return {
    headline: attributeText(story.headline),
    description: attributeText(story.description),
    authors: attributeText(story.authorNames),
    editors: attributeText(story.responsibleEditors),
    source: attributeText(story.source.name),
    publisher: attributeText(story.publisher.name),
    section: attributeText(story.section),
    published: attributeText(published?.instant ?? ''),
    updated: attributeText((updated ?? published)?.instant ?? ''),
    permalink: attributeText(story.permalink ?? ''),
  }
}

type Sayings = ReturnType<typeof sayings>

function graph(story: Projection, said: Sayings): Markup[] {
  return [
    property('og:type', 'article'),
    metaElement('property', 'og:title', said.headline),
    property('og:description', story.card),
    metaElement('property', 'og:url', said.permalink),
    property('og:site_name', story.publisher.shortName),
    property('og:locale', locale(story.language)),
    ...graphPicture(story),
    metaElement('property', 'article:published_time', said.published),
    metaElement('property', 'article:modified_time', said.updated),
    metaElement('property', 'article:author', said.authors),
    metaElement('property', 'article:section', said.section),
    ...story.keywords.map((keyword) => property('article:tag', keyword)),
    ...(story.words === 'zh-CN'
      ? [
          metaElement('property', 'bytedance:published_time', said.published),
          metaElement('property', 'bytedance:updated_time', said.updated),
        ]
      : []),
  ]
}

function graphPicture(story: Projection): Markup[] {
  const picture = story.lead ?? story.pictures[0] ?? null
  if (picture?.url == null) return []
  const { use, url } = picture
  return [
    property('og:image', url),
    property('og:image:width', String(use.width)),
    property('og:image:height', String(use.height)),
    property('og:image:alt', use.alt),
  ]
}

/** The names Chinese crawlers read, beside those of HTML. */
function plainNames(story: Projection, said: Sayings): Markup[] {
  const { aiUse } = story
  return [
    metaElement('name', 'description', said.description),
    meta('keywords', story.keywords.join(',')),
    metaElement('name', 'author', said.authors),
    metaElement('name', 'source', said.source),
    metaElement('name', 'editor', said.editors),
    metaElement('name', 'publisher', said.publisher),
    metaElement('name', 'section', said.section),
    metaElement('name', 'publishdate', said.published),
    metaElement('name', 'PubDate', said.published),
    metaElement('name', 'date', said.published),
    meta('generator', 'Caibian'),
    aiUse === null || aiUse.level === 'none' ? nothing : meta('caibian-ai-use', aiUse.level),
  ]
}

function dublinCore(story: Projection, said: Sayings): Markup[] {
  return [
    metaElement('name', 'DC.title', said.headline),
    metaElement('name', 'DC.creator', said.authors),
    metaElement('name', 'DC.contributor', said.editors),
    metaElement('name', 'DC.publisher', said.publisher),
    metaElement('name', 'DC.source', said.source),
    metaElement('name', 'DC.date.issued', said.published),
    metaElement('name', 'DCTERMS.modified', said.updated),
    metaElement('name', 'DC.subject', said.section),
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

/** Base64 of the stylesheet's SHA-256, as the policy names it (CSP 3, "hash-source"). */
function hashOf(css: string): string {
  return base64(sha256(new TextEncoder().encode(stylesheetText(css))))
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
