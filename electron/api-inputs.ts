import * as v from 'valibot'
import {
  articleIdSchema,
  assetHashSchema,
  entryIdSchema,
  instantSchema,
  languageTagSchema,
  lineSchema,
  personIdSchema,
  textSchema,
  zoneSchema,
} from '../shared/article/fields'
import { contentSchema } from '../shared/article/content'
import { commentRequestSchema } from '../shared/article/discuss'
import { internalSchema } from '../shared/article/internal'
import { roleKeySchema } from '../shared/article/person'
import { takenFields } from '../shared/article/update'
import { reminderKinds } from '../shared/desk/reminder'
import { mostReminders } from '../shared/desk/reminders'
import { rightsSchema } from '../shared/desk/staff-event'
import { queueKeys } from '../shared/desk/queue'
import { deskRequestSchema } from '../shared/desk/request'
import type { GateOperation } from '../shared/gate/report'
import { gateRulesSchema } from '../shared/gate/rules'
import type { CallName, Calls, PublishOrder, Settings } from '../shared/ipc'
import { correctables } from '../shared/newstext/correct'
import { proofListsSchema } from '../shared/proof/lists'
import { ruleKeys } from '../shared/proof/rule-keys'
import { exportFormats } from '../shared/render/format'
import { pageThemeSchema, themesSchema } from '../shared/render/themes/theme'
import { wechatThemeKeys } from '../shared/render/wechat/theme-key'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { deputySchema } from '../shared/seal/deputy'
import { policySchema } from '../shared/seal/policy'
import { roleTermsSchema } from '../shared/seal/role'
import { sshAddressSchema, targetSchema } from '../shared/target/target'
import { rereadPaces } from '../shared/target/drift'
import { interfaceLanguages } from '../shared/words/language'
import { textEncodings } from '../shared/newstext/encodings'
import { writingListsSchema } from '../shared/write/lists'

/** Reads the argument of a call: the one door for what a window sends. Nothing unknown passes. */
export function parseInput<Name extends CallName>(
  name: Name,
  input: unknown,
): Result<Calls[Name]['input']> {
  // An empty list would pass for an object without fields; no call takes a list.
  const parsed = v.safeParse(inputSchemas[name], Array.isArray(input) ? undefined : input)
  if (parsed.success) return ok(parsed.output)
  const [issue] = parsed.issues
  const path = v.getDotPath(issue) ?? ''
  const detail = `${name}${path === '' ? '' : ` ${path}`}: ${issue.message}`
  return refuse('refusal.invalid', { values: { detail }, field: path })
}

const gateOperations = [
  'submit',
  'approve',
  'publish',
  'correct',
  'export',
  'copy',
] as const satisfies readonly GateOperation[]

const publishOperations = [
  'publish',
  'correct',
  'withdraw',
  'kill',
] as const satisfies readonly PublishOrder['operation'][]

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][]

/** Longest passphrase, search or name taken: far beyond any real one, short of a nuisance. */
const mostCharacters = 1_000
/** Longest time without a touch after which the window may be told to lock: a day. */
const mostMinutes = 1_440
/** Longest span figures are asked for, in days. */
const mostDays = 366
/** Largest file taken from a window at once. */
const mostBytes = 64 * 1024 * 1024

const nothing = v.null()
const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const shortLine = v.pipe(lineSchema, v.maxLength(mostCharacters))
/** A private key has lines, and is longer than any password. */
const secret = v.pipe(v.string(), v.maxLength(20_000))
const passphrase = v.pipe(v.string(), v.maxLength(mostCharacters))
const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check((value) => value.byteLength <= mostBytes, 'at most 64 MB'),
)
const importFileSchema = v.strictObject({
  name: shortLine,
  bytes,
  beside: v.exactOptional(v.array(v.strictObject({ name: shortLine, bytes }))),
})
const copySide = v.union([count, v.literal('draft')])
const figuresWanted = v.strictObject({
  days: v.pipe(count, v.maxValue(mostDays)),
  desk: v.nullable(shortLine),
})
const wechatTheme = v.picklist(wechatThemeKeys)
const ofArticle = v.strictObject({ id: articleIdSchema })
const publishOrder = v.strictObject({
  id: articleIdSchema,
  target: shortLine,
  operation: v.picklist(publishOperations),
  reason: textSchema,
})

const undoTrailSchema = v.strictObject({
  base: v.unknown(),
  groups: v.array(v.array(v.unknown())),
  leadsTo: v.string(),
})

