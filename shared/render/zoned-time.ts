import type { InterfaceLanguage } from '../words/language'

/** A point in time as a rendition shows it: the same instant in every form. */
export interface Moment {
  /** RFC 3339 with the zone's offset, to the second: `2023-02-02T09:30:00+08:00`. */
  readonly instant: string
  /** For a dated line: `2023年2月2日 09:30`. */
  readonly words: string
  /** Inside a sentence: `2023年2月2日9时30分`. */
  readonly spoken: string
}

/**
 * The instant as RFC 3339 in the IANA zone, to the second, always with a numeric offset.
 * In UTC where the runtime does not know the zone; throws a RangeError on a text that is no instant.
 */
export function instantInZone(instant: string, zone: string): string {
  const milliseconds = Date.parse(instant)
  const parts = formatterOf(zone).formatToParts(milliseconds)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const local = `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}`
  const second = Math.floor(milliseconds / 1000) * 1000
  return local + offsetOf((Date.parse(`${local}Z`) - second) / 60_000)
}

/** The forms of an instant that is RFC 3339 in the zone it shall be shown in. */
export function momentOf(zoned: string, language: InterfaceLanguage): Moment {
  const [year, month, day, hour, minute] = partsOf(zoned)
  const clock = zoned.slice(11, 16)
  const offset = offsetText(zoned)
  const instant = zoned.slice(0, 19) + offset
  if (language === 'zh-CN') {
    const date = `${year}年${month}月${day}日`
    const spokenClock = minute === 0 ? `${hour}时` : `${hour}时${minute}分`
    return { instant, words: `${date} ${clock}`, spoken: date + spokenClock }
  }
  const date = englishDate(year, month, day)
  const zone = `UTC${offset === '+00:00' ? '' : offset}`
  return { instant, words: `${date}, ${clock}`, spoken: `${date} at ${clock} (${zone})` }
}

/** A calendar day `YYYY-MM-DD` in words, with its year. */
export function dayWords(day: string, language: InterfaceLanguage): string {
  const [year, month, date] = partsOf(`${day}T00:00`)
  return language === 'zh-CN' ? `${year}年${month}月${date}日` : englishDate(year, month, date)
}

/** A calendar month `YYYY-MM` in words, with its year. */
export function monthWords(month: string, language: InterfaceLanguage): string {
  const [year, number] = partsOf(month)
  return language === 'zh-CN' ? `${year}年${number}月` : `${months[number - 1] ?? ''} ${year}`
}

/** The same instant on Beijing clocks without an offset, as Baidu's time factor asks for. */
export function beijingTime(zoned: string): string {
  if (zoned.endsWith('+08:00')) return zoned.slice(0, 19)
  return new Date(Date.parse(zoned) + 8 * 3_600_000).toISOString().slice(0, 19)
}

/** RFC 822 with a four-digit year and a numeric offset, as RSS 2.0 dates are written. */
export function rssTime(zoned: string): string {
  const [year, month, day] = partsOf(zoned)
  const weekday = weekdays[new Date(`${zoned.slice(0, 10)}T00:00:00Z`).getUTCDay()]
  const date = `${String(day).padStart(2, '0')} ${(months[month - 1] ?? '').slice(0, 3)} ${year}`
  return `${weekday}, ${date} ${zoned.slice(11, 19)} ${offsetText(zoned).replace(':', '')}`
}

/** ISO 8601 in its basic form, as NITF's `norm` wants it: `20230202T093000+0800`. */
export function basicTime(zoned: string): string {
  return zoned.slice(0, 19).replace(/[-:]/g, '') + offsetText(zoned).replace(':', '')
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/* Making one costs a thousand times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const kept = formatters.get(zone)
  if (kept !== undefined) return kept
  const made = newFormatter(zone)
  formatters.set(zone, made)
  return made
}

function newFormatter(zone: string): Intl.DateTimeFormat {
  try {
    return formatterIn(zone)
  } catch {
    return formatterIn('UTC')
  }
}

function formatterIn(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
}

function partsOf(zoned: string): [number, number, number, number, number] {
  return [
    Number(zoned.slice(0, 4)),
    Number(zoned.slice(5, 7)),
    Number(zoned.slice(8, 10)),
    Number(zoned.slice(11, 13)),
    Number(zoned.slice(14, 16)),
  ]
}

function englishDate(year: number, month: number, day: number): string {
  return `${day} ${months[month - 1] ?? ''} ${year}`
}

function offsetText(zoned: string): string {
  return zoned.endsWith('Z') ? '+00:00' : zoned.slice(-6)
}

function offsetOf(minutes: number): string {
  const whole = Math.abs(Math.round(minutes))
  const hours = String(Math.floor(whole / 60)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(whole % 60).padStart(2, '0')}`
}
