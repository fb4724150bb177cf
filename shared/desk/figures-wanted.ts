/** What is asked of the figures: so many days to now, of one desk or, null, of all. */
export interface FiguresWanted {
  readonly days: number
  readonly desk: string | null
}
