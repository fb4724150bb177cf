import { join, line, newline, nothing } from '../markup'
import type { Markup } from '../markup'

/** An element with this text; nothing where there is none to say. */
export function optionalLine(name: string, said: string): Markup {
  return said === '' ? nothing : line(name, {}, said)
}

/** The parts that are something, each on a line of its own. */
export function lines(parts: readonly Markup[]): Markup {
  const shown = parts.filter((part) => part !== nothing)
  return join([join(shown, newline), newline])
}
