import { clockTime } from '../article/clip'
import type { Content, MediaUse } from '../article/content'
import type { WordKey } from '../words/en'
import type { InterfaceLanguage } from '../words/language'
import { say } from '../words/say'

/** Every field of a content but the body, which is compared block by block. */
export type FieldKey = Exclude<keyof Content, 'body'>

/** One thing a field holds, as a person reads it. */
export interface Entry {
  /** Tells it from the others, over revisions. */
  readonly id: string
  /** What a person knows it by, where it got another id. */
  readonly name: string
  readonly parts: readonly EntryPart[]
  readonly media: MediaUse | null
}

export interface EntryPart {
  /** '' for the line an entry is known by. */
  readonly label: string
  /** '' where it is empty. */
  readonly text: string
}

/** For each field, how it is read. A field that is missing here does not compile. */
export const entryReaders: Readonly<
  Record<FieldKey, (content: Content, language: InterfaceLanguage) => readonly Entry[]>
> = {
  language: ({ language }) => oneLine(language),
  headline: ({ headline }) => oneLine(headline),
  kicker: ({ kicker }) => oneLine(kicker),
  subhead: ({ subhead }) => oneLine(subhead),
  alternates: ({ alternates }, language) =>
    ranked(
      alternates.map(({ role, text }) => ({
        key: role,
        parts: [part(say(language, `inspector.alternate.${role}`), text)],
      })),
    ),
  slug: ({ slug }) => oneLine(slug),
  abstract: ({ abstract }) => oneLine(abstract),
  dateline: ({ dateline }, language) =>
    one(language, [
      ['compare.part.text', dateline?.text],
      ['compare.part.agency', dateline?.agency],
      ['compare.part.place', dateline?.place],
      ['compare.part.date', dateline?.date],
    ]),
  credits: ({ credits }, language) =>
    credits.map((credit) => {
      const role = say(language, `desk.credit.${credit.role}`)
      const said = say(language, 'compare.credit', { role, name: credit.name })
      const name = `${credit.role} ${credit.name}`
      return entry(credit.id, name, [
        part('', said),
        ...labelled(language, [
          ['compare.part.affiliation', credit.affiliation],
          ['compare.part.kind', credit.kind && say(language, `compare.kind.${credit.kind}`)],
          ['compare.part.inByline', yesOrNo(credit.showInByline, language)],
        ]),
      ])
    }),
  bylineOverride: ({ bylineOverride }) => oneLine(bylineOverride),
  source: ({ source }, language) =>
    one(language, [
      ['compare.part.kind', say(language, `desk.source.${source.kind}`)],
      ['compare.part.name', source.name],
      ['compare.part.url', source.url],
      ['compare.part.register', source.register],
      ['compare.part.originalHeadline', source.original?.headline],
      ['compare.part.originalAuthors', source.original?.authors.join(comma(language))],
      ['compare.part.originalUrl', source.original?.url],
      ['compare.part.originalAt', source.original?.publishedAt],
    ]),
  sections: ({ sections }) => oneLine(sections.join(' › ')),
  subjects: ({ subjects }) =>
    ranked(
      subjects.map(({ scheme, code, name }) => ({
        key: `${scheme} ${code}`,
        parts: [part('', `${name} (${scheme} ${code})`)],
      })),
    ),
  series: ({ series }, language) =>
    one(language, [
      ['compare.part.name', series?.title],
      ['compare.part.part', numberText(series?.part)],
      ['compare.part.total', numberText(series?.total)],
    ]),
  keywords: ({ keywords }) => ranked(keywords.map(lineOf)),
  places: ({ places }) => ranked(places.map(lineOf)),
  media: (content, language) => content.media.map((use) => mediaEntry(use, content, language)),
  leadMedia: ({ leadMedia, media }) => {
    const place = media.findIndex((use) => use.id === leadMedia)
    return oneLine(place === -1 ? '' : `${place + 1}. ${media[place]?.caption ?? ''}`)
  },
  rights: ({ rights }, language) =>
    one(language, [
      ['compare.part.holder', rights.holder],
      ['compare.part.notice', rights.notice],
      ['compare.part.usageTerms', rights.usageTerms],
    ]),
  aiUse: ({ aiUse }, language) =>
    one(language, [
      ['compare.part.kind', aiUse && say(language, `inspector.ai.${aiUse.level}`)],
      ['compare.part.note', aiUse?.note],
    ]),
  related: ({ related }, language) =>
    related.map((piece) =>
      entry(piece.id, `${piece.title} ${piece.url ?? ''}`, [
        part('', piece.title),
        ...labelled(language, [
          ['compare.part.kind', say(language, `inspector.related.${piece.rel}`)],
          ['compare.part.url', piece.url],
          ['compare.part.article', piece.articleId],
          ['compare.part.teaser', piece.teaser],
        ]),
      ]),
    ),
  corrections: ({ corrections }, language) =>
    corrections.map((notice) =>
      entry(notice.id, notice.text, [
        part('', notice.text),
        ...labelled(language, [
          ['compare.part.kind', say(language, `inspector.correction.${notice.kind}`)],
          ['compare.part.at', notice.at],
          ['compare.part.position', say(language, `inspector.correction.${notice.place}`)],
          ['compare.part.was', notice.was],
          ['compare.part.now', notice.now],
          ['compare.part.revisions', `${notice.fromRevision} → ${notice.toRevision}`],
        ]),
      ]),
    ),
  canonicalUrl: ({ canonicalUrl }) => oneLine(canonicalUrl),
  dateText: ({ dateText }) => oneLine(dateText),
}

