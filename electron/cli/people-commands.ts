import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { roleName } from '../../shared/seal/roles'
import { placeOf, sshAddressSchema, targetSchema } from '../../shared/target/target'
import * as v from 'valibot'
import { mayNow, rolesOf } from '../desk-log/staff'
import type { Actor, Host } from '../host'
import { addPerson } from '../people'
import { signIn } from '../people'
import { refuse } from '../../shared/result'
import { misuse, output } from './command'
import type { Command } from './command'
import type { Room } from './room'
import { reachedBy } from './target-options'

/** Commands on people and targets. */
export const peopleCommands: readonly Command[] = [
  {
    name: 'person add',
    usage: 'NAME --role ROLE...',
    summary: 'cli.summary.personAdd',
    options: { role: { type: 'string', multiple: true } },
    words: [1, 1],
    run: async ({ words: [name = ''], options, room }) => {
      const roles = options.texts('role').flatMap((given) => given.split(','))
      if (roles.length === 0) return misuse(room.say('cli.roleNeeded'))
      const host = await room.writer()
      if (!host.ok) return host
      const known = rolesOf(host.value.library.desk())
      const unknown = roles.find((role) => !known.some(({ key }) => key === role))
      if (unknown !== undefined) {
        const all = known.map(({ key }) => key).join(', ')
        return misuse(room.say('cli.noSuchRole', { role: unknown, roles: all }))
      }
      const actor = await administrator(room, host.value)
      if (!actor.ok) return actor
      const passphrase = await room.passphrase(name, 'CAIBIAN_NEW_PASSPHRASE')
      if (!passphrase.ok) return passphrase
      const person = { name, roles, passphrase: passphrase.value }
      const added = await addPerson(host.value, actor.value, person)
      if (!added.ok) return added
      return ok(output(`${added.value.id}  ${added.value.name}`, added.value))
    },
  },
  {
    name: 'person list',
    usage: '',
    summary: 'cli.summary.personList',
    words: [0, 0],
    run: async ({ room }) => {
      const host = await room.reader()
      if (!host.ok) return host
      const desk = host.value.library.desk()
      const people = desk.people.map(({ person }) => person)
      const lines = people.map(({ id, name, roles, active }) =>
        [
          id,
          name,
          roles.map((role) => roleName(role, rolesOf(desk), room.language)).join(', '),
          ...(active ? [] : [room.say('cli.left')]),
        ].join('  '),
      )
      return ok(output(lines.join('\n'), people))
    },
  },
  {
    name: 'role list',
    usage: '',
    summary: 'cli.summary.roleList',
    words: [0, 0],
    run: async ({ room }) => {
      const host = await room.reader()
      if (!host.ok) return host
      const roles = rolesOf(host.value.library.desk())
      const lines = roles.map(({ key, privileges }) =>
        [
          key,
          roleName(key, roles, room.language),
          privileges.map((one) => room.say(`desk.privilege.${one}`)).join(', '),
        ].join('  '),
      )
      return ok(output(lines.join('\n'), roles))
    },
  },
  {
    name: 'target list',
    usage: '',
    summary: 'cli.summary.targetList',
    words: [0, 0],
    run: async ({ room }) => {
      const host = await room.reader()
      if (!host.ok) return host
      const { targets } = host.value.library.desk()
      const lines = targets.map((target) =>
        [target.name, target.kind, placeOf(target), target.site.baseUrl].join('  '),
      )
      return ok(output(lines.join('\n'), targets))
    },
  },
  {
    name: 'target add',
    usage:
      'NAME --url ADDRESS (--path FOLDER | --wordpress USER | --s3 ENDPOINT --bucket NAME --key ID [--region NAME] [--prefix FOLDER] [--bucket-in-host] | --webdav ADDRESS --user NAME | --sftp USER@HOST[:PORT] --host-key KEY [--folder PATH] [--private-key] | --ghost API-URL | --webhook ADDRESS | --ninjs ADDRESS [--superdesk] | --wechat APPID [--address ADDRESS] [--theme NAME] | --git ADDRESS [--branch NAME] [--folder PATH] [--user NAME] | --micropub ADDRESS) [--site NAME] [--short NAME] [--zone ZONE] [--hub ADDRESS]',
    summary: 'cli.summary.targetAdd',
    options: {
      path: { type: 'string' },
      wordpress: { type: 'string' },
      s3: { type: 'string' },
      bucket: { type: 'string' },
      key: { type: 'string' },
      region: { type: 'string' },
      prefix: { type: 'string' },
      'bucket-in-host': { type: 'boolean' },
      webdav: { type: 'string' },
      user: { type: 'string' },
      sftp: { type: 'string' },
      'host-key': { type: 'string' },
      folder: { type: 'string' },
      'private-key': { type: 'boolean' },
      ghost: { type: 'string' },
      webhook: { type: 'string' },
      ninjs: { type: 'string' },
      superdesk: { type: 'boolean' },
      wechat: { type: 'string' },
      address: { type: 'string' },
      theme: { type: 'string' },
      git: { type: 'string' },
      branch: { type: 'string' },
      micropub: { type: 'string' },
      url: { type: 'string' },
      site: { type: 'string' },
      hub: { type: 'string' },
      short: { type: 'string' },
      zone: { type: 'string' },
    },
    words: [1, 1],
    run: async ({ words: [name = ''], options, room }) => {
      const url = options.text('url')
      const reached = reachedBy(options, (path) => room.path(path))
      if (reached === null || url === null) return misuse(room.say('cli.targetNeeds'))
      if (reached['hostKey'] === '') return await askForHostKey(reached)
      const acting = await room.acting()
      if (!acting.ok) return acting
      const { host, actor } = acting.value
      if (!mayNow(host.library.desk(), actor.person, 'admin')) {
        return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } })
      }
      const like = host.library.desk().targets[0]?.site
      const hub = options.text('hub')
      const siteName = options.text('site') ?? like?.name ?? name
      const found = await withEndpoint(reached)
      if (!found.ok) return found
      const target = v.safeParse(targetSchema, {
        ...found.value,
        name,
        site: {
          name: siteName,
          shortName: options.text('short') ?? siteName,
          baseUrl: url,
          language: room.language,
          zone: options.text('zone') ?? like?.zone ?? 'UTC',
          description: '',
          ...(hub === null ? {} : { hub }),
        },
      })
      if (!target.success) {
        const [issue] = target.issues
        const detail = `${v.getDotPath(issue) ?? ''}: ${issue.message}`
        return refuse('refusal.invalid', { values: { detail } })
      }
      const changed = await host.library.changeDesk((desk) =>
        ok({
          ...desk,
          targets: [...desk.targets.filter((one) => one.name !== name), target.output],
        }),
      )
      return changed.ok ? ok(output(name, target.output)) : changed
    },
  },
]

