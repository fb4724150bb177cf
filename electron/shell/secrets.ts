import { safeStorage } from 'electron'

/** The system's keychain, as far as it can be trusted with a secret. */
export interface Secrets {
  /** False where the system has no keychain: then no secret may be kept. */
  readonly areKept: boolean
  seal(secret: string): Uint8Array
  open(sealed: Uint8Array): string
}

/**
 * Electron's `safeStorage`. On Linux without a secret store it encrypts with a fixed password
 * (`basic_text`), which is no keychain.
 */
export function systemSecrets(platform: NodeJS.Platform): Secrets {
  const isPlain = platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
  return {
    areKept: safeStorage.isEncryptionAvailable() && !isPlain,
    seal: (secret) => safeStorage.encryptString(secret),
    open: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
  }
}
