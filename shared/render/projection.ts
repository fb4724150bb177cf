import { datelineText } from '../article/dateline'
import { wordsLanguage } from '../article/byline'
import { clipKindOf } from '../article/clip'
import type { ClipKind } from '../article/clip'
import type { Content, Correction, MediaUse, Related, Source } from '../article/content'
import { seriesPart } from '../article/series'
import type { SeriesPart } from '../article/series'
import { textOf } from '../document/text'
import type { InterfaceLanguage } from '../words/language'
import { absolute, sectionPath, seriesPath } from './address'
import { clipsIn } from './clips'
import type { Clip } from './clips'
import { authorsSpoken, namesJoined, partiesOf } from './parties'
import type { Party } from './parties'
import { filesOf } from './picture-files'
import type { PictureFile, PictureFiles } from './picture-files'
import { provenanceSentence, shortProvenance } from './provenance'
import type { ProvenanceFacts } from './provenance'
import type { Publication, RenderInput } from './publication'
import { wholeSentences } from '../document/whole-sentences'
import { dayWords, instantInZone, momentOf } from './zoned-time'
import type { Moment } from './zoned-time'

/** A level of the story's section path. `url` is null where the story has no public address. */
export interface SectionLevel {
  readonly name: string
  readonly url: string | null
}

/** A part of a series. `url` of the page of all its parts is null where there is none. */
export interface StorySeries extends SeriesPart {
  readonly url: string | null
}

/** A notice of correction with its time as the site shows it. */
export interface Notice extends Correction {
  readonly moment: Moment
}

/** A story to read next, with a teaser that ends at a sentence. */
export interface NextStory {
  readonly title: string
  readonly url: string | null
  readonly teaser: string
  readonly rel: Related['rel']
}

/** A picture with its files and their public addresses; null where the story has none. */
export interface Picture {
  readonly use: MediaUse
  readonly files: PictureFiles
  readonly url: string | null
  /** What a shared link shows: the card, or else the picture itself. */
  readonly shown: { readonly url: string; readonly file: PictureFile } | null
}

/** A video or a sound that is kept with the story, with its file and its public address. */
export interface Recording {
  readonly use: MediaUse
  readonly kind: ClipKind
  readonly file: PictureFile
  /** Null where the story has none. */
  readonly url: string | null
  /** What a video shows before it plays. */
  readonly poster: Picture | null
}

/**
 * Everything a rendition says about a story, once, as it is to be said.
 *
 * Page, metadata, feeds, wire formats and the provenance sentence are all made from this value, so that
 * none can disagree with another (design.md 8). '' and null stand for what is not known; nothing is invented.
 */
export interface Projection {
  /** BCP 47 tag of the story. */
  readonly language: string
  /** The language of the labels round it. */
  readonly words: InterfaceLanguage
  readonly state: Publication['state']
  /** Permanent identifier, `urn:uuid:…` (RFC 9562): never the address, which may change. */
  readonly id: string
  readonly permalink: string | null
  /** The address search engines shall keep: the story's own `canonicalUrl` or the permalink. */
  readonly canonical: string | null
  readonly headline: string
  readonly kicker: string
  readonly subhead: string
  readonly description: string
  readonly parties: readonly Party[]
  readonly authors: readonly Party[]
  /** Names of the authors, joined: 甲、乙、丙. */
  readonly authorNames: string
  readonly bylineOverride: string
  readonly editors: readonly Party[]
  readonly responsibleEditors: string
  readonly source: Source
  readonly publisher: { readonly name: string; readonly shortName: string; readonly url: string }
  readonly sections: readonly SectionLevel[]
  /** Innermost section. */
  readonly section: string
  readonly published: Moment | null
  /** Null while the story is as it was first published. */
  readonly updated: Moment | null
  readonly filed: { readonly day: string; readonly words: string } | null
  readonly originalPublished: { readonly instant: string; readonly words: string } | null
  readonly dateline: string
  /** Place of the dateline, alone. */
  readonly located: string
  /** Headlines for other channels, as a push message. */
  readonly alternates: Content['alternates']
  /** The part of a series that it is; null where it is none. */
  readonly series: StorySeries | null
  readonly keywords: readonly string[]
  readonly subjects: Content['subjects']
  readonly places: readonly string[]
  readonly rights: Content['rights']
  readonly notices: readonly Notice[]
  readonly related: readonly NextStory[]
  /** The update that took this story's place; null where none did. */
  readonly successor: { readonly title: string; readonly url: string } | null
  readonly lead: Picture | null
  readonly pictures: readonly Picture[]
  /** Videos and sounds the text leads to, each with the picture beside it. */
  readonly clips: readonly (Clip & { readonly picture: Picture | null })[]
  /** Videos and sounds that are kept with the story. */
  readonly recordings: readonly Recording[]
  readonly aiUse: NonNullable<Content['aiUse']> | null
  readonly provenance: string
  /** The description with source, section and date behind it: what a shared link's card shows of them. */
  readonly card: string
}

