import { creditsOfValue } from './labelled-lines'
import { sectionsOf } from './breadcrumb'
import { noFacts } from './reading'
import type { Facts, FoundCredit } from './reading'
import { roleWord } from './roles'
import type { CreditRole } from '../article/credit'

/** The facts of a Markdown file's front matter, by the names such files use, Chinese or English. */
export function factsFromFields(fields: Readonly<Record<string, unknown>>): Facts {
  const entries = Object.entries(fields).map(
    ([name, value]) => [name.trim().toLowerCase(), value] as const,
  )
  const byName = new Map(entries)
  const valueOf = (names: string) =>
    names
      .split(' ')
      .map((name) => byName.get(name))
      .find((value) => value !== undefined)
  const line = (names: string) => linesOf(valueOf(names)).join(', ')
  const [section = '', ...inner] = linesOf(
    valueOf('section sections category categories 栏目 频道'),
  )
  const facts = {
    ...noFacts,
    headline: line('title headline 标题 主题'),
    kicker: line('kicker eyebrow 引题'),
    subhead: line('subtitle subhead subheadline deck 副题 副标题'),
    abstract: line('abstract summary description excerpt 摘要 导语'),
    language: line('lang language'),
    authors: linesOf(valueOf('author authors byline 作者')),
    source: sourceName(valueOf('source 来源')),
    sourceUrl: line('source_url sourceurl canonical canonical_url url original_url'),
    sections: inner.length === 0 ? sectionsOf(section) : [section, ...inner],
    keywords: linesOf(valueOf('keywords tags 关键词 标签')),
    date: line('date published publishdate published_at 日期 发布时间'),
    slug: line('slug'),
    credits: entries.flatMap(([name, value]) => creditsOfField(name, value)),
  }
  return { ...facts, where: { authors: facts.authors.join('、'), source: facts.source } }
}

const englishRoles: Readonly<Record<string, CreditRole>> = {
  reporter: 'reporter',
  reporters: 'reporter',
  correspondent: 'correspondent',
  photographer: 'photographer',
  photographers: 'photographer',
  photos: 'photographer',
  editor: 'editor',
  editors: 'editor',
  translator: 'translator',
  video: 'video',
  graphics: 'graphics',
  proofreader: 'proofreader',
  producer: 'producer',
  contributor: 'contributor',
}

function creditsOfField(name: string, value: unknown): readonly FoundCredit[] {
  const english = englishRoles[name]
  const roles =
    english === undefined ? (name === '作者' ? [] : (roleWord(name)?.roles ?? [])) : [english]
  if (roles.length === 0) return []
  return linesOf(value).flatMap(
    (person) => creditsOfValue(person, roles, `${name}: ${person}`).credits,
  )
}

function linesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf)
  if (typeof value === 'object' && value !== null)
    return linesOf((value as Record<string, unknown>)['name'])
  if (typeof value !== 'string' && typeof value !== 'number') return []

  const text = String(value)
    .replace(/[\s\u0000-\u001f\u2028\u2029]+/g, ' ')
    .trim()
  return text === '' || text === 'null' || text === '~' ? [] : [text]
}

function sourceName(value: unknown): string {
  return linesOf(value)[0] ?? ''
}
