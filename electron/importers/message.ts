import PostalMime from 'postal-mime'
import type { Attachment, Email } from 'postal-mime'
import type { Found, LeftOut } from '../../shared/newstext/reading'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { pictureTypeOf } from '../library/picture-type'
import { escaped, pictureAddress } from './unpacked'
import type { PackedFile, Unpacked, Unpacker } from './unpacked'

/** Deepest nesting of messages and packed files in one another, and most attachments of one message. */
const deepest = 3
const mostAttachments = 100

/**
 * A message (RFC 5322, MIME): its text as a story, and each attachment that can be read as one more.
 * Subject, sender and date are hints. Attached pictures stand below the text; what else is attached is named.
 */
export const unpackMessage: Unpacker = async (file) => {
  const message = await parsed(file.bytes)
  if (message === null) return refuse('refusal.importDamaged', { values: { name: file.name } })
  const attachments = message.attachments.slice(0, mostAttachments)
  const inside = new Map(attachments.map((part) => [contentIdOf(part), part] as const))
  const stories: Unpacked[] = []
  const leftOut: LeftOut[] = []
  const pictures: string[] = []
  const usedIds = idsIn(message.html ?? '')
  for (const attachment of attachments) {
    const bytes = bytesOf(attachment)
    const named = attachment.filename ?? attachment.description ?? attachment.mimeType
    const picture = pictureAddress(bytes, pictureTypeOf(bytes))
    if (picture !== null) {
      if (!usedIds.has(contentIdOf(attachment))) pictures.push(figure(picture, named))
      continue
    }
    const opened = await openAttachment(file, named, bytes)
    if (opened.ok) stories.push(...opened.value)
    else leftOut.push({ reason: 'import.leftOut.attachment', text: named })
  }
  for (const { filename, mimeType } of message.attachments.slice(mostAttachments)) {
    leftOut.push({ reason: 'import.leftOut.attachment', text: filename ?? mimeType })
  }
  const own = ownStory(file, message, { inside, pictures, leftOut, isCover: stories.length > 0 })
  return ok(own === null ? stories : [own, ...stories])
}

/** A web page saved with all its parts in one file (RFC 2557): the page, its pictures inside it. */
export const unpackSavedPage: Unpacker = async (file) => {
  const message = await parsed(withoutLocations(file.bytes))
  const html = message?.html ?? ''
  if (message === null || html === '') {
    return refuse('refusal.importDamaged', { values: { name: file.name } })
  }
  const byId = new Map(message.attachments.map((part) => [contentIdOf(part), part] as const))
  const address = /^snapshot-content-location:\s*(\S+)/im.exec(headOf(file.bytes))?.[1]
  const base = address === undefined ? '' : `<link rel="canonical" href="${escaped(address)}">`
  const text = base + withInside(html, byId)
  return ok([
    { name: file.name, kind: 'mht', form: 'html', text, facts: null, hints: [], leftOut: [] },
  ])
}

interface MessageParts {
  readonly inside: ReadonlyMap<string, Attachment>
  readonly pictures: readonly string[]
  readonly leftOut: readonly LeftOut[]
  /** There are stories attached: a text of a line or two only goes with them. */
  readonly isCover: boolean
}

function ownStory(file: PackedFile, message: Email, parts: MessageParts): Unpacked | null {
  const { inside, pictures, leftOut, isCover } = parts
  const html = (message.html ?? '').trim()
  const text = (message.text ?? '').trim()
  if (html === '' && text === '' && pictures.length === 0 && isCover) return null
  const shared = {
    name: file.name,
    kind: 'mail',
    facts: null,
    hints: hintsOf(message),
    leftOut,
  } as const
  if (html === '' && pictures.length === 0) return { ...shared, form: 'text', text }
  const body = html === '' ? paragraphs(text) : withInside(html, inside)
  return { ...shared, form: 'html', text: body + pictures.join('') }
}

/** Subject, sender and date, for a person: the subject of a message is often not the story's headline. */
function hintsOf({ subject, from, date }: Email): readonly Found[] {
  const hints: Found[] = []
  const hint = (field: string, said: string, proposal: string) => {
    if (proposal !== '') hints.push({ field, text: said, confirm: true, proposal })
  }
  const title = (subject ?? '').replace(/^(?:(?:re|fw|fwd|回复|转发|答复)\s*[:：]\s*)+/i, '').trim()
  hint('headline', subject ?? '', title)
  const sender = from?.name ?? ''
  hint('credits', [sender, from?.address ?? ''].filter((part) => part !== '').join(' '), sender)
  hint('dateline.date', date ?? '', (date ?? '').slice(0, 10))
  return hints
}

async function openAttachment(
  file: PackedFile,
  name: string,
  bytes: Uint8Array,
): Promise<Result<readonly Unpacked[]>> {
  if (file.depth >= deepest) return refuse('refusal.importUnpacks', { values: { name } })
  return file.open(name, bytes)
}

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 30, forceRfc822Attachments: true })
  } catch {
    return null
  }
}

/** `Content-ID` of a part without its brackets; '' where it has none. */
function contentIdOf({ contentId = '' }: Attachment): string {
  return contentId.replace(/^<|>$/g, '')
}

function idsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/cid:([^"'\s>)]+)/gi)].map(([, id = '']) => decoded(id)))
}

/** The page with the pictures of its other parts in it. */
function withInside(html: string, inside: ReadonlyMap<string, Attachment>): string {
  return html.replace(
    /(\s(?:data-)?src\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi,
    (whole, start: string, double?: string, single?: string, bare?: string) => {
      const written = (double ?? single ?? bare ?? '').trim().replaceAll('&amp;', '&')
      const part =
        inside.get(decoded(written.replace(/^cid:/i, ''))) ?? inside.get(locationId(written))
      if (part === undefined) return whole
      const bytes = bytesOf(part)
      const address = pictureAddress(bytes, pictureTypeOf(bytes))
      return address === null ? whole : `${start}"${address}"`
    },
  )
}

/**
 * Parts of a saved page name the address they were fetched from. It is moved to where the reader of
 * messages keeps it, since that knows no `Content-Location`.
 */
function withoutLocations(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const moved = text
    .replace(
      /^Content-ID:[^\r\n]*\r?\n(?=(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*Content-Location:)/gim,
      '',
    )
    .replace(
      /^Content-Location:[ \t]*(\S+)/gim,
      (_, address: string) => `Content-ID: <${locationId(address)}>`,
    )
  return Buffer.from(moved, 'latin1')
}

function locationId(address: string): string {
  return address.startsWith('cid:')
    ? address.slice(4)
    : `at:${Buffer.from(address).toString('base64url')}`
}

function headOf(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes.subarray(0, 8000))
      .toString('latin1')
      .split(/\r?\n\r?\n/)[0] ?? ''
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
}

function figure(address: string, name: string): string {
  return `<figure><img src="${address}" alt="${escaped(name)}"></figure>`
}

function paragraphs(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')
}
