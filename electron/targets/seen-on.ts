import type { ListedStory } from '../../shared/render/site/listed-story'
import { saidOn } from '../../shared/target/said-story'
import type { Verification } from './target-adapter'

/**
 * What a page shows its readers beside what it should show them. `sealed` is our own rendition; `frame` says
 * whose the page round it is. Nothing where our own rendition does not tell its parts apart.
 */
export function seenOn(
  page: string,
  sealed: string,
  { headline }: Pick<ListedStory, 'headline'>,
  frame: 'ours' | 'framed',
): Pick<Verification, 'seen'> {
  const said = saidOn(sealed, headline)
  if (said === null) return {}
  const title = said.title === '' ? headline : said.title
  const seen = {
    sealed: { ...said, title },
    there: saidOn(page, headline),
    isFramed: frame === 'framed',
  }
  return { seen }
}
