import { factsFromFields } from '../../shared/newstext/front-matter'
import { ok, refuse } from '../../shared/result'
import { decode } from './encoding'
import { escaped } from './unpacked'
import type { Unpacked, Unpacker } from './unpacked'

/** IPTC ninjs 1 to 3 (one object, a list, or a package of them): fields as they are, the body as HTML. */
export const unpackNinjs: Unpacker = (file) => {
  const { name, bytes } = file
  const stories = objectsIn(parsed(decode(bytes)?.text ?? ''))
    .filter(isStory)
    .slice(0, mostStories)
    .map((story) => storyOf(story, name))
  return Promise.resolve(
    stories.length > 0 ? ok(stories) : refuse('refusal.importDamaged', { values: { name } }),
  )
}

const mostStories = 500

type Json = Readonly<Record<string, unknown>>

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function objectsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (!isObject(value)) return []
  const inner = ['items', '_items', 'articles'].flatMap((key) => objectsIn(value[key]))
  return inner.length > 0 && !isStory(value) ? inner : [value]
}

function isStory(story: Json): boolean {
  const keys = ['body_html', 'body_xhtml', 'body_text', 'bodies', 'headline', 'headlines']
  return keys.some((key) => story[key] !== undefined)
}

function storyOf(story: Json, name: string): Unpacked {
  const headline = text(story['headline']) || inRole(story['headlines'], ['main', 'headline'])
  const body = bodyOf(story)
  const facts = factsFromFields({
    title: headline,
    subtitle: inRole(story['headlines'], ['subhead', 'subheadline', 'deck'], false),
    abstract:
      text(story['description_text']) || inRole(story['descriptions'], ['summary', 'abstract']),
    author: authorsOf(story),
    date:
      text(story['firstpublished']) ||
      text(story['firstcreated']) ||
      text(story['contentcreated']) ||
      text(story['versioncreated']),
    source:
      namesIn(story['infosources'])[0] ?? (text(story['source']) || text(story['copyrightholder'])),
    url: text(story['canonicalurl']) || text(story['uri']).replace(/^(?!https?:).*/, ''),
    sections:
      namesIn(story['genres']).length > 0
        ? []
        : namesIn(story['subject'] ?? story['subjects']).slice(0, 1),
    keywords: [story['keywords'] ?? []].flat().filter((word) => typeof word === 'string'),
    language: text(story['language']),
  })
  const piece = headline === '' ? '' : ` › ${headline}`
  return {
    name: `${name}${piece}`,
    kind: 'ninjs',
    form: 'html',
    text: body,
    facts,
    hints: [],
    leftOut: [],
  }
}

/** ninjs 1 has `body_html`, `body_xhtml`, `body_text`; 2 and 3 have `bodies` with a content type. */
function bodyOf(story: Json): string {
  const html = text(story['body_html']) || text(story['body_xhtml'])
  if (html !== '') return html
  const bodies = listOf(story['bodies'])
  const marked = bodies.find((body) => text(body['contenttype']).includes('html'))
  if (marked !== undefined) return text(marked['value'])
  const bare = text(bodies[0]?.['value']) || text(story['body_text'])
  return bare
    .split(/\r?\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')
}

function authorsOf(story: Json): readonly string[] {
  const byline = text(story['byline']) || text(story['by'])
  if (byline !== '') return [byline.replace(/^by\s+/i, '')]
  return namesIn(story['people']).filter((_, at) => isAuthor(listOf(story['people'])[at]))
}

function isAuthor(person: Json | undefined): boolean {
  return /author|writer|creator|byline/i.test(text(person?.['rel']))
}

/** The value with one of these roles; else, where it may be any, the first. */
function inRole(values: unknown, roles: readonly string[], orFirst = true): string {
  const all = listOf(values)
  const fitting = all.find((value) => roles.includes(text(value['role']).toLowerCase()))
  return text((fitting ?? (orFirst ? all[0] : undefined))?.['value'])
}

function namesIn(values: unknown): readonly string[] {
  return listOf(values)
    .map((value) => text(value['name']))
    .filter((name) => name !== '')
}

function listOf(values: unknown): readonly Json[] {
  return Array.isArray(values) ? values.filter(isObject) : []
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