/** The one metadata value of a story. Pure: depends on nothing but its argument. */
export function projectionOf(input: RenderInput): Projection {
  const { content, publication, site } = input
  const words = wordsLanguage(content.language)
  const facts: Facts = {
    language: content.language,
    words,
    state: publication.state,
    id: `urn:uuid:${publication.article}`,
    permalink: publication.permalink,
    canonical: content.canonicalUrl ?? publication.permalink,
    headline: content.headline,
    kicker: content.kicker ?? '',
    subhead: content.subhead ?? '',
    description: descriptionOf(content),
    ...peopleOf(content, words),
    source: content.source,
    publisher: { name: site.name, shortName: site.shortName || site.name, url: site.baseUrl },
    ...sectionsOf(input),
    ...timesOf(input, words),
    dateline:
      content.dateline === undefined ? '' : datelineText(content.dateline, content.language),
    located: content.dateline?.place ?? '',
    alternates: content.alternates,
    series: seriesOf(input),
    keywords: content.keywords,
    subjects: content.subjects,
    places: content.places,
    rights: content.rights,
    notices: content.corrections.map((correction) => ({
      ...correction,
      moment: momentOf(instantInZone(correction.at, site.zone), words),
    })),
    related: content.related.map((story) => nextStory(story, input.articleUrl)),
    successor: input.successor ?? null,
    ...picturesOf(input),
    aiUse: content.aiUse ?? null,
  }
  return { ...facts, ...sentencesOf(facts, site.provenance) }
}

type Facts = Omit<Projection, 'provenance' | 'card'>

function sentencesOf(
  facts: Facts,
  wording: string | undefined,
): Pick<Projection, 'provenance' | 'card'> {
  const { words, description } = facts
  const said = provenanceFacts(facts)
  const short = shortProvenance(said, words)
  const gap = description === '' || words === 'zh-CN' ? '' : ' '
  return {
    provenance: provenanceSentence(said, words, wording),
    card: description + gap + short,
  }
}

function peopleOf(content: Content, words: InterfaceLanguage) {
  const parties = partiesOf(content.credits, words)
  const authors = parties.filter((party) => party.isAuthor)
  const editors = parties.filter((party) => editing.has(party.role))
  const responsible = editors.filter((party) => party.role === 'responsibleEditor')
  return {
    parties,
    authors,
    authorNames: namesOf(authors, words),
    bylineOverride: content.bylineOverride?.trim() ?? '',
    editors,
    responsibleEditors: namesOf(responsible, words),
  }
}

function namesOf(parties: readonly Party[], words: InterfaceLanguage): string {
  return namesJoined(
    parties.map((party) => party.name),
    words,
  )
}

function sectionsOf({ content, publication, site }: RenderInput) {
  const { sections } = content
  const isPublic = publication.permalink !== null
  const urlOf = (depth: number) => absolute(sectionPath(sections.slice(0, depth)), site.baseUrl)
  return {
    sections: sections.map((name, place) => ({ name, url: isPublic ? urlOf(place + 1) : null })),
    section: sections.at(-1) ?? '',
  }
}

function seriesOf({ content, publication, site, isFramed }: RenderInput): StorySeries | null {
  const part = seriesPart(content.series)
  if (part === null) return null
  const hasPage = publication.permalink !== null && isFramed !== true
  return { ...part, url: hasPage ? absolute(seriesPath(part.title), site.baseUrl) : null }
}

