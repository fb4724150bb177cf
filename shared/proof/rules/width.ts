import { eachMatch, instead } from '../rule'
import type { PassageRule, PassageRules } from '../rule'
import { hasHan } from '../script'

/** Marks of the wrong width (GB/T 15834-2011 5.1, GB/T 15835-2011 5.1.7). */
export const widthRules: PassageRules = {
  halfWidth: (passage, setting) => [
    ...halfMarks(passage, setting),
    ...halfBrackets(passage, setting),
  ],
  fullWidth: (passage, setting) =>
    setting.isChinese ? fullInNumbers(passage, setting) : fullInLatin(passage, setting),
  straightQuotes: ({ plain }) =>
    eachMatch(plain, /"([^"\n]{1,400})"/g, ([, inner = '']) =>
      hasHan(inner) ? instead(`“${inner}”`) : null,
    ),
}

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
  '(': '（',
  ')': '）',
}

/** Before: a Chinese character or the end of something Chinese. After: Chinese, or the end. */
const halfMarks: PassageRule = ({ plain, text }) => [
  ...eachMatch(plain, /(?<=[\p{Script=Han}”’》〉）】」』])[,;:!?] */gu, ([mark]) =>
    instead(wide[mark.charAt(0)] ?? mark),
  ),
  ...eachMatch(
    plain,
    /(?<=[\p{Script=Han}”’》〉）】」』])\.(?=$|\s|[\p{Script=Han}“”’])(?!\.) */gu,
    () => instead('。'),
  ),
  ...eachMatch(
    plain,
    /(?<=[^\s\p{Script=Han}”’》〉）】」』，。；：！？,.;:!?])[,;:!?] *(?=\p{Script=Han})/gu,
    ({ index, 0: mark }) =>
      hasHan(text.slice(Math.max(0, index - 40), index))
        ? instead(wide[mark.charAt(0)] ?? mark)
        : null,
  ),
]

/** A pair of half-width brackets round Chinese, or in the middle of it. */
const halfBrackets: PassageRule = ({ plain }) =>
  eachMatch(
    plain,
    /(\p{Script=Han} ?)?\(([^()（）\n]{1,200})\)( ?[\p{Script=Han}，。；：！？、])?/gu,
    (match) => {
      const [whole, before = '', inner = '', after = ''] = match
      const isChinese = hasHan(inner) || (before !== '' && (after !== '' || isAtEnd(plain, match)))
      if (!isChinese) return null
      const from = match.index + before.length
      return { from, to: match.index + whole.length - after.length, replacements: [`（${inner}）`] }
    },
  )

function isAtEnd(plain: string, match: RegExpExecArray): boolean {
  return match.index + match[0].length === plain.length
}

/** Digits, letters, times and decimals are half-width in Chinese text as well. */
const fullInNumbers: PassageRule = ({ plain }) => [
  ...eachMatch(plain, /[０-９Ａ-Ｚａ-ｚ％]+(?:[．：，][０-９]+)*[０-９Ａ-Ｚａ-ｚ％]*/g, ([run]) =>
    instead(halved(run)),
  ),
  ...eachMatch(plain, /(?<=\d)[：．](?=\d)/g, ([mark]) => instead(halved(mark))),
  ...eachMatch(
    plain,
    /(?<=(?<!\d)\d{1,3}(?:[，,]\d{3})*)，(?=\d{3}(?!\d))(?=[\d，]*(?:元|人|吨|亩|美元|册|户))/g,
    () => instead(','),
  ),
]

/** Marks of Chinese width in a text that is not Chinese. */
const fullInLatin: PassageRule = ({ plain }) =>
  eachMatch(
    plain,
    /(?<!\p{Script=Han})[，。；：！？（）](?!\p{Script=Han})/gu,
    ({ 0: mark, index }) => {
      const half = mark === '。' ? '.' : halved(mark)
      const next = plain.charAt(index + 1)
      return instead(/[,.;:!?]/.test(half) && /[\p{L}\p{N}]/u.test(next) ? `${half} ` : half)
    },
  )

function halved(run: string): string {
  return run.replace(/[！-～]/g, (wideOne) => String.fromCharCode(wideOne.charCodeAt(0) - 0xfee0))
}
