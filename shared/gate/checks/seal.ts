import { hashContent } from '../../seal/hash'
import type { Check } from '../check'

/** Was this very text approved? Asked at every exit, and nowhere settable. */
export const sealChecks = {
  'seal.missing': {
    from: 'leave',
    severity: 'block',
    find: ({ standing }, { operation }) =>
      leaves(operation) && standing.seal === null && standing.lastSeal === null
        ? [{ check: 'seal.missing', message: 'gate.notSealed', field: 'body' }]
        : [],
  },
  'seal.mismatch': {
    from: 'leave',
    severity: 'block',
    find: ({ content, standing }, { operation }) => {
      if (!leaves(operation) || (standing.seal ?? standing.lastSeal) === null) return []
      return standing.seal?.hash === hashContent(content)
        ? []
        : [{ check: 'seal.mismatch', message: 'gate.hashMismatch', field: 'body' }]
    },
  },
} as const satisfies Record<string, Check>

/** True for the operations by which a story gets out of the house. */
export function leaves(operation: string): boolean {
  return operation !== 'submit' && operation !== 'approve'
}
