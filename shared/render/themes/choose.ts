import type { Content } from '../../article/content'
import { shippedOver, shippedThemes } from './shipped'
import { isShipped, themeHash } from './theme'
import type { PageTheme, ShippedThemeKey, ThemeKey, Themes, UsedTheme } from './theme'

/** All themes of a newsroom, and which story gets which. */
export interface Looks {
  readonly shipped: Readonly<Record<ShippedThemeKey, PageTheme>>
  readonly themes: Themes
}

/** `base` is the newsroom's own `styles/page.css`, which all shipped themes then stand on; null without one. */
export function looksWith(themes: Themes, base: string | null): Looks {
  return { shipped: base === null ? shippedThemes : shippedOver(base), themes }
}

/** The theme under a key; the shipped news theme where there is none any more. */
export function themeUnder(key: ThemeKey, { shipped, themes }: Looks): PageTheme {
  if (isShipped(key)) return shipped[key]
  return themes.own.find(({ id }) => id === key) ?? shipped.news
}

/** The theme of a target's lists, and of every story that no rule speaks of. */
export function usualKey(target: string | null, { themes }: Looks): ThemeKey {
  return themes.choices.find((choice) => choice.target === target)?.usual ?? 'news'
}

/** The theme this story gets at a target: by the first rule that fits, else the usual one. */
export function keyFor(
  { sections, keywords }: Pick<Content, 'sections' | 'keywords'>,
  target: string | null,
  looks: Looks,
): ThemeKey {
  const choice = looks.themes.choices.find((one) => one.target === target)
  const rule = choice?.rules.find(({ by, is }) =>
    (by === 'section' ? sections : keywords).includes(is),
  )
  return rule?.theme ?? usualKey(target, looks)
}

/** What a receipt says of the theme under this key. */
export function usedTheme(key: ThemeKey, looks: Looks): UsedTheme {
  const own = looks.themes.own.find(({ id }) => id === key)
  const name = own?.name ?? (isShipped(key) ? key : 'news')
  return { name, hash: themeHash(themeUnder(key, looks)) }
}
