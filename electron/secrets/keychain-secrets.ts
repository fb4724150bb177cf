import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { v7 as uuid } from 'uuid'
import * as v from 'valibot'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Keychain } from '../shell/keychain'
import type { SecretName, Secrets } from './secrets'
import { sha256 } from '../sha256'

const fileSchema = v.record(v.string(), v.pipe(v.string(), v.base64()))

/**
 * Secrets sealed by the system's keychain, in one file of this person's own folder; a machine that cannot
 * seal them keeps them in memory until the program ends.
 */
export function keychainSecrets(path: string, keychain: () => Promise<Keychain>): Secrets {
  const inMemory = new Map<string, string>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: async (name) => {
      const key = keyOf(name)
      const held = inMemory.get(key)
      if (held !== undefined) return ok(held)
      const sealed = (await readSealed(path))[key]
      if (sealed === undefined) return missing(name)
      try {
        const opened = await (await keychain()).open(Buffer.from(sealed, 'base64'))
        inMemory.set(key, opened)
        return ok(opened)
      } catch {
        // Sealed by another account or machine: asking for it anew is all that helps.
        return missing(name)
      }
    },
    keep: async (name, secret) => {
      const key = keyOf(name)
      inMemory.set(key, secret)
      const chain = await keychain()
      if (!(await chain.isTrusted())) return ok('untilQuit')
      const sealed = Buffer.from(await chain.seal(secret)).toString('base64')
      const write = async (): Promise<void> => {
        await writeWhole(path, JSON.stringify({ ...(await readSealed(path)), [key]: sealed }))
      }
      const written = last.then(write, write)
      last = written.catch(() => undefined)
      await written
      return ok('kept')
    },
  }
}

/** Names of libraries and targets are nobody's business in a folder that other programs can read. */
function keyOf({ library, target }: SecretName): string {
  return sha256(JSON.stringify([library, target]))
}

function missing({ target }: SecretName): Result<never> {
  return refuse('refusal.secretMissing', { values: { target } })
}

/** What was sealed; nothing where the file is missing or damaged, since every secret can be given again. */
async function readSealed(path: string): Promise<Readonly<Record<string, string>>> {
  try {
    const read = v.safeParse(fileSchema, JSON.parse(await readFile(path, 'utf8')))
    return read.success ? read.output : {}
  } catch {
    return {}
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${uuid()}`
  await writeFile(draft, text, { mode: 0o600, flush: true })
  await rename(draft, path)
}
