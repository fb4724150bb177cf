import { element, emptyElement, filled, join, nothing, xmlDeclaration } from '../markup'
import type { Markup } from '../markup'
import { bold as boldProperty, keepNext as keepNextProperty, root, value } from './word'
import type { ParagraphStyle } from './word'

/** `word/styles.xml`: how paragraphs look, in the language of the story. */
export function stylesPart(language: string): string {
  const fonts = emptyElement('w:rFonts', {
    'w:ascii': 'Times New Roman',
    'w:hAnsi': 'Times New Roman',
    'w:eastAsia': 'SimSun',
    'w:cs': 'Times New Roman',
  })
  const tongue = emptyElement('w:lang', { 'w:val': language, 'w:eastAsia': language })
  const defaults = element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element('w:rPr', {}, fonts, value('w:sz', 22), value('w:szCs', 22), tongue),
    ),
    element('w:pPrDefault', {}, element('w:pPr', {}, spacing(160))),
  )
  const paragraphs = Object.entries(looks).map(([id, look]) => styleXml(id, look))
  return part('w:styles', join([defaults, normal, ...paragraphs, ...otherStyles]))
}

/** `word/numbering.xml`: number 1 are bullets; each numbered list has its own, from 2, with its first number. */
export function numberingPart(starts: readonly number[]): string {
  const levels = (format: 'bullet' | 'decimal') =>
    Array.from({ length: 9 }, (_, level) => levelXml(format, level))
  const own = starts.map((start, place) => {
    const overrides = Array.from({ length: 9 }, (_, level) =>
      element('w:lvlOverride', { 'w:ilvl': level }, value('w:startOverride', start)),
    )
    return element('w:num', { 'w:numId': place + 2 }, value('w:abstractNumId', 1), ...overrides)
  })
  return part(
    'w:numbering',
    join([
      element('w:abstractNum', { 'w:abstractNumId': 0 }, ...levels('bullet')),
      element('w:abstractNum', { 'w:abstractNumId': 1 }, ...levels('decimal')),
      element('w:num', { 'w:numId': 1 }, value('w:abstractNumId', 0)),
      ...own,
    ]),
  )
}

interface Look {
  readonly name: string
  /** In half points. */
  readonly size?: number
  readonly bold?: true
  readonly italic?: true
  /** RGB. */
  readonly color?: string
  /** From the left, in twentieths of a point. */
  readonly indent?: number
  /** Below it, in twentieths of a point; 160 where nothing is said. */
  readonly after?: number
  /** A line along its left side. */
  readonly ruled?: true
  /** Without space between those of its own kind. */
  readonly close?: true
  /** On one page with what follows. */
  readonly keepNext?: true
  /** Level in the outline, from 0. */
  readonly outline?: number
}

/* No italics: Chinese letters have none. */
const looks: Readonly<Record<ParagraphStyle, Look>> = {
  Title: { name: 'Title', size: 40, bold: true, after: 120, keepNext: true },
  Subtitle: { name: 'Subtitle', size: 26, color: '595959' },
  Kicker: { name: 'Kicker', size: 24, color: '595959', after: 60, keepNext: true },
  Facts: { name: 'Facts', size: 20, color: '595959', close: true },
  Notice: { name: 'Notice', indent: 240, ruled: true },
  Banner: { name: 'Banner', bold: true, color: 'B3261E' },
  Heading1: { name: 'heading 1', size: 34, bold: true, outline: 0, keepNext: true },
  Heading2: { name: 'heading 2', size: 30, bold: true, outline: 1, keepNext: true },
  Heading3: { name: 'heading 3', size: 26, bold: true, outline: 2, keepNext: true },
  Heading4: { name: 'heading 4', size: 24, bold: true, outline: 3, keepNext: true },
  Quote: { name: 'Quote', indent: 480 },
  IntenseQuote: { name: 'Intense Quote', size: 26, indent: 480, ruled: true, close: true },
  Caption: { name: 'caption', size: 20, color: '595959' },
  ListParagraph: { name: 'List Paragraph', indent: 720, close: true },
  FootnoteText: { name: 'footnote text', size: 18, after: 0 },
  BoxTitle: { name: 'Box Title', bold: true, after: 60, keepNext: true },
}

const normal = element(
  'w:style',
  { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
  value('w:name', 'Normal'),
)

function styleXml(id: string, look: Look): Markup {
  const { name, size, bold, color } = look
  const letters = join([
    bold === true ? boldProperty : nothing,
    color === undefined ? nothing : value('w:color', color),
    size === undefined ? nothing : value('w:sz', size),
  ])
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    value('w:name', name),
    value('w:basedOn', 'Normal'),
    emptyElement('w:qFormat', {}),
    filled({ start: '<w:pPr>', end: '</w:pPr>' }, placeOf(look)),
    filled({ start: '<w:rPr>', end: '</w:rPr>' }, letters),
  )
}

/** Properties of a paragraph, in the order of the schema. */
function placeOf({ indent, outline, after, ruled, close, keepNext }: Look): Markup {
  return join([
    keepNext === true ? keepNextProperty : nothing,
    ruled === true ? element('w:pBdr', {}, emptyElement('w:left', rule)) : nothing,
    after === undefined ? nothing : spacing(after),
    indent === undefined ? nothing : emptyElement('w:ind', { 'w:left': indent }),
    close === true ? emptyElement('w:contextualSpacing', {}) : nothing,
    outline === undefined ? nothing : value('w:outlineLvl', outline),
  ])
}

/** Lines as high as what stands in them: LibreOffice takes a height without a rule for a fixed one. */
function spacing(after: number): Markup {
  return emptyElement('w:spacing', { 'w:after': after, 'w:line': 276, 'w:lineRule': 'auto' })
}

const rule = { 'w:val': 'single', 'w:sz': 12, 'w:space': 8, 'w:color': '8C8C8C' }

const border = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }

const otherStyles: readonly Markup[] = [
  element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': 'Hyperlink' },
    value('w:name', 'Hyperlink'),
    element('w:rPr', {}, value('w:color', '0563C1'), value('w:u', 'single')),
  ),
  element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': 'FootnoteReference' },
    value('w:name', 'footnote reference'),
    element('w:rPr', {}, value('w:vertAlign', 'superscript')),
  ),
  element(
    'w:style',
    { 'w:type': 'table', 'w:styleId': 'TableGrid' },
    value('w:name', 'Table Grid'),
    element('w:pPr', {}, spacing(60)),
    element(
      'w:tblPr',
      {},
      element(
        'w:tblBorders',
        {},
        ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
          emptyElement(`w:${side}`, border),
        ),
      ),
    ),
    element('w:tblStylePr', { 'w:type': 'firstRow' }, element('w:rPr', {}, boldProperty)),
  ),
]

function levelXml(format: 'bullet' | 'decimal', level: number): Markup {
  const sign = format === 'bullet' ? '•' : `%${level + 1}.`
  const indent = emptyElement('w:ind', { 'w:left': 720 * (level + 1), 'w:hanging': 360 })
  return element(
    'w:lvl',
    { 'w:ilvl': level },
    value('w:start', 1),
    value('w:numFmt', format),
    value('w:lvlText', sign),
    value('w:lvlJc', 'left'),
    element('w:pPr', {}, indent),
  )
}

function part(name: string, inside: Markup): string {
  return xmlDeclaration + filled(root(name, ['w']), inside)
}
