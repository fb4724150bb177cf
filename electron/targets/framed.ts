import { parseFragment, serialize } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { shortId } from '../../shared/render/address'
import type { PictureFile } from '../../shared/render/picture-files'
import type { AskWeb } from '../net/call-web'
import type { Parcel, ParcelPicture, Reservation, Verification } from './target-adapter'

/* What is the same for every target that frames the text itself and gives out the address. */

/** The slug ends with the story's own id, so that a post is found again after a lost answer. */
export function ownSlug({ slug, article }: Pick<Reservation, 'slug' | 'article'>): string {
  return `${slug === '' ? 'story' : slug}-${shortId(article)}`.toLowerCase()
}

/** The pictures that the text names, and the one for the front where the target shows it there (`featured`). */
export function picturesShown(parcel: Parcel, featured: boolean): readonly ParcelPicture[] {
  const named = picturesNamed(parcel, (pictureUrl) =>
    parcel.fragment({ withLead: !featured, pictureUrl }),
  )
  const isLead = ({ path }: ParcelPicture) => featured && path === parcel.lead
  return parcel.pictures.filter((picture) => named.includes(picture) || isLead(picture))
}

/** The pictures whose addresses a rendition asks for while it is made. */
export function picturesNamed(
  { pictures }: Pick<Parcel, 'pictures'>,
  render: (pictureUrl: (file: Pick<PictureFile, 'path'>) => string) => unknown,
): readonly ParcelPicture[] {
  const named = new Set<string>()
  render(({ path }) => {
    named.add(path)
    return ''
  })
  return pictures.filter(({ path }) => named.has(path))
}

/** A form as browsers send it, whole, so that it can be signed (RFC 7578). */
export async function multipart({
  fields,
  file,
}: {
  readonly fields: Readonly<Record<string, string>>
  readonly file: {
    readonly field: string
    readonly name: string
    readonly type: string
    readonly bytes: Uint8Array
  }
}): Promise<{ readonly type: string; readonly body: Uint8Array }> {
  const parts = new FormData()
  for (const [name, text] of Object.entries(fields)) parts.set(name, text)
  parts.set(file.field, new Blob([Uint8Array.from(file.bytes)], { type: file.type }), file.name)
  const packed = new Response(parts)
  return {
    type: packed.headers.get('content-type') ?? '',
    body: new Uint8Array(await packed.arrayBuffer()),
  }
}

/** A picture's name there: by its content, so one of that name is the same picture. */
export function pictureName({ path }: Pick<ParcelPicture, 'path'>): string {
  return `caibian-${(path.split('/').at(-1) ?? '').slice(-40)}`
}

/**
 * Whether a text is the fragment that was sent, but for the addresses its pictures got. Both are compared as
 * a browser reads them: Ghost writes `itemscope` as `itemscope=""`.
 */
export function isFragment(
  text: string,
  sent: Parcel,
  withLead: boolean,
  permalink = sent.story.permalink,
): boolean {
  const read = (html: string) =>
    serialize(parseFragment(html.trim())).replace(/ (?:src|poster)="[^"]*"/g, '')
  return read(text) === read(sent.fragment({ withLead, pictureUrl: () => 'x', permalink }))
}

/** Whether a text says the same words as the fragment that was sent, whatever became of its marks. */
export function saysFragment(text: string, sent: Parcel, withLead: boolean): boolean {
  return wordsIn(text) === wordsIn(sent.fragment({ withLead, pictureUrl: () => 'x' }))
}

function wordsIn(html: string): string {
  const words = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : ''
  return words(parseFragment(html)).replace(/\s+/g, '')
}

/** A page as a reader gets it; null where none is shown. */
export async function publicPage(link: string, web: AskWeb): Promise<string | null> {
  const { status, bytes } = await web({ method: 'GET', address: new URL(link) })
  return status === 200 ? new TextDecoder().decode(bytes) : null
}

/** What was read back is what was sent. */
export const identical: Verification = { verified: 'identical', loss: [] }
