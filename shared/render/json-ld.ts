import type { ClipKind } from '../article/clip'
import type { CorrectionKind } from '../article/content'
import { phrase } from './phrase'
import type { Party } from './parties'
import type { Projection } from './projection'

type Thing = Readonly<Record<string, unknown>>

/**
 * The story as a schema.org NewsArticle. Every author is an object of their own, with the name alone in
 * `name` and the role in `jobTitle` (Google, "Article structured data"; research/publishing.md 1.1).
 */
export function newsArticle(story: Projection): Thing {
  const { permalink, published, updated, source, rights } = story
  const publisher = publisherOf(story)
  return known({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': permalink === null ? story.id : `${permalink}#article`,
    mainEntityOfPage: story.canonical,
    url: permalink,
    identifier: story.id,
    headline: story.headline,
    alternativeHeadline: story.subhead,
    description: story.description,
    inLanguage: story.language,
    datePublished: published?.instant,
    dateModified: (updated ?? published)?.instant,
    dateCreated: story.filed?.day,
    author: story.authors.map(partyThing),
    editor: story.editors.map(partyThing),
    contributor: story.parties
      .filter((party) => !party.isAuthor && !story.editors.includes(party))
      .map(partyThing),
    publisher,
    sourceOrganization: source.name === '' ? null : organisation(source.name, source.url),
    creditText: source.name === '' ? '' : phrase(story.words, 'render.label.source') + source.name,
    isBasedOn: basedOn(story),
    dateline: story.dateline,
    articleSection: story.sections.map((level) => level.name),
    isPartOf: seriesThing(story.series),
    position: story.series?.part,
    keywords: story.keywords,
    about: story.subjects.map((subject) => ({
      '@type': 'DefinedTerm',
      name: subject.name,
      termCode: subject.code,
      inDefinedTermSet: subject.scheme,
    })),
    contentLocation: story.places.map((name) => ({ '@type': 'Place', name })),
    image: picturesOf(story),
    video: [...clipsOf(story, 'video'), ...recordingsOf(story, 'video')],
    audio: [...clipsOf(story, 'audio'), ...recordingsOf(story, 'audio')],
    correction: story.notices.map((notice) => correctionThing(story, notice)),
    copyrightHolder: rights.holder === '' ? null : organisation(rights.holder),
    copyrightYear: published === null ? null : Number(published.instant.slice(0, 4)),
    copyrightNotice: rights.notice,
    usageInfo: rights.usageTerms,
    isAccessibleForFree: true,
    creativeWorkStatus: story.state === 'draft' ? 'Draft' : 'Published',
  })
}

/** The section path as a BreadcrumbList, or null where the sections have no addresses. */
export function breadcrumbList(story: Projection): Thing | null {
  if (story.permalink === null || story.sections.length === 0) return null
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: story.sections.map((level, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name: level.name,
      item: level.url,
    })),
  }
}

function seriesThing(series: Projection['series']): Thing | null {
  if (series === null) return null
  return known({ '@type': 'CreativeWorkSeries', name: series.title, url: series.url })
}

function publisherOf(story: Projection): Thing | null {
  const { name, shortName, url } = story.publisher
  if (name === '') return null
  return known({
    '@type': 'NewsMediaOrganization',
    name: shortName,
    legalName: name === shortName ? '' : name,
    url: story.permalink === null ? null : url,
  })
}

function partyThing({ kind, name, roleName, affiliation }: Party): Thing {
  const belongsTo = affiliation === null ? undefined : organisation(affiliation)
  return kind === 'person'
    ? { '@type': 'Person', name, jobTitle: roleName, affiliation: belongsTo }
    : { '@type': 'Organization', name, description: roleName, parentOrganization: belongsTo }
}

function organisation(name: string, url?: string): Thing {
  return known({ '@type': 'Organization', name, url })
}

function basedOn(story: Projection): Thing | null {
  const original = story.source.original
  if (original === undefined) return null
  return known({
    '@type': 'NewsArticle',
    headline: original.headline,
    url: original.url,
    datePublished: story.originalPublished?.instant,
    author: original.authors.map((name) => ({ '@type': 'Person', name })),
  })
}

function picturesOf(story: Projection): readonly Thing[] {
  const led = story.lead === null ? [] : [story.lead]
  const ordered = [...led, ...story.pictures.filter((picture) => picture !== story.lead)]
  return ordered
    .filter((picture) => picture.url !== null)
    .map(({ use, files, url }) =>
      known({
        '@type': 'ImageObject',
        url,
        width: files.main.width,
        height: files.main.height,
        caption: use.caption,
        creditText: use.credit,
        copyrightNotice: use.rights,
      }),
    )
}

/** A file is `contentUrl`, the page of another is `url` (Google, "Video structured data"); its day is not known. */
function clipsOf(story: Projection, kind: 'video' | 'audio'): readonly Thing[] {
  return story.clips
    .filter((clip) => clip.kind === kind)
    .map(({ title, text, href, isFile, picture }) =>
      known({
        '@type': kind === 'video' ? 'VideoObject' : 'AudioObject',
        name: title,
        description: text,
        [isFile ? 'contentUrl' : 'url']: href,
        thumbnailUrl: picture?.url,
      }),
    )
}

/** A clip of the story's own: it is uploaded when the story is first published. */
function recordingsOf(story: Projection, wanted: ClipKind): readonly Thing[] {
  return story.recordings
    .filter(({ kind, url }) => kind === wanted && url !== null)
    .map(({ use, kind, file, url, poster }) =>
      known({
        '@type': kind === 'video' ? 'VideoObject' : 'AudioObject',
        name: use.caption || use.alt || story.headline,
        description: use.alt || use.caption,
        contentUrl: url,
        encodingFormat: file.type,
        duration: use.milliseconds === undefined ? null : isoDuration(use.milliseconds),
        contentSize: use.bytes === undefined ? null : `${use.bytes} B`,
        width: file.width || null,
        height: file.height || null,
        thumbnailUrl: poster?.url,
        uploadDate: story.published?.instant,
        creditText: use.credit,
        copyrightNotice: use.rights,
      }),
    )
}

/** A length as ISO 8601 writes it, in whole seconds: `PT83S`. */
function isoDuration(milliseconds: number): string {
  return `PT${Math.max(1, Math.round(milliseconds / 1000))}S`
}

function correctionThing(story: Projection, notice: Projection['notices'][number]): Thing {
  return {
    '@type': 'CorrectionComment',
    name: noticeName(story, notice.kind),
    text: notice.text,
    datePublished: notice.moment.instant,
  }
}

/** What a kind of notice is called in the story's language: 更正, Correction. */
export function noticeName(story: Pick<Projection, 'words'>, kind: CorrectionKind): string {
  return phrase(story.words, `render.correction.${kind}`)
}

/** Without what is not known: no empty text, list or null stands in metadata. */
export function known(thing: Record<string, unknown>): Thing {
  for (const key in thing) {
    const value = thing[key]
    const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
    // Left out by JSON; deleting the key would make the whole object slow.
    if (isEmpty) thing[key] = undefined
  }
  return thing
}
