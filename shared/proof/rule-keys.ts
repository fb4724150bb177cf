/**
 * Every rule of the proofreader, with where it is written. GB/T 15834-2011 is 标点符号用法, GB/T 15835-2011
 * 出版物上数字用法, GB 3100 国际单位制及其应用; clause numbers as those standards count.
 *
 * `newsroom`: its own lists and choices. `sense`: numbers and dates that contradict each other.
 * `language`: what no grammar of the language allows. `dictionary`: the speller's.
 */
export const ruleSources = {
  halfWidth: 'GB/T 15834-2011 5.1',
  fullWidth: 'GB/T 15835-2011 5.1.7',
  straightQuotes: 'GB/T 15834-2011 4.8',
  pairs: 'GB/T 15834-2011 4.8–4.9',
  nesting: 'GB/T 15834-2011 4.8.3, 4.15.3',
  ellipsis: 'GB/T 15834-2011 4.11',
  dash: 'GB/T 15834-2011 4.10',
  doubledMarks: 'GB/T 15834-2011 4.2–4.6',
  strayMark: 'GB/T 15834-2011 5.1',
  noEnd: 'GB/T 15834-2011 4.1',
  ordinals: 'GB/T 15834-2011 B.3',
  mixedNumeral: 'GB/T 15835-2011 5.3',
  mixedDate: 'GB/T 15835-2011 5.1.4',
  dayWord: 'GB/T 15835-2011 5.1.4',
  shortYear: 'GB/T 15835-2011 5.1.4',
  zero: 'GB/T 15835-2011 5.2.5',
  range: 'GB/T 15834-2011 4.13, GB/T 15835-2011 5.1.3',
  decimal: 'GB/T 15835-2011 5.1.2',
  roundNumbers: 'GB/T 15835-2011 5.2.1',
  unitCase: 'GB 3100',
  approximate: 'language',
  manyFold: 'language',
  clock: 'sense',
  noSuchDate: 'sense',
  weekday: 'sense',
  age: 'sense',
  sums: 'sense',
  shares: 'sense',
  spacing: 'newsroom',
  doubled: 'language',
  extraSpace: 'language',
  anOrA: 'language',
  spelling: 'dictionary',
  terms: 'newsroom',
  names: 'newsroom',
  titles: 'newsroom',
  quotation: 'newsroom',
} as const

export type RuleKey = keyof typeof ruleSources
export const ruleKeys = Object.keys(ruleSources) as readonly RuleKey[]

/** Rules whose finding is an error of fact or a broken text, rather than of form. */
export const graveRules: readonly RuleKey[] = [
  'pairs',
  'clock',
  'noSuchDate',
  'weekday',
  'age',
  'sums',
  'shares',
  'names',
  'titles',
  'quotation',
]
