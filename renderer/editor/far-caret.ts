import { Extension, type Editor } from '@tiptap/core'
import { Plugin, Selection, TextSelection, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { scrollTo } from './in-sight'

/**
 * Brings the caret into sight after a jump to another part of the story, and jumps to its ends.
 *
 * Blocks out of sight have heights that are only guessed (`content-visibility`). Those round the place
 * that is jumped to take their true ones on the way, and push it out of sight again. Chromium's own keys
 * for the end of a text go by such guesses too, and leave the last block out of the selection.
 */
export const farCaret = Extension.create({
  name: 'farCaret',
  priority: 960,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      'Mod-Home': () => jump(editor, 'start', 'move'),
      'Mod-End': () => jump(editor, 'end', 'move'),
      'Shift-Mod-Home': () => jump(editor, 'start', 'extend'),
      'Shift-Mod-End': () => jump(editor, 'end', 'extend'),
      // What these keys are called on a Mac.
      'Meta-ArrowUp': () => jump(editor, 'start', 'move'),
      'Meta-ArrowDown': () => jump(editor, 'end', 'move'),
      'Shift-Meta-ArrowUp': () => jump(editor, 'start', 'extend'),
      'Shift-Meta-ArrowDown': () => jump(editor, 'end', 'extend'),
    }
  },
  addProseMirrorPlugins: () => {
    let isFar = false
    return [
      new Plugin({
        view: () => ({
          update: (view, before) => {
            isFar = Math.abs(blockWithHead(view.state) - blockWithHead(before)) > 1
          },
        }),
        props: {
          handleScrollToSelection: (view) => {
            if (isFar) follow(view)
            return false
          },
        },
      }),
    ]
  },
})

function jump(editor: Editor, where: 'start' | 'end', how: 'move' | 'extend'): boolean {
  const { doc, selection, tr } = editor.state
  const end = where === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc)
  const next = how === 'move' ? end : TextSelection.between(selection.$anchor, end.$head)
  editor.view.dispatch(tr.setSelection(next).scrollIntoView())
  return true
}

function follow(view: EditorView): void {
  const scroller = scrollerOf(view.dom)
  const { head } = view.state.selection
  if (scroller !== null) scrollTo(view, scroller, { from: head, to: head })
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement)
    if (['auto', 'scroll'].includes(getComputedStyle(outer).overflowY)) return outer
  return null
}

function blockWithHead({ selection }: EditorState): number {
  return selection.$head.index(0)
}
