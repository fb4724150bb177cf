import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '../../shared/document/flat-text'
import { domRange } from '../editor/in-sight'

const name = 'comment-pending'

/** Paints the words a comment is being written on, which are no longer selected while somebody writes. */
export function paintPending(view: EditorView | null, span: Span | null): void {
  const range = view === null || span === null ? null : domRange(view, span)
  if (range === null) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(range))
}
