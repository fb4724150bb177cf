import { bylineText } from '../../article/byline'
import type { MediaUse } from '../../article/content'
import type { CreditRole } from '../../article/credit'
import { characterCount, wordCount } from '../../document/text'
import { optionalLine } from '../feeds/feed-lines'
import { element, emptyElement, line, nothing, xhtml, xmlDeclaration } from '../markup'
import type { Attributes, Markup } from '../markup'
import type { Party } from '../parties'
import { projectionOf } from '../projection'
import type { Picture, Projection, Recording } from '../projection'
import type { RenderInput } from '../publication'
import { uriOf } from './uri'
import {
  clipFile,
  digitalSource,
  editorsNotes,
  elementLines,
  fetchableAt,
  mediaTopicOf,
  versionNumber,
  versionTime,
  wireFiles,
  wireHtml,
} from './wire-facts'

/**
 * The story as a news item of IPTC's NewsML-G2 2.35, power conformance, its text as XHTML. The order of
 * elements is the standard's. Codes are of IPTC's catalogue; what it has none for says its meaning by an
 * address of schema.org. Ends with a line break. The same input gives the same bytes.
 */
export function newsml(input: RenderInput): string {
  const story = projectionOf(input)
  const root = {
    xmlns: 'http://iptc.org/std/nar/2006-10-01/',
    guid: story.id,
    version: versionNumber(input),
    standard: 'NewsML-G2',
    standardversion: '2.35',
    conformance: 'power',
    'xml:lang': story.language,
  }
  const catalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml'
  const parts = [
    emptyElement('catalogRef', { href: catalog }),
    rightsOf(story),
    itemMeta(story, input),
    contentMeta(story, input),
    contentSet(story, input),
  ]
  return `${xmlDeclaration}${element('newsItem', root, elementLines(parts))}\n`
}

function rightsOf({ rights }: Projection): Markup {
  const { holder, notice, usageTerms } = rights
  if (holder + notice + usageTerms === '') return nothing
  return element(
    'rightsInfo',
    {},
    elementLines([
      named('copyrightHolder', holder),
      optionalLine('copyrightNotice', notice),
      optionalLine('usageTerms', usageTerms),
    ]),
  )
}

function itemMeta(story: Projection, input: RenderInput): Markup {
  const { publisher, permalink, published } = story
  const isDraft = story.state === 'draft'
  const home = permalink === null ? undefined : uriOf(publisher.url)
  const provider = publisher.name || story.source.name || 'Caibian'
  return element(
    'itemMeta',
    {},
    elementLines([
      emptyElement('itemClass', { qcode: 'ninat:text' }),
      named('provider', provider, home === undefined ? {} : { uri: home }),
      line('versionCreated', {}, versionTime(story, input)),
      published === null ? nothing : line('firstCreated', {}, published.instant),
      emptyElement('pubStatus', { qcode: isDraft ? 'stat:withheld' : 'stat:usable' }),
      line('title', {}, story.headline),
      ...editorsNotes(story).map((note) => line('edNote', {}, note)),
      signalOf(story),
      permalink === null ? nothing : line('altRep', { contenttype: 'text/html' }, permalink),
      ...story.pictures.flatMap((picture) => pictureLinks(story, picture, input)),
      ...story.recordings.map((clip) => clipLink(clip, input)),
      originalLink(story),
      ...story.related.map(({ title, url }) =>
        url === null
          ? nothing
          : emptyElement('link', {
              rel: 'irel:seeAlso',
              href: uriOf(url) ?? null,
              title: title || null,
            }),
      ),
    ]),
  )
}

function signalOf({ notices, updated }: Projection): Markup {
  const isCorrected = notices.some(({ kind }) => kind !== 'update')
  if (isCorrected) return emptyElement('signal', { qcode: 'sig:correction' })
  return updated === null ? nothing : emptyElement('signal', { qcode: 'sig:update' })
}

/** One link for each file; what is known of the picture stands inside, as hints the standard allows there. */
function pictureLinks(story: Projection, picture: Picture, input: RenderInput): readonly Markup[] {
  const { use } = picture
  const isLead = picture === story.lead
  return wireFiles(picture, input).map((each) =>
    element(
      'link',
      {
        reluri: `https://schema.org/${isLead ? 'primaryImageOfPage' : 'image'}`,
        href: fetchableAt(each) ?? null,
        residref: `urn:uuid:${use.id}`,
        contenttype: each.file.type,
        title: use.alt || null,
      },
      emptyElement('itemClass', { qcode: 'ninat:picture' }),
      ...saidOf(use),
    ),
  )
}

function clipLink(clip: Recording, input: RenderInput): Markup {
  const { use, kind } = clip
  const each = clipFile(clip, input)
  return element(
    'link',
    {
      reluri: `https://schema.org/${kind}`,
      href: fetchableAt(each) ?? null,
      residref: `urn:uuid:${use.id}`,
      contenttype: each.file.type,
      size: use.bytes ?? null,
      title: use.alt || null,
    },
    emptyElement('itemClass', { qcode: `ninat:${kind}` }),
    ...saidOf(use),
  )
}

/** What is said of a picture or clip, as hints. */
function saidOf(use: MediaUse): readonly Markup[] {
  return [
    optionalLine('creditline', use.credit),
    use.caption === '' ? nothing : line('description', { role: 'drol:caption' }, use.caption),
    optionalLine('copyrightNotice', use.rights ?? ''),
  ]
}

