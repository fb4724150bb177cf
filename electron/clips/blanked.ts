/** A part of a file that is written over: `head` first, then zeros, so that nothing else changes its place. */
export interface Blanked {
  readonly at: number
  readonly length: number
  readonly head: Uint8Array
}

/** What a file says beside picture and sound; or why that cannot be written over. */
export type PrivateParts = readonly Blanked[] | 'place' | 'track' | 'damaged'
