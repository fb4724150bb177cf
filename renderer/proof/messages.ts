import type { ProofFinding } from '../../shared/proof/finding'
import type { ProofLists } from '../../shared/proof/lists'
import type { Passage } from '../../shared/proof/passage'

/** A passage as the worker keeps it: sent once, named by its number from then on. */
export type SentPassage = Omit<Passage, 'key'>

/** What the window asks of the worker that proofreads. Only what changed is sent. */
export type ProofRequest =
  | {
      readonly kind: 'read'
      readonly version: number
      /** Numbers of all passages, in reading order. */
      readonly order: readonly number[]
      readonly added: readonly (readonly [number, SentPassage])[]
      readonly language: string
      readonly day: string
      readonly quotes: readonly string[]
    }
  | { readonly kind: 'lists'; readonly lists: ProofLists }
  | { readonly kind: 'suggest'; readonly word: string }

/** What it answers. `passage` of a finding is the place in `order`. */
export type ProofAnswer =
  | {
      readonly kind: 'read'
      readonly version: number
      readonly findings: readonly ProofFinding[]
    }
  | { readonly kind: 'suggest'; readonly word: string; readonly words: readonly string[] }
