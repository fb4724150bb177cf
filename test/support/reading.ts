import { readFile } from '../../electron/read-file'
import type { ReadingHost } from '../../electron/read-file'
import type { ReadStory } from '../../electron/reading/reader'
import type { ImportFile } from '../../shared/ipc'
import { must } from './library'
import { uuid } from './article'

/** Every story of a file, read in this process with a clock that stands and ids that count up. */
export async function readStories(
  file: ImportFile,
  options: { readonly desk?: string; readonly encoding?: string | null } = {},
  host: ReadingHost = countingHost(),
): Promise<readonly ReadStory[]> {
  return must(await readFile(host, file, { desk: '', encoding: null, ...options }))
}

/** The story of a file that holds one. */
export async function readStory(
  file: ImportFile,
  options: { readonly desk?: string; readonly encoding?: string | null } = {},
  host: ReadingHost = countingHost(),
): Promise<ReadStory> {
  const [story] = await readStories(file, options, host)
  if (story === undefined) throw new Error(`${file.name} holds no story`)
  return story
}

/** A host whose clock stands at 1 April 2023 and whose ids count from 1. */
export function countingHost(): ReadingHost {
  let count = 0
  return { now: () => '2023-04-01T00:00:00.000Z', newId: () => uuid((count += 1)) }
}
