import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../electron/host'
import { addPerson, personByName, setRights, signIn } from '../../electron/people'
import type { DeskFile } from '../../electron/library/desk-file'
import type { NewPerson } from '../../electron/people'
import { verifyLibrary } from '../../electron/verify'
import type { Person } from '../../shared/article/person'
import type { Result } from '../../shared/result'
import { newsroom } from '../support/article'
import { testHost } from '../support/host'
import type { TestHost } from '../support/host'

const passphrase = 'a long line about 清溪'
const ada: NewPerson = { name: 'Ada Thorne', roles: ['editor'], passphrase }
let host: TestHost

beforeEach(() => {
  host = testHost(newsroom('solo', { people: [] }))
})

test('the first person of a library may give everybody their roles', async () => {
  const person = value(await addPerson(host, null, ada))
  expect([...person.roles].sort()).toEqual(['admin', 'chief', 'editor'])
  expect(host.library.desk().people).toHaveLength(1)
})

test('of two who come first at once, one becomes the administrator', async () => {
  const answers = await Promise.all([
    addPerson(host, null, ada),
    addPerson(host, null, { ...ada, name: 'Niall Birch' }),
  ])
  expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
})

test('everybody after is taken in by an administrator, with the roles given', async () => {
  const first = await actor(ada)
  const second = value(
    await addPerson(host, first, { name: '闻若溪', roles: ['reporter'], passphrase }),
  )
  expect(second.roles).toEqual(['reporter'])
  const reporter = value(await signIn(host, second.id, passphrase))
  const third = { name: '易怀川', roles: ['chief'], passphrase } as const
  expect(await addPerson(host, reporter, third)).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.notAllowed' },
  })
  expect(await addPerson(host, null, third)).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.notSignedIn' },
  })
})

test('two people never share a name, however it is typed', async () => {
  const first = await actor({ ...ada, name: 'Zoë  Birch' })
  expect(await addPerson(host, first, { ...ada, name: ' Zoe\u0308 Birch' })).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.personExists' },
  })
})

test('a passphrase opens its own person and nobody else', async () => {
  const person = value(await addPerson(host, null, ada))
  const signedIn = value(await signIn(host, person.id, passphrase))
  expect(signedIn.signer.publicKey).toBe(person.publicKey)
  expect(await signIn(host, person.id, `${passphrase}!`)).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.wrongPassphrase' },
  })
})

test('a weak passphrase and an empty name are refused before anything is written', async () => {
  const weak = await addPerson(host, null, { ...ada, passphrase: 'short' })
  const nameless = await addPerson(host, null, { ...ada, name: '  ' })
  expect([weak, nameless].map((answer) => (answer.ok ? 'ok' : answer.refusal.code))).toEqual([
    'refusal.weakPassphrase',
    'refusal.invalid',
  ])
  expect(host.library.desk().people).toEqual([])
})

test('other roles count from the next step on, and the change is signed', async () => {
  const chief = await actor(ada)
  const { id } = value(
    await addPerson(host, chief, { name: '闻若溪', roles: ['reporter'], passphrase }),
  )
  const reporter = value(await signIn(host, id, passphrase))
  value(await setRights(host, chief, id, { roles: ['reporter', 'admin'], active: true }))
  const third = { name: '易怀川', roles: ['chief'], passphrase } as const
  expect(await addPerson(host, reporter, third)).toMatchObject({ ok: true })
  value(await setRights(host, reporter, chief.person.id, { roles: ['chief'], active: true }))
  expect(await setRights(host, chief, id, { roles: ['reporter'], active: true })).toMatchObject({
    refusal: { code: 'refusal.notAllowed' },
  })
  expect(host.library.desk().staffLog).toMatchObject([
    { sequence: 1, person: chief.person.id, actor: chief.person.id, from: null },
    { sequence: 2, person: id, actor: chief.person.id, from: null },
    { sequence: 3, person: id, actor: chief.person.id, from: { roles: ['reporter'] } },
    { sequence: 4, from: null, actor: id },
    { sequence: 5, person: chief.person.id, actor: id },
  ])
  expect((await verifyLibrary(host, null)).problems).toEqual([])
})

test('roles that somebody wrote into the library by hand are found', async () => {
  const chief = await actor(ada)
  const { id } = value(
    await addPerson(host, chief, { name: '闻若溪', roles: ['reporter'], passphrase }),
  )
  value(await setRights(host, chief, id, { roles: ['editor'], active: true }))
  await host.library.changeDesk((desk) => ({
    ok: true,
    value: {
      ...desk,
      people: desk.people.map((entry) =>
        entry.person.id === id
          ? { ...entry, person: { ...entry.person, roles: ['chief', 'admin'] } }
          : entry,
      ),
    },
  }))
  const { problems } = await verifyLibrary(host, null)
  expect(problems).toMatchObject([
    { article: null, refusal: { values: { reason: 'people.damage.rights' } } },
  ])
})

test('somebody who was written into the library by hand is found', async () => {
  const chief = await actor(ada)
  value(await addPerson(host, chief, { name: '闻若溪', roles: ['reporter'], passphrase }))
  expect((await verifyLibrary(host, null)).problems).toEqual([])
  const { people } = host.library.desk()
  const [entry] = newsroom('solo').people as [DeskFile['people'][number]]
  await host.library.changeDesk((desk) => ({
    ok: true,
    value: { ...desk, people: [...people, entry] },
  }))
  expect((await verifyLibrary(host, null)).problems).toMatchObject([
    { refusal: { code: 'refusal.staffUnsigned', values: { reason: 'people.damage.unnamed' } } },
  ])
})

test('nobody is taken in with a role that the newsroom does not have', async () => {
  const chief = await actor(ada)
  const stranger = { name: '闻若溪', roles: ['owner'], passphrase }
  expect(await addPerson(host, chief, stranger)).toMatchObject({
    refusal: { code: 'refusal.noSuchRole' },
  })
  expect(host.library.desk().people).toHaveLength(1)
})

test('a person who has left cannot sign in', async () => {
  const person = value(await addPerson(host, null, ada))
  value(
    await host.library.changeDesk((desk) => ({
      ok: true,
      value: { ...desk, people: desk.people.map((one) => left(one)) },
    })),
  )
  expect(await signIn(host, person.id, passphrase)).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.unknownPerson' },
  })
})

test('people are found by the name they are called by', async () => {
  const person = value(await addPerson(host, null, { ...ada, name: '闻若溪' }))
  expect(value(personByName(host.library.desk(), '闻若溪')).id).toBe(person.id)
  expect(personByName(host.library.desk(), '无名氏')).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.unknownPerson', values: { name: '无名氏' } },
  })
})

async function actor(person: NewPerson): Promise<Actor> {
  const { id } = value(await addPerson(host, null, person))
  return value(await signIn(host, id, passphrase))
}

function left<Entry extends { readonly person: Person }>(entry: Entry): Entry {
  return { ...entry, person: { ...entry.person, active: false } }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
