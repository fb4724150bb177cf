import type { Content, MediaUse } from '../article/content'
import type { ArticleId, ContentHash } from '../article/ids'
import { compareContents, saySum } from '../compare/comparison'
import { diffText } from '../document/diff-text'
import type { WordKey } from '../words/en'
import type { InterfaceLanguage } from '../words/language'
import { say } from '../words/say'
import { element, htmlDoctype, join, line, newline, nothing, style, voidElement } from './markup'
import type { Markup } from './markup'
import { markedBlocks } from './marked-blocks'
import { markedFields } from './marked-fields'
import { segmentsHtml } from './marked-text'
import { markedCss } from './styles/marked-css'

/** One of the two versions of a marked-up proof. */
export interface CopyVersion {
  readonly content: Content
  readonly hash: ContentHash
  /** The frozen revision it is; null for a draft. */
  readonly revision: {
    readonly number: number
    /** Why it was frozen, in words. */
    readonly cause: string
    readonly name: string
  } | null
  /** When it was frozen, or the draft last saved, in words. */
  readonly at: string
}

/** The proof whose marks a copy shows, in words. */
export interface CopyPass {
  /** Which proof it is, from 1; the first three have inks and lines of their own. */
  readonly number: number
  readonly level: string
  readonly name: string
  readonly at: string
}

export interface CopyInput {
  readonly before: CopyVersion
  readonly after: CopyVersion
  /** The proof that lies between the two; null where none does. */
  readonly pass: CopyPass | null
  readonly article: ArticleId
  readonly slugline: string
  readonly newsroom: string
  /** When the copy was made, in words. */
  readonly madeAt: string
  readonly language: InterfaceLanguage
  /** Address of a use of a picture, small; null where there is none. */
  readonly pictureUrl: (use: MediaUse) => string | null
}

/**
 * The marked-up proof (花脸稿) of two versions: a page of its own for paper, with what was put in underlined,
 * what was taken out struck, what was moved framed and numbered. The whole text stands in it, as proofs do;
 * readable in black and white. It never goes to readers. The same input gives the same bytes.
 */
export function markedCopy(input: CopyInput): string {
  const { before, after, pass, language } = input
  const { blocks, fields, sum } = compareContents(before.content, after.content, language)
  const plain = say(language, 'compare.copy.name')
  const name =
    pass === null ? plain : say(language, 'compare.copy.nameOfPass', { level: pass.level })
  const shown = { ...input, before: before.content, after: after.content }
  const head = element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    line('title', {}, `${name} · ${after.content.headline}`),
    voidElement('meta', { name: 'robots', content: 'noindex' }),
    style(markedCss),
  )
  const body = join(
    [
      masthead(input, name),
      headlines(before.content, after.content),
      facts(input, saySum(sum, language)),
      legend(language),
      heading(language, 'compare.text'),
      markedBlocks(blocks, shown),
      ...(sum.fields === 0 ? [] : [heading(language, 'compare.fields')]),
      markedFields(
        fields.filter(({ differs }) => differs),
        shown,
      ),
      signatures(language),
    ],
    newline,
  )
  const ink = pass === null ? null : `proof-${Math.min(pass.number, 3)}`
  const page = element(
    'html',
    { lang: language },
    head,
    newline,
    element('body', { class: ink }, body),
  )
  return `${htmlDoctype}${page}\n`
}

function masthead({ newsroom, language }: CopyInput, name: string): Markup {
  return element(
    'header',
    {},
    line('span', { class: 'name' }, name),
    line('span', {}, [newsroom, say(language, 'compare.copy.internal')].join(' · ')),
  )
}

function headlines(before: Content, after: Content): Markup {
  const marked = (tag: string, className: string | null, was = '', now = '') => {
    const segments = diffText(was, now)
    return segments.length === 0
      ? nothing
      : element(tag, { class: className, lang: after.language }, segmentsHtml(segments))
  }
  return join([
    marked('p', 'kicker', before.kicker, after.kicker),
    marked('h1', null, before.headline, after.headline),
    marked('p', 'subhead', before.subhead, after.subhead),
  ])
}

function facts(input: CopyInput, sum: string): Markup {
  const { after, pass, language } = input
  const credits = after.content.credits.map(({ role, name }) =>
    say(language, 'compare.credit', { role: `desk.credit.${role}`, name }),
  )
  const rows: readonly (readonly [WordKey, Markup])[] = [
    ['compare.copy.number', line('code', {}, input.article)],
    ['compare.copy.slugline', line('span', {}, input.slugline)],
    ['compare.copy.credits', line('span', {}, credits.join(say(language, 'compare.sum.and')))],
    [
      'compare.copy.pass',
      line('span', {}, pass === null ? '' : [pass.level, pass.name, pass.at].join(' · ')),
    ],
    ['compare.copy.from', version(input.before, language)],
    ['compare.copy.to', version(after, language)],
    ['compare.copy.made', line('span', {}, input.madeAt)],
    ['compare.copy.sum', line('span', {}, sum)],
  ]
  const told = rows.filter(([, value]) => value !== '<span></span>')
  return element(
    'dl',
    { class: 'facts' },
    ...told.flatMap(([label, value]) => [
      line('dt', {}, say(language, label)),
      element('dd', {}, value),
    ]),
  )
}

function version({ revision, at, hash }: CopyVersion, language: InterfaceLanguage): Markup {
  const said =
    revision === null
      ? say(language, 'compare.copy.draft', { at })
      : say(language, 'compare.copy.revision', { ...revision, at })
  return join([line('span', {}, `${said} · `), line('code', {}, hash.slice(0, 16))])
}

function legend(language: InterfaceLanguage): Markup {
  const word = (key: WordKey) => say(language, key)
  return element(
    'p',
    { class: 'legend' },
    line('span', {}, word('compare.copy.legend')),
    element('span', {}, line('ins', {}, word('compare.copy.legend.added'))),
    element('span', {}, line('del', {}, word('compare.copy.legend.removed'))),
    line('span', { class: 'marked' }, word('compare.copy.legend.marked')),
    line(
      'span',
      {},
      `〔${say(language, 'compare.moveSign', { move: 1 })}〕 ${word('compare.copy.legend.moved')}`,
    ),
  )
}

function heading(language: InterfaceLanguage, key: WordKey): Markup {
  return line('h2', {}, say(language, key))
}

function signatures(language: InterfaceLanguage): Markup {
  const lines = ['compare.copy.signed', 'compare.copy.reviewed', 'compare.copy.dated'] as const
  return element(
    'div',
    { class: 'sign' },
    ...lines.map((key) => line('span', {}, say(language, key))),
  )
}
