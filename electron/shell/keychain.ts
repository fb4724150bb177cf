/** The system's keychain, as far as it can be trusted with the secrets of targets (design.md 9). */
export interface Keychain {
  /** False where the system has no keychain: then no secret may be kept. */
  isTrusted(): Promise<boolean>
  seal(secret: string): Promise<Uint8Array>
  open(sealed: Uint8Array): Promise<string>
}

/**
 * Electron's `safeStorage`: its calls return promises from Electron 45 on, and the older ones without go
 * away with 46. Either is taken.
 */
export interface SafeStorage {
  getSelectedStorageBackend?(): string
  isAsyncEncryptionAvailable?(): Promise<boolean>
  encryptStringAsync?(text: string): Promise<Buffer>
  decryptStringAsync?(sealed: Buffer): Promise<{ readonly result: string }>
  isEncryptionAvailable?(): boolean
  encryptString?(text: string): Buffer
  decryptString?(sealed: Buffer): string
}

/**
 * The keychain behind `safeStorage`. On Linux without a secret store it encrypts with a fixed password
 * (`basic_text`), which keeps nothing from anybody and counts as no keychain.
 */
export function keychainOf(storage: SafeStorage, platform: NodeJS.Platform): Keychain {
  const isPlain = () =>
    platform === 'linux' && storage.getSelectedStorageBackend?.() === 'basic_text'
  return {
    isTrusted: async () => {
      if (isPlain()) return false
      const available = await storage.isAsyncEncryptionAvailable?.()
      return available ?? storage.isEncryptionAvailable?.() ?? false
    },
    seal: async (secret) => {
      if (isPlain()) throw noKeychain()
      const sealed = await storage.encryptStringAsync?.(secret)
      return sealed ?? present(storage.encryptString?.(secret))
    },
    open: async (sealed) => {
      const bytes = Buffer.from(sealed)
      const opened = await storage.decryptStringAsync?.(bytes)
      return opened?.result ?? present(storage.decryptString?.(bytes))
    },
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw noKeychain()
  return value
}

function noKeychain(): Error {
  return new Error('this system keeps no secrets')
}
