import type { InspectorTab } from './inspector/tab'

const tabByField: readonly (readonly [RegExp, InspectorTab])[] = [
  [/^(credits|bylineOverride)/, 'people'],
  [/^(media|leadMedia)/, 'media'],
  [/^corrections/, 'publish'],
  [/^(standing|desk)/, 'review'],
  [/^internal\.comments/, 'comments'],
]

/** Fields that stand in the middle of the window, over or in the text. */
const inEditor = /^(headline|kicker|subhead|body)/

/** The tab of the inspector that holds a field, or null for a field of the editor itself. */
export function tabOf(field: string): InspectorTab | null {
  if (inEditor.test(field)) return null
  return tabByField.find(([pattern]) => pattern.test(field))?.[1] ?? 'story'
}

/**
 * Where a field stands in the window, with all that was folded around it opened; null where it is nowhere.
 *
 * Controls carry their path in `data-field` (`source.name`, `media.<id>.alt`); where the exact path
 * has no control, the nearest enclosing one is taken.
 */
export function placeOfField(
  field: string,
): { readonly place: HTMLElement; readonly isItself: boolean } | null {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`)
    if (place === null) continue
    openAround(place)
    return { place, isItself: path === field }
  }
  return null
}

function openAround(place: HTMLElement): void {
  for (
    let box = place.closest('details');
    box !== null;
    box = box.parentElement?.closest('details') ?? null
  ) {
    box.open = true
  }
}
