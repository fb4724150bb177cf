import type { ClipKind } from '../../article/clip'
import type { MediaUse } from '../../article/content'
import { mediaIn } from '../../document/media-in'
import { element, emptyElement, join, line, nothing, text, xmlDeclaration } from '../markup'
import type { Markup } from '../markup'
import { machineNote, noticeText } from '../notices'
import type { Party } from '../parties'
import { projectionOf } from '../projection'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'
import { basicTime, instantInZone } from '../zoned-time'
import { nitfBody } from './nitf-body'
import { isBylined, nitfHead } from './nitf-head'
import { clipFile, draftSaid, elementLines, fetchableAt, wireFiles } from './wire-facts'
import type { WireFile } from './wire-facts'

/**
 * The story in IPTC's News Industry Text Format 3.6. The dateline stands where NITF has a place for it, above
 * the text, and is not said again inside. Ends with a line break. The same input gives the same bytes.
 */
export function nitf(input: RenderInput): string {
  const story = projectionOf(input)
  const root = {
    xmlns: 'http://iptc.org/std/NITF/2006-10-18/',
    version: '-//IPTC//DTD NITF 3.6//EN',
    baselang: story.language,
    uno: story.id,
  }
  const whole = element('nitf', root, elementLines([nitfHead(story, input), bodyOf(story, input)]))
  return `${xmlDeclaration}${whole}\n`
}

function bodyOf(story: Projection, input: RenderInput): Markup {
  const tagline = story.responsibleEditors
  return element(
    'body',
    { 'xml:lang': story.language },
    elementLines([
      bodyHead(story, input),
      contentOf(story, input),
      tagline === ''
        ? nothing
        : element('body.end', {}, line('tagline', { type: 'std' }, editorsLine(story))),
    ]),
  )
}

function editorsLine({ editors, responsibleEditors }: Projection): string {
  const role = editors.find((party) => party.role === 'responsibleEditor')?.roleName ?? ''
  return `${role} ${responsibleEditors}`
}

function bodyHead(story: Projection, input: RenderInput): Markup {
  const above = [
    draftSaid(story),
    ...story.notices.filter(({ place }) => place === 'top').map((each) => noticeText(story, each)),
  ].filter((said) => said !== '')
  return element(
    'body.head',
    {},
    elementLines([
      element(
        'hedline',
        {},
        line('hl1', {}, story.headline),
        deck('kicker', story.kicker),
        deck('subhead', story.subhead),
      ),
      ...above.map((said) =>
        element(
          'note',
          { noteclass: 'editorsnote' },
          element('body.content', {}, line('p', {}, said)),
        ),
      ),
      rightsOf(story),
      ...story.parties.filter(isBylined).map(byline),
      story.source.name === ''
        ? nothing
        : element('distributor', {}, line('org', {}, story.source.name)),
      datelineOf(story, input),
      story.description === ''
        ? nothing
        : element('abstract', {}, line('p', { summary: 'true' }, story.description)),
    ]),
  )
}

function deck(kind: string, said: string): Markup {
  return said === '' ? nothing : line('hl2', { class: kind }, said)
}

function rightsOf({ rights }: Projection): Markup {
  const { holder, notice, usageTerms } = rights
  const said = [notice, usageTerms].filter((part) => part !== '').join(' ')
  if (holder + said === '') return nothing
  const owner = holder === '' ? nothing : line('rights.owner', {}, holder)
  return element('rights', {}, join([text(said), owner], text(said === '' ? '' : ' ')))
}

function byline({ kind, name, roleName, affiliation }: Party): Markup {
  const unit = (of: string | null) => (of === null ? nothing : line('org', {}, of))
  if (kind === 'organisation') {
    const named = join([text(roleName), unit(name), unit(affiliation)], text(' '))
    return element('byline', {}, element('byttl', {}, named))
  }
  const title = join([text(roleName), unit(affiliation)], text(' '))
  return element('byline', {}, line('person', {}, name), element('byttl', {}, title))
}

/** The dateline as it was printed; its day as an instant only where its year is known. */
function datelineOf(story: Projection, { site }: RenderInput): Markup {
  const { dateline, filed, located } = story
  if (dateline === '') return nothing
  const norm = filed === null ? null : basicTime(midnightIn(filed.day, site.zone))
  const at = located === '' ? -1 : dateline.toLowerCase().indexOf(located.toLowerCase())
  if (at < 0) return element('dateline', {}, line('story.date', { norm }, dateline))
  const end = at + located.length
  return element(
    'dateline',
    {},
    text(dateline.slice(0, at)),
    line('location', {}, dateline.slice(at, end)),
    line('story.date', { norm }, dateline.slice(end)),
  )
}

/** NITF wants zeros for a time of day that is not known. */
function midnightIn(day: string, zone: string): string {
  const noon = instantInZone(`${day}T12:00:00Z`, zone)
  return `${day}T00:00:00${noon.slice(19)}`
}

function contentOf(story: Projection, input: RenderInput): Markup {
  const { body } = input.content
  const pictures = new Map([
    ...story.pictures.map(
      (picture) =>
        [picture.use.id, mediaOf(picture.use, 'image', wireFiles(picture, input))] as const,
    ),
    ...story.recordings.map(
      (clip) => [clip.use.id, mediaOf(clip.use, clip.kind, [clipFile(clip, input)])] as const,
    ),
  ])
  const leadId = story.lead?.use.id ?? ''
  const lead = mediaIn(body).has(leadId) ? nothing : (pictures.get(leadId) ?? nothing)
  const below = [
    story.provenance,
    ...story.notices
      .filter(({ place }) => place === 'bottom')
      .map((each) => noticeText(story, each)),
    machineNote(story),
  ].filter((said) => said !== '')
  return element(
    'body.content',
    {},
    elementLines([lead, nitfBody(body, pictures), ...below.map((said) => line('p', {}, said))]),
  )
}

function mediaOf(use: MediaUse, kind: 'image' | ClipKind, carried: readonly WireFile[]): Markup {
  const seconds = use.milliseconds === undefined ? null : Math.round(use.milliseconds / 1000)
  const files = carried.map((each) => {
    const { file, address } = each
    const reference = emptyElement('media-reference', {
      source: fetchableAt(each) ?? null,
      name: each.name,
      'mime-type': file.type,
      'source-credit': use.credit || null,
      copyright: use.rights ?? null,
      'alternate-text': use.alt || null,
      ...(file.width === 0 ? {} : { height: file.height, width: file.width, units: 'pixels' }),
      ...(seconds === null ? {} : { time: seconds, 'time-unit-of-measure': 'second' }),
    })
    const [, bytes] = /^data:[^,]*;base64,(.*)$/s.exec(address) ?? []
    return bytes === undefined
      ? reference
      : join([reference, line('media-object', { encoding: 'base64' }, bytes)])
  })
  const caption =
    use.caption === '' ? nothing : element('media-caption', {}, line('p', {}, use.caption))
  const producer = use.credit === '' ? nothing : line('media-producer', {}, use.credit)
  return element('media', { 'media-type': kind }, ...files, caption, producer)
}
