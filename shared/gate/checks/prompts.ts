import { openPrompts } from '../../article/prompts'
import { hasField } from '../../article/wanted'
import type { Check } from '../check'
import { shortened } from '../../document/shortened'

/** What the kind of story it was begun as still waits for. */
export const promptChecks = {
  'prompt.open': {
    from: 'approve',
    severity: 'block',
    find: ({ content, internal }) =>
      openPrompts(content, internal).map(({ field, text }) => ({
        check: 'prompt.open',
        message: 'gate.promptOpen',
        field,
        values: { text: shortened(text) },
      })),
  },
  'wanted.missing': {
    from: 'approve',
    severity: 'warn',
    find: ({ content, internal }) =>
      (internal.wanted ?? [])
        .filter((field) => !hasField(content, field))
        .map((field) => ({
          check: 'wanted.missing',
          message: 'gate.wantedMissing',
          field,
          values: { field: `window.field.${field}` },
        })),
  },
} as const satisfies Record<string, Check>
