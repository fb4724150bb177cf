import { creditRoleLabel } from '../article/byline'
import type { Content } from '../article/content'
import { creditRoles } from '../article/credit'
import type { CreditRole } from '../article/credit'
import { datelineParts } from '../article/dateline'
import { mostParts } from '../article/series'
import type { InterfaceLanguage } from '../words/language'
import type { Found } from './reading'

/* How a rendition of this program says a story's fields, read back. */

/** The language whose words a rendition in `language` is made with. */
export function wordsOf(language: string): InterfaceLanguage {
  return language.startsWith('zh') ? 'zh-CN' : 'en'
}

/** The role with this label; null where none has it. */
export function roleNamed(label: string, words: InterfaceLanguage): CreditRole | null {
  return creditRoles.find((role) => creditRoleLabel(role, words) === label) ?? null
}

/** The part of a permanent address that was made from the headline; '' where it holds none. */
export function slugOf(permalink: string): string {
  return /\/([a-z0-9-]+)-[0-9a-f]{8}\.html$/.exec(permalink)?.[1] ?? ''
}

/** The dateline as it was printed, with the day of filing; nothing where neither is said. */
export function datelineFrom(text: string, date: string): Pick<Content, 'dateline'> {
  if (text === '' && date === '') return {}
  const { agency, place } = datelineParts(text)
  const where = place.replace(/, .*$/, '')
  return { dateline: { agency, place: where, ...(date === '' ? {} : { date }), text } }
}

/** The part of a series that a rendition names; nothing where it names none. Numbers that are none are left out. */
export function seriesFrom(
  title: string,
  part: number | undefined,
  total: number | undefined,
): Pick<Content, 'series'> {
  if (title === '') return {}
  const isCount = (number: number | undefined) =>
    number !== undefined && Number.isInteger(number) && number >= 1 && number <= mostParts
  return {
    series: {
      title,
      ...(part !== undefined && isCount(part) ? { part } : {}),
      ...(total !== undefined && isCount(total) ? { total } : {}),
    },
  }
}

/** Each field with the words it was read from; only whose story it is, a person is asked. */
export function foundOf(content: Content): readonly Found[] {
  const sure = (field: string, text: string): readonly Found[] =>
    text === '' ? [] : [{ field, text, confirm: false }]
  const { source, credits, dateline } = content
  return [
    ...sure('headline', content.headline),
    ...sure('kicker', content.kicker ?? ''),
    ...sure('subhead', content.subhead ?? ''),
    ...sure('abstract', content.abstract ?? ''),
    ...credits.flatMap(({ name }, at) => sure(`credits.${at}`, name)),
    ...sure('source.name', source.name),
    { field: 'source.kind', text: source.name, confirm: true },
    ...sure('sections', content.sections.join(' › ')),
    ...sure('dateline.text', dateline?.text ?? ''),
    ...sure('dateline.date', dateline?.date ?? ''),
    ...sure('series.title', content.series?.title ?? ''),
    ...sure('keywords', content.keywords.join('、')),
    ...sure('language', content.language),
  ]
}
