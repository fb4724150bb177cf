import { isSafeHref, isWebHref } from './links'

/**
 * The grammar of the body: every node and mark, declared once, as data (docs/decisions/0004-grammar.md).
 *
 * The ProseMirror schema, the Tiptap extensions, the importer and the renderer are derived from this.
 * Names equal Tiptap's. The order is meant: the first block of a group is the one an empty place is
 * filled with, and marks nest in the order given, the first outermost.
 */
export const nodes = {
  doc: { content: '(block | news)+' },
  paragraph: { content: 'inline*', group: 'block', html: { tag: 'p' } },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 2, valid: wholeNumber(2, 4) } },
    html: { tag: 'h{level}', reads: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] },
  },
  bulletList: { content: 'listItem+', group: 'block list', html: { tag: 'ul', reads: ['menu'] } },
  orderedList: {
    content: 'listItem+',
    group: 'block list',
    attrs: { start: { default: 1, valid: wholeNumber(0, 1_000_000) } },
    html: { tag: 'ol', attributes: { start: 'start' } },
  },
  listItem: { content: 'paragraph block*', defining: true, html: { tag: 'li' } },
  blockquote: { content: 'block+', group: 'block', defining: true, html: { tag: 'blockquote' } },
  /** A sentence lifted out of the story, with whoever said it: no place for lists or pictures. */
  pullquote: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { attribution: { default: '', valid: isLine } },
    html: {
      tag: 'blockquote',
      fixed: { class: 'pullquote' },
      inside: 'p',
      after: { attr: 'attribution', tag: 'p', fixed: { class: 'attribution' } },
    },
  },
  /** One use of a picture. `media` is the id of a media use in the content; its caption lives there. */
  figure: {
    group: 'block',
    atom: true,
    attrs: { media: { valid: isName } },
    html: { tag: 'figure', attributes: { 'data-media': 'media' } },
  },
  table: {
    content: 'tableRow+',
    group: 'block',
    isolating: true,
    tableRole: 'table',
    html: { tag: 'table', inside: 'tbody' },
  },
  tableRow: {
    content: '(tableCell | tableHeader)*',
    tableRole: 'row',
    html: { tag: 'tr' },
  },
  tableHeader: {
    content: 'block+',
    isolating: true,
    tableRole: 'header_cell',
    attrs: cellAttrs(),
    html: { tag: 'th', attributes: { colspan: 'colspan', rowspan: 'rowspan' } },
  },
  tableCell: {
    content: 'block+',
    isolating: true,
    tableRole: 'cell',
    attrs: cellAttrs(),
    html: { tag: 'td', attributes: { colspan: 'colspan', rowspan: 'rowspan' } },
  },
  horizontalRule: { group: 'block', html: { tag: 'hr' } },
  /** Facts, key points or a correction set apart from the story. Blocks of news stand outermost only. */
  box: {
    content: 'boxTitle block+',
    group: 'news',
    isolating: true,
    attrs: {
      kind: { default: 'facts', valid: (value) => boxKinds.some((kind) => kind === value) },
    },
    html: {
      tag: 'div',
      fixed: { class: 'box', role: 'note' },
      attributes: { 'data-kind': 'kind' },
    },
  },
  boxTitle: {
    content: 'inline*',
    defining: true,
    html: { tag: 'p', fixed: { class: 'box-title' } },
  },
  qa: {
    content: '(question answer)+',
    group: 'news',
    isolating: true,
    html: { tag: 'dl', fixed: { class: 'qa' } },
  },
  question: { content: 'inline*', defining: true, html: { tag: 'dt', inside: 'p' } },
  answer: { content: 'block+', html: { tag: 'dd' } },
  timeline: {
    content: 'timelineEntry+',
    group: 'news',
    isolating: true,
    html: { tag: 'ol', fixed: { class: 'timeline' } },
  },
  timelineEntry: {
    content: 'timelineTime block+',
    html: { tag: 'li', fixed: { class: 'entry' } },
  },
  /** When it happened, in the story's own words: 3月8日, “early on Monday”. */
  timelineTime: {
    content: 'inline*',
    defining: true,
    html: { tag: 'p', fixed: { class: 'when' } },
  },
  captionedTable: {
    content: 'tableCaption table',
    group: 'news',
    isolating: true,
    html: { tag: 'figure', fixed: { class: 'table' } },
  },
  tableCaption: { content: 'inline*', defining: true, html: { tag: 'figcaption', inside: 'p' } },
  /** A note to the editor. It never leaves: `stripWorking` takes it out before content is hashed. */
  note: {
    content: 'inline*',
    group: 'block',
    defining: true,
    working: true,
    attrs: {
      id: { default: '', valid: (value) => value === '' || isName(value) },
      resolved: { default: false, valid: (value) => typeof value === 'boolean' },
    },
    html: {
      tag: 'aside',
      fixed: { class: 'note' },
      attributes: { 'data-note': 'id', 'data-resolved': 'resolved' },
      inside: 'p',
    },
  },
  /** Pictures that belong together, shown side by side. */
  pictureGroup: {
    content: 'figure*',
    group: 'news',
    html: { tag: 'div', fixed: { class: 'pictures' } },
  },
  /** A page, a video or a sound elsewhere, as a card: what it is, where it is, a picture if one was taken in. */
  card: {
    content: 'cardTitle cardText figure?',
    group: 'news',
    isolating: true,
    attrs: {
      kind: { default: 'link', valid: (value) => cardKinds.some((kind) => kind === value) },
      href: { default: '', valid: (value) => value === '' || isWebHref(value) },
    },
    html: {
      tag: 'div',
      fixed: { class: 'card' },
      attributes: { 'data-kind': 'kind', 'data-href': 'href' },
    },
  },
  cardTitle: {
    content: 'inline*',
    defining: true,
    html: { tag: 'p', fixed: { class: 'card-title' } },
  },
  cardText: {
    content: 'inline*',
    defining: true,
    html: { tag: 'p', fixed: { class: 'card-text' } },
  },
  text: { group: 'inline', inline: true },
  /** A note at the foot, where its number stands in the text. Renditions count and list the notes. */
  footnote: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { text: { default: '', valid: isLine } },
    html: { tag: 'sup', fixed: { class: 'footnote' }, attributes: { 'data-text': 'text' } },
  },
  hardBreak: { group: 'inline', inline: true, lineBreak: true, html: { tag: 'br' } },
} as const satisfies Record<string, NodeGrammar>

