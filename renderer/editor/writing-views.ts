import type { RichEditor } from './rich-editor.svelte'
import { blocksInSight } from './in-sight'

/*
 * Ways to look at the text while writing. None of them touches the document or its page: they paint by
 * the CSS Custom Highlight API, lay signs beside the text, or scroll.
 */

/** Signs by the highlight that paints them. */
const spaces: readonly (readonly [string, RegExp])[] = [
  ['caibian-space', / /g],
  ['caibian-wide-space', /[\u3000\u2002\u2003]/g],
  ['caibian-no-break-space', /[\u00a0\u202f\u2060\u200b\t]/g],
]

/** Shows spaces by their kind and breaks of lines; ends of paragraphs are the style sheet's. The answer hides them. */
export function showInvisibles(rich: RichEditor, page: HTMLElement): () => void {
  const { view } = rich.core
  const layer = document.createElement('div')
  layer.className = 'break-signs'
  layer.setAttribute('aria-hidden', 'true')
  view.dom.after(layer)
  const paint = onceAFrame(() => {
    if (rich.core.isDestroyed) return
    const blocks = blocksInSight(view, page)
    const texts = blocks.flatMap(textsIn)
    for (const [name, signs] of spaces)
      CSS.highlights.set(name, new Highlight(...texts.flatMap((text) => rangesOf(text, signs))))
    layer.replaceChildren(...blocks.flatMap(breaksIn).map((box) => signAt(box, layer)))
  })
  const hide = (): void => layer.replaceChildren()
  const onUpdate = (): void => hide()
  rich.core.on('update', onUpdate)
  page.addEventListener('scroll', paint.ask, { passive: true })
  window.addEventListener('resize', paint.ask)
  const stop = rich.onSettled(paint.ask)
  view.dom.classList.add('shows-invisibles')
  paint.ask()
  return () => {
    stop()
    paint.cancel()
    rich.core.off('update', onUpdate)
    page.removeEventListener('scroll', paint.ask)
    window.removeEventListener('resize', paint.ask)
    for (const [name] of spaces) CSS.highlights.delete(name)
    layer.remove()
    if (!rich.core.isDestroyed) view.dom.classList.remove('shows-invisibles')
  }
}

/** Leaves only the block with the caret in full ink. The answer ends it. */
export function showFocus(rich: RichEditor): () => void {
  const { core } = rich
  const paint = onceAFrame(() => {
    if (core.isDestroyed) return
    const { $head } = core.state.selection
    const block = core.view.nodeDOM($head.depth === 0 ? $head.pos : $head.before(1))
    const range = document.createRange()
    if (block !== null) range.selectNodeContents(block)
    CSS.highlights.set('caibian-focus', new Highlight(range))
  })
  core.on('transaction', paint.ask)
  core.view.dom.classList.add('shows-focus')
  paint.ask()
  return () => {
    core.off('transaction', paint.ask)
    paint.cancel()
    CSS.highlights.delete('caibian-focus')
    if (!core.isDestroyed) core.view.dom.classList.remove('shows-focus')
  }
}

/** Part of the page's height at which a typewriter holds its line. */
const lineAt = 0.42

/** Keeps the line with the caret at one height. Nothing moves while an input method composes. */
export function holdLine(rich: RichEditor, page: HTMLElement): () => void {
  const { core } = rich
  const scroll = onceAFrame(() => {
    if (core.isDestroyed || rich.isComposing || !core.view.hasFocus()) return
    const { top } = core.view.coordsAtPos(core.state.selection.head)
    const box = page.getBoundingClientRect()
    page.scrollTop += top - box.top - box.height * lineAt
  })
  const hear = ({
    transaction,
  }: {
    transaction: { docChanged: boolean; selectionSet: boolean }
  }) => {
    if (transaction.docChanged || transaction.selectionSet) scroll.ask()
  }
  core.on('transaction', hear)
  page.classList.add('holds-line')
  scroll.ask()
  return () => {
    core.off('transaction', hear)
    scroll.cancel()
    page.classList.remove('holds-line')
  }
}

function onceAFrame(act: () => void): { readonly ask: () => void; readonly cancel: () => void } {
  let frame = 0
  const cancel = (): void => cancelAnimationFrame(frame)
  return {
    cancel,
    ask: () => {
      cancel()
      frame = requestAnimationFrame(act)
    },
  }
}

function textsIn(block: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isWritten = node.parentElement?.isContentEditable === true
    if (isWritten && node instanceof Text) found.push(node)
  }
  return found
}

function rangesOf(text: Text, signs: RegExp): readonly Range[] {
  return [...text.data.matchAll(signs)].map(({ index }) => {
    const range = document.createRange()
    range.setStart(text, index)
    range.setEnd(text, index + 1)
    return range
  })
}

function breaksIn(block: HTMLElement): readonly DOMRect[] {
  const breaks = block.querySelectorAll('br:not(.ProseMirror-trailingBreak)')
  return [...breaks].map((one) => one.getBoundingClientRect())
}

function signAt(box: DOMRect, layer: HTMLElement): HTMLElement {
  const origin = (layer.offsetParent ?? layer).getBoundingClientRect()
  const sign = document.createElement('span')
  sign.textContent = '↵'
  sign.style.translate = `${box.left - origin.left}px ${box.top - origin.top}px`
  return sign
}
