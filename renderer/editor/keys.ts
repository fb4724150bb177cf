import { Extension } from '@tiptap/core'
import { ListKeymap } from '@tiptap/extension-list'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { splitBlockAs } from '@tiptap/pm/commands'
import { Plugin } from '@tiptap/pm/state'
import { addRowAfter, goToNextCell, tableEditing } from '@tiptap/pm/tables'
import { keyedActions, type EditorTools } from './actions'
import { newsKeys } from './news-keys'
import { overBlocks } from './over-blocks'
import { nodeType } from './schema-types'

/** What is round the text, as far as keys lead there. */
export interface Surroundings {
  /** Goes to the line above the story; false where there is none. */
  readonly goAbove: () => boolean
}

const nothing = () => undefined

/** For a text that has nothing round it. */
export const nothingAround: EditorTools & Surroundings = {
  openLink: nothing,
  choosePicture: nothing,
  chooseClip: nothing,
  insertDay: nothing,
  insertDateline: nothing,
  chooseStanding: nothing,
  goAbove: () => false,
}

/** Undo steps that are kept; the trail that outlives the window has no more than these either. */
export const undoDepth = 200

/**
 * What keys do in the text. ProseMirror hands no key over while a composition is under way, so none of
 * this can disturb one.
 */
export function keyExtensions(tools: EditorTools & Surroundings) {
  return [
    ListKeymap.configure({
      listTypes: [{ itemName: 'listItem', wrapperNames: ['bulletList', 'orderedList'] }],
    }),
    Gapcursor,
    Dropcursor.configure({ color: false, width: 2, class: 'drop-place' }),
    UndoRedo.configure({ depth: undoDepth }),
    shortcuts(tools),
    overBlocks,
    newsKeys,
    blockKeys,
    tableKeys,
    edgeKeys(tools),
    browserKeys,
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
            : splitBlockAs((_node, _atEnd, { parentOffset }) =>
                // Above a heading a line is made; the heading stays one.
                parentOffset === 0 && parent.content.size > 0
                  ? null
                  : { type: nodeType(editor.schema, 'paragraph') },
              )(editor.state, editor.view.dispatch)
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

/** From the first line of the story ArrowUp leads to the headline, as Enter leads here from there. */
function edgeKeys(surroundings: Surroundings) {
  return Extension.create({
    name: 'edgeKeys',
    priority: 650,
    addKeyboardShortcuts() {
      const { editor } = this
      return {
        ArrowUp: () => {
          const { $from, empty } = editor.state.selection
          const depths = Array.from({ length: $from.depth }, (_, depth) => depth)
          const isFirst = $from.depth > 0 && depths.every((depth) => $from.index(depth) === 0)
          if (!empty || !isFirst || !editor.view.endOfTextblock('up')) return false
          return surroundings.goAbove()
        },
      }
    },
  })
}

/**
 * Chromium's own bold, italic, underline and undo. The keys for them are ours; but in the middle of a
 * composition, when no key is, it would take them for its own and break the word off.
 */
const browserKeys = Extension.create({
  name: 'browserKeys',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey
            if (view.composing && isShortcut) event.preventDefault()
            return false
          },
          beforeinput: (_view, event) => {
            if (event.inputType.startsWith('format')) event.preventDefault()
            return false
          },
        },
      },
    }),
  ],
})
