import { Extension } from '@tiptap/core'
import { ListKeymap } from '@tiptap/extension-list'
import { Gapcursor, UndoRedo } from '@tiptap/extensions'
import { splitBlockAs } from '@tiptap/pm/commands'
import { addRowAfter, goToNextCell, tableEditing } from '@tiptap/pm/tables'
import { keyedActions, type EditorTools } from './actions'
import { newsKeys } from './news-keys'
import { nodeType } from './schema-types'

/** Undo steps that are kept; the trail that outlives the window has no more than these either. */
export const undoDepth = 200

/**
 * What keys do in the text. ProseMirror hands no key over while a composition is under way, so none of
 * this can disturb one.
 */
export function keyExtensions(tools: EditorTools) {
  return [
    ListKeymap.configure({
      listTypes: [{ itemName: 'listItem', wrapperNames: ['bulletList', 'orderedList'] }],
    }),
    Gapcursor,
    UndoRedo.configure({ depth: undoDepth }),
    shortcuts(tools),
    newsKeys,
    blockKeys,
    tableKeys,
  ]
}

function shortcuts(tools: EditorTools) {
  return Extension.create({
    name: 'shortcuts',
    priority: 900,
    addKeyboardShortcuts() {
      return Object.fromEntries(
        keyedActions.map((action) => [
          keymapName(action.keys ?? ''),
          () => {
            action.run(this.editor, tools)
            return true
          },
        ]),
      )
    },
  })
}

/** `Mod+Shift+X` as ProseMirror's keymaps write it: `Mod-Shift-x`. */
function keymapName(keys: string): string {
  const parts = keys.split('+')
  const key = parts.pop() ?? ''
  return [...parts, key.length === 1 ? key.toLowerCase() : key].join('-')
}

/** Blocks a paragraph follows when Enter is pressed in them, rather than another of their kind. */
const singleBlocks = ['note', 'pullquote', 'heading']

const blockKeys = Extension.create({
  name: 'blockKeys',
  priority: 800,
  addKeyboardShortcuts() {
    const { editor } = this
    const newLine = () => editor.commands.insertContent({ type: 'hardBreak' })
    return {
      'Shift-Enter': newLine,
      'Mod-Enter': () => {
        const { $from } = editor.state.selection
        if ($from.depth < 2) return newLine()
        return (
          editor.commands.insertContentAt($from.after(1), { type: 'paragraph' }) &&
          editor.commands.setTextSelection($from.after(1) + 1)
        )
      },
      Enter: () => {
        const { selection } = editor.state
        const { parent } = selection.$from
        if (singleBlocks.includes(parent.type.name))
          return parent.content.size === 0 && parent.type.name !== 'heading'
            ? editor.commands.setNode('paragraph')
            : splitBlockAs(() => ({ type: nodeType(editor.schema, 'paragraph') }))(
                editor.state,
                editor.view.dispatch,
              )
        return editor.commands.splitListItem('listItem')
      },
      Tab: () => editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => editor.commands.liftListItem('listItem'),
      Backspace: () => {
        const { selection } = editor.state
        const { $from } = selection
        const atStart = selection.empty && $from.parentOffset === 0
        return atStart && singleBlocks.includes($from.parent.type.name)
          ? editor.commands.setNode('paragraph')
          : false
      },
    }
  },
})

const tableKeys = Extension.create({
  name: 'tableKeys',
  priority: 700,
  addKeyboardShortcuts() {
    const { editor } = this
    const go = (direction: 1 | -1) => goToNextCell(direction)(editor.state, editor.view.dispatch)
    return {
      Tab: () => {
        if (!editor.isActive('table')) return false
        if (go(1)) return true
        return addRowAfter(editor.state, editor.view.dispatch) && go(1)
      },
      'Shift-Tab': () => (editor.isActive('table') ? go(-1) : false),
    }
  },
  addProseMirrorPlugins: () => [tableEditing()],
})
