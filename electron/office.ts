import type { CallName, Settings } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { openLibrary, createLibrary } from './library/disk-library'
import type { Library } from './library/library'
import { newDeskFile, systemZone } from './new-library'
import { sessionFrom } from './session'
import type { Previews } from './shell/previews'
import type { Windows } from './shell/windows'

export interface OfficePlan {
  readonly library: string | null
  readonly defaultLibrary: string
  readonly previews: Previews
  readonly windows: Windows
  readonly settings: () => Settings
  readonly onSettings: (changes: Partial<Settings>) => void
  readonly onLibrary: (path: string) => void
}
export interface Office {
  path(): string
  answer(name: CallName, input: unknown): Promise<Result<unknown>>
  findPicture(hash: string): Promise<{ bytes: Uint8Array; type: string } | null>
  startPreviewServer(): Promise<string | null>
  offerFiles(paths: readonly string[]): Promise<void>
  close(): Promise<void>
}

export async function openOffice(plan: OfficePlan): Promise<Office> {
  const path = plan.library ?? plan.defaultLibrary
  const now = () => new Date().toISOString()
  let opened: Result<Library> = await openLibrary({ path, mode: 'write', now })
  if (!opened.ok && opened.refusal.code === 'refusal.libraryMissing') {
    opened = await createLibrary({
      path,
      now,
      desk: newDeskFile({ language: plan.settings().language, policy: 'solo', zone: systemZone() }),
    })
  }
  if (!opened.ok) throw new Error(opened.refusal.code)
  const library = opened.value
  return {
    path: () => library.path,
    answer: async (name) =>
      name === 'session.state'
        ? ok(sessionFrom({ library, actor: null, settings: plan.settings(), previewServer: null }))
        : name === 'quit.ready' ? ok(null) : refuse('refusal.invalid', { values: { detail: name } }),
    findPicture: async () => null,
    startPreviewServer: async () => null,
    offerFiles: async () => undefined,
    close: () => library.close(),
  }
}
