import type { Content } from '../shared/article/content'
import type { WordKey } from '../shared/words/en'
import { t } from './words.svelte'

const fieldWords: Readonly<Record<keyof Content, WordKey>> = {
  language: 'window.field.language',
  headline: 'window.field.headline',
  kicker: 'window.field.kicker',
  subhead: 'window.field.subhead',
  alternates: 'window.field.alternates',
  slug: 'window.field.slug',
  abstract: 'window.field.abstract',
  body: 'window.field.body',
  dateline: 'window.field.dateline',
  credits: 'window.field.credits',
  bylineOverride: 'window.field.bylineOverride',
  source: 'window.field.source',
  sections: 'window.field.sections',
  subjects: 'window.field.subjects',
  series: 'window.field.series',
  keywords: 'window.field.keywords',
  places: 'window.field.places',
  media: 'window.field.media',
  leadMedia: 'window.field.leadMedia',
  rights: 'window.field.rights',
  aiUse: 'window.field.aiUse',
  related: 'window.field.related',
  corrections: 'window.field.corrections',
  canonicalUrl: 'window.field.canonicalUrl',
  dateText: 'window.field.dateText',
}

/** The fields of a content, in the order of the schema. */
export const contentFields = Object.keys(fieldWords) as readonly (keyof Content)[]

const internalWords: Readonly<Record<string, WordKey>> = {
  slugline: 'find.slugline',
  editorNote: 'find.editorNote',
  assignee: 'inspector.assignee',
  deadline: 'inspector.deadline',
  plannedLength: 'inspector.plannedLength',
  embargo: 'inspector.group.embargo',
  flags: 'inspector.group.plan',
}

const partWords: Readonly<Record<string, WordKey>> = {
  agency: 'window.part.agency',
  place: 'window.part.place',
  date: 'window.part.date',
  text: 'window.part.text',
  url: 'window.part.url',
  title: 'window.part.title',
  teaser: 'window.part.teaser',
  original: 'window.part.original',
  kind: 'compare.part.kind',
  part: 'compare.part.part',
  total: 'compare.part.total',
  publishedAt: 'compare.part.originalAt',
}

/**
 * What a person calls the field at this path (`credits.0.name`, `internal.slugline`); the path itself
 * where it has no name.
 */
export function fieldName(path: string): string {
  const [root = '', ...parts] = path.split(/[.[\]]+/)
  const own = root === 'internal' ? internalWords[parts[0] ?? ''] : undefined
  if (own !== undefined) return t(own)
  const word = (fieldWords as Readonly<Record<string, WordKey>>)[root]
  if (word === undefined) return path
  const part = parts.map((one) => partWords[one]).findLast((one) => one !== undefined)
  return part === undefined ? t(word) : t('window.part', { field: t(word), part: t(part) })
}
