import { bylineText } from '../../article/byline'
import { mediaIn } from '../../document/media-in'
import { datelineText } from '../dateline-lead'
import { factLines, staffLine } from '../fact-lines'
import { element, emptyElement, filled, join, nothing, xmlDeclaration } from '../markup'
import type { Markup } from '../markup'
import { machineNote, noticeText } from '../notices'
import type { BodyPicture } from '../picture-html'
import { bodyPictures } from '../pictures'
import { phrase } from '../phrase'
import { projectionOf } from '../projection'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'
import type { PackagePart } from '../package-part'
import { linkId, wordBody } from './docx-body'
import { corePart, customPart } from './docx-properties'
import { pictureBlock, storedPicture } from './docx-picture'
import type { StoredPicture } from './docx-picture'
import { numberingPart, stylesPart } from './docx-styles'
import { paragraph, root, run, textParagraph, value } from './word'

/**
 * The story as the parts of a Word file (ECMA-376, transitional): everything that the plain text says, with
 * Word's own headings, lists, tables, links, footnotes and pictures. The same input gives the same parts.
 */
export function docxParts(input: RenderInput): readonly PackagePart[] {
  const story = projectionOf(input)
  const shown = bodyPictures(story, input)
  const stored = shown.flatMap((picture, place) => storedPicture(picture, place + 1) ?? [])
  const blocks = new Map(
    shown.map((picture) => [
      picture.id,
      pictureBlock(picture, stored.find(({ id }) => id === picture.id) ?? null),
    ]),
  )
  const body = wordBody(input.content.body, {
    pictures: blocks,
    lead: datelineText(story, input.content.body),
    words: story.words,
  })
  const whole = join([...above(story, input, shown, blocks), body.blocks, ...below(story)])
  return [
    { path: '[Content_Types].xml', text: contentTypes },
    { path: '_rels/.rels', text: packageRelations },
    { path: 'docProps/core.xml', text: corePart(story, input) },
    { path: 'docProps/custom.xml', text: customPart(story, input) },
    { path: 'word/document.xml', text: documentPart(whole) },
    { path: 'word/styles.xml', text: stylesPart(story.language) },
    { path: 'word/numbering.xml', text: numberingPart(body.lists) },
    { path: 'word/footnotes.xml', text: footnotesPart(body.notes) },
    { path: 'word/settings.xml', text: settingsPart },
    { path: 'word/header.xml', text: headerPart(story) },
    { path: 'word/_rels/document.xml.rels', text: documentRelations(stored, body.links) },
    ...stored.map(({ path, base64 }) => ({ path: `word/${path}`, base64 })),
  ]
}

function above(
  story: Projection,
  input: RenderInput,
  shown: readonly BodyPicture[],
  blocks: ReadonlyMap<string, Markup>,
): readonly Markup[] {
  const inBody = mediaIn(input.content.body)
  const lead = shown.find(({ id }) => id === story.lead?.use.id && !inBody.has(id))
  return [
    banner(story),
    textParagraph(story.kicker, 'Kicker'),
    textParagraph(story.headline, 'Title'),
    textParagraph(story.subhead, 'Subtitle'),
    ...factLines(story, bylineText(input.content, story.language)).map((said) =>
      textParagraph(said, 'Facts'),
    ),
    ...notices(story, 'top'),
    lead === undefined ? nothing : (blocks.get(lead.id) ?? nothing),
  ]
}

function below(story: Projection): readonly Markup[] {
  const { notice, usageTerms } = story.rights
  return [
    textParagraph(story.provenance),
    ...notices(story, 'bottom'),
    textParagraph(staffLine(story), 'Facts'),
    textParagraph(machineNote(story), 'Facts'),
    textParagraph([notice, usageTerms].filter((part) => part !== '').join('\n'), 'Facts'),
    banner(story),
  ]
}

function banner(story: Projection): Markup {
  return story.state === 'draft'
    ? textParagraph(phrase(story.words, 'render.draft.banner'), 'Banner')
    : nothing
}

function notices(story: Projection, place: 'top' | 'bottom'): readonly Markup[] {
  return story.notices
    .filter((notice) => notice.place === place)
    .map((notice) => textParagraph(noticeText(story, notice), 'Notice'))
}

