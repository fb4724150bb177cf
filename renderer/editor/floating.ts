import { autoUpdate, computePosition, flip, offset, shift, type Placement } from '@floating-ui/dom'
import type { Attachment } from 'svelte/attachments'

type Anchor = {
  readonly rect: () => DOMRect
  /** Element inside which the anchor scrolls. */
  readonly context: Element
  readonly placement: Placement
}

/** Keeps an element beside a place of the text, inside the window. */
export function floating({ rect, context, placement }: Anchor): Attachment<HTMLElement> {
  return (element) => {
    const reference = { getBoundingClientRect: rect, contextElement: context }
    const place = async (): Promise<void> => {
      const { x, y } = await computePosition(reference, element, {
        strategy: 'fixed',
        placement,
        middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 })],
      })
      element.style.left = `${Math.round(x)}px`
      element.style.top = `${Math.round(y)}px`
    }
    return autoUpdate(reference, element, () => void place())
  }
}
