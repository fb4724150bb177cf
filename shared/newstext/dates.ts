import { isDayOfCalendar } from '../calendar'

/** A date as it was printed, and what it says for certain. */
export interface ReadDate {
  readonly text: string
  /** `YYYY-MM-DD`, only where the text itself gives the year. */
  readonly day: string | null
  /** RFC 3339, where it gives an hour as well. */
  readonly instant: string | null
  /** Month and day of a date without its year. */
  readonly monthDay: { readonly month: number; readonly day: number } | null
}

/**
 * The first date in a line of copy, or null.
 *
 * A year is never added: a date without one has neither `day` nor `instant`. Words that only mean
 * something on a known day (昨日, 近日, yesterday) are read as a date without day. An hour without a
 * zone is taken in `offset`, since every printed hour means the newsroom's own.
 */
export function readDate(line: string, offset: string): ReadDate | null {
  const text = digitsOf(line)
  for (const read of readers) {
    const match = read.pattern.exec(text)
    if (match === null) continue
    const { year, month, day } = read.parts(match)
    if (!exists(year ?? 2000, month, day)) continue
    const printed = line.slice(match.index, match.index + match[0].length).trim()
    const time = timeAfter(text.slice(match.index + match[0].length))
    if (year === null) return { text: printed, day: null, instant: null, monthDay: { month, day } }
    const iso = `${year}-${two(month)}-${two(day)}`
    const instant = time === null ? null : `${iso}T${time.clock}${time.offset ?? offset}`
    return { text: printed + (time?.text ?? ''), day: iso, instant, monthDay: { month, day } }
  }
  const vague =
    /今[（(]?\d{0,2}[)）]?日|昨[（(]?\d{0,2}[)）]?日|昨天|今天|近日|日前|近期|\d{1,2}日(?=[^\u3400-\u9fff]|$)/.exec(
      text,
    )
  return vague === null ? null : { text: vague[0], day: null, instant: null, monthDay: null }
}

/** Whether a line is a date and nothing more, apart from a word such as 发布时间 or a weekday. */
export function isDateLine(said: string): boolean {
  if (said.length > 120) return false
  const line = said.replace(
    /(?<=\d\D{0,24})[\s/|•·,;–—-]*\b(?:last\s+)?(?:updated|modified)\b.*$/i,
    '',
  )
  if (line.length > 60) return false
  const date = readDate(line, 'Z')
  if (date === null || (date.day === null && date.monthDay === null)) return false
  const rest = digitsOf(line)
    .replace(digitsOf(date.text), '')
    .replace(/(?:发表于|发布于|IP属地[:：]?|来自)\s*[\u3400-\u9fff]{2,4}\s*$/, '')
    .replace(
      /(?:\d{4}\s*年\s*)?(?:总\s*)?(?:第|[A-Z])?\s*\d+\s*[期版卷]|农历[\u3400-\u9fff]{2,8}|\b(?:vol(?:ume)?|issue|no|number)\b\.?\s*\d+|星期.|周.|礼拜.|发布时间|时间|发表于|发布于?|见报|刊[发出]|出版|日期|上午|下午|北京时间|issue date|date published|\bdate\b|\b(?:first|originally|last)\b|published|posted|updated|on|at|[ap]\.?m\.?|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b[A-Z]{2,4}T\b|\b[CEMP]T\b|GMT|UTC/gi,
      '',
    )
    .replace(/[\d\s:：,，.|·•/\-T+Z（）()]/g, '')
  return rest === ''
}

