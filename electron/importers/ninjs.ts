import { authorRoles } from '../../shared/article/credit'
import { factsFromFields } from '../../shared/newstext/front-matter'
import { roleNamed, wordsOf } from '../../shared/newstext/own-fields'
import type { FoundCredit, LeftOut } from '../../shared/newstext/reading'
import { roleWord } from '../../shared/newstext/roles'
import { line } from '../../shared/render/markup'
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

function objectsIn(given: unknown): readonly Json[] {
  if (Array.isArray(given)) return given.flatMap(objectsIn)
  if (!isObject(given)) return []
  const value = lowered(given)
  const inner = ['items', '_items', 'articles'].flatMap((key) => objectsIn(value[key]))
  return inner.length > 0 && !isStory(value) ? inner : [value]
}

function isStory(story: Json): boolean {
  const keys = ['body_html', 'body_xhtml', 'body_text', 'bodies', 'headline', 'headlines']
  return keys.some((key) => story[key] !== undefined)
}

function storyOf(story: Json, name: string): Unpacked {
  const headline = text(story['headline']) || inRole(story['headlines'], ['main', 'headline'])
  const { html, leftOut } = storyHtml(story)
  const language = text(story['language'])
  const credits = creditsOf(story, language)
  const facts = factsFromFields({
    title: headline,
    kicker: inRole(story['headlines'], ['kicker'], false),
    subtitle: inRole(story['headlines'], ['subhead', 'subheadline', 'deck'], false),
    abstract:
      text(story['description_text']) || inRole(story['descriptions'], ['summary', 'abstract']),
    author: credits.some(({ role }) => authorRoles.includes(role)) ? [] : authorsOf(story),
    date:
      text(story['firstpublished']) ||
      text(story['firstcreated']) ||
      text(story['contentcreated']) ||
      text(story['versioncreated']),
    source:
      namesIn(story['infosources'])[0] ?? (text(story['source']) || text(story['copyrightholder'])),
    url: text(story['canonicalurl']) || webAddressOf(story),
    sections: sectionsOf(story),
    keywords: [
      ...[story['keywords'] ?? []].flat().filter((word) => typeof word === 'string'),
      ...namesRelated(story['subjects'], 'keyword'),
    ],
    language,
  })
  const piece = headline === '' ? '' : ` › ${headline}`
  return {
    name: `${name}${piece}`,
    kind: 'ninjs',
    form: 'html',
    text: html,
    facts: { ...facts, credits },
    hints: [],
    leftOut,
  }
}

/** Of its source; else where a reader finds it: its id where that is an address, or the one it names. */
function webAddressOf(story: Json): string {
  const [source] = listOf(story['infosources'])
  const named = listOf(story['altids']).find(({ role }) => role === 'permalink')
  const known = [source?.['uri'], story['uri'], named?.['value']].map(text)
  return known.find((address) => /^https?:/.test(address)) ?? ''
}

/** Those that say so, outermost first; else the first subject, where no genre tells what the story is. */
function sectionsOf(story: Json): readonly string[] {
  const named = namesRelated(story['subjects'], 'section')
  if (named.length > 0) return named
  if (namesIn(story['genres']).length > 0) return []
  return namesIn(story['subject'] ?? story['subjects']).slice(0, 1)
}

function namesRelated(values: unknown, rel: string): readonly string[] {
  return namesIn(listOf(values).filter((value) => text(value['rel']).toLowerCase() === rel))
}

/** People and units with the role they are printed with; who has none that is known is left to the byline. */
function creditsOf(story: Json, language: string): readonly FoundCredit[] {
  const of = (kind: FoundCredit['kind'], key: string) =>
    listOf(story[key]).flatMap((party): readonly FoundCredit[] => {
      const [name, label] = [text(party['name']), text(party['literal'])]
      const role = roleNamed(label, wordsOf(language)) ?? roleWord(label)?.roles[0]
      if (name === '' || role === undefined) return []
      return [{ name, role, kind, affiliation: '', text: `${label} ${name}`, unsure: false }]
    })
  return [...of('person', 'people'), ...of('organisation', 'organisations')]
}

/** The body without what a program says of the story in it: that is in fields of their own. */
function storyHtml(story: Json): {
  readonly html: string
  readonly leftOut: readonly LeftOut[]
} {
  const body = bodyOf(story)
  const provenance = inRole(story['bodies'], ['provenance'], false)
  const said = provenance === '' ? '' : line('p', {}, provenance)
  if (said === '' || !body.includes(said)) return { html: body, leftOut: [] }
  const leftOut = [{ reason: 'import.leftOut.site', text: provenance }]
  return { html: body.replace(said, ''), leftOut }
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
  return Array.isArray(values) ? values.filter(isObject).map(lowered) : []
}

/** ninjs 2 writes its names in small letters, 3 with capitals inside: `contenttype`, `contentType`. */
function lowered(thing: Json): Json {
  return Object.fromEntries(
    Object.entries(thing).map(([name, value]) => [name.toLowerCase(), value]),
  )
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
