import type { IconName } from '../ui/icon-paths'
import { t } from '../words.svelte'
import type { Placed } from './placed'

/** All of an entry in one line: what it is, when, of which story, and how it stands. */
export function entryName({ entry, time, state }: Placed): string {
  const { kind, article } = entry
  const headline = article.headline === '' ? t('window.list.untitled') : article.headline
  const values = { kind: t(`calendar.kind.${kind}`), time, headline }
  return state === null
    ? t('calendar.entry', values)
    : t('calendar.entryWith', { ...values, state: t(`calendar.${state}`) })
}

export function entryIcon({ entry, state }: Placed): IconName {
  if (state === 'late') return 'alert'
  if (state === 'done') return 'check'
  return icons[entry.kind]
}

const icons = {
  deadline: 'clock',
  scheduled: 'schedule',
  embargo: 'lock',
  published: 'live',
} as const satisfies Readonly<Record<Placed['entry']['kind'], IconName>>
