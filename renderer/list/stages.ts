import type { PublicationState, WorkStage } from '../../shared/desk/standing'
import type { IconName } from '../ui/icon-paths'

export type Tone = 'neutral' | 'accent' | 'ok' | 'warning' | 'danger' | 'info'

/** How a stage of the work looks in a list. */
export const stageLook: Readonly<Record<WorkStage, { tone: Tone; icon: IconName }>> = {
  drafting: { tone: 'neutral', icon: 'edit' },
  submitted: { tone: 'info', icon: 'arrow-right' },
  inReview: { tone: 'info', icon: 'review' },
  approved: { tone: 'accent', icon: 'seal' },
  returned: { tone: 'warning', icon: 'return' },
  onHold: { tone: 'warning', icon: 'hold' },
  spiked: { tone: 'neutral', icon: 'archive' },
}

/** How a publication state looks in a list; null where it needs no mark. */
export const publicationLook: Readonly<
  Record<PublicationState, { tone: Tone; icon: IconName } | null>
> = {
  unpublished: null,
  scheduled: { tone: 'info', icon: 'schedule' },
  live: { tone: 'ok', icon: 'live' },
  corrected: { tone: 'ok', icon: 'live' },
  withdrawn: { tone: 'danger', icon: 'close' },
  superseded: { tone: 'neutral', icon: 'layers' },
  killed: { tone: 'danger', icon: 'close' },
}
