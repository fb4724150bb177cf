import type { EditorView } from '@tiptap/pm/view'

export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The part of the text that is in sight, and a little around it, by whole blocks; null where there is
 * none. Only blocks in sight are laid out (`content-visibility`), so only they may be asked for places.
 */
export function spanInSight(view: EditorView, scroller: HTMLElement): Span | null {
  const blocks = blocksInSight(view, scroller)
  const from = blocks[0]
  const to = blocks.at(-1)
  if (from === undefined || to === undefined) return null
  return {
    from: view.posAtDOM(from, 0, -1),
    to: Math.min(view.posAtDOM(to, to.childNodes.length, 1) + 1, view.state.doc.content.size),
  }
}

/** The outermost blocks that are in sight, or half a page away from it. */
export function blocksInSight(view: EditorView, scroller: HTMLElement): readonly HTMLElement[] {
  const { top, bottom, height } = scroller.getBoundingClientRect()
  const blocks = view.dom.children
  const first = firstWhere(blocks, (box) => box.bottom >= top - height / 2)
  const after = firstWhere(blocks, (box) => box.top > bottom + height / 2)
  const found: HTMLElement[] = []
  for (let at = first; at < after; at += 1) {
    const block = blocks[at]
    if (block instanceof HTMLElement) found.push(block)
  }
  return found
}

/** Boxes follow each other downwards, so the first that `holds` is found by halving. */
function firstWhere(blocks: HTMLCollection, holds: (box: DOMRect) => boolean): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block !== undefined && holds(block.getBoundingClientRect())) high = middle
    else low = middle + 1
  }
  return low
}

/** The place of these positions on the page; null where the text is not drawn. */
export function domRange(view: EditorView, { from, to }: Span): Range | null {
  if (to > view.state.doc.content.size) return null
  const start = view.domAtPos(from, 1)
  const end = view.domAtPos(to, -1)
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** What a person does to move the page themselves. */
const movesOfTheirOwn = ['wheel', 'touchmove', 'pointerdown'] as const

/**
 * Brings positions to the middle of the page. Blocks that come into sight take their true height only
 * then and push others away, so it looks again until nothing moves any more, or until a person moves the
 * page themselves: it never pulls the page back from under their wheel.
 */
export function scrollTo(view: EditorView, scroller: HTMLElement, span: Span): void {
  let looks = 6
  const handedOver = new AbortController()
  for (const move of movesOfTheirOwn)
    scroller.addEventListener(
      move,
      () => {
        handedOver.abort()
      },
      { passive: true, signal: handedOver.signal },
    )
  const look = (): void => {
    if (handedOver.signal.aborted) return
    const box = view.isDestroyed || span.to > view.state.doc.content.size ? null : boxOf(view, span)
    if (box === null) {
      handedOver.abort()
      return
    }
    const page = scroller.getBoundingClientRect()
    const isShown =
      box.bottom > box.top && box.top >= page.top + 40 && box.bottom <= page.bottom - 40
    if (!isShown) scroller.scrollTop += box.top - page.top - page.height / 2.5
    looks -= 1
    if (looks > 0) requestAnimationFrame(look)
    else handedOver.abort()
  }
  look()
}

/** An empty line has no box of its own; a caret in it has. */
function boxOf(
  view: EditorView,
  span: Span,
): { readonly top: number; readonly bottom: number } | null {
  if (span.from === span.to) return view.coordsAtPos(span.from)
  return domRange(view, span)?.getBoundingClientRect() ?? null
}
