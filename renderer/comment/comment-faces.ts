/** How the words of a comment look now. */
export interface Look {
  readonly isOpen: boolean
  readonly isSelected: boolean
  /** Who says what, for those who cannot see the words marked. */
  readonly description: string
}

/**
 * The words that comments stand on, as they are drawn: an element each, whose look follows the comment. The
 * text itself never changes for that, so a comment that is resolved disturbs nobody who writes.
 */
export class CommentFaces {
  readonly #faces = new Map<HTMLElement, string>()
  #lookOf: (id: string) => Look | null = () => null

  add(element: HTMLElement, id: string): void {
    this.#faces.set(element, id)
    paint(element, this.#lookOf(id))
  }

  drop(element: HTMLElement): void {
    this.#faces.delete(element)
  }

  show(lookOf: (id: string) => Look | null): void {
    this.#lookOf = lookOf
    for (const [element, id] of this.#faces) paint(element, lookOf(id))
  }
}

function paint(element: HTMLElement, look: Look | null): void {
  const isOpen = look?.isOpen === true
  element.toggleAttribute('data-open', isOpen)
  element.toggleAttribute('data-selected', look?.isSelected === true)
  if (isOpen) {
    element.setAttribute('role', 'mark')
    element.setAttribute('aria-description', look.description)
  } else {
    element.removeAttribute('role')
    element.removeAttribute('aria-description')
  }
}
