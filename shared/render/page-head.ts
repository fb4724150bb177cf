import { sha256 } from '@noble/hashes/sha2.js'
import { breadcrumbList, newsArticle } from './json-ld'
import {
  addMeta,
  attributeText,
  join,
  joined,
  jsonScript,
  line,
  metaStart,
  metaWith,
  newline,
  nothing,
  style,
  stylesheetText,
  voidElement,
} from './markup'
import type { AttributeText, Markup } from './markup'
import { phrase } from './phrase'
import type { Projection } from './projection'
import type { Publication } from './publication'
import type { PageTheme, RobotsRule } from './themes/theme'
import { beijingTime } from './zoned-time'

/**
 * The head of a story's page. The NewsArticle is the first data block, as some readers take only the
 * first (research/publishing.md 1.1); every `meta` with people has all names in one text, as readers of
 * the first and readers of the last both exist.
 */
export function storyHead(
  story: Projection,
  publication: Publication,
  { style: css, robots }: PageTheme,
): Markup {
  const isDraft = story.state === 'draft'
  const title = isDraft
    ? phrase(story.words, 'render.draft.title', { headline: story.headline })
    : story.headline
  const crumbs = breadcrumbList(story)
  return join(
    [
      ...basics(title),
      jsonScript('application/ld+json', newsArticle(story)),
      timeFactor(story),
      crumbs === null ? nothing : jsonScript('application/ld+json', crumbs),
      links(story),
      metas(sayings(story, publication, robots)),
      keywordTags(story),
      pageStyle(css),
    ],
    newline,
  )
}

/** What every page of the site begins with. */
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
        content: `default-src 'none'; style-src 'sha256-${hashOf(css)}'; img-src * data:; media-src *; base-uri 'none'; form-action 'none'`,
      }),
      style(css),
    ],
    newline,
  )
  if (styles.size < 100) styles.set(css, made)
  return made
}

/** A named `meta`, or nothing where there is no value. */
export function meta(name: string, content: string | null | undefined): Markup {
  return metaWith(metaStart('name', name), attributeText(content ?? ''))
}

/* A site has one stylesheet and many pages. */
const styles = new Map<string, Markup>()

/** 百度时间因子: Beijing time without an offset; an update time is given even where nothing was updated. */
function timeFactor(story: Projection): Markup {
  if (story.words !== 'zh-CN' || story.published === null || story.permalink === null) {
    return nothing
  }
  const published = beijingTime(story.published.instant)
  return jsonScript('application/ld+json', {
    '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
    '@id': story.permalink,
    title: story.headline,
    pubDate: published,
    upDate: story.updated === null ? published : beijingTime(story.updated.instant),
  })
}

function links(story: Projection): Markup {
  if (story.permalink === null) return nothing
  const canonical = voidElement('link', { rel: 'canonical', href: story.canonical })
  if (story.state === 'draft') return canonical
  const { url, name } = story.publisher
  const feed = (type: string, file: string) =>
    voidElement('link', { rel: 'alternate', type, href: url + file, title: name })
  return join(
    [
      canonical,
      feed('application/atom+xml', 'feed.atom'),
      feed('application/feed+json', 'feed.json'),
    ],
    newline,
  )
}

function keywordTags(story: Projection): Markup {
  const tags = story.keywords.map((keyword) => metaWith(tagStart, attributeText(keyword)))
  return join(tags, newline)
}

const tagStart = metaStart('property', 'article:tag')

