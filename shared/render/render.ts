import type { ExportFormat } from './format'
import { fragment } from './fragment'
import { markdown } from './markdown'
import { page } from './page'
import type { PackagePart } from './package-part'
import type { RenderInput } from './publication'
import { plainText } from './text'
import { wechat } from './wechat/wechat'
import { newsml } from './wire/newsml'
import { ninjs } from './wire/ninjs'
import { nitf } from './wire/nitf'

/** How each format is made. A format without a line here does not compile. */
export const renditions: Readonly<Record<ExportFormat, Rendition>> = {
  page: { make: page, extension: 'html', type: 'text/html' },
  fragment: { make: fragment, extension: 'html', type: 'text/html' },
  wechat: { make: wechat, extension: 'wechat.html', type: 'text/html' },
  text: { make: plainText, extension: 'txt', type: 'text/plain' },
  markdown: { make: markdown, extension: 'md', type: 'text/markdown' },
  ninjs: { make: ninjs, extension: 'ninjs.json', type: 'application/json' },
  newsml: { make: newsml, extension: 'newsml.xml', type: 'application/vnd.iptc.g2.newsitem+xml' },
  docx: {
    pack: async (input) => (await import('./docx/docx')).docxParts(input),
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  epub: {
    pack: async (input) => (await import('./epub/epub')).epubParts([input]),
    extension: 'epub',
    type: 'application/epub+zip',
  },
  pdf: { print: page, extension: 'pdf', type: 'application/pdf' },
  nitf: { make: nitf, extension: 'nitf.xml', type: 'application/xml' },
}

export type Rendition = TextRendition | PackedRendition | PrintedRendition

/** A rendition that is text. */
export interface TextRendition extends RenditionFile {
  /** Pure: the same input gives the same text. */
  readonly make: (input: RenderInput) => string
}

/** A rendition that is several files in one. What makes it is loaded when it is asked for. */
export interface PackedRendition extends RenditionFile {
  /** Pure: the same input gives the same parts. */
  readonly pack: (input: RenderInput) => Promise<readonly PackagePart[]>
}

/** A rendition that is a page put on paper, by an engine that lays out pages. */
export interface PrintedRendition extends RenditionFile {
  /** The page to be printed. Pure: the same input gives the same page. */
  readonly print: (input: RenderInput) => string
}

interface RenditionFile {
  /** File name extension, without the dot. */
  readonly extension: string
  /** Media type, without its charset: that of text is always UTF-8. */
  readonly type: string
}
