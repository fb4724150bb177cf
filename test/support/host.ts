import { inlineDarkroom } from '../../electron/darkroom/inline-darkroom'
import type { Host } from '../../electron/host'
import type { DeskFile } from '../../electron/library/desk-file'
import type { Library } from '../../electron/library/library'
import { memoryLibrary } from '../../electron/library/memory-library'
import type { Secrets } from '../../electron/secrets/secrets'
import type { PushName } from '../../shared/ipc'
import { ok, refuse } from '../../shared/result'
import { newsroom, uuid } from './article'

/** Secrets of this run alone. */
export function memorySecrets(kept: Readonly<Record<string, string>> = {}): Secrets {
  const secrets = new Map(Object.entries(kept))
  return {
    read: ({ target }) => {
      const secret = secrets.get(target)
      return Promise.resolve(
        secret === undefined ? refuse('refusal.secretMissing', { values: { target } }) : ok(secret),
      )
    },
    keep: ({ target }, secret) => {
      secrets.set(target, secret)
      return Promise.resolve(ok('kept'))
    },
  }
}

export interface TestHost extends Host {
  /** Names of what the windows were told, in order. */
  readonly told: PushName[]
  /** Lets so many minutes pass. */
  readonly wait: (minutes: number) => void
}

/** A host over a library in memory, with a clock that stands still until it is told to go on. */
export function testHost(desk: DeskFile = newsroom(), library: Library | null = null): TestHost {
  let at = Date.parse('2026-03-08T02:00:00.000Z')
  let ids = 5000
  const told: PushName[] = []
  const now = () => new Date(at).toISOString()
  return {
    library: library ?? memoryLibrary(desk, now),
    darkroom: inlineDarkroom(),
    secrets: memorySecrets(),
    now,
    newId: () => uuid((ids += 1)),
    tell: (name) => void told.push(name),
    told,
    wait: (minutes) => {
      at += minutes * 60_000
    },
  }
}
