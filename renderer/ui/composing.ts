/**
 * True while an input method is composing: the key belongs to it, not to us.
 *
 * Some input methods end the composition before the key arrives; the key then still carries code 229
 * (UI Events, 7.3.1).
 */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one sign those input methods give
  return event.isComposing || event.keyCode === 229
}

/** Enter that a person meant for the form: not one that picks a candidate of an input method. */
export function isPlainEnter(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' &&
    !isComposing(event) &&
    !event.shiftKey &&
    !event.altKey &&
    !event.ctrlKey &&
    !event.metaKey
  )
}
