import * as v from 'valibot'
import type { TextCount } from '../document/text'
import { isChinese } from './byline'

/** The fields whose length somebody outside the newsroom may limit. */
export const limitedFields = ['headline', 'abstract', 'body'] as const
export type LimitedField = (typeof limitedFields)[number]

const limit = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)))

/**
 * The longest texts a place takes whole: headline and abstract in signs as a reader counts them, the body
 * in characters the Chinese way or words the English way, by the language of the story.
 */
export const limitsSchema = v.strictObject({ headline: limit, abstract: limit, body: limit })
export type Limits = Readonly<v.InferOutput<typeof limitsSchema>>

/** A place that may declare limits: a target fits. */
export interface Place {
  readonly name: string
  readonly limits?: Limits | undefined
}

/** The longest text one place takes. `place` is '' where no place declares any: longer is cut somewhere on its way. */
export interface Limit {
  readonly place: string
  readonly most: number
}

/** A field as long as it is, and as long as it may be: the strictest limit first. */
export interface FieldLength {
  readonly field: LimitedField
  readonly length: number
  readonly limits: readonly Limit[]
}

/** What is measured: a content fits, beside the count of its body. */
export interface Measured {
  readonly headline: string
  readonly abstract?: string
  readonly language: string
  readonly body: TextCount
}

/**
 * How long each limited field is, and the limits that hold for it: those the places declare, else, for a
 * headline and an abstract, what nearly every place takes.
 */
export function fieldLengths(measured: Measured, places: readonly Place[]): readonly FieldLength[] {
  const { headline, abstract = '', language, body } = measured
  const lengths = { headline: signsIn(headline), abstract: signsIn(abstract) }
  return limitedFields.map((field) => ({
    field,
    length: field === 'body' ? bodyLength(body, language) : lengths[field],
    limits: limitsFor(field, language, places),
  }))
}

/** The limits that are passed, strictest first. */
export function passedLimits({ length, limits }: FieldLength): readonly Limit[] {
  return limits.filter(({ most }) => length > most)
}

/** 字数 for Chinese, words for other languages: what a length is planned and limited in. */
export function bodyLength(count: TextCount, language: string): number {
  return isChinese(language) ? count.characters : count.words
}

/**
 * What nearly every place takes. Headline: 32 in the draft box of WeChat; search results cut an English
 * one. Abstract: 128 in the draft box of WeChat, about 160 in search results.
 */
const usual = { headline: { zh: 32, en: 100 }, abstract: { zh: 128, en: 160 } } as const

function limitsFor(
  field: LimitedField,
  language: string,
  places: readonly Place[],
): readonly Limit[] {
  const declared = places.flatMap(({ name, limits }) => {
    const most = limits?.[field]
    return most === undefined ? [] : [{ place: name, most }]
  })
  if (declared.length > 0) return declared.sort((a, b) => a.most - b.most)
  if (field === 'body') return []
  return [{ place: '', most: usual[field][isChinese(language) ? 'zh' : 'en'] }]
}

/** Signs as a reader counts them, spaces at the ends left out. */
export function signsIn(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text.trim())) count += 1
  return count
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
