import { never } from '../result'
import type { DeliveryView } from './delivery'
import type { DeliveryOperation, Receipt } from './receipt'

/** What one target has of a story, as far as its acknowledgements tell. */
export interface HeldAt {
  readonly target: string
  readonly state: 'shows' | 'withdrawn' | 'killed' | 'unknown'
  /** Number of the revision it acknowledged last; null where it never acknowledged any. */
  readonly revision: number | null
  /** When, RFC 3339. */
  readonly at: string | null
  readonly url: string | null
  /** What is on its way there, oldest first. */
  readonly pending: readonly DeliveryOperation[]
}

/**
 * Who holds what of a story: every target that acknowledged anything, and those where a try was made whose
 * answer nobody has, which may show it (`unknown`).
 */
export function heldAt(
  receipts: readonly Receipt[],
  deliveries: readonly DeliveryView[],
): readonly HeldAt[] {
  const tried = deliveries.filter(({ attempts }) => attempts > 0).map(({ target }) => target)
  const targets = [...new Set([...receipts.map(({ target }) => target), ...tried])]
  return targets.map((target) => {
    const acknowledged = receipts.filter((receipt) => receipt.target === target)
    const last = acknowledged.at(-1)
    return {
      target,
      state: last === undefined ? 'unknown' : stateAfter(last.operation),
      revision: last?.revision ?? null,
      at: last?.at ?? null,
      url: acknowledged.findLast(({ url }) => url !== undefined)?.url ?? null,
      pending: deliveries.filter((one) => one.target === target).map(({ operation }) => operation),
    }
  })
}

function stateAfter(operation: DeliveryOperation): HeldAt['state'] {
  switch (operation) {
    case 'publish':
    case 'correct':
    case 'update':
      return 'shows'
    case 'withdraw':
      return 'withdrawn'
    case 'kill':
      return 'killed'
    default:
      return never(operation)
  }
}
