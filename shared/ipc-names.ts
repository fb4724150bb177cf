import type { CallName, PushName } from './ipc'

/** Every call, once. A name missing here or in the contract does not compile. */
const callTable: Record<CallName, true> = {
  'session.state': true,
  'session.signIn': true,
  'session.signOut': true,
  'person.add': true,
  'settings.set': true,
  'article.list': true,
  'article.open': true,
  'article.create': true,
  'article.revision': true,
  'article.freeze': true,
  'article.restoreRevision': true,
  'draft.save': true,
  'undo.load': true,
  'undo.save': true,
  'slug.suggest': true,
  'desk.do': true,
  'gate.check': true,
  'verify.run': true,
  'preview.address': true,
  'export.save': true,
  'export.copy': true,
  'publish.run': true,
  'publish.requestKill': true,
  'outbox.list': true,
  'outbox.retry': true,
  'outbox.cancel': true,
  'target.save': true,
  'target.test': true,
  'media.add': true,
  'media.fetch': true,
  'media.uses': true,
  'media.stop': true,
  'media.find': true,
  'import.read': true,
  'import.accept': true,
  'sample.remove': true,
  'library.choose': true,
  'library.restoreCopy': true,
  'library.revealSetAside': true,
  'quit.ready': true,
}

const pushTable: Record<PushName, true> = {
  'article.changed': true,
  'session.changed': true,
  'outbox.changed': true,
  'media.progress': true,
  command: true,
  'import.offered': true,
  'quit.asked': true,
  notice: true,
}

export const callNames = Object.keys(callTable) as readonly CallName[]
export const pushNames = Object.keys(pushTable) as readonly PushName[]
