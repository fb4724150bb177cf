import { bylineText } from '../../article/byline'
import type { MediaUse } from '../../article/content'
import { countText, textOf } from '../../document/text'
import { known } from '../json-ld'
import type { Party } from '../parties'
import { projectionOf } from '../projection'
import type { Picture, Projection, Recording } from '../projection'
import type { RenderInput } from '../publication'
import { uriOf } from './uri'
import {
  clipFile,
  digitalSource,
  editorsNotes,
  fetchableAt,
  mediaTopicOf,
  versionNumber,
  versionTime,
  wireFiles,
  wireHtml,
} from './wire-facts'
import type { Cancelled, WireItem } from './wire-facts'

/**
 * The story as a news item in JSON: IPTC ninjs 3.1. The standard has no field for a section, a dateline or a
 * day of publication; how they stand here is told in docs/renditions.md. Ends with a line break. The same
 * input gives the same bytes.
 */
export function ninjs(input: RenderInput): string {
  return `${JSON.stringify(ninjsItem(input), null, 2)}\n`
}

/** The same as a value. */
export function ninjsItem(input: RenderInput): WireItem {
  return itemOf(projectionOf(input), input)
}

/** The item by which receivers learn that a story may not be used any more (`pubStatus`: canceled). */
export function ninjsCancelled({ id, version, at, notice, language }: Cancelled): WireItem {
  return {
    ...identity(id),
    version: String(version),
    versionCreated: at,
    pubStatus: 'canceled',
    language,
    edNote: notice,
    bodies: plain([['main', notice]]),
  }
}

type Thing = WireItem

function identity(uri: string): Thing {
  return {
    uri,
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    type: 'text',
  }
}

function itemOf(story: Projection, input: RenderInput): Thing {
  const { published, rights } = story
  return known({
    ...identity(story.id),
    representationType: 'full',
    version: String(versionNumber(input)),
    firstCreated: published?.instant,
    versionCreated: versionTime(story, input),
    contentCreated: originalInstant(story),
    pubStatus: story.state === 'draft' ? 'withheld' : 'usable',
    language: story.language,
    title: story.headline,
    headlines: headlinesOf(story),
    by: bylineText(input.content, story.language),
    people: peopleOf(story),
    organisations: organisationsOf(story),
    infoSources: sourcesOf(story),
    located: story.located,
    places: placesOf(story),
    subjects: subjectsOf(story),
    descriptions: plain([['summary', story.description]]),
    bodies: bodiesOf(story, input),
    copyrightHolder: rights.holder,
    copyrightNotice: rights.notice,
    usageTerms: rights.usageTerms,
    edNote: editorsNotes(story).join('\n'),
    digitalSourceType: digitalSource(story) === undefined ? null : { uri: digitalSource(story) },
    altIds: identifiersOf(story, input),
    renditions:
      story.permalink === null
        ? []
        : [known({ name: 'web', href: uriOf(story.permalink), contentType: 'text/html' })],
    associations: [
      ...story.pictures.map((picture) => pictureOf(story, picture, input)),
      ...story.recordings.map((clip) => clipOf(clip, input)),
      ...relatedTo(story),
    ],
  })
}

/** Texts with their role; empty ones are left out. */
function plain(texts: readonly (readonly [role: string, value: string])[]): readonly Thing[] {
  return texts
    .filter(([, value]) => value !== '')
    .map(([role, value]) => ({ role, contentType: 'text/plain', value }))
}

function headlinesOf(story: Projection): readonly Thing[] {
  return plain([
    ['main', story.headline],
    ['kicker', story.kicker],
    ['subhead', story.subhead],
    ['original', story.source.original?.headline ?? ''],
    ...story.alternates.map(({ role, text }) => [role, text] as const),
  ])
}

function bodiesOf(story: Projection, input: RenderInput): readonly Thing[] {
  const { characters, words } = countText(textOf(input.content.body))
  const main = {
    role: 'main',
    contentType: 'text/html',
    charCount: characters,
    wordCount: words,
    value: wireHtml(story, input),
  }
  return [main, ...plain([['provenance', story.provenance]])]
}

function peopleOf(story: Projection): readonly Thing[] {
  const people = story.parties.filter(({ kind }) => kind === 'person')
  const originals = story.source.original?.authors ?? []
  return [
    ...people.map((party) => partyOf(story, party)),
    ...originals.map((name) => ({ name, rel: 'originalAuthor' })),
  ]
}

