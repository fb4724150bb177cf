import type { MediaUse } from '../article/content'
import type { AssetHash } from '../article/ids'
import { nearPath } from '../document/near-path'
import type { Picture } from '../document/picture'
import type { NewsReading } from './read-news'
import { mediaIn } from '../document/media-in'
import { withoutFigures } from '../document/without-figures'

/** A picture whose bytes the file itself holds, by the id its figure in the body has. Size in pixels. */
export interface LocalPicture {
  readonly id: string
  readonly asset: AssetHash
  readonly type: MediaUse['type']
  readonly width: number
  readonly height: number
}

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
  const uses = pictures.flatMap(({ id, caption, alt, credit }): readonly MediaUse[] => {
    const own = local.find((picture) => picture.id === id)
    if (own === undefined || !inBody.has(id)) return []
    const { asset, type, width, height } = own
    return [{ id, asset, type, width, height, caption, alt, credit }]
  })
  const kept = new Set(uses.map(({ id }) => id))
  const gone = pictures.filter(({ id }) => !kept.has(id) && inBody.has(id))
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

function named({ address, alt, caption, credit }: Picture) {
  const place = address.startsWith('data:') ? address.slice(0, 40) : address
  const text = [place, caption || alt, credit].filter((part) => part !== '').join(' ')
  return { reason: 'import.leftOut.picture', text }
}
