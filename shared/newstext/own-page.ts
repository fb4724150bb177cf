import type { Content, Related } from '../article/content'
import type { Credit } from '../article/credit'
import { newContent } from '../article/draft'
import { bodyFromNodes } from '../document/from-html'
import {
  attribute,
  childrenOf,
  elementsInside,
  hasClass,
  isElement,
  textInside,
} from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import type { Picture } from '../document/picture'
import { textOf } from '../document/text'
import type { InterfaceLanguage } from '../words/language'
import { say } from '../words/say'
import { datelineFrom, foundOf, roleNamed, seriesFrom, slugOf, wordsOf } from './own-fields'
import type { NewsReading } from './read-news'
import type { LeftOut } from './reading'

/** A page as a reading with nothing guessed, and the pictures that stand in it. */
export interface OwnReading extends NewsReading {
  readonly pictures: readonly Picture[]
}

/**
 * A page that this program made, read by its own data: what it says of itself in its head, and the text
 * where it says the text is. Null for any other page. What a page does not carry, as which person of a
 * library a name is, stays empty.
 */
export function readOwnPage(page: HtmlNode, newId: () => string): OwnReading | null {
  const body = elementsInside(
    page,
    (element) => attribute(element, 'itemprop') === 'articleBody',
  )[0]
  const story = storyOf(page)
  if (body === undefined || story === null || !isOurs(page)) return null
  const language = textAt(story, 'inLanguage')
  const words = wordsOf(language)
  const { nodes, leftOut } = storyNodes(body)
  const read = bodyFromNodes(nodes, { origin: 'foreign', newId })
  const pictures = read.pictures.map((picture) => withPlainCredit(picture, words))
  const content: Content = {
    ...newContent(language === '' ? 'zh-CN' : language, ''),
    ...headOf(page, story, textOf(read.body)),
    body: read.body,
    ...datelineFrom(textAt(story, 'dateline'), textAt(story, 'dateCreated')),
    credits: creditsOf(story, words, newId),
    source: sourceOf(story),
    sections: textsAt(story, 'articleSection'),
    subjects: thingsAt(story, 'about').map((thing) => ({
      scheme: textAt(thing, 'inDefinedTermSet'),
      code: textAt(thing, 'termCode'),
      name: textAt(thing, 'name'),
    })),
    ...seriesOf(page, story),
    keywords: textsAt(story, 'keywords'),
    places: thingsAt(story, 'contentLocation').map((thing) => textAt(thing, 'name')),
    rights: {
      holder: textAt(thingAt(story, 'copyrightHolder'), 'name'),
      notice: textAt(story, 'copyrightNotice'),
      usageTerms: textAt(story, 'usageInfo'),
    },
    related: relatedOf(page, words, newId),
  }
  return { content, found: foundOf(content), leftOut: [...leftOut, ...read.lost], pictures }
}

type Json = Readonly<Record<string, unknown>>

function isOurs(page: HtmlNode): boolean {
  return elementsInside(page, ({ tagName }) => tagName === 'meta').some(
    (meta) => attribute(meta, 'name') === 'generator' && attribute(meta, 'content') === 'Caibian',
  )
}

function storyOf(page: HtmlNode): Json | null {
  for (const script of elementsInside(page, ({ tagName }) => tagName === 'script')) {
    if (attribute(script, 'type') !== 'application/ld+json') continue
    const json = parsed(childrenOf(script).map(valueOf).join(''))
    if (json?.['@type'] === 'NewsArticle') return json
  }
  return null
}

function valueOf(node: HtmlNode): string {
  return 'value' in node ? node.value : ''
}

function parsed(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text)
    return isJson(value) ? value : null
  } catch {
    return null
  }
}

/** The story's own blocks: without the sentence of provenance, and without the dateline, which is a field. */
function storyNodes(body: HtmlElement): {
  readonly nodes: readonly HtmlNode[]
  readonly leftOut: readonly LeftOut[]
} {
  const isProvenance = (node: HtmlNode) => isElement(node) && hasClass(node, 'provenance')
  const leftOut = childrenOf(body)
    .filter(isProvenance)
    .map((node) => ({ reason: 'import.leftOut.site', text: textInside(node) }))
  const nodes = childrenOf(body).filter((node) => !isProvenance(node))
  return { nodes: nodes.map(withoutDateline), leftOut }
}

function withoutDateline(node: HtmlNode): HtmlNode {
  if (!isElement(node)) return node
  const [first, next, ...rest] = node.childNodes
  if (first === undefined || !isElement(first) || !hasClass(first, 'dateline')) return node
  const gap = next !== undefined && 'value' in next ? next : null
  const behind =
    gap === null
      ? next === undefined
        ? []
        : [next]
      : [{ ...gap, value: gap.value.replace(/^(?:\u3000| — )/, '') }]
  return { ...node, childNodes: [...behind, ...rest] }
}

