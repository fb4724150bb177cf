import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { findHead } from '../../shared/desk/evidence'
import type { Person } from '../../shared/article/person'
import { openArticle } from '../drafts'
import { readChosenFile } from '../files'
import type { Actor, Host } from '../host'
import { makeSlip } from '../slip'
import { personByName } from '../people'
import { misuse, output } from './command'
import type { Command, CommandCall, CommandOutput } from './command'
import { writeTo, sendTo } from './out-file'
import { withArticle } from './with-article'

/** Commands on evidence: slips, heads of logs, and the keys people sign with. */
export const evidenceCommands: readonly Command[] = [
  {
    name: 'slip',
    usage: 'ID --out FILE.html|FILE.pdf|-',
    summary: 'cli.summary.slip',
    options: { out: { type: 'string' } },
    words: [1, 1],
    run: slip,
  },
  {
    name: 'head',
    usage: 'ID [HASH]',
    summary: 'cli.summary.head',
    words: [1, 2],
    run: head,
  },
  {
    name: 'key renew',
    usage: '--as PERSON',
    summary: 'cli.summary.keyRenew',
    words: [0, 0],
    run: ({ room }) => withPassphrases(room, 'rotateKey'),
  },
  {
    name: 'key passphrase',
    usage: '--as PERSON',
    summary: 'cli.summary.keyPassphrase',
    words: [0, 0],
    run: ({ room }) => withPassphrases(room, 'rewordKey'),
  },
  {
    name: 'key backup',
    usage: '--out FILE --as PERSON',
    summary: 'cli.summary.keyBackup',
    options: { out: { type: 'string' } },
    words: [0, 0],
    run: async ({ options, room }) => {
      const out = options.text('out')
      if (out === null) return misuse(room.say('cli.outNeeded'))
      const acting = await room.acting()
      if (!acting.ok) return acting
      const { host, actor } = acting.value
      const passphrase = await room.passphrase(actor.person.name)
      if (!passphrase.ok) return passphrase
      const { backUpKey } = await import('../key-backup')
      const made = await backUpKey(host, actor, passphrase.value)
      return made.ok ? writeTo(room, out, made.value.bytes, {}) : made
    },
  },
  {
    name: 'key restore',
    usage: 'FILE',
    summary: 'cli.summary.keyRestore',
    words: [1, 1],
    run: async ({ words: [file = ''], room }) => {
      const host = await room.writer()
      if (!host.ok) return host
      const read = await readChosenFile(room.path(file))
      if (!read.ok) return read
      const passphrase = await room.passphrase(file)
      if (!passphrase.ok) return passphrase
      const { restoreKey } = await import('../key-backup')
      const restored = await restoreKey(host.value, read.value.bytes, passphrase.value)
      return restored.ok ? ok(output(restored.value.name, restored.value)) : restored
    },
  },
  {
    name: 'key reenrol',
    usage: 'PERSON --as ADMINISTRATOR',
    summary: 'cli.summary.keyReenrol',
    words: [1, 1],
    run: (call) =>
      withPerson(call, async ({ host, actor }, person) => {
        const passphrase = await call.room.newPassphrase(call.words[0] ?? '')
        if (!passphrase.ok) return passphrase
        const { reenrol } = await import('../renew-key')
        return reenrol(host, actor, { person: person.id, passphrase: passphrase.value })
      }),
  },
  {
    name: 'key revoke',
    usage: 'PERSON --as ADMINISTRATOR',
    summary: 'cli.summary.keyRevoke',
    words: [1, 1],
    run: (call) =>
      withPerson(call, async ({ host, actor }, person) => {
        const { revokeKey } = await import('../renew-key')
        return revokeKey(host, actor, person.id)
      }),
  },
]

async function slip(call: CommandCall): Promise<Result<CommandOutput>> {
  const { options, room } = call
  const out = options.text('out')
  if (out === null) return misuse(room.say('cli.outNeeded'))
  return withArticle(call, async (host, id) => {
    const made = await makeSlip(host, id, room.language)
    if (!made.ok) return made
    const { page, isSealed, hash } = made.value
    const bytes = /\.pdf$/i.test(out)
      ? await room.io.printPdf(page)
      : ok(new TextEncoder().encode(page))
    if (!bytes.ok) return bytes
    return sendTo(room, out, bytes.value, { id, state: isSealed ? 'sealed' : 'draft', hash })
  })
}

/** The head of a log, to be kept outside; or whether a head that was kept is still in it. */
function head(call: CommandCall): Promise<Result<CommandOutput>> {
  const {
    words: [, kept],
    room,
  } = call
  return withArticle(call, async (host, id) => {
    const view = await openArticle(host, null, id)
    if (!view.ok) return view
    const { log, standing } = view.value
    if (kept === undefined) {
      const now = standing.head ?? ''
      return ok(output(now, { id, head: now, entries: log.length }))
    }
    const sequence = findHead(log, kept)
    const text =
      sequence === null
        ? room.say('cli.headUnknown')
        : room.say('cli.headKnown', { sequence, entries: log.length })
    return ok({ text, json: { id, head: kept, sequence }, isNo: sequence === null })
  })
}

/** What an administrator does with the key of the person they name. */
async function withPerson(
  { words: [name = ''], room }: CommandCall,
  act: (by: { host: Host; actor: Actor }, person: Person) => Promise<Result<Person>>,
): Promise<Result<CommandOutput>> {
  const acting = await room.acting()
  if (!acting.ok) return acting
  const person = personByName(acting.value.host.library.desk(), name)
  if (!person.ok) return person
  const done = await act(acting.value, person.value)
  return done.ok ? ok(output(done.value.name, done.value)) : done
}

/** The signed-in person's own key: the passphrase they have, and the one they want. */
async function withPassphrases(
  room: CommandCall['room'],
  change: 'rotateKey' | 'rewordKey',
): Promise<Result<CommandOutput>> {
  const acting = await room.acting()
  if (!acting.ok) return acting
  const { host, actor } = acting.value
  const { name } = actor.person
  const from = await room.passphrase(name)
  if (!from.ok) return from
  const to = await room.newPassphrase(name)
  if (!to.ok) return to
  const flows = await import('../renew-key')
  const done = await flows[change](host, actor, { from: from.value, to: to.value })
  return done.ok ? ok(output(name, { name })) : done
}
