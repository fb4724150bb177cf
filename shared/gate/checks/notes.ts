import { openNotes } from '../../document/working'
import type { Check } from '../check'

/** What people of the newsroom still have to tell each other before a text is done. */
export const noteChecks = {
  'note.open': {
    from: 'approve',
    severity: 'block',
    find: ({ draft }) =>
      openNotes(draft.body).map((note) => ({
        check: 'note.open',
        message: 'gate.noteOpen',
        field: 'body',
        values: { text: shortened(note.text) },
      })),
  },
  'comment.open': {
    from: 'approve',
    severity: 'warn',
    find: ({ internal }) =>
      internal.comments
        .filter((comment) => !comment.resolved)
        .map((comment) => ({
          check: 'comment.open',
          message: 'gate.commentOpen',
          field: comment.field ?? 'internal.comments',
          values: { text: shortened(comment.text) },
        })),
  },
} as const satisfies Record<string, Check>

const most = 40

function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim())
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('')
}
