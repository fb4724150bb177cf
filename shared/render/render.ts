import type { ExportFormat } from './format'
import { fragment } from './fragment'
import { markdown } from './markdown'
import { page } from './page'
import type { RenderInput } from './publication'
import { plainText } from './text'

/** How each format is made. A format without a line here does not compile. */
export const renditions: Readonly<Record<ExportFormat, Rendition>> = {
  page: { make: page, extension: 'html', type: 'text/html' },
  fragment: { make: fragment, extension: 'html', type: 'text/html' },
  text: { make: plainText, extension: 'txt', type: 'text/plain' },
  markdown: { make: markdown, extension: 'md', type: 'text/markdown' },
}

export interface Rendition {
  /** Pure: the same input gives the same text. */
  readonly make: (input: RenderInput) => string
  /** File name extension, without the dot. */
  readonly extension: string
  /** Media type, without its charset: that is always UTF-8. */
  readonly type: string
}