const inputSchemas: {
  readonly [Name in CallName]: v.GenericSchema<unknown, Calls[Name]['input']>
} = {
  'session.state': nothing,
  'session.signIn': v.strictObject({ person: personIdSchema, passphrase }),
  'session.signOut': nothing,
  'session.lock': nothing,
  'person.add': v.strictObject({
    name: v.pipe(shortLine, v.trim(), v.minLength(1)),
    roles: v.pipe(v.array(roleKeySchema), v.minLength(1)),
    passphrase,
  }),
  'person.setRights': v.strictObject({ person: personIdSchema, ...rightsSchema.entries }),
  'role.save': v.strictObject({ key: v.nullable(roleKeySchema), ...roleTermsSchema.entries }),
  'role.remove': v.strictObject({ key: roleKeySchema }),
  'person.work': v.strictObject({ person: personIdSchema }),
  'settings.set': v.strictObject({
    language: v.exactOptional(v.picklist(interfaceLanguages)),
    theme: v.exactOptional(v.picklist(themes)),
    tourDone: v.exactOptional(v.boolean()),
    proofOff: v.exactOptional(v.array(v.picklist(ruleKeys))),
    announces: v.exactOptional(v.boolean()),
    lockAfter: v.exactOptional(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostMinutes)),
    ),
  }),

  'article.list': v.strictObject({ queue: v.picklist(queueKeys), search: shortLine }),
  'article.open': ofArticle,
  'article.create': v.strictObject({
    language: languageTagSchema,
    template: v.exactOptional(entryIdSchema),
  }),
  'article.writeUpdate': v.strictObject({
    id: articleIdSchema,
    take: v.pipe(v.array(v.picklist(takenFields)), v.maxLength(takenFields.length)),
  }),
  'article.revision': v.strictObject({ id: articleIdSchema, number: count }),
  'article.freeze': ofArticle,
  'article.restoreRevision': v.strictObject({ id: articleIdSchema, number: count }),

  'draft.save': v.strictObject({
    id: articleIdSchema,
    base: v.pipe(v.number(), v.integer(), v.minValue(0)),
    draft: contentSchema,
    internal: internalSchema,
  }),
  'undo.load': ofArticle,
  'undo.save': v.strictObject({ id: articleIdSchema, trail: undoTrailSchema }),
  'series.list': nothing,
  'slug.suggest': v.strictObject({ headline: shortLine }),

  'comment.do': v.strictObject({ id: articleIdSchema, request: commentRequestSchema }),
  'desk.do': v.strictObject({ id: articleIdSchema, request: deskRequestSchema }),
  'proof.lists': nothing,
  'proof.saveLists': v.strictObject({ lists: proofListsSchema }),
  'proof.exportLists': v.strictObject({ name: shortLine, text: v.string() }),
  'write.lists': nothing,
  'write.saveLists': v.strictObject({ lists: writingListsSchema }),
  'theme.list': nothing,
  'theme.save': v.strictObject({ themes: themesSchema }),
  'theme.try': v.strictObject({ theme: pageThemeSchema, article: v.nullable(articleIdSchema) }),
  'gate.rules': nothing,
  'gate.saveRules': v.strictObject({ rules: gateRulesSchema }),
  'gate.check': v.strictObject({ id: articleIdSchema, operation: v.picklist(gateOperations) }),
  'verify.run': v.strictObject({ id: v.nullable(articleIdSchema) }),

  'calendar.list': v.strictObject({ from: instantSchema, to: instantSchema }),
  'dashboard.show': figuresWanted,
  'dashboard.save': figuresWanted,
  'dashboard.print': figuresWanted,
  'reminder.list': nothing,
  'reminder.announce': v.strictObject({
    reminders: v.pipe(
      v.array(v.strictObject({ key: shortLine, kind: v.picklist(reminderKinds) })),
      v.maxLength(mostReminders),
    ),
  }),
  'seat.list': nothing,
  'slip.show': ofArticle,
  'slip.print': ofArticle,
  'slip.save': v.strictObject({ id: articleIdSchema, form: v.picklist(['pdf', 'page']) }),
  'policy.save': v.strictObject({ policy: policySchema }),
  'deputies.save': v.strictObject({ deputies: v.pipe(v.array(deputySchema), v.maxLength(1_000)) }),
  'key.rotate': v.strictObject({ from: passphrase, to: passphrase }),
  'key.reword': v.strictObject({ from: passphrase, to: passphrase }),
  'key.backUp': v.strictObject({ passphrase }),
  'key.restore': v.strictObject({ passphrase }),
  'key.reenrol': v.strictObject({ person: personIdSchema, passphrase }),
  'key.revoke': v.strictObject({ person: personIdSchema }),

  'preview.address': ofArticle,
  'preview.moment': v.strictObject({ id: articleIdSchema, sequence: count }),
  'preview.wechat': v.strictObject({ id: articleIdSchema, theme: v.nullable(wechatTheme) }),
  'compare.copy': v.strictObject({
    id: articleIdSchema,
    from: copySide,
    to: copySide,
    how: v.picklist(['print', 'pdf', 'html']),
  }),
  'export.save': v.strictObject({
    id: articleIdSchema,
    format: v.picklist(exportFormats),
    draft: v.boolean(),
  }),
  'book.save': v.strictObject({
    ids: v.pipe(v.array(articleIdSchema), v.minLength(1), v.maxLength(1_000)),
    title: shortLine,
  }),
  'packet.save': v.strictObject({ id: articleIdSchema, despiteEmbargo: v.nullable(textSchema) }),
  'export.copy': v.strictObject({
    id: articleIdSchema,
    format: v.picklist(exportFormats),
    theme: v.exactOptional(wechatTheme),
  }),

  'publish.run': publishOrder,
  'publish.dryRun': publishOrder,
  'publish.requestKill': v.strictObject({ id: articleIdSchema, reason: textSchema }),
  'schedule.set': v.strictObject({
    id: articleIdSchema,
    target: shortLine,
    at: instantSchema,
    zone: zoneSchema,
  }),
  'schedule.clear': ofArticle,
  'target.reread': v.strictObject({ id: articleIdSchema, target: shortLine }),
  'reread.know': v.strictObject({ id: articleIdSchema, target: shortLine, seen: shortLine }),
  'reread.setPace': v.strictObject({ pace: v.picklist(rereadPaces) }),
  'receipts.save': v.strictObject({ form: v.picklist(['table', 'json']) }),
  'schedule.list': nothing,
  'outbox.list': nothing,
  'outbox.retry': v.strictObject({ key: v.string() }),
  'outbox.cancel': v.strictObject({ key: v.string() }),
  'outbox.stop': nothing,
  'outbox.pause': v.strictObject({ target: shortLine, paused: v.boolean() }),
  'publish.many': v.strictObject({
    ids: v.pipe(v.array(articleIdSchema), v.minLength(1), v.maxLength(1_000)),
    target: shortLine,
  }),
  'desk.setSuggesting': v.strictObject({ desk: shortLine, reviewersSuggest: v.boolean() }),
  'target.save': v.strictObject({ target: targetSchema }),
  'target.keepSecret': v.strictObject({ name: shortLine, secret }),
  'target.test': v.strictObject({ name: shortLine }),
  'target.hostKey': sshAddressSchema,
  'target.findMicropub': v.strictObject({
    address: v.pipe(v.string(), v.url(), v.maxLength(2_000)),
  }),

  'media.add': v.strictObject({
    name: shortLine,
    bytes: v.nullable(bytes),
    what: v.exactOptional(v.picklist(['pictures', 'clips'])),
  }),
  'media.fetch': v.strictObject({ address: v.pipe(v.string(), v.maxLength(2_000)) }),
  'media.uses': v.strictObject({ asset: assetHashSchema }),
  'media.stop': nothing,
  'media.find': v.strictObject({ words: shortLine }),

  'import.read': v.strictObject({
    files: v.nullable(v.array(importFileSchema)),
  }),
  'import.choose': v.strictObject({ what: v.picklist(['files', 'folder']) }),
  'import.next': v.strictObject({ key: v.string() }),
  'import.address': v.strictObject({ address: v.pipe(v.string(), v.maxLength(2_000)) }),
  'import.stop': nothing,
  'import.again': v.strictObject({ token: v.string(), encoding: v.picklist(textEncodings) }),
  'import.accept': v.strictObject({
    tokens: v.array(v.string()),
    trusting: v.exactOptional(v.array(v.string())),
  }),
  'import.correct': v.strictObject({
    token: v.string(),
    corrections: v.pipe(
      v.array(
        v.strictObject({
          field: v.picklist(correctables),
          text: v.pipe(v.string(), v.maxLength(20_000)),
          line: v.pipe(v.number(), v.integer(), v.minValue(0)),
        }),
      ),
      v.maxLength(100),
    ),
    remember: v.boolean(),
  }),
  'import.rules': nothing,
  'import.forgetRule': v.strictObject({ id: v.string() }),

  'sample.remove': nothing,
  'library.choose': nothing,
  'library.reopen': nothing,
  'library.restoreCopy': v.strictObject({ path: v.string() }),
  'library.revealSetAside': v.strictObject({ path: v.string() }),
  'quit.ready': nothing,
  'lock.ready': nothing,
}
