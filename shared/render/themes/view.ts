import type { ArticleId } from '../../article/ids'
import type { ThemeProblem } from './problem'
import type { PageTheme, ShippedThemeKey, Themes } from './theme'

/** The themes a newsroom has. */
export interface ThemesView {
  readonly shipped: Readonly<Record<ShippedThemeKey, PageTheme>>
  readonly themes: Themes
  /** What each makes pages of now, by what a receipt calls it. */
  readonly hashes: Readonly<Record<string, string>>
}

/** What came of trying a theme. */
export interface ThemeTrial {
  readonly problems: readonly ThemeProblem[]
  /** Address of the page (own protocol); null where the theme cannot make one. */
  readonly url: string | null
}

/** The calls about themes, as the contract between window and host has them. */
export interface ThemeCalls {
  /** How a site's pages can look, and which story gets which theme. */
  'theme.list': { readonly input: null; readonly output: ThemesView }
  /** Keeps one's own themes and the choices. Asks for the privilege of an admin. */
  'theme.save': { readonly input: { themes: Themes }; readonly output: ThemesView }
  /** A page as a theme would make it, of a story (null: of a sample). Nothing is kept. */
  'theme.try': {
    readonly input: { theme: PageTheme; article: ArticleId | null }
    readonly output: ThemeTrial
  }
}
