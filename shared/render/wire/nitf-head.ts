import { bylineText } from '../../article/byline'
import type { CreditRole } from '../../article/credit'
import { element, emptyElement, line, nothing } from '../markup'
import type { Markup } from '../markup'
import type { Party } from '../parties'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'
import { basicTime } from '../zoned-time'
import { editorsNotes, elementLines, mediaTopicOf, versionNumber, versionTime } from './wire-facts'

/** What a program must know of the story: NITF's `head`. */
export function nitfHead(story: Projection, input: RenderInput): Markup {
  const { publication } = input
  const meta = (name: string, content: string) =>
    content === '' ? nothing : emptyElement('meta', { name, content })
  return element(
    'head',
    {},
    elementLines([
      line('title', {}, story.headline),
      meta('generator', 'Caibian'),
      meta('caibian-state', story.state),
      meta('caibian-content-hash', publication.hash),
      meta('caibian-revision', String(publication.revision)),
      meta('byline', bylineText(input.content, story.language)),
      meta('source-url', story.source.url ?? ''),
      ...originalMeta(story, meta),
      topicsOf(story),
      docdata(story, input),
      pubdata(story),
      ...story.parties.filter((party) => !isBylined(party)).map(revisedBy),
    ]),
  )
}

/** Those who wrote the story, and whoever else the newsroom names above it. */
export function isBylined(party: Party): boolean {
  return party.isAuthor || party.inByline
}

function originalMeta(
  { source, originalPublished }: Projection,
  meta: (name: string, content: string) => Markup,
): readonly Markup[] {
  const { original } = source
  if (original === undefined) return []
  return [
    meta('original-headline', original.headline),
    ...original.authors.map((name) => meta('original-author', name)),
    meta('original-url', original.url ?? ''),
    meta('original-date', originalPublished?.instant ?? ''),
  ]
}

/** Subjects with the eight digits NITF asks for; the others are classifiers below. */
function topicsOf(story: Projection): Markup {
  const topics = story.subjects.flatMap((subject) => {
    const refnum = mediaTopicOf(subject)
    if (refnum === null) return []
    return [
      emptyElement('tobject.subject', {
        'tobject.subject.ipr': 'IPTC',
        'tobject.subject.refnum': refnum,
        'tobject.subject.type': subject.name || null,
      }),
    ]
  })
  return topics.length === 0
    ? nothing
    : element('tobject', { 'tobject.type': 'news' }, elementLines(topics))
}

function docdata(story: Projection, input: RenderInput): Markup {
  const { published, rights } = story
  const isDraft = story.state === 'draft'
  const publishedTime = published === null ? null : basicTime(published.instant)
  const publisher = story.publisher.name || null
  return element(
    'docdata',
    { 'management-status': isDraft ? 'withheld' : 'usable' },
    elementLines([
      ...story.notices.map(({ id, text: said }) =>
        emptyElement('correction', { 'id-string': `urn:uuid:${id}`, info: said }),
      ),
      story.located === '' ? nothing : emptyElement('evloc', { city: story.located }),
      emptyElement('doc-id', { regsrc: publisher, 'id-string': story.id }),
      emptyElement('date.issue', { norm: basicTime(versionTime(story, input)) }),
      publishedTime === null ? nothing : emptyElement('date.release', { norm: publishedTime }),
      ...editorsNotes(story).map((info) => emptyElement('ed-msg', { info })),
      emptyElement('du-key', { version: versionNumber(input), key: story.id }),
      rights.holder === ''
        ? nothing
        : emptyElement('doc.copyright', {
            year: published === null ? null : published.instant.slice(0, 4),
            holder: rights.holder,
          }),
      rights.holder + rights.usageTerms === ''
        ? nothing
        : emptyElement('doc.rights', {
            owner: rights.holder || null,
            limitations: rights.usageTerms || null,
          }),
      story.keywords.length === 0
        ? nothing
        : element('key-list', {}, ...story.keywords.map((key) => emptyElement('keyword', { key }))),
      seriesOf(story),
      identified(story),
    ]),
  )
}

/** NITF says 0 where nobody knows how many parts there shall be. */
function seriesOf({ series }: Projection): Markup {
  if (series === null) return nothing
  const { title, part, total } = series
  return emptyElement('series', {
    'series.name': title,
    'series.part': part,
    'series.totalpart': total ?? 0,
  })
}

/** Places, the section path from the outermost, and every subject with its scheme and code. */
function identified(story: Projection): Markup {
  const named = [
    ...story.places.map((name) => line('location', {}, name)),
    ...story.sections.map(({ name }, place) =>
      line('classifier', { type: 'section', value: place + 1 }, name),
    ),
    ...story.subjects.map(({ scheme, code, name }) =>
      line('classifier', { type: 'subject', idsrc: scheme || null, value: code || null }, name),
    ),
  ]
  return named.length === 0 ? nothing : element('identified-content', {}, elementLines(named))
}

function pubdata(story: Projection): Markup {
  const { published, publisher, permalink, section } = story
  return emptyElement('pubdata', {
    type: 'web',
    'date.publication': published === null ? null : basicTime(published.instant),
    name: publisher.name || null,
    'position.section': section || null,
    'ex-ref': permalink,
  })
}

/** What NITF calls a part in the making; its list is short. */
const functions: Readonly<Partial<Record<CreditRole, string>>> = {
  photographer: 'photographer',
  video: 'videographer',
  graphics: 'graphic-artist',
  editor: 'editor',
  responsibleEditor: 'editor',
  collector: 'editor',
  proofreader: 'editor',
  producer: 'producer',
}

function revisedBy({ name, role, roleName, affiliation }: Party): Markup {
  return emptyElement('revision-history', {
    name,
    function: functions[role] ?? 'other',
    comment: affiliation === null ? roleName : `${roleName}, ${affiliation}`,
  })
}
