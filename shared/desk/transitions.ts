import type { CommandKey } from './command'
import type { Happening } from './event'
import type { GuardName, Who } from './guards'
import type { PublicationState, WorkStage } from './standing'

/** One row: from which stages, by whom, under which guards, in the order they are asked. */
export interface Transition {
  readonly happening: Happening['type']
  readonly work: readonly WorkStage[]
  readonly publication: readonly PublicationState[]
  readonly who: Who
  /** What must hold whatever is asked in detail: menus ask these before they offer the command. */
  readonly guards: readonly GuardName[]
  /**
   * Present where the event follows a delivery: what must hold of the delivered hash when the receipt is
   * there. The stage is not asked again, since the text may have moved on while the delivery was under way.
   */
  readonly recorded?: readonly GuardName[]
}

const unspiked: readonly WorkStage[] = [
  'drafting',
  'submitted',
  'inReview',
  'approved',
  'returned',
  'onHold',
]
const everyWork: readonly WorkStage[] = [...unspiked, 'spiked']
const unseen: readonly PublicationState[] = ['unpublished', 'withdrawn']
const public_: readonly PublicationState[] = ['live', 'corrected', 'superseded']
const notKilled: readonly PublicationState[] = [...unseen, 'scheduled', ...public_]

/** The one table of transitions (design.md 4). Menus, the command line and `decide` read it. */
export const transitions: Readonly<Record<CommandKey, Transition>> = {
  submit: {
    happening: 'submitted',
    work: ['drafting', 'returned'],
    publication: notKilled,
    who: 'ownerOrEditor',
    guards: ['maySubmit', 'noOpenSuggestion', 'checksPass'],
  },
  recall: {
    happening: 'recalled',
    work: ['submitted'],
    publication: notKilled,
    who: 'owner',
    guards: ['reviewNotBegun'],
  },
  claim: {
    happening: 'claimed',
    work: ['submitted'],
    publication: notKilled,
    who: 'holder',
    guards: ['notAuthor', 'differentPerson'],
  },
  release: {
    happening: 'released',
    work: ['inReview'],
    publication: notKilled,
    who: 'claimantOrEditor',
    guards: [],
  },
  takeOver: {
    happening: 'takenOver',
    work: ['inReview'],
    publication: notKilled,
    who: 'holder',
    guards: ['claimedByOther', 'notAuthor', 'differentPerson'],
  },
  approve: {
    happening: 'approved',
    work: ['inReview'],
    publication: notKilled,
    who: 'claimant',
    guards: [
      'stillHolder',
      'notAuthor',
      'differentPerson',
      'lowerLevelsHold',
      'noOpenSuggestion',
      'checksPass',
      'listDone',
      'needsMet',
    ],
  },
  accept: {
    happening: 'accepted',
    work: ['submitted'],
    publication: notKilled,
    who: 'acceptor',
    guards: [
      'changeMayBeAccepted',
      'notAuthor',
      'differentPerson',
      'noOpenSuggestion',
      'checksPass',
      'needsMet',
    ],
  },
  bypass: {
    happening: 'bypassed',
    work: ['submitted', 'inReview'],
    publication: notKilled,
    who: 'lastReviewer',
    guards: [
      'bypassAllowed',
      'notClaimedByOther',
      'notAuthor',
      'differentPerson',
      'noOpenSuggestion',
      'checksPass',
      'reasonGiven',
      'listDone',
      'needsMet',
    ],
  },
  makeGood: {
    happening: 'madeGood',
    work: everyWork,
    publication: notKilled,
    who: 'owedHolder',
    guards: ['notAuthor', 'differentPerson', 'otherThanBypasser', 'listDone', 'needsMet'],
  },
  return: {
    happening: 'returned',
    work: ['submitted', 'inReview', 'approved'],
    publication: notKilled,
    who: 'reviewer',
    guards: [],
  },
  assign: {
    happening: 'assigned',
    work: unspiked,
    publication: notKilled,
    who: 'editor',
    guards: ['mayBeGiven'],
  },
  takeOn: {
    happening: 'takenOn',
    work: unspiked,
    publication: notKilled,
    who: 'assignee',
    guards: ['notTakenOn'],
  },
  handBack: {
    happening: 'handedBack',
    work: unspiked,
    publication: notKilled,
    who: 'assignee',
    guards: [],
  },
  hold: {
    happening: 'held',
    work: ['drafting', 'submitted', 'inReview', 'approved', 'returned'],
    publication: notKilled,
    who: 'editor',
    guards: [],
  },
  resume: {
    happening: 'resumed',
    work: ['onHold'],
    publication: notKilled,
    who: 'editor',
    guards: [],
  },
  spike: {
    happening: 'spiked',
    work: ['drafting', 'submitted', 'inReview', 'approved', 'returned', 'onHold'],
    publication: unseen,
    who: 'editor',
    guards: [],
  },
  restore: {
    happening: 'restored',
    work: ['spiked'],
    // A delivery under way may have arrived after the story was spiked.
    publication: notKilled,
    who: 'editor',
    guards: [],
  },
  schedule: {
    happening: 'scheduled',
    work: ['approved'],
    publication: [...unseen, 'scheduled'],
    who: 'publish',
    guards: ['sealedNow', 'checksPass'],
  },
  unschedule: {
    happening: 'unscheduled',
    work: everyWork,
    publication: ['scheduled'],
    who: 'publish',
    guards: [],
  },
  publish: {
    happening: 'published',
    work: ['approved'],
    publication: [...unseen, 'scheduled', 'live', 'corrected'],
    who: 'publish',
    guards: ['sealedNow', 'checksPass'],
    recorded: ['notKilled', 'wasSealed', 'notShownThere'],
  },
  correct: {
    happening: 'corrected',
    work: ['approved'],
    publication: ['live', 'corrected'],
    who: 'correct',
    guards: ['sealedNow', 'differsFromShown', 'checksPass'],
    recorded: ['notKilled', 'wasSealed', 'shownThere', 'differsThere', 'noticeOrReason'],
  },
  withdraw: {
    happening: 'withdrawn',
    work: everyWork,
    publication: [...public_, 'scheduled'],
    who: 'withdraw',
    guards: [],
    recorded: ['notKilled', 'reasonGiven'],
  },
  requestKill: {
    happening: 'killRequested',
    work: everyWork,
    publication: [...public_, 'scheduled', 'withdrawn'],
    who: 'publishOrKill',
    guards: ['killNotRequested'],
  },
  kill: {
    happening: 'killed',
    work: everyWork,
    publication: [...public_, 'scheduled', 'withdrawn', 'killed'],
    who: 'kill',
    guards: ['secondPerson'],
    recorded: ['secondPerson', 'reasonGiven'],
  },
  supersede: {
    happening: 'superseded',
    work: everyWork,
    publication: ['live', 'corrected'],
    who: 'publish',
    guards: [],
  },
}
