import type { Body } from '../document/body'
import { textOf } from '../document/text'

/** UTF-16 units from which on a text is long enough for the loss of half of it to be no ordinary change. */
const longText = 200

/** True where a text lost more than half of itself between two saves: most likely by mistake. */
export function isSuddenShrink(before: Body, after: Body): boolean {
  const was = textOf(before).length
  return was > longText && textOf(after).length < was / 2
}
