import { bylineText } from '../../article/byline'
import { countText, textOf } from '../../document/text'
import { known } from '../json-ld'
import { sectionSlug } from '../address'
import { text } from '../markup'
import type { Party } from '../parties'
import { projectionOf } from '../projection'
import type { Picture, Projection } from '../projection'
import type { RenderInput } from '../publication'
import {
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
 * The story as a news item of Superdesk and Newshub: their dialect of ninjs 1, which has fields for a section
 * and for everybody's part (superdesk-core, publish/formatters/ninjs_formatter). Of a picture it carries the
 * main file, under the last name of its address.
 */
export function superdeskItem(input: RenderInput): WireItem {
  const story = projectionOf(input)
  const { characters, words } = countText(textOf(input.content.body))
  return known({
    ...identity(story.id, versionNumber(input), versionTime(story, input)),
    pubstatus: story.state === 'draft' ? 'withheld' : 'usable',
    firstcreated: inUtc(story.published?.instant),
    firstpublished: inUtc(story.published?.instant),
    language: story.language,
    headline: story.headline,
    slugline: input.content.slug,
    byline: bylineText(input.content, story.language),
    source: story.source.name,
    located: story.located,
    description_text: story.description,
    description_html: story.description === '' ? '' : `<p>${text(story.description)}</p>`,
    body_html: wireHtml(story, input),
    charcount: characters,
    wordcount: words,
    authors: authorsOf(story),
    service: story.sections.map(({ name }) => ({ code: sectionSlug(name), name })),
    subject: story.subjects.map((subject) =>
      known({
        code: mediaTopicOf(subject) ?? subject.code,
        name: subject.name,
        scheme: subject.scheme,
      }),
    ),
    place: story.places.map((name) => ({ code: sectionSlug(name), name })),
    keywords: story.keywords,
    copyrightholder: story.rights.holder,
    copyrightnotice: story.rights.notice,
    usageterms: story.rights.usageTerms,
    ednote: [...editorsNotes(story), story.provenance].filter((note) => note !== '').join('\n'),
    associations: associationsOf(story, input),
  })
}

/** The item by which receivers learn that a story may not be used any more: they tell whoever took it. */
export function superdeskCancelled({ id, version, at, notice, language }: Cancelled): WireItem {
  return {
    ...identity(id, version, at),
    pubstatus: 'canceled',
    language,
    headline: notice,
    ednote: notice,
    body_html: `<p>${text(notice)}</p>`,
  }
}

function identity(guid: string, version: number, at: string): WireItem {
  return { guid, type: 'text', version: String(version), versioncreated: inUtc(at) }
}

/** As Superdesk writes an instant: 2026-03-08T01:30:00+0000. */
function inUtc(instant: string | undefined): string | null {
  if (instant === undefined || Number.isNaN(Date.parse(instant))) return null
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, '+0000')
}

function authorsOf(story: Projection): readonly WireItem[] {
  const originals = story.source.original?.authors ?? []
  return [
    ...story.parties.map((party) => authorOf(party)),
    ...originals.map((name) => ({ code: name, name, role: 'originalAuthor' })),
  ]
}

/** `role` is the part in a machine's word, `jobtitle` as it is printed: 通讯员. */
function authorOf({ name, role, roleName }: Party): WireItem {
  return { code: name, name, role, jobtitle: { name: roleName } }
}

/** The leading picture, then those of the text in their order, by the names Superdesk gives them. */
function associationsOf(story: Projection, input: RenderInput): WireItem | null {
  const others = story.pictures.filter((picture) => picture !== story.lead)
  const named = [
    ...(story.lead === null ? [] : [['featuremedia', story.lead] as const]),
    ...others.map((picture, place) => [`embedded${place}`, picture] as const),
  ]
  if (named.length === 0) return null
  return Object.fromEntries(named.map(([name, picture]) => [name, pictureOf(picture, input)]))
}

function pictureOf(picture: Picture, input: RenderInput): WireItem {
  const { use } = picture
  const [main] = wireFiles(picture, input)
  const href = main === undefined ? undefined : fetchableAt(main)
  return known({
    guid: `urn:uuid:${use.id}`,
    type: 'picture',
    pubstatus: 'usable',
    headline: use.caption || use.alt,
    description_text: use.caption,
    body_text: use.alt,
    byline: use.credit,
    copyrightnotice: use.rights ?? '',
    mimetype: main?.file.type,
    renditions:
      main === undefined || href === undefined
        ? null
        : {
            original: {
              href,
              media: href.slice(href.lastIndexOf('/') + 1),
              mimetype: main.file.type,
              width: main.file.width,
              height: main.file.height,
            },
          },
  })
}
