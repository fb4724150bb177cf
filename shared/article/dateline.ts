import { isChinese } from './byline'
import type { Content, Dateline } from './content'

/** A day as a dateline prints it. `year` is null where the text does not say it, as most do not. */
export interface PrintedDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/** What can be read from a printed dateline; what is not there is '' or null. */
export interface DatelineParts {
  readonly agency: string
  readonly place: string
  readonly day: PrintedDay | null
}

/**
 * The dateline as it is printed at the head of the text: verbatim where it came in printed, else made
 * from its parts, `清溪日报清溪2月2日讯` or `CLEARBROOK, Feb. 2 (Clearbrook Wire)`. '' without any.
 */
export function datelineText(dateline: Dateline | undefined, language: string): string {
  if (dateline === undefined) return ''
  return dateline.text === '' ? composeDateline(dateline, language) : dateline.text
}

/** The dateline made from its parts, whatever is printed in `text`. The year is not part of the printed form. */
export function composeDateline(
  { agency, place, date }: Pick<Dateline, 'agency' | 'place' | 'date'>,
  language: string,
): string {
  const day = date === undefined ? null : dayFromIso(date)
  if (isChinese(language)) {
    const parts = [agency, place, day === null ? '' : `${day.month}月${day.day}日`].join('')
    return parts === '' ? '' : `${parts}${agency.endsWith('社') ? '电' : '讯'}`
  }
  const english = day === null ? '' : `${printedMonths[day.month - 1]} ${day.day}`
  const head = [place.toUpperCase(), english].filter((part) => part !== '').join(', ')
  if (agency === '') return head
  return head === '' ? agency : `${head} (${agency})`
}

/** Agency, place and day read from a printed dateline. What it does not find it leaves empty, and it never guesses a year. */
export function datelineParts(text: string): DatelineParts {
  const printed = text.trim()
  const day = printedDay(printed)
  const english = /^([^,(（]*)(?:,[^(]*)?\(([^)]+)\)/.exec(printed)
  if (english !== null && !/[\p{Script=Han}]/u.test(printed)) {
    return { agency: (english[2] ?? '').trim(), place: (english[1] ?? '').trim(), day }
  }
  const head = printed
    .replace(/[（(].*$/u, '')
    .replace(/(?:讯|电|消息|快讯)[\s：:—-]*$/u, '')
    .replace(/(?:\d{4}年)?\d{1,2}月\d{1,2}日.*$/u, '')
    .replace(/^据/u, '')
    .trim()
  const agency = /^.*?(?:日报|晚报|早报|时报|都市报|报|网|社|电视台|电台|客户端|周刊)/u.exec(
    head,
  )?.[0]
  if (agency === undefined) return { agency: '', place: head, day }
  return { agency, place: head.slice(agency.length).trim(), day }
}

/** The day a text shows: `2月2日`, `2023年2月2日`, `2023-02-02`, `02-02`, `Feb. 2`, `2 February 2023`; null when it shows none. */
export function printedDay(text: string): PrintedDay | null {
  for (const { form, order } of dayForms) {
    const match = form.exec(text)
    if (match === null) continue
    const [year, month, day] = order.map((index) => match[index] ?? '') as [string, string, string]
    const found = {
      year: year === '' ? null : Number(year),
      month: monthNumber(month),
      day: Number(day),
    }
    if (isPossible(found)) return found
  }
  return null
}

/**
 * True when the story's date is whole: no imported date text waits for its year, and a dateline that
 * shows a day has its full date beside it.
 */
export function isDateComplete(content: Pick<Content, 'dateline' | 'dateText'>): boolean {
  const { dateline, dateText = '' } = content
  if (dateline?.date !== undefined) return true
  return dateText === '' && printedDay(dateline?.text ?? '') === null
}

/** True when the printed dateline names another day than the dateline's date. */
export function contradictsDate(dateline: Dateline): boolean {
  const printed = printedDay(dateline.text)
  const date = dateline.date === undefined ? null : dayFromIso(dateline.date)
  if (printed === null || date === null) return false
  const sameYear = printed.year === null || printed.year === date.year
  return !(sameYear && printed.month === date.month && printed.day === date.day)
}

/** Months as English datelines print them (AP style): short where they are long. */
export const printedMonths = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
]

const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** `order` gives the groups of year, month and day in the form. */
const dayForms: readonly { readonly form: RegExp; readonly order: readonly number[] }[] = [
  { form: /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/u, order: [1, 2, 3] },
  { form: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u, order: [1, 2, 3] },
  {
    form: new RegExp(`\\b(${monthName})\\b\\.?\\s+(\\d{1,2})(?:,?\\s+(\\d{4}))?\\b`, 'iu'),
    order: [3, 1, 2],
  },
  {
    form: new RegExp(`\\b(\\d{1,2})\\s+(${monthName})\\b\\.?(?:,?\\s+(\\d{4}))?\\b`, 'iu'),
    order: [3, 2, 1],
  },
  { form: /(?<![\d-])()(\d{2})-(\d{2})(?![\d-])/u, order: [1, 2, 3] },
]

function monthNumber(text: string): number {
  const start = text.slice(0, 3).toLowerCase()
  const named = printedMonths.findIndex((month) => month.toLowerCase().startsWith(start))
  return named === -1 ? Number(text) : named + 1
}

function isPossible({ month, day }: PrintedDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

function dayFromIso(date: string): PrintedDay {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}
