import { isChinese, wordsLanguage } from '../article/byline'
import { composeDateline, printedMonths } from '../article/dateline'
import type { Dateline } from '../article/content'
import { dayWords, instantInZone } from '../render/zoned-time'

/** A newsroom's own wording by the language of the story; '' is the shipped one. */
export interface Wording {
  readonly zh: string
  readonly en: string
}

/** Words a wording may have in braces: `{year}年{month}月{day}日`, `{monthName} {day}, {year}`. */
export const dayParts = [
  'year',
  'month',
  'month2',
  'monthName',
  'monthShort',
  'day',
  'day2',
  'weekday',
] as const

/** What a dateline's wording may have besides: `{agency}{place}{month}月{day}日讯`. */
export const datelineParts = ['agency', 'place', 'placeCapitals', ...dayParts] as const

/** The day, `YYYY-MM-DD`, as this newsroom writes it in this language. */
export function dayText(day: string, language: string, wording: Wording): string {
  const own = isChinese(language) ? wording.zh : wording.en
  if (own === '') return dayWords(day, wordsLanguage(language))
  return filled(own, dayValues(day, language))
}

/**
 * The dateline of a text filed on this day: as data, with `text` as the newsroom words it, or '' where
 * it has no wording of its own and the dateline is made from its parts.
 */
export function datelineOn(
  day: string,
  place: Pick<Dateline, 'agency' | 'place'>,
  language: string,
  wording: Wording,
): Dateline {
  const own = isChinese(language) ? wording.zh : wording.en
  const values = {
    ...dayValues(day, language),
    ...place,
    placeCapitals: place.place.toUpperCase(),
  }
  return { ...place, date: day, text: own === '' ? '' : filled(own, values).trim() }
}

/** The calendar day in a zone (IANA) at an instant, `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: number): string {
  return instantInZone(new Date(instant).toISOString(), zone).slice(0, 10)
}

/** How a dateline will look, for whoever words it. */
export function datelineExample(
  day: string,
  place: Pick<Dateline, 'agency' | 'place'>,
  language: string,
  wording: Wording,
): string {
  const dateline = datelineOn(day, place, language, wording)
  return dateline.text === '' ? composeDateline(dateline, language) : dateline.text
}

function dayValues(day: string, language: string): Readonly<Record<string, string>> {
  const [year = '', month = '', date = ''] = day.split('-')
  const named = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(isChinese(language) ? 'zh-CN' : 'en', {
      timeZone: 'UTC',
      ...options,
    }).format(Date.parse(`${day}T12:00:00Z`))
  return {
    year,
    month: String(Number(month)),
    month2: month,
    monthName: named({ month: 'long' }),
    monthShort: isChinese(language)
      ? named({ month: 'short' })
      : (printedMonths[Number(month) - 1] ?? ''),
    day: String(Number(date)),
    day2: date,
    weekday: named({ weekday: 'long' }),
  }
}

function filled(wording: string, values: Readonly<Record<string, string>>): string {
  return wording.replace(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written)
}
