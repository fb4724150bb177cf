export interface Sight {
  /** Index of the first row to draw. */
  readonly first: number
  /** Index after the last row to draw. */
  readonly end: number
}

/** Rows drawn above and below those in sight, so that quick scrolling shows no gap. */
const margin = 6

/** Which rows of a long list are to be drawn: those in sight and a few around them. All sizes in pixels. */
export function rowsInSight(list: {
  readonly count: number
  readonly rowHeight: number
  readonly top: number
  readonly height: number
}): Sight {
  const { count, rowHeight, top, height } = list
  const first = Math.max(0, Math.floor(top / rowHeight) - margin)
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + margin)
  return { first: Math.min(first, Math.max(0, end)), end: Math.max(0, end) }
}
