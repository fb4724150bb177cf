import type { Content } from '../../shared/article/content'
import { contentFields } from '../field-names'
import { t } from '../words.svelte'

export interface FieldPair {
  readonly field: keyof Content
  /** The field as a person reads it, a line for each entry; '' where it is empty. */
  readonly from: string
  readonly to: string
  readonly differs: boolean
}

/** Every field of two contents but the body, side by side, as a person reads them. */
export function pairFields(from: Content, to: Content): readonly FieldPair[] {
  return contentFields
    .filter((field) => field !== 'body')
    .map((field) => ({
      field,
      from: readable(field, from),
      to: readable(field, to),
      // Compared as data: two values may read alike and still be two contents.
      differs: JSON.stringify(sorted(from[field])) !== JSON.stringify(sorted(to[field])),
    }))
}

type Writer = (content: Content) => readonly (string | undefined)[]

const writers: Partial<Readonly<Record<keyof Content, Writer>>> = {
  alternates: ({ alternates }) =>
    alternates.map(({ role, text }) => `${t(`inspector.alternate.${role}`)}: ${text}`),
  dateline: ({ dateline }) =>
    dateline === undefined
      ? []
      : [
          dateline.text,
          [dateline.agency, dateline.place, dateline.date].filter(isFull).join(' · '),
        ],
  credits: ({ credits }) =>
    credits.map((credit) => {
      const affiliation = credit.affiliation === undefined ? '' : `, ${credit.affiliation}`
      const line = `${t(`desk.credit.${credit.role}`)}: ${credit.name}${affiliation}`
      return credit.showInByline ? line : `(${line})`
    }),
  source: ({ source }) => [
    `${t(`desk.source.${source.kind}`)}: ${source.name}`,
    source.url,
    source.register,
    source.original?.headline,
    source.original?.authors.join(', '),
    source.original?.url,
    source.original?.publishedAt,
  ],
  sections: ({ sections }) => [sections.join(' › ')],
  subjects: ({ subjects }) =>
    subjects.map(({ scheme, code, name }) => `${name} (${scheme} ${code})`),
  keywords: ({ keywords }) => [keywords.join(t('window.listComma'))],
  places: ({ places }) => [places.join(t('window.listComma'))],
  media: ({ media }) =>
    media.flatMap((use, place) => [
      `${place + 1}. ${use.caption}`,
      use.credit,
      use.alt,
      `${use.asset.slice(0, 12)} ${use.width} × ${use.height}`,
    ]),
  leadMedia: ({ leadMedia, media }) => {
    const place = media.findIndex((use) => use.id === leadMedia)
    return place === -1 ? [] : [`${place + 1}. ${media[place]?.caption ?? ''}`]
  },
  rights: ({ rights }) => [rights.holder, rights.notice, rights.usageTerms],
  aiUse: ({ aiUse }) => (aiUse === undefined ? [] : [t(`inspector.ai.${aiUse.level}`), aiUse.note]),
  related: ({ related }) =>
    related.flatMap((one) => [
      `${t(`inspector.related.${one.rel}`)}: ${one.title}`,
      one.url,
      one.teaser,
    ]),
  corrections: ({ corrections }) =>
    corrections.flatMap((one) => [
      `${t(`inspector.correction.${one.kind}`)}: ${one.text}`,
      one.was,
      one.now,
    ]),
}

function readable(field: keyof Content, content: Content): string {
  const value = content[field]
  const lines = writers[field]?.(content) ?? [typeof value === 'string' ? value : '']
  return lines.filter(isFull).join('\n')
}

function isFull(line: string | undefined): line is string {
  return line !== undefined && line !== ''
}

/** The same value with the keys of each record in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