/** A draft says what it is on each page; the first says so in its text. */
function headerPart(story: Projection): string {
  return xmlDeclaration + filled(root('w:hdr', ['w']), banner(story) || paragraph(nothing))
}

function documentPart(blocks: Markup): string {
  const page = element(
    'w:sectPr',
    {},
    emptyElement('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHeader' }),
    emptyElement('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
    emptyElement('w:pgMar', {
      'w:top': 1440,
      'w:right': 1440,
      'w:bottom': 1440,
      'w:left': 1440,
      'w:header': 708,
      'w:footer': 708,
      'w:gutter': 0,
    }),
    emptyElement('w:titlePg', {}),
  )
  const body = element('w:body', {}, blocks, page)
  return xmlDeclaration + filled(root('w:document', ['w', 'r', 'wp', 'a', 'pic']), body)
}

/** Word's own two notes draw the line above the others. */
function footnotesPart(notes: readonly string[]): string {
  const drawn = (['separator', 'continuationSeparator'] as const).map((type, place) =>
    element(
      'w:footnote',
      { 'w:type': type, 'w:id': place - 1 },
      paragraph(element('w:r', {}, emptyElement(`w:${type}`, {}))),
    ),
  )
  const sign = element(
    'w:r',
    {},
    element('w:rPr', {}, value('w:rStyle', 'FootnoteReference')),
    emptyElement('w:footnoteRef', {}),
  )
  const own = notes.map((said, place) =>
    element(
      'w:footnote',
      { 'w:id': place + 1 },
      paragraph(join([sign, run(` ${said}`)]), 'FootnoteText'),
    ),
  )
  return xmlDeclaration + filled(root('w:footnotes', ['w']), join([...drawn, ...own]))
}

const settingsPart =
  xmlDeclaration +
  filled(
    root('w:settings', ['w']),
    element(
      'w:footnotePr',
      {},
      emptyElement('w:footnote', { 'w:id': -1 }),
      emptyElement('w:footnote', { 'w:id': 0 }),
    ),
  )

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'

function relation(id: string, type: string, target: string, isOutside = false): Markup {
  const mode = isOutside ? 'External' : null
  const full = type.includes('/') ? type : `${office}/${type}`
  return emptyElement('Relationship', { Id: id, Type: full, Target: target, TargetMode: mode })
}

function relations(all: readonly Markup[]): string {
  return xmlDeclaration + element('Relationships', { xmlns: `${packaging}/relationships` }, ...all)
}

const packageRelations = relations([
  relation('rId1', 'officeDocument', 'word/document.xml'),
  relation('rId2', `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  relation('rId3', 'custom-properties', 'docProps/custom.xml'),
])

function documentRelations(pictures: readonly StoredPicture[], links: readonly string[]): string {
  return relations([
    ...['styles', 'numbering', 'footnotes', 'settings'].map((name, place) =>
      relation(`rId${place + 1}`, name, `${name}.xml`),
    ),
    relation('rIdHeader', 'header', 'header.xml'),
    ...pictures.map(({ relationId, path }) => relation(relationId, 'image', path)),
    ...links.map((href, place) => relation(linkId(place), 'hyperlink', href, true)),
  ])
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes =
  xmlDeclaration +
  element(
    'Types',
    { xmlns: `${packaging}/content-types` },
    ...[
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ['png', 'image/png'],
      ['jpg', 'image/jpeg'],
      ['gif', 'image/gif'],
    ].map(([ending, type]) => emptyElement('Default', { Extension: ending, ContentType: type })),
    ...[
      ['/word/document.xml', `${wordType}.document.main+xml`],
      ['/word/styles.xml', `${wordType}.styles+xml`],
      ['/word/numbering.xml', `${wordType}.numbering+xml`],
      ['/word/footnotes.xml', `${wordType}.footnotes+xml`],
      ['/word/settings.xml', `${wordType}.settings+xml`],
      ['/word/header.xml', `${wordType}.header+xml`],
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      [
        '/docProps/custom.xml',
        'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      ],
    ].map(([name, type]) => emptyElement('Override', { PartName: name, ContentType: type })),
  )
