/** The queues of the window's left side, in order. */
export const queueKeys = [
  'mine',
  'awaitsMe',
  'toReview',
  'returned',
  'approved',
  'scheduled',
  'live',
  'onHold',
  'spiked',
  'all',
] as const

export type QueueKey = (typeof queueKeys)[number]
