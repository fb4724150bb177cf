import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { isTorn, withText, withoutSelected } from '../../shared/document/torn'

/**
 * What keys, cutting, dragging and compositions do over a selection that reaches from one block into another.
 * Where ProseMirror cannot make one block of what is left (`isTorn`), what is selected goes here, and
 * whatever else was to be done is then done at the caret.
 */
export const overBlocks = Extension.create({
  name: 'overBlocks',
  priority: 960,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => keyOver(view, event),
        handleTextInput: (view, _from, _to, text) => {
          if (!isTorn(view.state)) return false
          view.dispatch(withText(view.state.tr, text).scrollIntoView())
          return true
        },
        handleDrop: (view, event, slice, moved) => moved && moveTorn(view, event, slice),
        handleDOMEvents: {
          cut: (view, event) => cutTorn(view, event),
          // A composition begins at a caret then; it has not begun to change the text yet.
          compositionstart: (view) => {
            if (view.editable && isTorn(view.state)) takeOut(view)
            return false
          },
        },
      },
    }),
  ],
})

/**
 * Enter takes out what is selected first, and then acts at the caret, as everywhere: the commands that split
 * a block count on both ends lying in blocks that are still there afterwards, and fail where a whole note or
 * heading went with the selection.
 */
function keyOver(view: EditorView, { key }: KeyboardEvent): boolean {
  const { selection } = view.state
  const isOver = selection instanceof TextSelection && !selection.$from.sameParent(selection.$to)
  if (!view.editable || !isOver) return false
  const isDeleting = key === 'Backspace' || key === 'Delete'
  if (!isDeleting && key !== 'Enter') return false
  takeOut(view)
  return isDeleting
}

function takeOut(view: EditorView): void {
  view.dispatch(withoutSelected(view.state.tr).scrollIntoView())
}

/** Cuts as ProseMirror does, but for how the selection goes. */
function cutTorn(view: EditorView, event: ClipboardEvent): boolean {
  const { clipboardData } = event
  if (clipboardData === null || !view.editable || !isTorn(view.state)) return false
  const { dom, text } = view.serializeForClipboard(view.state.selection.content())
  clipboardData.clearData()
  clipboardData.setData('text/html', dom.innerHTML)
  clipboardData.setData('text/plain', text)
  event.preventDefault()
  view.dispatch(withoutSelected(view.state.tr).scrollIntoView().setMeta('uiEvent', 'cut'))
  return true
}

function moveTorn(view: EditorView, event: DragEvent, slice: Slice): boolean {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (place === null || !view.editable || !isTorn(view.state)) return false
  const tr = withoutSelected(view.state.tr)
  const at = tr.mapping.map(place.pos)
  view.dispatch(tr.replaceRange(at, at, slice).setMeta('uiEvent', 'drop'))
  return true
}
