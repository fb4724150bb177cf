import { eachMatch, instead } from '../rule'
import type { PassageRules } from '../rule'

/** Doubled words, spaces between scripts, spelling, an and a. */
export const wordRules: PassageRules = {
  spacing: ({ plain, field }, { lists, isChinese }) => {
    // In a headline a space is a pause (GB/T 15834-2011 B.4), and nobody else's business.
    if (!isChinese || lists.spacing === 'any' || isHeading(field)) return []
    return lists.spacing === 'none'
      ? [
          ...eachMatch(plain, /(?<=\p{Script=Han}) +(?=[A-Za-z0-9])/gu, () => instead('')),
          ...eachMatch(plain, /(?<=[A-Za-z0-9%]) +(?=\p{Script=Han})/gu, () => instead('')),
        ]
      : eachMatch(
          plain,
          /\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9%](?=\p{Script=Han})/gu,
          ([before]) => instead(`${before} `),
        )
  },
  doubled: ({ plain }, { isChinese }) =>
    isChinese ? [...doubledCharacters(plain), ...doubledHan(plain)] : doubledLatin(plain),
  anOrA: ({ plain }, { isChinese }) =>
    isChinese
      ? []
      : [
          ...eachMatch(plain, /\b([Aa])n(?= [bcdfgjklmnpqrtvwyz][a-z]{2,})/g, ([, a = '']) =>
            instead(a),
          ),
          ...eachMatch(
            plain,
            /\b([Aa])(?= (?!one|once|eu|ewe|oui|uni|use|usu|uti)[aeio][a-z]{2,})/g,
            ([, a = '']) => instead(`${a}n`),
          ),
        ],
  spelling: ({ plain }, { isChinese, speller, lists }) => {
    if (isChinese || speller === null) return []
    const house = houseWords(lists.words)
    return eachMatch(
      plain,
      /(?<![\p{L}\p{N}_’'-])\p{Ll}[\p{L}’']*\p{L}(?![\p{N}_])/gu,
      ([word]) => {
        const plainWord = word.replaceAll('’', "'").replace(/'s?$/, '')
        const isHouse = house.has(plainWord.toLowerCase())
        return isHouse || !/^[a-z']+$/.test(plainWord) || speller.isKnown(plainWord) ? null : {}
      },
    )
  },
}

function isHeading(field: string): boolean {
  return field === 'headline' || field === 'kicker' || field === 'subhead'
}

let lastWords: readonly string[] = []
let lastSet: ReadonlySet<string> = new Set()

/** The list as a set, made once for each list. */
function houseWords(words: readonly string[]): ReadonlySet<string> {
  if (words !== lastWords) {
    lastWords = words
    lastSet = new Set(words.map((word) => word.toLowerCase()))
  }
  return lastSet
}

/** Small words nobody writes twice, and the words in which they do meet. */
function doubledCharacters(plain: string) {
  return [
    ...eachMatch(plain, /(?<!目|有|标)的的(?!确|士)/g, () => instead('的')),
    ...eachMatch(plain, /(?<![为除寥草终小私末未])了了(?!解|结|无|之|却|不|望|然|断|事)/g, () =>
      instead('了'),
    ),
    ...eachMatch(plain, /(?<![不还要总只老若凡但倒可就于])是是(?!非)/g, () => instead('是')),
    ...eachMatch(plain, /(?<![存现正实内外潜所自好旨重意贵处])在在(?!线|建|校|职|场|逃|押)/g, () =>
      instead('在'),
    ),
    ...eachMatch(plain, /(?<![饱温暖缓柔随总平共中调])和和(?![平谐解睦气美善煦声顺])/g, () =>
      instead('和'),
    ),
    ...eachMatch(
      plain,
      /与与(?!会)|及及(?!时|格|早)|把把(?!关|握|手|脉)|被被(?!告|动|害|子|褥)/g,
      ([run]) => instead(run.charAt(0)),
    ),
    ...eachMatch(plain, /(?<!不)但但|这这|那那|也也|(?<![反])而而|并并(?![不非列行])/g, ([run]) =>
      instead(run.charAt(0)),
    ),
  ]
}

const onceOnly =
  '我们|他们|她们|你们|它们|已经|因为|所以|但是|目前|记者|表示|进行|可以|通过|以及|其中|同时|对于|关于|根据|按照|为了|如果|虽然|由于|没有|自己|这个|那个|这些|那些|今年|去年|昨天|今天|介绍|认为|指出|透露|此次|本次|近日|日前|据悉|截至|市民|并且|而且|不仅|之后|之前'

function doubledHan(plain: string) {
  return [
    ...eachMatch(plain, new RegExp(`(${onceOnly})\\1`, 'g'), ([, word = '']) => instead(word)),
    ...eachMatch(plain, /(\p{Script=Han}{3,8})\1/gu, ([, words = '']) =>
      new Set(words).size < 3 ? null : instead(words),
    ),
  ]
}

const mayMeet = new Set(
  'had that very so no ha bye knock yes really much many long far blah hear there now well her you more again over round'.split(
    ' ',
  ),
)

function doubledLatin(plain: string) {
  return eachMatch(
    plain,
    /(?<![\p{L}\p{N}’'-])(\p{L}+)(\s+)(\1)(?![\p{L}\p{N}’'-])/giu,
    (match) => {
      const [, first = '', , second = ''] = match
      const isName = /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second)
      return isName || mayMeet.has(first.toLowerCase()) ? null : instead(first)
    },
  )
}
