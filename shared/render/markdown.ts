import type { MediaUse } from '../article/content'
import { mediaIn } from '../document/media-in'
import { phrase } from './phrase'
import { bodyMarkdown, pictureMarkdown } from './body-markdown'
import { markdownText } from './markdown-line'
import { datelineText } from './dateline-lead'
import { noticeText } from './notices'
import type { Party } from './parties'
import { bodyPictures } from './pictures'
import { projectionOf } from './projection'
import type { Projection } from './projection'
import type { RenderInput } from './publication'

/**
 * The story as Markdown with a YAML head (research/publishing.md 1.13). Every value of the head is a
 * JSON text, which YAML 1.2 reads as it stands. The same input gives the same bytes.
 */
export function markdown(input: RenderInput): string {
  const story = projectionOf(input)
  const isDraft = story.state === 'draft'
  const banner = isDraft ? `> **${markdownText(phrase(story.words, 'render.draft.banner'))}**` : ''
  const pictures = bodyPictures(story, input)
  const inBody = mediaIn(input.content.body)
  const lead = pictures.find(({ id }) => id === story.lead?.use.id && !inBody.has(id))
  const notices = (place: 'top' | 'bottom') =>
    story.notices
      .filter((notice) => notice.place === place)
      .map((notice) => `> ${markdownText(noticeText(story, notice)).replaceAll('\n', ' ')}`)
  const parts = [
    frontMatter(story, input),
    banner,
    story.kicker === '' ? '' : markdownText(story.kicker),
    `# ${markdownText(story.headline)}`,
    story.subhead === '' ? '' : markdownText(story.subhead),
    ...notices('top'),
    lead === undefined ? '' : pictureMarkdown(lead),
    bodyMarkdown(input.content.body, pictures, datelineText(story, input.content.body)),
    markdownText(story.provenance),
    ...notices('bottom'),
    banner,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

type Value =
  string | number | null | undefined | readonly (string | Readonly<Record<string, string>>)[]

function frontMatter(story: Projection, { publication }: RenderInput): string {
  const { source } = story
  const fields: readonly (readonly [string, Value])[] = [
    ['title', story.headline],
    ['kicker', story.kicker],
    ['subtitle', story.subhead],
    ['language', story.language],
    ['state', story.state],
    ['authors', story.authors.map(partyField)],
    ['editor', story.responsibleEditors],
    ['credits', story.parties.filter((party) => !party.isAuthor).map(partyField)],
    ['source', source.name],
    ['source_url', source.url],
    ['original_title', source.original?.headline],
    ['original_authors', source.original?.authors ?? []],
    ['original_url', source.original?.url],
    ['original_date', story.originalPublished?.instant],
    ['section', story.section],
    ['sections', story.sections.map((level) => level.name)],
    ['date', story.published?.instant],
    ['modified', (story.updated ?? story.published)?.instant],
    ['dateline', story.dateline],
    ['filed', story.filed?.day],
    ['series', story.series?.title],
    ['series_part', story.series?.part],
    ['series_total', story.series?.total],
    ['keywords', story.keywords],
    ['places', story.places],
    ['description', story.description],
    ['pictures', story.pictures.flatMap(({ use }) => pictureField(use))],
    ['subjects', story.subjects.map(({ scheme, code, name }) => ({ scheme, code, name }))],
    ['rights', story.rights.notice],
    ['rights_holder', story.rights.holder],
    ['usage', story.rights.usageTerms],
    ['permalink', story.permalink],
    ['guid', story.id],
    ['content_hash', publication.hash],
    ['revision', publication.revision],
    ['provenance', story.provenance],
  ]
  const lines = fields.flatMap(([key, value]) => yamlField(key, value))
  return ['---', ...lines, '---'].join('\n')
}

function partyField({
  kind,
  name,
  roleName,
  affiliation,
}: Party): Readonly<Record<string, string>> {
  return {
    name,
    role: roleName,
    ...(kind === 'organisation' ? { kind } : {}),
    ...(affiliation === null ? {} : { affiliation }),
  }
}

/** What stands below a picture, apart: the text says it in one line. */
function pictureField({ caption, credit }: MediaUse): readonly Readonly<Record<string, string>>[] {
  const said = Object.entries({ caption, credit }).filter(([, text]) => text !== '')
  return said.length === 0 ? [] : [Object.fromEntries(said)]
}

function yamlField(key: string, value: Value): readonly string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'object') return [`${key}: ${yamlText(value)}`]
  if (value.length === 0) return []
  const entries = value.map((entry) => {
    if (typeof entry === 'string') return `  - ${yamlText(entry)}`
    const pairs = Object.entries(entry).map(([name, text]) => `${name}: ${yamlText(text)}`)
    return `  - ${pairs.join('\n    ')}`
  })
  return [`${key}:`, ...entries]
}

/** JSON, with the characters escaped that YAML counts as line breaks or forbids (YAML 1.2, 5.1 and 5.4). */
function yamlText(value: string | number): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
