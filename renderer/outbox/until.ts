import { t, words } from '../words.svelte'

/** How far ahead an instant is, and what clocks show there then: in 9 h 12 min, 06:12 Beijing. */
export function sayUntil(instant: string, zone: string, now: number = Date.now()): string {
  const minutes = Math.round((Date.parse(instant) - now) / 60_000)
  return t('outbox.until', { span: spanOf(Math.max(0, minutes)), clock: clockAt(instant, zone) })
}

function spanOf(minutes: number): string {
  const days = Math.floor(minutes / 1_440)
  const hours = Math.floor((minutes % 1_440) / 60)
  const left = minutes % 60
  if (days > 0) return t('outbox.span.days', { days, hours })
  return hours > 0
    ? t('outbox.span.hours', { hours, minutes: left })
    : t('outbox.span.minutes', { minutes: left })
}

function clockAt(instant: string, zone: string): string {
  const clock = new Intl.DateTimeFormat(words.language, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Date.parse(instant))
  return t('outbox.clock', { clock, place: placeOf(zone, instant) })
}

/** China's one time is called by its capital. */
function placeOf(zone: string, instant: string): string {
  if (zone === 'Asia/Shanghai') return t('outbox.beijing')
  const parts = new Intl.DateTimeFormat(words.language, {
    timeZone: zone,
    timeZoneName: 'shortGeneric',
  }).formatToParts(Date.parse(instant))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
