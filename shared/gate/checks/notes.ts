import { openComments } from '../../article/comments'
import { shortened } from '../../document/shortened'
import { openNotes } from '../../document/working'
import { suggestionReasons } from '../../suggest/reasons'
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
  /** A sealed text may leave while changes to it are suggested: it has none of them. */
  'suggestion.open': {
    from: 'submit',
    severity: 'block',
    find: ({ draft, internal }, { operation }) =>
      operation === 'submit' || operation === 'approve' ? suggestionReasons(draft, internal) : [],
  },
  'comment.open': {
    from: 'approve',
    severity: 'warn',
    find: ({ internal }) =>
      openComments(internal.comments).map((comment) => ({
        check: 'comment.open',
        message: 'gate.commentOpen',
        field: `internal.comments.${comment.id}`,
        values: { text: shortened(comment.text) },
      })),
  },
} as const satisfies Record<string, Check>