/** Of a reprint or translation: what it was called, where it stands, who wrote it, and when. */
function originalLink({ source, originalPublished }: Projection): Markup {
  const { original } = source
  if (original === undefined) return nothing
  return element(
    'link',
    { reluri: 'https://schema.org/isBasedOn', href: uriOf(original.url) ?? null },
    originalPublished === null ? nothing : line('contentCreated', {}, originalPublished.instant),
    ...original.authors.map((name) => named('creator', name)),
    optionalLine('headline', original.headline),
  )
}

function contentMeta(story: Projection, input: RenderInput): Markup {
  const { filed, updated, located } = story
  const machine = digitalSource(story)
  return element(
    'contentMeta',
    {},
    elementLines([
      filed === null ? nothing : line('contentCreated', {}, filed.day),
      updated === null ? nothing : line('contentModified', {}, updated.instant),
      machine === undefined ? nothing : emptyElement('digitalSourceType', { uri: machine }),
      named('located', located, { type: 'cpnat:geoArea' }),
      ...story.authors.map((party) => partyOf('creator', party)),
      sourceOf(story),
      ...story.parties
        .filter((party) => !party.isAuthor)
        .map((party) => partyOf('contributor', party)),
      line('altId', { typeuri: 'https://schema.org/sha256' }, input.publication.hash),
      emptyElement('language', { tag: story.language }),
      ...story.keywords.map((keyword) => line('keyword', {}, keyword)),
      ...sectionsOf(story),
      ...story.subjects.map(subjectOf),
      ...story.places.map((name) => named('subject', name, { type: 'cpnat:geoArea' })),
      line('headline', { id: 'headline' }, story.headline),
      deck('kicker', story.kicker),
      deck('subhead', story.subhead),
      optionalLine('dateline', story.dateline),
      optionalLine('by', bylineText(input.content, story.language)),
      optionalLine('creditline', story.source.name),
      story.description === ''
        ? nothing
        : line('description', { role: 'drol:summary' }, story.description),
    ]),
  )
}

/** Kicker and subhead are told apart by their id. */
function deck(id: string, said: string): Markup {
  const meaning = { id, roleuri: 'https://schema.org/alternativeHeadline' }
  return said === '' ? nothing : line('headline', meaning, said)
}

/** What IPTC calls a part in the making (NewsCodes, contentprodpartyrole). */
const codes: Readonly<Record<CreditRole, string>> = {
  reporter: 'author',
  correspondent: 'correspondent',
  internReporter: 'author',
  specialCorrespondent: 'correspondent',
  photographer: 'cameraOperator',
  video: 'cameraOperator',
  graphics: 'author',
  translator: 'author',
  contributor: 'author',
  data: 'originfo',
  editor: 'editor',
  responsibleEditor: 'editor',
  proofreader: 'contentEditor',
  reviewer: 'contentEditor',
  producer: 'producer',
  collector: 'editor',
}

/** The role as it is printed is the definition: IPTC's list is shorter than a newsroom's. */
function partyOf(property: 'creator' | 'contributor', party: Party): Markup {
  const { kind, name, role, roleName, affiliation } = party
  const details = kind === 'person' ? 'personDetails' : 'organisationDetails'
  return element(
    property,
    {
      literal: name,
      type: kind === 'person' ? 'cpnat:person' : 'cpnat:organisation',
      role: `cpprole:${codes[role]}`,
    },
    line('name', {}, name),
    line('definition', {}, roleName),
    affiliation === null ? nothing : element(details, {}, named('affiliation', affiliation)),
  )
}

function sourceOf({ source }: Projection): Markup {
  if (source.name === '') return nothing
  const uri = uriOf(source.url)
  return element(
    'infoSource',
    { ...(uri === undefined ? { literal: source.name } : { uri }), role: 'cpprole:origcont' },
    line('name', {}, source.name),
    optionalLine('definition', source.register ?? ''),
  )
}

/** The section path, outermost first; each but the first names the one it lies in. */
function sectionsOf({ sections }: Projection): readonly Markup[] {
  const pathOf = (depth: number) =>
    sections
      .slice(0, depth + 1)
      .map(({ name }) => name)
      .join('/')
  return sections.map(({ name }, depth) =>
    element(
      'subject',
      { literal: pathOf(depth), typeuri: 'https://schema.org/articleSection', rank: depth + 1 },
      line('name', {}, name),
      depth === 0
        ? nothing
        : element(
            'broader',
            { literal: pathOf(depth - 1) },
            line('name', {}, sections[depth - 1]?.name ?? ''),
          ),
    ),
  )
}

function subjectOf(subject: Projection['subjects'][number]): Markup {
  const topic = mediaTopicOf(subject)
  const { scheme, code, name } = subject
  const literal = [scheme, code].filter((part) => part !== '').join(':')
  const concept = topic === null ? { literal } : { qcode: `medtop:${topic}` }
  return element(
    'subject',
    { type: 'cpnat:abstract', ...concept },
    name === '' ? nothing : line('name', {}, name),
  )
}

/** The text counts as the story alone does: without the sentence of provenance. */
function contentSet(story: Projection, input: RenderInput): Markup {
  const { body } = input.content
  const whole = element(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', 'xml:lang': story.language },
    element('head', {}, line('title', {}, story.headline)),
    element('body', {}, xhtml(wireHtml(story, input))),
  )
  const form = {
    contenttype: 'application/xhtml+xml',
    charcount: characterCount(body),
    wordcount: wordCount(body),
  }
  return element('contentSet', {}, elementLines([element('inlineXML', form, whole)]))
}

/** A concept that has a name and, unless told otherwise, is known by it. */
function named(name: string, of: string, attributes: Attributes = {}): Markup {
  if (of === '') return nothing
  const known = 'uri' in attributes ? attributes : { literal: of, ...attributes }
  return element(name, known, line('name', {}, of))
}
