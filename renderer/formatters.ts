import type { InterfaceLanguage } from '../shared/words/language'

/* A formatter takes a millisecond or more to make, and a list asks for hundreds: each is made once. */

export const numberFormatter = once((language) => new Intl.NumberFormat(language))

/** `style` is that of `Intl.RelativeTimeFormat`: long or narrow. */
export const relativeFormatter = once(
  (language, style = 'long') =>
    new Intl.RelativeTimeFormat(language, {
      numeric: 'auto',
      style: style === 'narrow' ? 'narrow' : 'long',
    }),
)

/** Date and time in an IANA zone, else the machine's. */
export const timeFormatter = once(
  (language, zone) =>
    new Intl.DateTimeFormat(language, {
      ...day(language, zone),
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
)

/** The day alone in an IANA zone, else the machine's. */
export const dayFormatter = once(
  (language, zone) => new Intl.DateTimeFormat(language, day(language, zone)),
)

/** The name of a day of the week; `style` is that of `Intl.DateTimeFormat`: long or short. */
export const weekdayFormatter = once(
  (language, style = 'long') =>
    new Intl.DateTimeFormat(language, {
      weekday: style === 'short' ? 'short' : 'long',
      timeZone: 'UTC',
    }),
)

function day(language: InterfaceLanguage, zone: string | undefined): Intl.DateTimeFormatOptions {
  return {
    year: 'numeric',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }
}

type Make<Formatter> = (language: InterfaceLanguage, part?: string) => Formatter

function once<Formatter>(make: Make<Formatter>): Make<Formatter> {
  const made = new Map<string, Formatter>()
  return (language, part) => {
    const key = `${language} ${part ?? ''}`
    const formatter = made.get(key) ?? make(language, part)
    made.set(key, formatter)
    return formatter
  }
}
