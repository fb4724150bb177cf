import { isEmbargoed, readableInstant } from '../../article/embargo'
import type { Internal } from '../../article/internal'
import { isChinese } from '../../article/byline'
import type { Check, Finding } from '../check'
import { leaves } from './seal'

/** What holds a finished story in the house. None of it is settable. */
export const leaveChecks = {
  embargo: {
    from: 'leave',
    severity: 'block',
    find: ({ content, internal }, { operation, now }) =>
      leaves(operation) ? embargoFindings(internal, content.language, now) : [],
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
  language: string,
  now: string,
): readonly Finding[] {
  const { embargo } = internal
  if (embargo === undefined || !isEmbargoed(embargo, now)) return []
  const end = embargo.until === undefined ? '' : until(embargo.until, embargo.zone, language)
  return [
    {
      check: 'embargo',
      message: 'gate.embargoed',
      field: 'internal.embargo',
      values: { until: end },
    },
  ]
}

function until(instant: string, zone: string, language: string): string {
  const readable = readableInstant(instant, zone, isChinese(language) ? 'zh-CN' : 'en-GB')
  return isChinese(language) ? `（至 ${readable}）` : ` until ${readable}`
}
