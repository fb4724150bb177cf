import { isDayOfCalendar } from '../../calendar'
import type { Found } from '../finding'
import { eachMatch, instead } from '../rule'
import type { PassageRules, ProofSetting } from '../rule'

/** Dates, weekdays, hours and ages that contradict each other. */
export const dayRules: PassageRules = {
  noSuchDate: ({ plain }, setting) => [
    ...eachMatch(
      plain,
      /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月(\d{1,2})[日号]/g,
      ([, year, month, day]) =>
        isDayOfCalendar(year === undefined ? null : Number(year), Number(month), Number(day))
          ? null
          : {},
    ),
    ...eachMatch(plain, englishDate, (match) => {
      const { year, month, day } = englishParts(match)
      return setting.isChinese || isDayOfCalendar(year, month, day) ? null : {}
    }),
  ],
  weekday: ({ plain }, setting) =>
    setting.isChinese ? chineseWeekdays(plain, setting) : englishWeekdays(plain, setting),
  clock: ({ plain }) => [
    ...eachMatch(plain, /(?:凌晨|早上|早晨|上午)(?:1[3-9]|2[0-3])(?=[时点:：])/g, () => ({})),
    ...eachMatch(plain, /(?:下午|晚上|傍晚|晚)(1[3-9]|2[0-3])(?=[时:：])/g, ([, hour = '']) =>
      instead(hour),
    ),
    ...eachMatch(plain, /\b(?:1[3-9]|2[0-3])(?::[0-5]\d)? ?[ap]\.?m\b/gi, () => ({})),
  ],
  age: ({ plain }, setting) => [
    ...sentences(plain).flatMap(({ from, text }) => agesIn(text, from, setting)),
  ],
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const monthNames = months.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|')
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const chineseDays = '日一二三四五六'
const englishDate = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (${monthNames})|(${monthNames}) (\\d{1,2})(?:st|nd|rd|th)?)\\b(?!,? ?\\d+[,:%])(?:,? (\\d{4})\\b)?`,
  'g',
)

interface DateParts {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

function englishParts(match: RegExpExecArray): DateParts {
  const [, dayFirst, monthAfter, monthFirst, dayAfter, year] = match
  return {
    year: year === undefined ? null : Number(year),
    month: months.indexOf((monthAfter ?? monthFirst ?? '').toLowerCase()) + 1,
    day: Number(dayFirst ?? dayAfter),
  }
}

function chineseWeekdays(plain: string, setting: ProofSetting): readonly Found[] {
  let said: number | null = null
  const pattern =
    /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月(\d{1,2})日(?:\s*[（(]?(?:星期|周|礼拜)([一二三四五六日天])(?!报|年|期|刊|岁|边|围))?/g
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const [whole, year, month, day, weekday] = match
    if (year !== undefined) said = Number(year)
    const parts = {
      year: year === undefined ? said : Number(year),
      month: Number(month),
      day: Number(day),
    }
    if (weekday === undefined) return []
    const real = weekdayOf(parts, setting.day)
    if (real === null || real === chineseDays.indexOf(weekday === '天' ? '日' : weekday)) return []
    const to = match.index + whole.length
    const right = chineseDays.charAt(real)
    return [{ from: to - 1, to, values: { right: `星期${right}` }, replacements: [right] }]
  })
}

function englishWeekdays(plain: string, setting: ProofSetting): readonly Found[] {
  return [...plain.matchAll(englishDate)].flatMap((match) => {
    const before = /\b((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day),? (?:the )?$/.exec(
      plain.slice(0, match.index),
    )
    if (before === null) return []
    const real = weekdayOf(englishParts(match), setting.day)
    const [, name = ''] = before
    const right = real === null ? name : (englishDays[real] ?? name)
    if (right === name) return []
    return [
      {
        from: before.index,
        to: before.index + name.length,
        values: { right },
        replacements: [right],
      },
    ]
  })
}

/** The weekday, Sunday being 0; without a year, of the occurrence nearest to the article's day. */
function weekdayOf({ year, month, day }: DateParts, near: string): number | null {
  if (!isDayOfCalendar(year, month, day)) return null
  if (year !== null) return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  const home = Date.parse(`${near}T00:00:00Z`)
  if (Number.isNaN(home)) return null
  const homeYear = new Date(home).getUTCFullYear()
  const instants = [homeYear - 1, homeYear, homeYear + 1].map((one) =>
    Date.UTC(one, month - 1, day),
  )
  const nearest = instants.reduce((a, b) => (Math.abs(b - home) < Math.abs(a - home) ? b : a))
  return new Date(nearest).getUTCDay()
}

/** One birth year and one age of today in a sentence: they may differ by the birthday alone. */
function agesIn(text: string, offset: number, { day, isChinese }: ProofSetting): readonly Found[] {
  const year = Number(day.slice(0, 4))
  const births = isChinese
    ? [
        ...text.matchAll(
          /((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生人|生于|生(?=[，。、；]))/g,
        ),
      ]
    : [...text.matchAll(/\bborn (?:in|on [A-Z]\w+ \d{1,2},) ((?:19|20)\d{2})\b/g)]
  const ages = isChinese
    ? [...text.matchAll(/(?:今年|现年|现在)(\d{1,3})(?:周?岁)/g)]
    : [...text.matchAll(/\b(?:now |, |is |aged )(\d{1,3})(?=,| years old| and )/g)]
  const [birth, ...otherBirths] = births
  const [age, ...otherAges] = ages
  if (birth === undefined || age === undefined || otherBirths.length + otherAges.length > 0)
    return []
  const [whole, said = ''] = age
  const full = year - Number(birth[1])
  if (Number(said) === full || Number(said) === full - 1 || full < 0 || full > 120) return []
  const from = offset + age.index + whole.indexOf(said)
  return [{ from, to: from + said.length, values: { full, less: full - 1, year } }]
}

/** The sentences of a passage, with the place of each. */
export function sentences(
  text: string,
): readonly { readonly from: number; readonly text: string }[] {
  return [...text.matchAll(/[^。！？；\n]+?(?:[。！？；\n]|[.!?](?=\s|$)|$)/g)].map((match) => ({
    from: match.index,
    text: match[0],
  }))
}
