import { wordsLanguage } from '../../article/byline'
import type { Site } from '../../target/target'
import { phrase } from '../phrase'
import { join, line, newline, nothing } from '../markup'
import { momentOf } from '../zoned-time'
import { listPage } from './list-page'
import type { PageTheme } from '../themes/theme'

/** A story that readers no longer get. The newsroom's reason is its own and is not printed. */
export interface Gone {
  readonly state: 'withdrawn' | 'killed'
  /** Not printed for a killed story: the headline may be what was wrong. */
  readonly headline: string
  /** RFC 3339 in the site's zone. */
  readonly at: string
  /** Path of the page it replaces. */
  readonly path: string
}

/** The page that stands where a withdrawn or killed story stood, kept out of search engines. */
export function tombstone(site: Site, gone: Gone, theme?: PageTheme): string {
  const words = wordsLanguage(site.language)
  const said = phrase(words, `render.tombstone.${gone.state}`)
  const when = phrase(words, 'render.tombstone.when', { date: momentOf(gone.at, words).spoken })
  return listPage({
    site,
    title: said,
    heading: said,
    path: gone.path,
    robots: 'noindex, noarchive',
    content: join([
      gone.state === 'withdrawn' ? join([line('p', {}, gone.headline), newline]) : nothing,
      line('p', { class: 'tombstone' }, when),
      newline,
    ]),
    ...(theme === undefined ? {} : { theme }),
  })
}
