import type { RuleKey } from '../proof/rule-keys'
import type { FieldCheckKey } from './severity'

/** The checks of a story's fields in the order a newsroom reads them, by what they are about. */
export const checkGroups = {
  story: [
    'section.missing',
    'editor.missing',
    'abstract.missing',
    'slug.missing',
    'keywords.missing',
    'wanted.missing',
    'teaser.cut',
    'comment.open',
  ],
  pictures: ['caption.missing', 'alt.missing', 'mediaCredit.missing'],
  lengths: ['headline.length', 'abstract.length', 'body.length'],
} as const satisfies Readonly<Record<string, readonly FieldCheckKey[]>>
export type CheckGroup = keyof typeof checkGroups

/** The rules of the proofreader, by what they are about. */
export const ruleGroups = {
  facts: ['noSuchDate', 'weekday', 'clock', 'age', 'sums', 'shares', 'quotation'],
  house: ['terms', 'names', 'titles', 'spacing'],
  marks: [
    'pairs',
    'nesting',
    'halfWidth',
    'fullWidth',
    'straightQuotes',
    'ellipsis',
    'dash',
    'doubledMarks',
    'strayMark',
    'noEnd',
    'ordinals',
  ],
  numerals: [
    'mixedNumeral',
    'mixedDate',
    'dayWord',
    'shortYear',
    'zero',
    'range',
    'decimal',
    'roundNumbers',
    'unitCase',
  ],
  language: ['doubled', 'extraSpace', 'anOrA', 'approximate', 'manyFold', 'spelling'],
} as const satisfies Readonly<Record<string, readonly RuleKey[]>>
export type RuleGroup = keyof typeof ruleGroups
