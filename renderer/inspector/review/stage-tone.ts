import type { WorkStage } from '../../../shared/desk/standing'

type Tone = 'neutral' | 'accent' | 'ok' | 'warning' | 'danger' | 'info'

const tones: Record<WorkStage, Tone> = {
  drafting: 'neutral',
  submitted: 'info',
  inReview: 'info',
  approved: 'ok',
  returned: 'danger',
  onHold: 'warning',
  spiked: 'neutral',
}

/** The colour of a stage's badge; the word beside it says the same. */
export function stageTone(stage: WorkStage): Tone {
  return tones[stage]
}
