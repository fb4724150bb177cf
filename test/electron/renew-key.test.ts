import { beforeEach, expect, test } from 'vitest'
import { createArticle } from '../../electron/drafts'
import type { Actor } from '../../electron/host'
import { backUpKey, restoreKey } from '../../electron/key-backup'
import { addPerson, signIn } from '../../electron/people'
import { reenrol, revokeKey, rewordKey, rotateKey } from '../../electron/renew-key'
import { verifyLibrary } from '../../electron/verify'
import type { PersonId } from '../../shared/article/ids'
import { newsroom } from '../support/article'
import { testHost } from '../support/host'
import type { TestHost } from '../support/host'
import { codeOf, must } from '../support/library'
import { chineseStory } from '../support/stories'

const old = '清溪的旧口令 2025'
const fresh = '清溪的新口令 2026'
let host: TestHost
let admin: Actor
let reporter: Actor

beforeEach(async () => {
  host = testHost(newsroom('solo', { people: [] }))
  const first = must(
    await addPerson(host, null, { name: '顾长庚', roles: ['chief'], passphrase: old }),
  )
  admin = must(await signIn(host, first.id, old))
  const second = must(
    await addPerson(host, admin, { name: '闻若溪', roles: ['reporter'], passphrase: old }),
  )
  reporter = must(await signIn(host, second.id, old))
  const story = { content: chineseStory, language: 'zh-CN', cause: 'created' } as const
  must(await createArticle(host, reporter, story))
  host.wait(1)
})

test('a new key opens with the new passphrase, and what the old one signed still verifies', async () => {
  const actor = must(await rotateKey(host, reporter, { from: old, to: fresh }))
  expect(actor.signer.publicKey).not.toBe(reporter.signer.publicKey)
  expect(codeOf(await signIn(host, id(), old))).toBe('refusal.wrongPassphrase')
  expect(must(await signIn(host, id(), fresh)).signer.publicKey).toBe(actor.signer.publicKey)
  expect((await verifyLibrary(host, null)).problems).toEqual([])
})

test('a key is not replaced by whoever does not know its passphrase', async () => {
  const tried = await rotateKey(host, reporter, { from: 'falsches Wort', to: fresh })
  expect(codeOf(tried)).toBe('refusal.wrongPassphrase')
})

test('another passphrase leaves the key as it is', async () => {
  must(await rewordKey(host, reporter, { from: old, to: fresh }))
  const again = must(await signIn(host, id(), fresh))
  expect(again.signer.publicKey).toBe(reporter.signer.publicKey)
})

test('who lost the passphrase is enrolled anew and keeps their stories', async () => {
  expect(codeOf(await reenrol(host, reporter, { person: id(), passphrase: fresh }))).toBe(
    'refusal.notAllowed',
  )
  const person = must(await reenrol(host, admin, { person: id(), passphrase: fresh }))
  expect(person.id).toBe(reporter.person.id)
  must(await signIn(host, id(), fresh))
  expect(host.library.summaries()[0]?.owner).toBe(person.id)
  expect((await verifyLibrary(host, null)).problems).toEqual([])
})

test('what a revoked key signs afterwards counts for nothing', async () => {
  must(await revokeKey(host, admin, id()))
  expect(codeOf(await signIn(host, id(), old))).toBe('refusal.wrongPassphrase')
  expect(codeOf(await revokeKey(host, admin, admin.person.id))).toBe('refusal.ownKeyRevoked')
  host.wait(1)
  const story = { content: chineseStory, language: 'zh-CN', cause: 'created' } as const
  must(await createArticle(host, reporter, story))
  const { problems } = await verifyLibrary(host, null)
  expect(problems.map(({ refusal }) => refusal.values?.['reason'])).toEqual([
    'desk.damage.keyEnded',
  ])
})

test('a backup brings a key back under the passphrase it was made with', async () => {
  const backup = must(await backUpKey(host, reporter, old))
  expect(new TextDecoder().decode(backup.bytes)).not.toContain(old)
  must(await rewordKey(host, reporter, { from: old, to: fresh }))
  expect(codeOf(await restoreKey(host, backup.bytes, fresh))).toBe('refusal.wrongPassphrase')
  expect(must(await restoreKey(host, backup.bytes, old)).name).toBe('闻若溪')
  must(await signIn(host, id(), old))
})

test('no backup brings back a key that was replaced, nor anything that is no backup', async () => {
  const backup = must(await backUpKey(host, reporter, old))
  must(await rotateKey(host, reporter, { from: old, to: fresh }))
  expect(codeOf(await restoreKey(host, backup.bytes, old))).toBe('refusal.keyReplaced')
  const other = new TextEncoder().encode('{"format":"caibian/key"}')
  expect(codeOf(await restoreKey(host, other, old))).toBe('refusal.noKeyBackup')
})

function id(): PersonId {
  return reporter.person.id
}
