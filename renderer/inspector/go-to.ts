import { placeOfField } from '../field-places'

/** Brings the control of a field into view and gives it the focus. Answers whether one was found. */
export function focusField(field: string): boolean {
  const found = placeOfField(field)
  if (found === null) return false
  const { place } = found
  const control = place.matches(focusable) ? place : place.querySelector<HTMLElement>(focusable)
  ;(control ?? place).focus()
  place.scrollIntoView({ block: 'center' })
  return true
}

const focusable = 'input, textarea, select, button, [contenteditable="true"], [tabindex="0"]'
