import type { SeriesPart } from '../../article/series'

/** What a module needs to know of a story: part of what the lists know (`ListedStory`). */
export interface ModuleStory {
  readonly article: string
  readonly permalink: string
  readonly language: string
  readonly headline: string
  /** RFC 3339. */
  readonly published: string
  readonly sections: readonly string[]
  readonly keywords: readonly string[]
  readonly authors: readonly { readonly name: string }[]
  /** Absent where it is no part of a series. */
  readonly series?: SeriesPart
}

/** The story a module stands beside. */
export type Beside = Pick<ModuleStory, 'language' | 'sections'>