/** The day a month and day fall on in a year, or null where they do not exist in it. */
export function dayIn(year: number, monthDay: { month: number; day: number }): string | null {
  const { month, day } = monthDay
  return exists(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthName =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'

interface Reader {
  readonly pattern: RegExp
  readonly parts: (match: RegExpExecArray) => { year: number | null; month: number; day: number }
}

const readers: readonly Reader[] = [
  numeric(/(?<!\d)(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/, 1, 2, 3),
  numeric(/(?<!\d)((?:19|20)\d{2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)/, 1, 3, 4),
  numeric(/(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/, 1, 2, 3),
  // A year, and month and day in boxes of their own beside it: `2026` `11/22`.
  numeric(
    /(?<!\d)((?:19|20)\d{2})\s*[/-]?\s*(\d{2})\s*[/-]\s*(\d{2})(?=\d{1,2}:\d{2}|[^\d/]|$)/,
    1,
    2,
    3,
  ),
  // Day and month trade places between countries: read only where one of them is no month.
  numeric(/(?<![\d/])(1[3-9]|2\d|3[01])\/(0?[1-9]|1[0-2])\/((?:19|20)\d{2})(?!\d)/, 3, 2, 1),
  numeric(/(?<![\d/])(0?[1-9]|1[0-2])\/(1[3-9]|2\d|3[01])\/((?:19|20)\d{2})(?!\d)/, 3, 1, 2),
  english(
    new RegExp(`\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i'),
    3,
    1,
    2,
  ),
  english(
    new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${monthName},?[\\s-]+(\\d{4})\\b`,
      'i',
    ),
    3,
    2,
    1,
  ),
  english(new RegExp(`\\b((?:19|20)\\d{2})\\s+${monthName}\\s+(\\d{1,2})\\b`, 'i'), 1, 2, 3),
  numeric(/(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/, null, 1, 2),
  numeric(/(?<![\d-])(\d{2})-(\d{2})(?![\d-])/, null, 1, 2),
  english(new RegExp(`\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b`, 'i'), null, 1, 2),
  english(
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName}(?![\\p{L}])`, 'iu'),
    null,
    2,
    1,
  ),
]

function numeric(pattern: RegExp, year: number | null, month: number, day: number): Reader {
  return {
    pattern,
    parts: (match) => ({
      year: year === null ? null : Number(match[year]),
      month: Number(match[month]),
      day: Number(match[day]),
    }),
  }
}

function english(pattern: RegExp, year: number | null, month: number, day: number): Reader {
  return {
    pattern,
    parts: (match) => ({
      year: year === null ? null : Number(match[year]),
      month: months.indexOf((match[month] ?? '').slice(0, 3).toLowerCase()) + 1,
      day: Number(match[day]),
    }),
  }
}

function timeAfter(text: string): { text: string; clock: string; offset: string | null } | null {
  const pattern =
    /^[\sT,，at]*(\d{1,2})\s*[:：]\s*(\d{2})(?:\s*[:：]\s*(\d{2})(?:\.\d+)?)?\s*([ap])?\.?m?\.?\s*(Z\b|[+-]\d{2}:?\d{2}|(?:E[SD]T|P[SD]T|M[SD]T|CDT|GMT|UTC|BST|CES?T)\b)?/i
  const match = pattern.exec(text)
  if (match === null) return null
  const afternoon = match[4]?.toLowerCase() === 'p' && Number(match[1]) < 12 ? 12 : 0
  const midnight = match[4]?.toLowerCase() === 'a' && Number(match[1]) === 12 ? -12 : 0
  const hour = Number(match[1]) + afternoon + midnight
  if (hour > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null
  const zone = match[5]?.toUpperCase()
  const offset =
    zone === undefined ? null : (zones[zone] ?? zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2'))
  return { text: match[0].trimEnd(), clock: `${two(hour)}:${match[2]}:${match[3] ?? '00'}`, offset }
}

/** Zones by name that mean one offset only; CST is China's and America's, so it is not among them. */
const zones: Readonly<Record<string, string>> = {
  Z: 'Z',
  GMT: 'Z',
  UTC: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
}

/** Chinese digits of a written-out date as Arabic ones, place by place, so that positions stay. */
function digitsOf(text: string): string {
  return text.replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) =>
    Array.from(year, (digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[零○]/, '〇'))).join(
      '',
    ),
  )
}

/** Years a story may be of. */
function exists(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2199 && isDayOfCalendar(year, month, day)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
