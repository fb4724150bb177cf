import { clipKindOf } from '../article/clip'
import type { MediaUse } from '../article/content'
import { isClipPath, nearPath } from '../document/near-path'
import type { Picture } from '../document/picture'
import type { NewsReading } from './read-news'
import { mediaIn } from '../document/media-in'
import { withoutFigures } from '../document/without-figures'

/** A picture or a clip whose bytes are at hand, by the id its figure in the body has. Size in pixels. */
export type LocalPicture = Pick<
  MediaUse,
  'id' | 'asset' | 'type' | 'width' | 'height' | 'milliseconds' | 'bytes'
>

/**
 * The reading with its local pictures as media uses. Pictures that are elsewhere are not fetched: their
 * figures go from the body, and their addresses are left out with what was said of them.
 */
export function withPictures(
  reading: NewsReading,
  pictures: readonly Picture[],
  local: readonly LocalPicture[],
): NewsReading & {
  /** Addresses of the pictures of the story that lie on the web. */
  readonly remote: readonly string[]
  /** Where the files of the pictures it names lie from its own, `img/1.jpg`. */
  readonly near: readonly string[]
} {
  const inBody = mediaIn(reading.content.body)
  const atHand = new Map(local.map((picture) => [picture.id, picture] as const))
  const posters = new Map(
    pictures.flatMap(({ id, poster }) =>
      poster === undefined || !inBody.has(id) ? [] : [[poster, id] as const],
    ),
  )
  const uses = pictures.flatMap((picture): readonly MediaUse[] => {
    const { id, caption, alt, credit, poster = '' } = picture
    const own = atHand.get(id)
    if (own === undefined || !(inBody.has(id) || atHand.has(posters.get(id) ?? ''))) return []
    const use = { ...own, caption, alt, credit }
    const isShown = clipKindOf(own) === 'video' && isPicture(atHand.get(poster))
    return [isShown ? { ...use, poster } : use]
  })
  const kept = new Set(uses.map(({ id }) => id))
  const gone = pictures.filter(({ id }) => !kept.has(id) && (inBody.has(id) || posters.has(id)))
  const captioned = uses.flatMap((use, index) =>
    use.caption === '' && use.credit === ''
      ? []
      : [
          {
            field: `media.${index}.caption`,
            text: [use.caption, use.credit].join(' ').trim(),
            confirm: use.credit !== '',
          },
        ],
  )
  return {
    content: {
      ...reading.content,
      body: withoutFigures(reading.content.body, kept),
      media: uses,
    },
    found: [...reading.found, ...captioned],
    leftOut: [...reading.leftOut, ...gone.map(named)],
    remote: gone.map(({ address }) => address).filter((address) => /^https?:/i.test(address)),
    near: gone.flatMap(({ address }) => nearPath(address) ?? []),
  }
}

function isPicture(own: LocalPicture | undefined): boolean {
  return own !== undefined && clipKindOf(own) === null
}

function named({ address, alt, caption, credit }: Picture) {
  const place = address.startsWith('data:') ? address.slice(0, 40) : address
  const text = [place, caption || alt, credit].filter((part) => part !== '').join(' ')
  const isClip = isClipPath(nearPath(address) ?? '')
  return { reason: isClip ? 'import.leftOut.clip' : 'import.leftOut.picture', text }
}