function headOf(
  page: HtmlNode,
  story: Json,
  text: string,
): Pick<Content, 'headline' | 'slug'> & Partial<Content> {
  const kicker = elementsInside(page, (element) => hasClass(element, 'kicker'))[0]
  const subhead = textAt(story, 'alternativeHeadline')
  const description = textAt(story, 'description')
  const slug = slugOf(textAt(story, 'url'))
  // A page without an abstract describes itself with its first sentences.
  const isAbstract = description !== '' && !text.startsWith(description)
  return {
    headline: textAt(story, 'headline'),
    slug,
    ...(kicker === undefined ? {} : { kicker: textInside(kicker) }),
    ...(subhead === '' ? {} : { subhead }),
    ...(isAbstract ? { abstract: description } : {}),
  }
}

/** How many parts there shall be, schema.org has no word for: the line under the headline ends with it. */
function seriesOf(page: HtmlNode, story: Json): Pick<Content, 'series'> {
  const { position } = story
  const line = elementsInside(page, (element) => hasClass(element, 'series'))[0]
  const number = line === undefined ? undefined : elementsInside(line, isSpan).at(-1)
  const said = number === undefined ? [] : (textInside(number).match(/\d+/g) ?? [])
  const total = said[1] === undefined ? undefined : Number(said[1])
  const title = textAt(thingAt(story, 'isPartOf'), 'name')
  return seriesFrom(title, typeof position === 'number' ? position : undefined, total)
}

function isSpan({ tagName }: HtmlElement): boolean {
  return tagName === 'span'
}

function creditsOf(
  story: Json,
  words: InterfaceLanguage,
  newId: () => string,
): readonly Credit[] & Credit[] {
  const named = (key: string, showInByline: boolean) =>
    thingsAt(story, key).map((thing): Credit => {
      const isUnit = thing['@type'] === 'Organization'
      const label = textAt(thing, isUnit ? 'description' : 'jobTitle')
      const affiliation = textAt(
        thingAt(thing, isUnit ? 'parentOrganization' : 'affiliation'),
        'name',
      )
      return {
        id: newId(),
        ...(isUnit ? { kind: 'organisation' as const } : {}),
        name: textAt(thing, 'name'),
        role: roleNamed(label, words) ?? (key === 'editor' ? 'editor' : 'reporter'),
        ...(affiliation === '' ? {} : { affiliation }),
        showInByline,
      }
    })
  return [...named('author', true), ...named('contributor', false), ...named('editor', false)]
}

function sourceOf(story: Json): Content['source'] {
  const organisation = thingAt(story, 'sourceOrganization')
  const url = textAt(organisation, 'url')
  const based = thingAt(story, 'isBasedOn')
  const own = { name: textAt(organisation, 'name'), ...(url === '' ? {} : { url }) }
  if (based === null) return { kind: 'own', ...own }
  const originalUrl = textAt(based, 'url')
  const publishedAt = textAt(based, 'datePublished')
  const original = {
    headline: textAt(based, 'headline'),
    authors: thingsAt(based, 'author').map((author) => textAt(author, 'name')),
    ...(originalUrl === '' ? {} : { url: originalUrl }),
    ...(publishedAt === '' ? {} : { publishedAt }),
  }
  return { kind: 'reprint', ...own, original }
}

const lists = [
  ['read', 'see-also'],
  ['hot', 'hot'],
  ['latest', 'latest'],
] as const

function relatedOf(page: HtmlNode, words: InterfaceLanguage, newId: () => string): Related[] {
  const sections = elementsInside(page, (element) => hasClass(element, 'related')).flatMap(
    (aside) => elementsInside(aside, ({ tagName }) => tagName === 'section'),
  )
  return sections.flatMap((section) => {
    const heading = elementsInside(section, ({ tagName }) => tagName === 'h2')[0]
    const named = heading === undefined ? '' : textInside(heading)
    const rel = lists.find(([key]) => say(words, `render.related.${key}`) === named)?.[1]
    return elementsInside(section, ({ tagName }) => tagName === 'li').map((entry): Related => {
      const link = elementsInside(entry, ({ tagName }) => tagName === 'a')[0]
      const title = link ?? elementsInside(entry, ({ tagName }) => tagName === 'cite')[0]
      const teaser = elementsInside(entry, ({ tagName }) => tagName === 'p')[0]
      const url = link === undefined ? null : attribute(link, 'href')
      return {
        id: newId(),
        title: title === undefined ? '' : textInside(title),
        ...(url === null ? {} : { url }),
        teaser: teaser === undefined ? '' : textInside(teaser),
        rel: rel ?? 'see-also',
      }
    })
  })
}

/** The credit of a picture without the label a page prints before it. */
function withPlainCredit(picture: Picture, words: InterfaceLanguage): Picture {
  const label = say(words, 'render.label.credit')
  const { credit } = picture
  return credit.startsWith(label)
    ? { ...picture, credit: credit.slice(label.length).trim() }
    : picture
}

function textAt(thing: Json | null, key: string): string {
  const value = thing?.[key]
  return typeof value === 'string' ? value : ''
}

function textsAt(thing: Json, key: string): string[] {
  const value = thing[key]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function thingAt(thing: Json | null, key: string): Json | null {
  const value = thing?.[key]
  return isJson(value) ? value : null
}

function thingsAt(thing: Json, key: string): readonly Json[] {
  const value = thing[key]
  return Array.isArray(value) ? value.filter(isJson) : []
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
