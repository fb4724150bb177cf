import { staffRoles } from '../../shared/article/person'
import type { StaffRole } from '../../shared/article/person'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { has } from '../../shared/seal/policies'
import { placeOf, targetSchema } from '../../shared/target/target'
import * as v from 'valibot'
import type { Actor, Host } from '../host'
import { addPerson } from '../people'
import { signIn } from '../people'
import { refuse } from '../../shared/result'
import { misuse, output } from './command'
import type { Command, CommandCall } from './command'
import type { Room } from './room'

/** Commands on people and targets. */
export const peopleCommands: readonly Command[] = [
  {
    name: 'person add',
    usage: `NAME --role ${staffRoles.join('|')}...`,
    summary: 'cli.summary.personAdd',
    options: { role: { type: 'string', multiple: true } },
    words: [1, 1],
    run: async ({ words: [name = ''], options, room }) => {
      const roles = options.texts('role').flatMap((given) => given.split(','))
      const unknown = roles.find((role) => !isStaffRole(role))
      if (unknown !== undefined) return misuse(room.say('cli.noSuchRole', { role: unknown }))
      if (roles.length === 0) return misuse(room.say('cli.roleNeeded'))
      const host = await room.writer()
      if (!host.ok) return host
      const actor = await administrator(room, host.value)
      if (!actor.ok) return actor
      const passphrase = await room.passphrase(name, 'CAIBIAN_NEW_PASSPHRASE')
      if (!passphrase.ok) return passphrase
      const person = { name, roles: roles.filter(isStaffRole), passphrase: passphrase.value }
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
      const people = host.value.library.desk().people.map(({ person }) => person)
      const lines = people.map(({ id, name, roles, active }) =>
        [
          id,
          name,
          roles.map((role) => room.say(`desk.role.${role}`)).join(', '),
          ...(active ? [] : [room.say('cli.left')]),
        ].join('  '),
      )
      return ok(output(lines.join('\n'), people))
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
      'NAME --url ADDRESS (--path FOLDER | --wordpress USER | --s3 ENDPOINT --bucket NAME --key ID [--region NAME] [--prefix FOLDER] [--bucket-in-host] | --webdav ADDRESS --user NAME) [--site NAME] [--short NAME] [--zone ZONE]',
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
      url: { type: 'string' },
      site: { type: 'string' },
      short: { type: 'string' },
      zone: { type: 'string' },
    },
    words: [1, 1],
    run: async ({ words: [name = ''], options, room }) => {
      const url = options.text('url')
      const reached = reachedBy(options, (path) => room.path(path))
      if (reached === null || url === null) return misuse(room.say('cli.targetNeeds'))
      const acting = await room.acting()
      if (!acting.ok) return acting
      const { host, actor } = acting.value
      if (!has(actor.person, 'admin')) {
        return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } })
      }
      const like = host.library.desk().targets[0]?.site
      const siteName = options.text('site') ?? like?.name ?? name
      const target = v.safeParse(targetSchema, {
        ...reached,
        name,
        site: {
          name: siteName,
          shortName: options.text('short') ?? siteName,
          baseUrl: url,
          language: room.language,
          zone: options.text('zone') ?? like?.zone ?? 'UTC',
          description: '',
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

/** How the options say a target is reached, still to be checked; null where they name no kind, or two. */
function reachedBy(
  options: CommandCall['options'],
  inRoom: (path: string) => string,
): Readonly<Record<string, unknown>> | null {
  const [path, wordPress, endpoint, address] = ['path', 'wordpress', 's3', 'webdav'].map((name) =>
    options.text(name),
  )
  if ([path, wordPress, endpoint, address].filter((one) => typeof one === 'string').length !== 1)
    return null
  if (typeof path === 'string') return { kind: 'folder', path: inRoom(path) }
  if (typeof wordPress === 'string') return { kind: 'wordpress', user: wordPress, featured: true }
  if (typeof address === 'string')
    return {
      kind: 'webdav',
      address: address.replace(/([^/])$/, '$1/'),
      user: options.text('user') ?? '',
    }
  return {
    kind: 's3',
    endpoint: endpoint?.replace(/\/$/, ''),
    bucket: options.text('bucket') ?? '',
    keyId: options.text('key') ?? '',
    region: options.text('region') ?? 'us-east-1',
    prefix: options.text('prefix') ?? '',
    bucketInHost: options.has('bucket-in-host'),
  }
}

function isStaffRole(role: string): role is StaffRole {
  return staffRoles.some((known) => known === role)
}

/**
 * Who takes a new person in: nobody for the first one; else the person named by `--as`, or the only
 * administrator there is.
 */
async function administrator(room: Room, host: Host): Promise<Result<Actor | null>> {
  const people = host.library.desk().people.map(({ person }) => person)
  if (!people.some(({ active }) => active)) return ok(null)
  if (room.hasPerson) {
    const acting = await room.acting()
    return acting.ok ? ok(acting.value.actor) : acting
  }
  const [only, ...others] = people.filter((person) => person.active && has(person, 'admin'))
  if (only === undefined || others.length > 0) return refuse('refusal.personNeeded')
  const passphrase = await room.passphrase(only.name)
  return passphrase.ok ? signIn(host, only.id, passphrase.value) : passphrase
}
