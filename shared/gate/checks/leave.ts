import { isEmbargoed, readableInstant } from '../../article/embargo'
import type { Internal } from '../../article/internal'
import type { Check, Finding } from '../check'
import { leaves } from './seal'

/** What holds a finished story in the house. None of it is settable. */
export const leaveChecks = {
  embargo: {
    from: 'leave',
    severity: 'block',
    find: ({ internal }, { operation, now }) =>
      leaves(operation) ? embargoFindings(internal, now) : [],
  },
  notForPublication: {
    from: 'leave',
    severity: 'block',
    find: ({ internal }) =>
      internal.flags.notForPublication
        ? [
            {
              check: 'notForPublication',
              message: 'gate.notForPublication',
              field: 'internal.flags.notForPublication',
            },
          ]
        : [],
  },
  'legal.open': {
    from: 'leave',
    severity: 'block',
    find: ({ internal }) =>
      internal.flags.legal === 'needed'
        ? [{ check: 'legal.open', message: 'gate.legalOpen', field: 'internal.flags.legal' }]
        : [],
  },
  aside: {
    from: 'leave',
    severity: 'block',
    find: ({ standing }, { operation }) => {
      if (!leaves(operation)) return []
      const isAside = standing.work === 'onHold' || standing.work === 'spiked'
      const stage = isAside ? `desk.stage.${standing.work}` : 'desk.publication.killed'
      return isAside || standing.publication === 'killed'
        ? [{ check: 'aside', message: 'gate.aside', field: 'desk', values: { stage } }]
        : []
    },
  },
} as const satisfies Record<string, Check>

/**
 * What an embargo says against letting anything of this story out at `now`, a watermarked draft
 * included. Nothing while no embargo holds.
 */
export function embargoFindings(
  internal: Pick<Internal, 'embargo'>,
  now: string,
): readonly Finding[] {
  const { embargo } = internal
  if (embargo === undefined || !isEmbargoed(embargo, now)) return []
  const values =
    embargo.until === undefined
      ? { until: '' }
      : { until: 'gate.embargoedUntil', time: readableInstant(embargo.until, embargo.zone) }
  return [
    {
      check: 'embargo',
      message: 'gate.embargoed',
      field: 'internal.embargo',
      values,
    },
  ]
}