type Line = readonly [label: WordKey, text: string | undefined]

function mediaEntry(
  use: MediaUse,
  { media }: Pick<Content, 'media'>,
  language: InterfaceLanguage,
): Entry {
  const percent = (...shares: readonly number[]) =>
    shares.map((share) => `${Math.round(share * 1000) / 10}%`).join(' ')
  const { crop, focal } = use
  const poster = media.find(({ id }) => id === use.poster)
  const parts = [
    part('', use.caption),
    ...labelled(language, [
      ['compare.part.credit', use.credit],
      ['compare.part.alt', use.alt],
      ['compare.part.rights', use.rights],
      ['compare.part.url', use.creditUrl],
      ['compare.part.crop', crop && percent(crop.x, crop.y, crop.width, crop.height)],
      ['compare.part.focal', focal && percent(focal.x, focal.y)],
      ['compare.part.poster', poster?.caption || poster?.asset.slice(0, 12)],
      ['compare.part.file', fileOf(use)],
    ]),
  ]
  return { ...entry(use.id, use.asset, parts), media: use }
}

function fileOf({ asset, type, width, height, milliseconds }: MediaUse): string {
  const parts = [asset.slice(0, 12), type.slice(type.indexOf('/') + 1)]
  if (width > 0) parts.push(`${width} × ${height}`)
  if (milliseconds !== undefined) parts.push(clockTime(milliseconds))
  return parts.join(' · ')
}

function entry(id: string, name: string, parts: readonly EntryPart[]): Entry {
  return { id, name, parts, media: null }
}

function one(language: InterfaceLanguage, lines: readonly Line[]): readonly Entry[] {
  const parts = labelled(language, lines)
  return parts.length === 0 ? [] : [entry('', '', parts)]
}

function oneLine(text: string | undefined): readonly Entry[] {
  return text === undefined || text === '' ? [] : [entry('', '', [part('', text)])]
}

/** Entries that are known by a value: the second of the same value is another one. */
function ranked(
  keyed: readonly { readonly key: string; readonly parts: readonly EntryPart[] }[],
): readonly Entry[] {
  return keyed.map(({ key, parts }, place) => {
    const rank = keyed.slice(0, place).filter((other) => other.key === key).length
    const id = `${key} ${rank}`
    return entry(id, id, parts)
  })
}

function numberText(number: number | undefined): string | undefined {
  return number === undefined ? undefined : String(number)
}

function lineOf(text: string) {
  return { key: text, parts: [part('', text)] }
}

function labelled(language: InterfaceLanguage, lines: readonly Line[]): readonly EntryPart[] {
  return lines.flatMap(([label, text]) =>
    text === undefined || text === '' ? [] : [part(say(language, label), text)],
  )
}

function part(label: string, text: string): EntryPart {
  return { label, text }
}

function comma(language: InterfaceLanguage): string {
  return say(language, 'window.listComma')
}

function yesOrNo(value: boolean, language: InterfaceLanguage): string {
  return say(language, value ? 'compare.yes' : 'compare.no')
}
