import { emptyLists } from '../../shared/proof/lists'
import type { ProofFinding } from '../../shared/proof/finding'
import type { Passage } from '../../shared/proof/passage'
import { proofread } from '../../shared/proof/reader'
import type { ProofSetting } from '../../shared/proof/rule'

export const chineseSetting: ProofSetting = {
  isChinese: true,
  day: '2026-03-10',
  lists: emptyLists,
  speller: null,
  quotes: [],
}
export const englishSetting: ProofSetting = { ...chineseSetting, isChinese: false }

/** Paragraphs of a body, one for each text. */
export function paragraphs(...texts: readonly string[]): readonly Passage[] {
  return texts.map((text, place) => ({
    key: String(place),
    field: 'body',
    kind: 'prose',
    text,
  }))
}

/** What is found in one paragraph, as `rule: text`. */
export function foundIn(text: string, setting: ProofSetting): readonly string[] {
  return proofread(paragraphs(text), setting).map((finding) => `${finding.rule}: ${finding.text}`)
}

/** The text once every finding that can be fixed was fixed, again and again, at most ten times. */
export function mended(text: string, setting: ProofSetting): string {
  let now = text
  for (let round = 0; round < 10; round += 1) {
    const next = proofread(paragraphs(now), setting).find(hasFix)
    if (next === undefined) return now
    now = fixed(now, next)
  }
  return now
}

export function hasFix({ replacements }: ProofFinding): boolean {
  return replacements.length > 0
}

/** A text with one finding fixed as its first proposal says. */
export function fixed(
  text: string,
  { from, to, replacements: [first = ''] }: ProofFinding,
): string {
  return text.slice(0, from) + first + text.slice(to)
}

/** Checks one rule over texts: each bad one becomes its good one, and the good one has nothing to be said about. */
export interface RuleExample {
  readonly rule: string
  readonly bad: string
  /** Null where no fix is proposed. */
  readonly good: string | null
}

export function asExamples(
  table: Readonly<Record<string, readonly (readonly [string, string | null])[]>>,
): readonly RuleExample[] {
  return Object.entries(table).flatMap(([rule, pairs]) =>
    pairs.map(([bad, good]) => ({ rule, bad, good })),
  )
}

/** What a desk expects of an example: found by its rule, and mended to the good text. */
export function outcome({ rule, bad, good }: RuleExample, setting: ProofSetting) {
  return {
    found: foundIn(bad, setting).some((one) => one.startsWith(`${rule}: `)),
    mended: good === null ? null : mended(bad, setting),
    restFindings: good === null ? [] : foundIn(good, setting),
  }
}

export function expected({ good }: RuleExample) {
  return { found: true, mended: good, restFindings: [] }
}
