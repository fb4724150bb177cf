import type { Editor } from '@tiptap/core'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import type { Command } from '@tiptap/pm/state'
import type { IconName } from '../ui/icon-paths'
import { insertNote, insertRule, insertTable, togglePullquote } from './blocks'
import type { EditorAction } from './editor-action'
import { writeActions } from '../write/write-actions'
import { newsActions } from './news-actions'
import { deleteWholeTable, mayToggleCaption, toggleTableCaption } from './news-blocks'

export type { EditorAction, EditorTools } from './editor-action'

export const historyActions: readonly EditorAction[] = [
  {
    ...named('undo', 'undo', 'Mod+Z'),
    run: (editor) => editor.commands.undo(),
    may: (editor) => editor.can().undo(),
  },
  {
    ...named('redo', 'redo', 'Mod+Shift+Z'),
    run: (editor) => editor.commands.redo(),
    may: (editor) => editor.can().redo(),
  },
]

export const markActions: readonly EditorAction[] = [
  mark('bold', 'bold', 'Mod+B'),
  mark('italic', 'italic', 'Mod+I'),
  mark('underline', 'underline', 'Mod+U'),
  mark('strike', 'strike', 'Mod+Shift+X'),
  mark('superscript', 'superscript', 'Mod+.'),
  mark('subscript', 'subscript', 'Mod+;'),
]

export const linkAction: EditorAction = {
  ...named('link', 'link', 'Mod+K', 'lj'),
  run: (_editor, tools) => tools.openLink(),
  isActive: (editor) => editor.isActive('link'),
}

export const clearAction: EditorAction = {
  ...named('clear', 'clear', 'Mod+\\'),
  run: (editor) => editor.commands.unsetAllMarks(),
}

export const blockActions: readonly EditorAction[] = [
  {
    ...named('paragraph', 'document', 'Mod+Alt+0', 'zw dl'),
    run: (editor) => editor.commands.clearNodes(),
    isActive: (editor) => editor.isActive('paragraph'),
  },
  heading(2, 'yjbt'),
  heading(3, 'ejbt'),
  heading(4, 'sjbt'),
]

export const listActions: readonly EditorAction[] = [
  list('bulletList', 'list', 'Mod+Shift+8', 'wxlb xmfh'),
  list('orderedList', 'list-ordered', 'Mod+Shift+7', 'yxlb bh'),
  {
    ...named('blockquote', 'quote', 'Mod+Shift+9', 'yw yy'),
    run: (editor) => editor.commands.toggleWrap('blockquote'),
    isActive: (editor) => editor.isActive('blockquote'),
  },
  {
    ...named('pullquote', 'quote', 'Mod+Alt+Q', 'jy zy'),
    letters: '“ ”',
    run: togglePullquote,
    isActive: (editor) => editor.isActive('pullquote'),
  },
]

export const insertActions: readonly EditorAction[] = [
  {
    ...named('picture', 'picture', 'Mod+Alt+G', 'tp tx zp'),
    run: (_editor, tools) => tools.choosePicture(),
  },
  {
    ...named('table', 'table', 'Mod+Alt+T', 'bg'),
    run: insertTable,
    isActive: (editor) => editor.isActive('table'),
  },
  { ...named('horizontalRule', 'minus', null, 'fgx'), run: insertRule },
  {
    ...named('note', 'note', 'Mod+Alt+E', 'bz jz bjbz'),
    run: insertNote,
    isActive: (editor) => editor.isActive('note'),
  },
]

export const tableActions: readonly EditorAction[] = [
  table('rowBefore', addRowBefore),
  table('rowAfter', addRowAfter),
  table('columnBefore', addColumnBefore),
  table('columnAfter', addColumnAfter),
  table('headerRow', toggleHeaderRow),
  table('headerColumn', toggleHeaderColumn),
  table('merge', mergeCells),
  table('split', splitCell),
  table('deleteRow', deleteRow),
  table('deleteColumn', deleteColumn),
  {
    ...tableTool('caption'),
    run: toggleTableCaption,
    may: mayToggleCaption,
  },
  { ...tableTool('deleteTable'), run: deleteWholeTable, may: (editor) => editor.isActive('table') },
]

/** What the slash menu offers, in its order. */
export const slashActions: readonly EditorAction[] = [
  ...blockActions.slice(1),
  ...listActions,
  ...insertActions,
  ...newsActions,
  ...writeActions,
]

/** Every action that has a shortcut of the editor's own; undo and redo bring theirs along. */
export const keyedActions: readonly EditorAction[] = [
  ...markActions,
  linkAction,
  clearAction,
  ...blockActions,
  ...listActions,
  ...insertActions,
  ...newsActions,
].filter((action) => action.keys !== null)

function named<Id extends string>(id: Id, icon: IconName, keys: string | null, initials = '') {
  return { id, word: `editor.action.${id}` as const, icon, keys, initials }
}

function mark(
  id: 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript',
  icon: IconName,
  keys: string,
): EditorAction {
  return {
    ...named(id, icon, keys),
    run: (editor) => editor.commands.toggleMark(id),
    isActive: (editor) => editor.isActive(id),
  }
}

function heading(level: 2 | 3 | 4, initials: string): EditorAction {
  return {
    ...named(`heading${level}`, 'heading', `Mod+Alt+${level}`, `${initials} bt h${level}`),
    letters: `H${level}`,
    run: (editor) => editor.commands.toggleNode('heading', 'paragraph', { level }),
    isActive: (editor) => editor.isActive('heading', { level }),
  }
}

function list(
  id: 'bulletList' | 'orderedList',
  icon: IconName,
  keys: string,
  initials: string,
): EditorAction {
  return {
    ...named(id, icon, keys, initials),
    run: (editor) => editor.commands.toggleList(id, 'listItem'),
    isActive: (editor) => editor.isActive(id),
  }
}

function tableTool<Id extends string>(id: Id) {
  return {
    id,
    word: `editor.table.${id}` as const,
    icon: 'table' as const,
    keys: null,
    initials: '',
  }
}

function table<Id extends string>(id: Id, command: Command) {
  return {
    ...tableTool(id),
    run: (editor: Editor) => {
      command(editor.state, editor.view.dispatch)
      editor.view.focus()
    },
    may: (editor: Editor) => command(editor.state),
  }
}