/** What the metas say, each text made ready once, as several say the same. */
function sayings(story: Projection, publication: Publication, robots: RobotsRule) {
  const { published, updated, aiUse } = story
  const picture = story.lead ?? story.pictures[0]
  const shown = picture?.shown ?? null
  const isChinese = story.words === 'zh-CN'
  const publishedAt = attributeText(published?.instant ?? '')
  const updatedAt = attributeText((updated ?? published)?.instant ?? '')
  const { none } = constant
  return {
    robots: story.state === 'draft' ? constant.hidden : constant[robots],
    state: story.state === 'draft' ? constant.draft : constant.sealed,
    hash: attributeText(publication.hash),
    revision: attributeText(String(publication.revision)),
    logHead: attributeText(publication.logHead ?? ''),
    article: constant.article,
    generator: constant.generator,
    headline: attributeText(story.headline),
    card: attributeText(story.card),
    description: attributeText(story.description),
    permalink: attributeText(story.permalink ?? ''),
    identifier: attributeText(story.permalink ?? story.id),
    siteName: attributeText(story.publisher.shortName),
    publisher: attributeText(story.publisher.name),
    language: attributeText(story.language),
    locale: attributeText(locale(story.language)),
    image: attributeText(shown?.url ?? ''),
    imageType: attributeText(shown?.file.type ?? ''),
    imageWidth: attributeText(String(shown?.file.width ?? '')),
    imageHeight: attributeText(String(shown?.file.height ?? '')),
    imageAlt: shown === null ? none : attributeText(picture?.use.alt ?? ''),
    published: publishedAt,
    updated: updatedAt,
    bytedancePublished: isChinese ? publishedAt : none,
    bytedanceUpdated: isChinese ? updatedAt : none,
    authors: attributeText(story.authorNames),
    editors: attributeText(story.responsibleEditors),
    source: attributeText(story.source.name),
    section: attributeText(story.section),
    keywords: attributeText(story.keywords.join(',')),
    rights: attributeText(story.rights.notice),
    aiUse: aiUse === null || aiUse.level === 'none' ? none : attributeText(aiUse.level),
  } satisfies Record<string, AttributeText>
}

const constant = {
  none: attributeText(''),
  article: attributeText('article'),
  generator: attributeText('Caibian'),
  hidden: attributeText('noindex, nofollow'),
  all: attributeText('max-image-preview:large'),
  noarchive: attributeText('noarchive, max-image-preview:large'),
  nosnippet: attributeText('nosnippet, max-image-preview:large'),
  draft: attributeText('draft'),
  sealed: attributeText('sealed'),
} as const

type Sayings = ReturnType<typeof sayings>

function metas(said: Sayings): Markup {
  const pieces: Markup[] = []
  for (const [start, key] of names) addMeta(pieces, start, said[key])
  return joined(pieces)
}

/** Every name something is said under, in the order of the page (research/publishing.md 1.2). */
const names: readonly (readonly [start: Markup, saying: keyof Sayings])[] = [
  ...under('name', [
    ['robots', 'robots'],
    ['caibian-state', 'state'],
    ['caibian-content-hash', 'hash'],
    ['caibian-revision', 'revision'],
    ['caibian-log-head', 'logHead'],
  ]),
  ...under('property', [
    ['og:type', 'article'],
    ['og:title', 'headline'],
    ['og:description', 'card'],
    ['og:url', 'permalink'],
    ['og:site_name', 'siteName'],
    ['og:locale', 'locale'],
    ['og:image', 'image'],
    ['og:image:type', 'imageType'],
    ['og:image:width', 'imageWidth'],
    ['og:image:height', 'imageHeight'],
    ['og:image:alt', 'imageAlt'],
    ['article:published_time', 'published'],
    ['article:modified_time', 'updated'],
    ['article:author', 'authors'],
    ['article:section', 'section'],
    ['bytedance:published_time', 'bytedancePublished'],
    ['bytedance:updated_time', 'bytedanceUpdated'],
  ]),
  ...under('name', [
    ['description', 'description'],
    ['keywords', 'keywords'],
    ['author', 'authors'],
    ['source', 'source'],
    ['editor', 'editors'],
    ['publisher', 'publisher'],
    ['section', 'section'],
    ['publishdate', 'published'],
    ['PubDate', 'published'],
    ['date', 'published'],
    ['generator', 'generator'],
    ['caibian-ai-use', 'aiUse'],
    ['DC.title', 'headline'],
    ['DC.creator', 'authors'],
    ['DC.contributor', 'editors'],
    ['DC.publisher', 'publisher'],
    ['DC.source', 'source'],
    ['DC.date.issued', 'published'],
    ['DCTERMS.modified', 'updated'],
    ['DC.subject', 'section'],
    ['DC.identifier', 'identifier'],
    ['DC.language', 'language'],
    ['DC.rights', 'rights'],
  ]),
]

function under(
  key: 'name' | 'property',
  table: readonly (readonly [name: string, saying: keyof Sayings])[],
) {
  return table.map(([name, saying]) => [metaStart(key, name), saying] as const)
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