function timesOf({ content, publication, site }: RenderInput, words: InterfaceLanguage) {
  const { publishedAt } = publication
  const published = publishedAt === null ? null : momentOf(publishedAt, words)
  return {
    published,
    updated: updateOf(publication, published, words),
    filed: filedOf(content, words),
    originalPublished: originalOf(content.source, site.zone, words),
  }
}

function picturesOf(input: RenderInput) {
  const { content, publication, site } = input
  const isPublic = publication.permalink !== null
  const pictures = content.media.flatMap((use): readonly Picture[] => {
    if (clipKindOf(use) !== null) return []
    const files = filesOf(input.pictures, use)
    if (!isPublic) return [{ use, files, url: null, shown: null }]
    const url = absolute(files.main.path, site.baseUrl)
    const file = files.card ?? files.main
    const shown = files.card === null ? url : absolute(file.path, site.baseUrl)
    return [{ use, files, url, shown: { url: shown, file } }]
  })
  const pictureOf = (id: string | null | undefined) =>
    pictures.find(({ use }) => use.id === id) ?? null
  return {
    pictures,
    clips: clipsIn(content.body).map((clip) => ({ ...clip, picture: pictureOf(clip.media) })),
    recordings: content.media.flatMap((use): readonly Recording[] => {
      const kind = clipKindOf(use)
      if (kind === null) return []
      const file = filesOf(input.pictures, use).main
      const url = isPublic ? absolute(file.path, site.baseUrl) : null
      return [{ use, kind, file, url, poster: kind === 'video' ? pictureOf(use.poster) : null }]
    }),
    lead: pictures.find(({ use }) => use.id === content.leadMedia) ?? null,
  }
}

/** Roles that schema.org calls an editor. */
const editing: ReadonlySet<string> = new Set(['editor', 'responsibleEditor', 'collector'])

/** Longest description made from the text, in characters; an abstract is taken whole. */
const longestDescription = 160

function descriptionOf(content: Content): string {
  if (content.abstract !== undefined && content.abstract !== '') return oneLine(content.abstract)
  const first = content.body.content.find(
    (block) => block.type === 'paragraph' && (block.content?.length ?? 0) > 0,
  )
  return first === undefined ? '' : wholeSentences(oneLine(textOf(first)), longestDescription)
}

function oneLine(text: string): string {
  return /[\n\r\t]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

function updateOf(
  publication: Publication,
  published: Moment | null,
  words: InterfaceLanguage,
): Moment | null {
  if (published === null || publication.updatedAt === null) return null
  const updated = momentOf(publication.updatedAt, words)
  return updated.instant === published.instant ? null : updated
}

function filedOf(content: Content, words: InterfaceLanguage): Projection['filed'] {
  const day = content.dateline?.date
  return day === undefined ? null : { day, words: dayWords(day, words) }
}

function originalOf(
  source: Source,
  zone: string,
  words: InterfaceLanguage,
): Projection['originalPublished'] {
  const at = source.original?.publishedAt
  if (at === undefined) return null
  if (at.length === 10) return { instant: at, words: dayWords(at, words) }
  const moment = momentOf(instantInZone(at, zone), words)
  return { instant: moment.instant, words: moment.spoken }
}

function nextStory(story: Related, articleUrl: RenderInput['articleUrl']): NextStory {
  const found = story.articleId === undefined ? null : (articleUrl?.(story.articleId) ?? null)
  return {
    title: story.title,
    url: found ?? story.url ?? null,
    teaser: wholeSentences(story.teaser),
    rel: story.rel,
  }
}

function provenanceFacts(facts: Facts): ProvenanceFacts {
  const { source, words, published, filed } = facts
  const original = source.original
  return {
    authors: authorsSpoken(facts.authors, words) || facts.bylineOverride.replace(/^by\s+/i, ''),
    site: facts.publisher.name,
    source: source.name,
    filed: filed === null || published?.spoken.startsWith(filed.words) === true ? '' : filed.words,
    date: published?.spoken ?? '',
    updated: facts.updated?.spoken ?? '',
    section: facts.sections.map((level) => level.name).join(words === 'zh-CN' ? '·' : ' / '),
    editor: facts.responsibleEditors,
    link: facts.permalink ?? '',
    originalHeadline: original?.headline ?? '',
    originalAuthors: namesJoined(original?.authors ?? [], words),
    originalDate: facts.originalPublished?.words ?? '',
  }
}
