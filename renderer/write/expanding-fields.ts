import { expandedBy, expansionAt } from '../../shared/write/expansion'
import type { Expanded, Expansion } from '../../shared/write/expansion'
import { isComposing } from '../ui/composing'
import { afterComposition } from './expanding'

/**
 * Short forms become long ones in the fields round the text as they do in the text: headline, summary,
 * captions and whatever else holds words. The long form comes by the browser's own insertion after what was
 * typed, so that one undo brings the short form back. The answer stops it.
 */
export function expandInFields(expansions: () => readonly Expansion[]): () => void {
  const expander = new FieldExpander(expansions)
  const stop = new AbortController()
  const { signal } = stop
  document.addEventListener('input', expander.typed, { signal })
  document.addEventListener('keydown', expander.pressed, { signal, capture: true })
  document.addEventListener('compositionstart', expander.began, { signal })
  document.addEventListener('compositionend', expander.ended, { signal })
  return () => stop.abort()
}

class FieldExpander {
  readonly #expansions: () => readonly Expansion[]
  /** Where the caret stood before each long form came, by what the field held then. */
  readonly #carets = new WeakMap<PlainField, Map<string, number>>()
  #undone: PlainField | null = null
  #isExpanding = false
  #isComposing = false

  constructor(expansions: () => readonly Expansion[]) {
    this.#expansions = expansions
  }

  readonly typed = (event: Event): void => {
    const field = wordField(event.target)
    if (field === null || this.#isExpanding || !(event instanceof InputEvent)) return
    const { data, inputType } = event
    // The browser selects what an undo brings back, but only after it has told of it.
    if (inputType === 'historyUndo') {
      this.#undone = field
      setTimeout(() => this.#putCaretBack())
    }
    if (event.isComposing || inputType !== 'insertText' || data === null) return
    if (Array.from(data).length !== 1) return
    const before = textBefore(field)
    if (before === null || !before.endsWith(data)) return
    const found = expandedBy(before.slice(0, -data.length), data, this.#expansions())
    if (found !== null) this.#expand(field, found)
  }

  readonly pressed = (event: KeyboardEvent): void => {
    const field = wordField(event.target)
    if (field === null || isComposing(event)) return
    // A key may come before the caret is where it was, and would then take the short form away.
    this.#putCaretBack()
    if (event.key !== 'Tab' || event.shiftKey) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const found = expansionAt(textBefore(field) ?? '', this.#expansions(), false)
    if (found === null) return
    event.preventDefault()
    event.stopPropagation()
    this.#expand(field, { expansion: found, behind: 0, takesAway: false })
  }

  readonly began = (): void => {
    this.#isComposing = true
  }

  readonly ended = (event: CompositionEvent): void => {
    this.#isComposing = false
    const field = wordField(event.target)
    if (field === null) return
    setTimeout(() => {
      if (this.#isComposing || document.activeElement !== field) return
      const found = expansionAt(textBefore(field) ?? '', this.#expansions(), true)
      if (found !== null) this.#expand(field, { expansion: found, behind: 0, takesAway: false })
    }, afterComposition)
  }

  #expand(field: PlainField, { expansion, behind, takesAway }: Expanded): void {
    const { short, long } = expansion
    const caret = field.selectionStart ?? 0
    const end = caret - behind
    const start = end - short.length
    const carets = this.#carets.get(field) ?? new Map<string, number>()
    this.#carets.set(field, carets.set(field.value, caret))
    field.setSelectionRange(start, takesAway ? caret : end)
    this.#isExpanding = true
    // There is no other way to insert text that the browser's undo knows of.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('insertText', false, long)
    this.#isExpanding = false
    const after = start + long.length + (takesAway ? 0 : behind)
    field.setSelectionRange(after, after)
  }

  /** Where an undo brought a short form back, which is selected then, the caret goes where it was. */
  #putCaretBack(): void {
    const field = this.#undone
    if (field === null || this.#isComposing) return
    this.#undone = null
    const caret = this.#carets.get(field)?.get(field.value)
    if (caret !== undefined && field.selectionStart !== field.selectionEnd)
      field.setSelectionRange(caret, caret)
  }
}

type PlainField = HTMLInputElement | HTMLTextAreaElement

/** Fields of the story that hold words, by their path; addresses, days and codes are not among them. */
const wordPaths = new RegExp(
  `^(?:${[
    'kicker|headline|subhead|abstract|bylineOverride',
    'dateline\\.(?:agency|place|text)',
    'alternates\\.\\w+',
    'media\\.[^.]+\\.(?:caption|credit|alt|rights)',
    'related\\.[^.]+\\.(?:title|teaser)',
    'source\\.(?:name|original\\.headline)',
    'rights\\.(?:holder|notice|usageTerms)',
    'aiUse\\.note',
    'series\\.title',
    'corrections\\.[^.]+\\.(?:text|was|now)',
    'internal\\.(?:slugline|editorNote|embargo\\.reason)',
  ].join('|')})$`,
)

function wordField(target: EventTarget | null): PlainField | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  if (!isField || target.readOnly) return null
  const path = target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? ''
  return wordPaths.test(path) ? target : null
}

/** What stands before the caret; null where something is selected, or in a field without a caret. */
function textBefore({ value, selectionStart, selectionEnd }: PlainField): string | null {
  if (selectionStart === null || selectionStart !== selectionEnd) return null
  return value.slice(0, selectionStart)
}
