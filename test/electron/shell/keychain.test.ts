import { expect, test } from 'vitest'
import { keychainOf } from '../../../electron/shell/keychain'
import type { SafeStorage } from '../../../electron/shell/keychain'

/** As Electron 33 has it. */
const earlier: SafeStorage = {
  getSelectedStorageBackend: () => 'gnome_libsecret',
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(`!${text}`),
  decryptString: (sealed) => sealed.toString().slice(1),
}

/** As Electron 46 will have it. */
const later: SafeStorage = {
  getSelectedStorageBackend: () => 'kwallet6',
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(`?${text}`)),
  decryptStringAsync: (sealed) => Promise.resolve({ result: sealed.toString().slice(1) }),
}

test.each([
  ['earlier', earlier],
  ['later', later],
])('a secret comes back out of the keychain of an %s runtime', async (_, storage) => {
  const keychain = keychainOf(storage, 'linux')
  expect(await keychain.isTrusted()).toBe(true)
  expect(await keychain.open(await keychain.seal('口令'))).toBe('口令')
})

test('a fixed password is no keychain: nothing is sealed with it', async () => {
  const keychain = keychainOf(
    { ...earlier, getSelectedStorageBackend: () => 'basic_text' },
    'linux',
  )
  expect(await keychain.isTrusted()).toBe(false)
  await expect(keychain.seal('口令')).rejects.toThrow()
})

test('a system without a keychain keeps no secrets', async () => {
  const keychain = keychainOf({}, 'win32')
  expect(await keychain.isTrusted()).toBe(false)
  await expect(keychain.seal('口令')).rejects.toThrow()
})
