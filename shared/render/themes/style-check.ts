import type { ThemeProblem, ThemeProblemKey } from './problem'

/** Longest style sheet taken, in characters. */
const longest = 200_000

/**
 * What a theme's style sheet may not have, in the order of its lines: a page loads nothing but its own
 * pictures, so a style sheet names no other file; and braces that do not close would end in nothing.
 */
export function styleProblems(style: string): readonly ThemeProblem[] {
  if (style.length > longest)
    return [{ in: 'style', line: 1, key: 'theme.problem.long', values: {} }]
  const plain = withoutComments(style)
  const problems: ThemeProblem[] = []
  const say = (at: number, key: ThemeProblemKey, what: string) =>
    problems.push({ in: 'style', line: lineAt(style, at), key, values: { what } })
  for (const found of plain.matchAll(forbidden)) {
    if (/^url\(\s*["']?data:/i.test(plain.slice(found.index))) continue
    say(found.index, 'theme.problem.load', found[0])
  }
  const brace = loneBrace(withoutStrings(plain))
  if (brace !== null) say(brace, 'theme.problem.brace', plain[brace] ?? '')
  return problems.sort((a, b) => a.line - b.line)
}

const forbidden =
  /@import\b|\burl\(|\bimage-set\(|\bexpression\(|-moz-binding|\bbehavior\s*:|javascript:|<\/?(?:style|script)/gi

/** The same length, with space where comments were. */
function withoutComments(style: string): string {
  return style.replace(stringsAndComments, (found) =>
    found.startsWith('/*') ? blank(found) : found,
  )
}

function withoutStrings(style: string): string {
  return style.replace(stringsAndComments, blank)
}

const stringsAndComments = /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|\/\*[^]*?(?:\*\/|$)/g

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** Where the first brace stands that has no other half; null where all have. */
function loneBrace(style: string): number | null {
  const open: number[] = []
  for (const found of style.matchAll(/[{}]/g)) {
    if (found[0] === '{') open.push(found.index)
    else if (open.pop() === undefined) return found.index
  }
  return open[0] ?? null
}

function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length
}
