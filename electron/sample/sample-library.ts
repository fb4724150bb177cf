import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { InterfaceLanguage } from '../../shared/words/language'
import type { Host } from '../host'
import { createLibrary } from '../library/disk-library'
import type { Library } from '../library/library'
import { newDeskFile } from '../new-library'
import { makeSample, sampleDeskFile } from './make-sample'

export interface SampleLibraryPlan {
  /** Folder of the new library; must hold none. */
  readonly path: string
  readonly language: InterfaceLanguage
  readonly zone: string
  readonly now: () => string
  readonly newId: () => string
  readonly host: (library: Library) => Host
}

/** Makes a library that holds the sample newsroom, as a first run opens it. */
export async function createSampleLibrary(plan: SampleLibraryPlan): Promise<Result<Host>> {
  const { path, now, newId } = plan
  const policy = plan.language === 'en' ? 'desk-2' : 'cn-3r3p'
  const filled = await sampleDeskFile(newDeskFile({ ...plan, policy }), newId)
  if (!filled.ok) return filled
  const created = await createLibrary({ path, now, desk: filled.value.desk })
  if (!created.ok) return created
  const host = plan.host(created.value)
  const made = await makeSample(host, filled.value.staff)
  return made.ok ? ok(host) : made
}
