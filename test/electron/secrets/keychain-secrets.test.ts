import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keychainSecrets } from '../../../electron/secrets/keychain-secrets'
import type { Keychain } from '../../../electron/shell/keychain'
import { ok } from '../../../shared/result'

const name = { library: '/library', target: 'city' }

/** Seals by turning every byte over, for this account alone. */
function keychain(isTrusted = true, account = 7): () => Promise<Keychain> {
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x55)
  return () =>
    Promise.resolve({
      isTrusted: () => Promise.resolve(isTrusted),
      seal: (secret) => Promise.resolve(Uint8Array.of(account, ...turn(Buffer.from(secret)))),
      open: (sealed) =>
        sealed[0] === account
          ? Promise.resolve(Buffer.from(turn(sealed.slice(1))).toString())
          : Promise.reject(new Error('another account')),
    })
}

async function freshFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-secrets-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'own', 'secrets.json')
}

test('a secret is there after a restart, and on the disk nobody reads it or its name', async () => {
  const path = await freshFile()
  expect(await keychainSecrets(path, keychain()).keep(name, '一个口令')).toEqual(ok('kept'))
  expect(await keychainSecrets(path, keychain()).read(name)).toEqual(ok('一个口令'))
  const text = await readFile(path, 'utf8')
  expect(text).not.toContain('一个口令')
  expect(text).not.toContain('city')
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('secrets kept at once are all kept, and belong to their library', async () => {
  const path = await freshFile()
  const secrets = keychainSecrets(path, keychain())
  const targets = ['a', 'b', 'c', 'd']
  await Promise.all(targets.map((target) => secrets.keep({ ...name, target }, `of ${target}`)))
  const later = keychainSecrets(path, keychain())
  for (const target of targets)
    expect(await later.read({ ...name, target })).toEqual(ok(`of ${target}`))
  const elsewhere = await later.read({ library: '/other', target: 'a' })
  expect(elsewhere).toMatchObject({ ok: false, refusal: { code: 'refusal.secretMissing' } })
})

test('without a keychain nothing is written, and the secret serves until the end', async () => {
  const path = await freshFile()
  const secrets = keychainSecrets(path, keychain(false))
  expect(await secrets.keep(name, 'x')).toEqual(ok('untilQuit'))
  expect(await secrets.read(name)).toEqual(ok('x'))
  await expect(stat(path)).rejects.toThrow('ENOENT')
  expect(await keychainSecrets(path, keychain(false)).read(name)).toMatchObject({ ok: false })
})

test('what another account sealed, or a damaged file, is asked for anew', async () => {
  const path = await freshFile()
  await keychainSecrets(path, keychain()).keep(name, 'x')
  expect(await keychainSecrets(path, keychain(true, 8)).read(name)).toMatchObject({ ok: false })
  await writeFile(path, '{')
  expect(await keychainSecrets(path, keychain()).read(name)).toMatchObject({ ok: false })
  expect(await keychainSecrets(path, keychain()).keep(name, 'y')).toEqual(ok('kept'))
  expect(await keychainSecrets(path, keychain()).read(name)).toEqual(ok('y'))
})
