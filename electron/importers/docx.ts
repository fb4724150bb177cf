import mammoth from 'mammoth'
import { ok, refuse } from '../../shared/result'
import type { LeftOut } from '../../shared/newstext/reading'
import { pictureTypeOf } from '../library/picture-type'
import { asHtml, pictureAddress } from './unpacked'
import type { Unpacker } from './unpacked'
import { unzip } from './zip'

/**
 * Word's DOCX (ECMA-376), through mammoth: headings, lists, tables, links, emphasis, notes, pictures.
 * What mammoth inflates was counted before; XML with a document type of its own is refused.
 */
export const unpackDocx: Unpacker = async (file) => {
  const { name, bytes } = file
  const parts = await unzip(name, bytes)
  if (!parts.ok) return parts
  const damaged = refuse('refusal.importDamaged', { values: { name } })
  if (!parts.value.has('word/document.xml')) return damaged
  for (const [path, part] of parts.value) {
    if (/\.(?:xml|rels)$/.test(path) && Buffer.from(part).includes('<!DOCTYPE')) return damaged
  }
  try {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
    const html = withoutBackLinks(value)
    return ok([asHtml(file, 'docx', html, leftOutBy(messages.map(({ message }) => message)))])
  } catch (problem) {
    if (problem instanceof RangeError) throw problem
    return damaged
  }
}

const options: Parameters<typeof mammoth.convertToHtml>[1] = {
  externalFileAccess: false,
  styleMap: [
    "p[style-name='标题'] => h1:fresh",
    ...[1, 2, 3, 4].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Subtitle'] => h2:fresh",
    "p[style-name='Quote'] => blockquote > p:fresh",
    "p[style-name='Intense Quote'] => blockquote > p:fresh",
    "p[style-name='Quotations'] => blockquote > p:fresh",
    'u => u',
    'comment-reference => sup',
  ].filter((line) => !line.startsWith('comment')),
  convertImage: mammoth.images.imgElement(async (image) => {
    const bytes = await image.readAsBuffer()
    // A drawing of Windows says nothing here; its alternative text is kept by the figure.
    return { src: pictureAddress(bytes, pictureTypeOf(bytes)) ?? 'picture.emf' }
  }),
}

/** The arrow by which a note leads back to its place. */
function withoutBackLinks(html: string): string {
  return html.replace(/\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
}

/** What mammoth knows that it does not read: drawings, formulas. Styles it does not know lose nothing. */
function leftOutBy(messages: readonly string[]): readonly LeftOut[] {
  const pieces = messages.flatMap((message) => {
    const element = /unrecognised element was ignored: \{?[^}]*\}?([\w-]+)/.exec(message)?.[1]
    return element === undefined || harmless.test(element) ? [] : [element]
  })
  return [...new Set(pieces)].map((text) => ({ reason: 'import.leftOut.layout', text }))
}

const harmless =
  /^(?:shapetype|formulas|path|lock|stroke|fill|handles|wrap|bookmark|permStart|permEnd|proofErr)/i
