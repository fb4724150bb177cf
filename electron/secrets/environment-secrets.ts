import { ok, refuse } from '../../shared/result'
import type { Secrets } from './secrets'

/**
 * Secrets of the command line: each from an environment variable named for its target, as
 * `CAIBIAN_SECRET_CITY_SITE` for `city-site`. They are never kept.
 */
export function environmentSecrets(env: Readonly<Record<string, string | undefined>>): Secrets {
  return {
    read: ({ target }) => {
      const secret = env[secretVariable(target)]
      return Promise.resolve(
        secret === undefined || secret === ''
          ? refuse('refusal.secretNotGiven', {
              values: { target, variable: secretVariable(target) },
            })
          : ok(secret),
      )
    },
    keep: () => Promise.resolve(ok('untilQuit')),
  }
}

/** Name of the variable: letters of any script in upper case and digits; anything else becomes `_`. */
export function secretVariable(target: string): string {
  return `CAIBIAN_SECRET_${target.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '_')}`
}