function organisationsOf(story: Projection): readonly Thing[] {
  const { publisher, permalink } = story
  const units = story.parties.filter(({ kind }) => kind === 'organisation')
  return [
    ...(publisher.name === ''
      ? []
      : [
          known({
            name: publisher.name,
            rel: 'publisher',
            uri: permalink === null ? null : uriOf(publisher.url),
          }),
        ]),
    ...units.map((party) => partyOf(story, party)),
    ...story.parties.flatMap(({ name, affiliation }) =>
      affiliation === null ? [] : [{ name: affiliation, rel: 'affiliation', literal: name }],
    ),
  ]
}

/** `literal` is the role as it is printed: 通讯员. */
function partyOf(story: Projection, party: Party): Thing {
  const isEditor = story.editors.includes(party)
  const rel = party.isAuthor ? 'author' : isEditor ? 'editor' : party.role
  return { name: party.name, rel, literal: party.roleName }
}

function sourcesOf({ source }: Projection): readonly Thing[] {
  if (source.name === '') return []
  const { name, url, register } = source
  return [known({ name, role: 'originator', uri: uriOf(url), literal: register })]
}

/** The dateline's place and the dateline as it was printed, then the places the story is about. */
function placesOf(story: Projection): readonly Thing[] {
  const dateline = known({ name: story.located, rel: 'dateline', literal: story.dateline })
  const about = story.places.map((name) => ({ name, rel: 'about' }))
  return story.dateline === '' ? about : [dateline, ...about]
}

/** The section path, outermost first; then subjects and keywords. */
function subjectsOf(story: Projection): readonly Thing[] {
  return [
    ...story.sections.map(({ name, url }) => known({ name, rel: 'section', uri: uriOf(url) })),
    ...story.subjects.map((subject) => {
      const topic = mediaTopicOf(subject)
      const uri = topic === null ? undefined : `http://cv.iptc.org/newscodes/mediatopic/${topic}`
      const { name, code, scheme } = subject
      return known({ name, rel: 'subject', uri, literal: code, creator: scheme })
    }),
    ...story.keywords.map((name) => ({ name, rel: 'keyword' })),
  ]
}

function identifiersOf(story: Projection, { publication }: RenderInput): readonly Thing[] {
  const { permalink, canonical, source } = story
  const ids: readonly (readonly [string, string | null | undefined])[] = [
    ['permalink', permalink],
    ['canonical', canonical === permalink ? null : canonical],
    ['original', source.original?.url],
    ['caibian-content-hash', publication.hash],
  ]
  return ids.filter(([, value]) => value != null).map(([role, value]) => ({ role, value }))
}

/** A day alone is no instant, and none is made of it. */
function originalInstant({ originalPublished }: Projection): string | null {
  const instant = originalPublished?.instant ?? ''
  return instant.length > 10 ? instant : null
}

function pictureOf(story: Projection, picture: Picture, input: RenderInput): Thing {
  const { use } = picture
  return known({
    name: use.caption || use.alt || use.id,
    rel: picture === story.lead ? 'leadPicture' : 'picture',
    uri: `urn:uuid:${use.id}`,
    type: 'picture',
    ...saidOf(use),
    renditions: wireFiles(picture, input).map((each) =>
      known({
        name: each.name,
        href: fetchableAt(each),
        contentType: each.file.type,
        width: each.file.width,
        height: each.file.height,
      }),
    ),
  })
}

function clipOf(clip: Recording, input: RenderInput): Thing {
  const { use, kind } = clip
  const each = clipFile(clip, input)
  const rendition = known({
    name: each.name,
    href: fetchableAt(each),
    contentType: each.file.type,
    width: each.file.width || null,
    height: each.file.height || null,
    sizeInBytes: use.bytes,
    duration: use.milliseconds === undefined ? null : Math.round(use.milliseconds / 1000),
  })
  return known({
    name: use.caption || use.alt || use.id,
    rel: kind,
    uri: `urn:uuid:${use.id}`,
    type: kind,
    ...saidOf(use),
    renditions: [rendition],
  })
}

/** What is said of a picture or clip in words. */
function saidOf(use: MediaUse): Thing {
  return {
    by: use.credit,
    infoSources: use.creditUrl === undefined ? [] : [creditedAt(use.credit, use.creditUrl)],
    copyrightNotice: use.rights,
    descriptions: plain([
      ['caption', use.caption],
      ['alternative', use.alt],
    ]),
  }
}

function creditedAt(name: string, url: string): Thing {
  return known({ name, role: 'credit', uri: uriOf(url) })
}

/** Stories without an address cannot be named here: an association needs one. */
function relatedTo(story: Projection): readonly Thing[] {
  return story.related.flatMap(({ title, url, teaser, rel }) => {
    const uri = uriOf(url)
    if (uri === undefined) return []
    return [
      known({ name: title, rel, uri, type: 'text', descriptions: plain([['summary', teaser]]) }),
    ]
  })
}