/** See `nodes`. The order is the order of nesting, the first outermost. */
export const marks = {
  /** Words that a comment stands on. It never leaves: `stripWorking` takes it off and keeps the words. */
  comment: {
    inclusive: false,
    excludes: '',
    working: true,
    attrs: { id: { valid: isName } },
    html: { tag: 'span', fixed: { class: 'comment' }, attributes: { 'data-comment': 'id' } },
  },
  link: {
    inclusive: false,
    attrs: {
      href: { valid: isSafeHref },
      title: { default: null, valid: (value) => value === null || isLine(value) },
    },
    html: { tag: 'a', attributes: { href: 'href', title: 'title' } },
  },
  bold: { html: { tag: 'strong', reads: ['b'] } },
  italic: { html: { tag: 'em', reads: ['i', 'cite', 'dfn', 'var'] } },
  underline: { html: { tag: 'u', reads: ['ins'] } },
  strike: { html: { tag: 's', reads: ['del', 'strike'] } },
  subscript: { html: { tag: 'sub' } },
  superscript: { html: { tag: 'sup' } },
} as const satisfies Record<string, MarkGrammar>

/** What a box holds. The first is what a box is when it does not say. */
export const boxKinds = ['facts', 'points', 'correction'] as const
export type BoxKind = (typeof boxKinds)[number]

/** What a card leads to. The first is what a card is when it does not say. */
export const cardKinds = ['link', 'video', 'audio'] as const
export type CardKind = (typeof cardKinds)[number]

export type NodeName = keyof typeof nodes
export type MarkName = keyof typeof marks

/** One node, by its name. The general form of the entries in `nodes`. */
export const nodeGrammar: Readonly<Record<NodeName, NodeGrammar>> = nodes
/** One mark, by its name. The general form of the entries in `marks`. */
export const markGrammar: Readonly<Record<MarkName, MarkGrammar>> = marks

/** What a node may hold and be, in ProseMirror's words, and how it stands in HTML. */
export interface NodeGrammar {
  /** Content expression (prosemirror-model, "Content Expressions"); absent where nothing may be inside. */
  readonly content?: string
  readonly group?: string
  readonly inline?: boolean
  readonly atom?: boolean
  readonly defining?: boolean
  readonly isolating?: boolean
  /** Role in a table (prosemirror-tables). */
  readonly tableRole?: 'table' | 'row' | 'cell' | 'header_cell'
  /** The node a line break inside a text block becomes (prosemirror-model, `linebreakReplacement`). */
  readonly lineBreak?: true
  /** Only for the newsroom: taken out before content is hashed, rendered only when asked for. */
  readonly working?: true
  readonly attrs?: Readonly<Record<string, AttrGrammar>>
  readonly html?: HtmlForm
}

export interface MarkGrammar {
  /** False where text typed at its end does not join it. */
  readonly inclusive?: boolean
  /** '' where several of it may stand on the same words, told apart by their attributes. */
  readonly excludes?: ''
  /** Only for the newsroom: taken off before content is hashed, never written by a rendition. */
  readonly working?: true
  readonly attrs?: Readonly<Record<string, AttrGrammar>>
  readonly html: HtmlForm
}

/** One attribute. Without a `default` it must be given. */
export interface AttrGrammar {
  readonly default?: unknown
  readonly valid: (value: unknown) => boolean
}

/**
 * How a node or mark stands in HTML, read and written.
 *
 * Written: `<tag fixed attributes><inside>content</inside><after>attr</after></tag>`.
 */
export interface HtmlForm {
  /** The element's name; `{level}` in it is filled from the attribute of that name. */
  readonly tag: string
  /** Further element names that are read as this. */
  readonly reads?: readonly string[]
  /** HTML attributes that always stand, and that tell this from others with the same tag when read. */
  readonly fixed?: Readonly<Record<string, string>>
  /** HTML attribute by node attribute; written only where the value is not the default. */
  readonly attributes?: Readonly<Record<string, string>>
  /** An element between this one and the content. */
  readonly inside?: string
  /** An attribute that readers see, as an element of its own after the content; left out while it is ''. */
  readonly after?: {
    readonly attr: string
    readonly tag: string
    readonly fixed: Readonly<Record<string, string>>
  }
}

function cellAttrs() {
  return {
    colspan: { default: 1, valid: wholeNumber(1, 100) },
    rowspan: { default: 1, valid: wholeNumber(1, 1000) },
    /** Widths of the columns in pixels, as the editor's table tools leave them; not for readers. */
    colwidth: { default: null, valid: isColumnWidths },
  }
}

function wholeNumber(least: number, most: number) {
  return (value: unknown) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

function isColumnWidths(value: unknown): boolean {
  return (
    value === null ||
    (Array.isArray(value) && value.length > 0 && value.every(wholeNumber(0, 9999)))
  )
}

/** One line of text: no line break, no control character. */
function isLine(value: unknown): boolean {
  return typeof value === 'string' && !/[\u0000-\u001f\u007f\u2028\u2029]/.test(value)
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9A-Za-z_-]{1,64}$/.test(value)
}
