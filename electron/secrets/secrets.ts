import type { Result } from '../../shared/result'

/** Which secret: of a target, in the library that names it. */
export interface SecretName {
  /** Folder of the library. */
  readonly library: string
  readonly target: string
}

/**
 * The port to the secrets of targets. They never lie in a library, a log or an error (design.md 9).
 */
export interface Secrets {
  /** Refused with `secretMissing` where there is none, or the system does not give it out any more. */
  read(name: SecretName): Promise<Result<string>>
  /** `kept` for good, or `untilQuit` where the system has no keychain that can be trusted. */
  keep(name: SecretName, secret: string): Promise<Result<'kept' | 'untilQuit'>>
}
