import { createContext } from 'svelte'
import type { OpenArticle } from '../editor/open-article.svelte'

/** What a field needs so that somebody can comment on it. */
export interface Commenting {
  readonly article: () => OpenArticle
  /** Shows the list of comments. */
  readonly show: () => void
}

/** For the fields of one open article, wherever they stand. */
export const [useCommenting, provideCommenting, hasCommenting] = createContext<Commenting>()
