import type { EntryChange, FieldChange, PartChange } from '../compare/field-changes'
import { say } from '../words/say'
import { element, line, nothing } from './markup'
import type { Markup } from './markup'
import { pictureOf } from './marked-blocks'
import type { MarkedPlan } from './marked-blocks'
import { segmentsHtml } from './marked-text'

/** The fields that differ, a row each, entry by entry. */
export function markedFields(fields: readonly FieldChange[], plan: MarkedPlan): Markup {
  if (fields.length === 0) return nothing
  return element(
    'table',
    { class: 'fields' },
    ...fields.map((field) =>
      element(
        'tr',
        {},
        line('th', { scope: 'row' }, say(plan.language, `window.field.${field.field}`)),
        element('td', { lang: plan.after.language }, ...entriesOf(field, plan)),
      ),
    ),
  )
}

function entriesOf(field: FieldChange, plan: MarkedPlan): readonly Markup[] {
  const entries = field.entries.map((entry) => entryHtml(entry, plan))
  const { language } = plan
  return field.isHidden
    ? [...entries, line('p', { class: 'note', lang: language }, say(language, 'compare.hidden'))]
    : entries
}

function entryHtml(entry: EntryChange, plan: MarkedPlan): Markup {
  const { language } = plan
  const told = [
    entry.kind === 'added' || entry.kind === 'removed'
      ? say(language, `compare.${entry.kind}`)
      : '',
    entry.isMoved ? say(language, 'compare.moved') : '',
  ].filter((part) => part !== '')
  const isSame = entry.kind === 'same'
  return element(
    'div',
    { class: 'entry' },
    told.length === 0
      ? nothing
      : line('span', { class: 'label', lang: language }, `〔${told.join(' · ')}〕`),
    isSame ? nothing : pictureOf(entry.before, true, plan),
    isSame ? nothing : pictureOf(entry.after, false, plan),
    ...entry.parts.map((part) => partHtml(part, plan)),
  )
}

function partHtml({ label, segments }: PartChange, { language }: MarkedPlan): Markup {
  const named =
    label === '' ? nothing : line('span', { class: 'note', lang: language }, `${label} `)
  return element('p', {}, named, segmentsHtml(segments))
}
