import type { Person } from '../shared/article/person'
import type { Article } from '../shared/desk/article'
import { checkTransition, mayEdit } from '../shared/desk/decide'
import type { CommandKey } from '../shared/desk/command'
import { mustSuggest } from '../shared/desk/must-suggest'
import { refusalOf } from '../shared/gate/refusal-of'
import type { GateOperation } from '../shared/gate/report'
import type { Action, ActionKey, ArticleView } from '../shared/ipc'
import { refuse } from '../shared/result'
import type { Refusal } from '../shared/result'
import { contextOf, judge, reportOn } from './desk-log/judge'
import type { Judged } from './desk-log/judge'
import { personNow, rolesOf } from './desk-log/staff'
import type { Host } from './host'
import type { DeskFile } from './library/desk-file'
import type { Stored } from './library/library'

/**
 * One article as a window shows it to this person (null: nobody is signed in): with each action, and the
 * refusal for those that are not open to them now.
 */
export function viewOf(host: Host, stored: Stored<Article>, person: Person | null): ArticleView {
  const desk = host.library.desk()
  const judged = judge(stored.value)
  const { article, standing, hash } = judged
  const now = person === null ? null : personNow(desk, person)
  const editing = editRefusal(host, desk, judged, now)
  return {
    id: article.id,
    createdAt: article.createdAt,
    updatedAt: article.updatedAt,
    generation: stored.generation,
    draft: article.draft,
    internal: article.internal,
    draftHash: hash,
    standing,
    revisions: article.revisions,
    log: article.log,
    receipts: article.receipts,
    actions: actionKeys.map((action) => ({
      action,
      refusal: actionRefusal(host, desk, judged, now, action),
    })),
    mayEdit: editing === null,
    editRefusal: editing,
    ...(now !== null && mustSuggest(standing, now, article.internal, desk.desks)
      ? { mustSuggest: true }
      : {}),
  }
}

/** The gate operation that a command has to pass, where it passes one. */
export function operationOf(command: ActionKey | CommandKey): GateOperation | null {
  switch (command) {
    case 'accept':
    case 'bypass':
      return 'approve'
    case 'submit':
    case 'approve':
    case 'publish':
    case 'correct':
    case 'export':
      return command
    case 'schedule':
      return 'publish'
    default:
      return null
  }
}

const actionKeys: readonly ActionKey[] = [
  'submit',
  'recall',
  'claim',
  'release',
  'takeOver',
  'approve',
  'accept',
  'bypass',
  'makeGood',
  'return',
  'assign',
  'takeOn',
  'handBack',
  'hold',
  'resume',
  'spike',
  'restore',
  'publish',
  'schedule',
  'unschedule',
  'correct',
  'withdraw',
  'requestKill',
  'kill',
  'export',
]

function actionRefusal(
  host: Host,
  desk: DeskFile,
  judged: Judged,
  person: Person | null,
  action: ActionKey,
): Action['refusal'] {
  const now = host.now()
  if (action === 'export') return refusalOf(reportOn(desk, judged, 'export', now))
  if (person === null) return refuse('refusal.notSignedIn').refusal
  if (host.library.readOnly) return refuse('refusal.libraryReadOnly').refusal
  const context = contextOf(desk, judged, person, operationOf(action), now)
  return checkTransition(judged.standing, action, context)
}

function editRefusal(
  host: Host,
  desk: DeskFile,
  judged: Judged,
  person: Person | null,
): Refusal | null {
  if (person === null) return refuse('refusal.notSignedIn').refusal
  if (host.library.readOnly) return refuse('refusal.libraryReadOnly').refusal
  const answer = mayEdit(judged.standing, person, judged.article.internal, rolesOf(desk))
  return answer.ok ? null : answer.refusal
}