/** The endpoint that a page names takes its place, so that a token is sent to no other later. */
async function withEndpoint(
  reached: Readonly<Record<string, unknown>>,
): Promise<Result<Readonly<Record<string, unknown>>>> {
  if (reached['kind'] !== 'micropub') return ok(reached)
  const { findMicropub } = await import('../targets/micropub-find')
  const found = await findMicropub(String(reached['address']))
  return found.ok ? ok({ ...reached, address: found.value.endpoint }) : found
}

/** A server is only entered with its key; where none was given, the one it shows is told. */
async function askForHostKey(reached: Readonly<Record<string, unknown>>): Promise<Result<never>> {
  const { host, port } = reached
  const address = v.safeParse(sshAddressSchema, { host, port })
  if (!address.success)
    return refuse('refusal.invalid', { values: { detail: address.issues[0].message } })
  const { hostKeyAt } = await import('../targets/host-key')
  const shown = await hostKeyAt(address.output)
  if (!shown.ok) return shown
  const values = { host: address.output.host, key: shown.value.hostKey }
  return refuse('refusal.hostKeyNeeded', { values })
}

/**
 * Who takes a new person in: nobody for the first one; else the person named by `--as`, or the only
 * administrator there is.
 */
async function administrator(room: Room, host: Host): Promise<Result<Actor | null>> {
  const desk = host.library.desk()
  const people = desk.people.map(({ person }) => person)
  if (!people.some(({ active }) => active)) return ok(null)
  if (room.hasPerson) {
    const acting = await room.acting()
    return acting.ok ? ok(acting.value.actor) : acting
  }
  const [only, ...others] = people.filter((person) => mayNow(desk, person, 'admin'))
  if (only === undefined || others.length > 0) return refuse('refusal.personNeeded')
  const passphrase = await room.passphrase(only.name)
  return passphrase.ok ? signIn(host, only.id, passphrase.value) : passphrase
}
