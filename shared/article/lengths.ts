import { isChinese } from './byline'

/** A line of an article as long as it is, and as long as it may be. */
export interface LineLength {
  readonly field: 'headline' | 'abstract'
  /** Signs as a reader counts them: a Chinese character is one, and so is a Latin letter. */
  readonly length: number
  /** Longer than this is cut somewhere on its way. */
  readonly most: number
}

/** The longest headline that is taken everywhere: 32 in the draft box of WeChat; search results cut an English one. */
export function longestHeadline(language: string): number {
  return isChinese(language) ? 32 : 100
}

/** The longest abstract that is shown whole: 128 in the draft box of WeChat, about 160 in search results. */
export function longestAbstract(language: string): number {
  return isChinese(language) ? 128 : 160
}

/** How long the lines are that stand outside the story's page: on cards, in lists, in search results. */
export function lineLengths(lines: {
  readonly headline: string
  readonly abstract?: string
  readonly language: string
}): readonly LineLength[] {
  const { headline, abstract = '', language } = lines
  return [
    { field: 'headline', length: signsIn(headline), most: longestHeadline(language) },
    { field: 'abstract', length: signsIn(abstract), most: longestAbstract(language) },
  ]
}

function signsIn(text: string): number {
  let count = 0
  for (const _ of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text.trim()))
    count += 1
  return count
}
