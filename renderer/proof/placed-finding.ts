import type { ProofFinding } from '../../shared/proof/finding'

/** A finding in its place: positions in the document, or null in a field of its own. */
export interface PlacedFinding extends ProofFinding {
  readonly at: { readonly from: number; readonly to: number } | null
}
