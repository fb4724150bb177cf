import type { WordKey } from '../../shared/words/en'
import { fieldName } from '../field-names'
import { t, tell } from '../words.svelte'
import type { SuggestionEntry } from './suggestion-entry'

/** What a suggestion takes away and puts in, as a person reads it; '' for nothing. */
export function entryWords({ body, field }: SuggestionEntry): {
  readonly was: string
  readonly now: string
} {
  if (field !== null) return { was: valueText(field.was), now: valueText(field.now) }
  if (body === null) return { was: '', now: '' }
  const { kind, was, now, formWas, formNow } = body
  if (kind === 'format')
    return { was: '', now: `${now}${listed(signed(formNow, '+'), signed(formWas, '−'))}` }
  if (kind === 'form' && was === now)
    return { was: formWas.map(formText).join(', '), now: formNow.map(formText).join(', ') }
  if (kind === 'picture' && was === '' && now === '')
    return {
      was: formWas.includes('figure') ? t('suggest.picture') : '',
      now: formNow.includes('figure') ? t('suggest.picture') : '',
    }
  return { was, now }
}

/** What kind of change a suggestion is; for a field, which. */
export function entryTitle({ kind, field }: SuggestionEntry): string {
  return field === null ? t(`suggest.kind.${kind}`) : fieldTitle(field.path)
}

function fieldTitle(path: string): string {
  const name = fieldName(path.replace('#order', ''))
  return path.endsWith('#order') ? `${name} · ${t('suggest.order')}` : name
}

function signed(names: readonly string[], sign: string): string {
  return names.map((name) => `${sign}${formText(name)}`).join(' ')
}

function listed(...parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '').join(' ')
  return said === '' ? '' : ` (${said})`
}

function formText(name: string): string {
  const own: Readonly<Record<string, WordKey>> = {
    paragraph: 'suggest.form.line',
    link: 'suggest.form.link',
  }
  const key = own[name] ?? `editor.action.${name}`
  const said = tell(key)
  return said === key ? t('suggest.form.other') : said
}

/** The words in the value of a field, whatever it is made of. */
function valueText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(valueText).filter(isSaid).join(', ')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .filter(([key, part]) => !silent.includes(key) && typeof part !== 'boolean')
    .map(([, part]) => valueText(part))
    .filter(isSaid)
    .join(' · ')
}

/** Parts of an entry that say nothing to a person. */
const silent: readonly string[] = ['id', 'personId', 'asset', 'type', 'width', 'height', 'role']

function isSaid(text: string): boolean {
  return text !== ''
}
