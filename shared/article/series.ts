import * as v from 'valibot'
import { lineSchema } from './fields'

/** The highest number a part may have. */
export const mostParts = 9_999

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostParts))

/** Which part of which series a story is. While it is being filled in, the number may still be missing. */
export const seriesSchema = v.strictObject({
  title: lineSchema,
  part: v.exactOptional(countSchema),
  /** How many parts there shall be; absent while nobody has said so. */
  total: v.exactOptional(countSchema),
})

export type Series = Readonly<v.InferOutput<typeof seriesSchema>>

/** A story's part in a series, as far as it can be told to readers. */
export interface SeriesPart {
  readonly title: string
  readonly part: number
  /** Null where nobody said how many there shall be. */
  readonly total: number | null
}

/** The part a story is; null where it is in no series, or has no number in it yet. */
export function seriesPart(series: Series | undefined): SeriesPart | null {
  const title = series?.title.trim() ?? ''
  if (series?.part === undefined || title === '') return null
  const { part, total = null } = series
  return { title, part, total }
}
