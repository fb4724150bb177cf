import type { InspectorTab } from './tab'

const tabByField: readonly (readonly [RegExp, InspectorTab])[] = [
  [/^(credits|bylineOverride)/, 'people'],
  [/^(media|leadMedia)/, 'media'],
  [/^corrections/, 'publish'],
  [/^(standing|desk)/, 'review'],
  [/^internal\.comments/, 'comments'],
]

/** Fields that stand in the middle of the window, over or in the text. */
const inEditor = /^(headline|kicker|subhead|body)/

/** The tab that holds a field, or null for a field of the editor itself. */
export function tabOf(field: string): InspectorTab | null {
  if (inEditor.test(field)) return null
  return tabByField.find(([pattern]) => pattern.test(field))?.[1] ?? 'story'
}

/**
 * Brings the control of a field into view and gives it the focus.
 *
 * Controls carry their path in `data-field` (`source.name`, `media.<id>.alt`); where the exact path
 * has no control, the nearest enclosing one is taken. Answers whether one was found.
 */
export function focusField(field: string): boolean {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`)
    if (place === null) continue
    openAround(place)
    const control = place.matches(focusable) ? place : place.querySelector<HTMLElement>(focusable)
    ;(control ?? place).focus()
    place.scrollIntoView({ block: 'center' })
    return true
  }
  return false
}

const focusable = 'input, textarea, select, button, [contenteditable="true"], [tabindex="0"]'

function openAround(place: HTMLElement): void {
  for (
    let box = place.closest('details');
    box !== null;
    box = box.parentElement?.closest('details') ?? null
  ) {
    box.open = true
  }
}
