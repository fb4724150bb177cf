import { beforeEach, expect, test } from 'vitest'
import { savePolicy } from '../../electron/desk-rules'
import { createArticle } from '../../electron/drafts'
import type { Actor } from '../../electron/host'
import { addPerson, setRights, signIn } from '../../electron/people'
import { removeRole, saveRole } from '../../electron/roles'
import { verifyLibrary } from '../../electron/verify'
import type { Result } from '../../shared/result'
import { desk2 } from '../../shared/seal/policies'
import type { Role, RoleTerms } from '../../shared/seal/role'
import { shippedRoles } from '../../shared/seal/roles'
import { newsroom } from '../support/article'
import { testHost } from '../support/host'
import type { TestHost } from '../support/host'

const passphrase = 'a long line about 清溪'
const duty: RoleTerms = { name: { zh: '值班长', en: 'Duty editor' }, privileges: ['publish'] }
let host: TestHost
let chief: Actor

beforeEach(async () => {
  host = testHost(newsroom('desk-2', { people: [] }))
  chief = await actor(null, '顾长庚', 'chief')
})

test('a newsroom that changed no role has the shipped ones, and its library says nothing of them', async () => {
  expect(host.library.desk().roles).toBeUndefined()
  expect((await verifyLibrary(host, null)).problems).toEqual([])
})

test('a new role is signed into the record, is given to people and holds levels', async () => {
  value(await saveRole(host, chief, null, duty))
  expect(roles().at(-1)).toEqual({ key: 'duty-editor', ...duty })
  const mira = await actor(chief, 'Mira Vale', 'duty-editor')
  expect(mira.person.roles).toEqual(['duty-editor'])
  const [edit, copy] = desk2.levels as [
    (typeof desk2.levels)[number],
    (typeof desk2.levels)[number],
  ]
  const levels = [{ ...edit, roles: ['duty-editor'] }, copy]
  value(await savePolicy(host, chief, { ...desk2, levels }))
  expect(await removeRole(host, chief, 'duty-editor')).toMatchObject({
    refusal: { code: 'refusal.roleHeld', values: { who: 'Mira Vale' } },
  })
  value(await setRights(host, chief, mira.person.id, { roles: ['editor'], active: true }))
  expect(await removeRole(host, chief, 'duty-editor')).toMatchObject({
    refusal: { code: 'refusal.roleNamed' },
  })
  value(await savePolicy(host, chief, desk2))
  value(await removeRole(host, chief, 'duty-editor'))
  expect(roles()).toEqual(shippedRoles)
  expect((await verifyLibrary(host, null)).problems).toEqual([])
})

test('a changed role counts from the next step on, for everybody who has it', async () => {
  const reporter = await actor(chief, '闻若溪', 'reporter')
  const proofreader = await actor(chief, '言慎行', 'proofreader')
  const story = { language: 'zh-CN', cause: 'created' } as const
  expect((await createArticle(host, reporter, story)).ok).toBe(true)
  const named = (key: string) => shippedRoles.find((role) => role.key === key) as Role
  const { name } = named('reporter')
  value(await saveRole(host, chief, 'reporter', { name, privileges: ['submit'] }))
  const proof = named('proofreader').name
  value(
    await saveRole(host, chief, 'proofreader', { name: proof, privileges: ['write', 'submit'] }),
  )
  expect(await createArticle(host, reporter, story)).toMatchObject({
    refusal: { code: 'refusal.notAllowed' },
  })
  expect((await createArticle(host, proofreader, story)).ok).toBe(true)
  expect((await verifyLibrary(host, null)).problems).toEqual([])
})

test('only an administrator changes roles, and none is left behind', async () => {
  const reporter = await actor(chief, '闻若溪', 'reporter')
  expect(await saveRole(host, reporter, null, duty)).toMatchObject({
    refusal: { code: 'refusal.notAllowed' },
  })
  const admin = shippedRoles.find(({ key }) => key === 'admin') as Role
  expect(await saveRole(host, chief, 'admin', { name: admin.name, privileges: [] })).toMatchObject({
    refusal: { code: 'refusal.lastAdmin' },
  })
  expect(host.library.desk().roles).toBeUndefined()
})

test('a level is never given to a role that the newsroom does not have', async () => {
  const levels = desk2.levels.map((level) => ({ ...level, roles: ['owner'] }))
  expect(await savePolicy(host, chief, { ...desk2, levels })).toMatchObject({
    refusal: { code: 'refusal.noSuchRole', values: { role: 'owner' } },
  })
})

test('what somebody wrote into a role by hand is found, before any entry and after', async () => {
  const byHand = () =>
    host.library.changeDesk((desk) => ({
      ok: true,
      value: {
        ...desk,
        roles: roles().map((role) =>
          role.key === 'reporter' ? { ...role, privileges: ['publish'] } : role,
        ),
      },
    }))
  const problems = [{ refusal: { values: { reason: 'people.damage.role' } } }]
  value(await byHand())
  expect((await verifyLibrary(host, null)).problems).toMatchObject(problems)
  value(await saveRole(host, chief, null, duty))
  expect((await verifyLibrary(host, null)).problems).toMatchObject(problems)
})

async function actor(by: Actor | null, name: string, role: string): Promise<Actor> {
  const { id } = value(await addPerson(host, by, { name, roles: [role], passphrase }))
  return value(await signIn(host, id, passphrase))
}

function roles(): readonly Role[] {
  return host.library.desk().roles ?? shippedRoles
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
