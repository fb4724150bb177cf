import { createRawSnippet, flushSync, mount, unmount, type Component, type Snippet } from 'svelte'

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- as querySelector does it */
export interface Mounted {
  readonly root: HTMLElement
  /** The first element that fits, which must be there. */
  readonly one: <E extends HTMLElement = HTMLElement>(selector: string) => E
  readonly all: (selector: string) => readonly HTMLElement[]
  readonly close: () => void
}

const open: (() => void)[] = []

/** A component in a page of its own, drawn at once. */
export function mounted<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
): Mounted {
  const root = document.createElement('div')
  document.body.append(root)
  const instance = mount(component, { target: root, props })
  flushSync()
  const close = () => {
    if (!open.includes(close)) return
    open.splice(open.indexOf(close), 1)
    void unmount(instance)
    flushSync()
    root.remove()
  }
  open.push(close)
  return {
    root,
    one: <E extends HTMLElement>(selector: string) => {
      const found = document.querySelector<E>(selector)
      if (found === null) throw new Error(`nothing fits ${selector} in ${document.body.innerHTML}`)
      return found
    },
    all: (selector) => [...document.querySelectorAll<HTMLElement>(selector)],
    close,
  }
}

/** Takes away what tests left on the page. */
export function closeAll(): void {
  for (const close of [...open]) close()
  document.body.replaceChildren()
}

/** A snippet with this markup, for a component that wants one. */
export function snippet(markup: string): Snippet {
  return createRawSnippet(() => ({ render: () => markup }))
}

/** A key, as a person presses it on this element. True where the page took it for itself. */
export function press(
  element: Element,
  key: string,
  more: KeyboardEventInit & { readonly code229?: boolean } = {},
): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  // The constructor knows no keyCode; input methods are told by it.
  if (more.code229 === true) Object.defineProperty(event, 'keyCode', { value: 229 })
  element.dispatchEvent(event)
  flushSync()
  return event.defaultPrevented
}

/** Text typed into a field; with `composing` in the middle of an input method's composition. */
export function type(
  element: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  composing = false,
): void {
  element.value = text
  element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }))
  flushSync()
}

/** The end of a composition: the chosen text stands in the field. */
export function commit(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  element.value = text
  element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: text }))
  flushSync()
}

export function click(element: HTMLElement): void {
  element.click()
  flushSync()
}
