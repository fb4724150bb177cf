import type { ThemeProblem } from './problem'
import { styleProblems } from './style-check'
import { readTemplate } from './template'
import { isShipped } from './theme'
import type { PageTheme, Themes } from './theme'

/** Everything a page may not have, of a theme's template and its style sheet. */
export function themeProblems({ template, style }: PageTheme): readonly ThemeProblem[] {
  const read = readTemplate(template)
  return [...(read.ok ? [] : read.problems), ...styleProblems(style)]
}

/** Every theme that a target's choice names, with whether it is there. */
export function namedChoices({
  own,
  choices,
}: Themes): readonly { readonly target: string; readonly isThere: boolean }[] {
  return choices.flatMap(({ target, usual, rules }) =>
    [usual, ...rules.map(({ theme }) => theme)].map((key) => ({
      target,
      isThere: isShipped(key) || own.some(({ id }) => id === key),
    })),
  )
}
