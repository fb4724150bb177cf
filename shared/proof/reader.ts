import type { Found, ProofFinding } from './finding'
import type { Passage } from './passage'
import type { PassageRules, ProofSetting, ReadPassage, StoryRule } from './rule'
import type { RuleKey } from './rule-keys'
import { dayRules } from './rules/days'
import { markRules } from './rules/marks'
import { newsroomRules } from './rules/newsroom'
import { numeralRules } from './rules/numerals'
import { nesting, pairs } from './rules/pairs'
import { quotation } from './rules/quotation'
import { sumRules } from './rules/sums'
import { widthRules } from './rules/width'
import { wordRules } from './rules/words'
import { plainText } from './script'

/**
 * Proofreads a story again and again, reading anew only the passages that changed.
 *
 * What it answers depends on the passages and the setting alone: a reader that has seen a hundred
 * earlier states of a text says the same as a new one. Findings stand in reading order.
 */
export class ProofReader {
  #known = new Map<string, Known>()
  #setting: ProofSetting | null = null

  read(passages: readonly Passage[], setting: ProofSetting): readonly ProofFinding[] {
    if (this.#setting === null || differs(this.#setting, setting)) this.#known.clear()
    this.#setting = setting
    const next = new Map<string, Known>()
    const known = passages.map((passage) => {
      const key = `${passage.field}\n${passage.kind}\n${passage.text}`
      const one = next.get(key) ?? this.#known.get(key) ?? readPassage(passage, setting)
      next.set(key, one)
      return one
    })
    this.#known = next
    const read = passages.map((passage, at) => ({
      ...passage,
      plain: known[at]?.plain ?? passage.text,
    }))
    const story = storyFindings(read, setting)
    return passages.flatMap((passage, at) =>
      [...(known[at]?.found ?? []), ...(story.get(at) ?? [])]
        .sort((a, b) => a.from - b.from || a.to - b.to)
        .map((one) => findingOf(one, passage)),
    )
  }
}

/** Proofreads a story once. */
export function proofread(
  passages: readonly Passage[],
  setting: ProofSetting,
): readonly ProofFinding[] {
  return new ProofReader().read(passages, setting)
}

type Ruled = Found & { readonly rule: RuleKey }

interface Known {
  readonly plain: string
  readonly found: readonly Ruled[]
}

const passageRules: PassageRules = {
  ...widthRules,
  ...markRules,
  ...numeralRules,
  ...wordRules,
  ...dayRules,
  ...sumRules,
  ...newsroomRules,
}
const storyRules: Readonly<Partial<Record<RuleKey, StoryRule>>> = { pairs, nesting, quotation }

function readPassage(passage: Passage, setting: ProofSetting): Known {
  const plain = plainText(passage.text)
  const read: ReadPassage = { ...passage, plain }
  const found = entriesOf(passageRules).flatMap(([rule, find]) =>
    isOff(rule, setting) ? [] : find(read, setting).map((one) => ({ ...one, rule })),
  )
  return { plain, found }
}

function storyFindings(
  passages: readonly ReadPassage[],
  setting: ProofSetting,
): ReadonlyMap<number, readonly Ruled[]> {
  const byPlace = new Map<number, Ruled[]>()
  for (const [rule, find] of entriesOf(storyRules)) {
    if (isOff(rule, setting)) continue
    for (const { at, ...one } of find(passages, setting)) {
      byPlace.set(at, [...(byPlace.get(at) ?? []), { ...one, rule }])
    }
  }
  return byPlace
}

function findingOf(found: Ruled, { key, field, text }: Passage): ProofFinding {
  const { from, to, rule, values, replacements = [], reason = '' } = found
  const piece = text.slice(from, to)
  return {
    rule,
    passage: key,
    field,
    from,
    to,
    text: piece,
    values: { text: piece, ...values },
    replacements,
    reason,
    mark: [rule, text.slice(Math.max(0, from - 6), from), piece, text.slice(to, to + 6)].join('\n'),
  }
}

function isOff(rule: RuleKey, { lists }: ProofSetting): boolean {
  return lists.off.includes(rule)
}

function differs(a: ProofSetting, b: ProofSetting): boolean {
  return (
    a.isChinese !== b.isChinese || a.day !== b.day || a.lists !== b.lists || a.speller !== b.speller
  )
}

function entriesOf<T>(
  rules: Readonly<Partial<Record<RuleKey, T>>>,
): readonly (readonly [RuleKey, T])[] {
  return Object.entries(rules) as [RuleKey, T][]
}
