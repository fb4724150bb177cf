/**
 * One measured figure beside its peer, both taken in the same run, interleaved, on the same machine.
 *
 * `ours` and `peer` are medians (or the named percentile) in `unit`; `ratio` is ours to the peer's.
 * A figure with a bound keeps it while `ratio <= most`, or `ours >= least`.
 */
export interface Figure {
  readonly name: string
  readonly peerName: string
  readonly unit: string
  readonly ours: number
  readonly peer: number | null
  readonly most: number | null
  readonly least: number | null
  readonly samples: number
}

/** The value below which the given share (0 to 1) of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const place = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))
  const value = sorted[place]
  if (value === undefined) throw new Error('no samples')
  return value
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5)
}
