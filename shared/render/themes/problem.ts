import type { themeWords } from '../../words/en/theme'

/** Why a theme is refused: a sentence of the `theme` drawer, and the line it speaks of. */
export interface ThemeProblem {
  readonly in: 'template' | 'style'
  /** From 1. */
  readonly line: number
  readonly key: ThemeProblemKey
  readonly values: Readonly<Record<string, string>>
}

export type ThemeProblemKey = Extract<keyof typeof themeWords, `theme.problem.${string}`>
