import * as v from 'valibot'
import { lineSchema } from '../article/fields'

/** A short form that becomes a long one while somebody writes. */
export const expansionSchema = v.strictObject({
  /** No spaces in it: one of them ends it. */
  short: v.pipe(lineSchema, v.regex(/^\S{2,40}$/, 'two to forty signs without a space')),
  long: v.pipe(lineSchema, v.minLength(1)),
  /** As soon as its last sign is there; else a space, Tab or punctuation mark behind it is waited for. */
  atOnce: v.boolean(),
})
export type Expansion = Readonly<v.InferOutput<typeof expansionSchema>>

/**
 * The expansion whose short form stands at the end of `text`; the longest one, null without any.
 *
 * One that begins with a Latin letter or digit must stand by itself (`qx` is not meant in `Iraqx`); in
 * Chinese no space stands before, so any other may follow on anything.
 */
export function expansionAt(
  text: string,
  expansions: readonly Expansion[],
  atOnce: boolean,
): Expansion | null {
  let found: Expansion | null = null
  for (const expansion of expansions) {
    const { short } = expansion
    if (atOnce && !expansion.atOnce) continue
    if (found !== null && found.short.length >= short.length) continue
    if (text.endsWith(short) && standsAlone(text, short)) found = expansion
  }
  return found
}

/** What a sign that was typed makes of the text before the caret. */
export interface Expanded {
  readonly expansion: Expansion
  /** Characters between the short form and the caret: the sign that ended it. */
  readonly behind: number
  /** The sign goes too: a space that only ended the short form. */
  readonly takesAway: boolean
}

/** The expansion that is due once `sign` was typed behind `before`; null without any. */
export function expandedBy(
  before: string,
  sign: string,
  expansions: readonly Expansion[],
): Expanded | null {
  const ended = endsShortForm(sign) ? expansionAt(before, expansions, false) : null
  if (ended !== null) {
    return {
      expansion: ended,
      behind: sign.length,
      takesAway: sign === ' ' && takesSpace(ended.long),
    }
  }
  const atOnce = expansionAt(before + sign, expansions, true)
  return atOnce === null ? null : { expansion: atOnce, behind: 0, takesAway: false }
}

/** Whether this sign, typed behind a short form, means that it is whole. */
export function endsShortForm(sign: string): boolean {
  return /^[\s\p{P}]$/u.test(sign)
}

/** Whether the space that ended a short form only did that: before and behind Chinese nobody writes one. */
export function takesSpace(long: string): boolean {
  return /[\p{Script=Han}\u3000-\u303f\uff00-\uffef”’…—]$/u.test(long)
}

function standsAlone(text: string, short: string): boolean {
  if (!latin.test(short.charAt(0))) return true
  return !latin.test(text.charAt(text.length - short.length - 1))
}

const latin = /[\p{Script=Latin}\p{N}_]/u
