import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { expandedBy, expansionAt } from '../../shared/write/expansion'
import type { Expanded, Expansion } from '../../shared/write/expansion'

/** Milliseconds after which a finished composition has been read, by ProseMirror too. */
export const afterComposition = 60

/**
 * Short forms become long ones as they are ended: by a space, Tab or a mark, or at once where the newsroom
 * said so. What was typed goes into the text first, the long form after it by itself, so that one undo
 * brings the short form back. Nothing happens while an input method composes.
 */
export function expandExtension(expansions: () => readonly Expansion[]): Extension {
  return Extension.create({
    name: 'expansion',
    priority: 940,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleTextInput: (view, from, to, sign) => {
            if (view.composing || from !== to || expansions().length === 0) return false
            return Array.from(sign).length === 1 && typed(view, sign, expansions())
          },
          handleKeyDown: (view, event) => {
            if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.metaKey)
              return false
            const found = expansionAt(textBefore(view), expansions(), false)
            if (view.composing || found === null) return false
            expand(view, { expansion: found, behind: 0, takesAway: false })
            return true
          },
          handleDOMEvents: {
            compositionend: (view) => {
              setTimeout(() => {
                if (view.isDestroyed || view.composing) return
                const found = expansionAt(textBefore(view), expansions(), true)
                if (found !== null) expand(view, { expansion: found, behind: 0, takesAway: false })
              }, afterComposition)
              return false
            },
          },
        },
      }),
    ],
  })
}

/** True where the sign was put in here, because it made a short form whole. */
function typed(view: EditorView, sign: string, expansions: readonly Expansion[]): boolean {
  const found = expandedBy(textBefore(view), sign, expansions)
  if (found === null) return false
  view.dispatch(view.state.tr.insertText(sign))
  expand(view, found)
  return true
}

/** Puts the long form in place of the short one, which ends `behind` signs before the caret. */
function expand(view: EditorView, { expansion, behind, takesAway }: Expanded): void {
  const { short, long } = expansion
  const { state } = view
  const caret = state.selection.from
  const end = caret - behind
  const start = end - short.length
  const marks = state.doc.resolve(end).marks()
  const tr = closeHistory(state.tr)
  tr.replaceWith(start, takesAway ? caret : end, state.schema.text(long, marks))
  const after = start + long.length + (takesAway ? 0 : behind)
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after)).scrollIntoView())
  // What is typed next is a step of its own.
  view.dispatch(closeHistory(view.state.tr))
}

/** The text of the block from its beginning, or the last thing in it that is no text, to the caret. */
function textBefore(view: EditorView): string {
  const { $from, empty } = view.state.selection
  if (!empty || !$from.parent.isTextblock) return ''
  const text = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  return text.slice(-longestLook)
}

/** Longer than any short form. */
const longestLook = 60
