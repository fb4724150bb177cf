import { basename } from 'node:path'
import type { ImportFile } from '../../shared/ipc'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Desktop } from '../desktop'
import type { GivenClip } from '../add-clip'
import { readChosenFiles } from '../files'
import type { ImportChoices } from '../import-choices'
import { acting } from './answers'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about what comes in: pictures and stories. */
export function bringingAnswers({
  seat,
  desktop,
  reader,
}: ApiPlan): Answers<
  | 'media.add'
  | 'media.fetch'
  | 'media.uses'
  | 'media.stop'
  | 'media.find'
  | 'import.read'
  | 'import.choose'
  | 'import.next'
  | 'import.address'
  | 'import.stop'
  | 'import.again'
  | 'import.accept'
  | 'import.correct'
  | 'import.rules'
  | 'import.forgetRule'
> {
  let adding: AbortController | null = null
  // The code for what was chosen loads when it is first asked for.
  let kept: Promise<ImportChoices> | null = null
  const choices = () =>
    (kept ??= import('../import-choices').then(({ ImportChoices }) => new ImportChoices()))
  return {
    'media.add': ({ name, bytes, what = 'pictures' }) =>
      acting(seat, async () => {
        const clips = await givenClips({ name, bytes }, what, desktop)
        const files: Result<readonly GivenClip[]> =
          clips === null
            ? await broughtFiles(bytes === null ? null : [{ name, bytes }], () =>
                desktop.askFiles('pictures'),
              )
            : ok(clips)
        if (!files.ok) return files
        const { addPicture } = await import('../pictures')
        const { addClip } = await import('../add-clip')
        adding = new AbortController()
        const { signal } = adding
        let number = 0
        return inOrder(files.value, (file) => {
          number += 1
          const told = 'name' in file ? file.name : basename(file.path)
          seat.host.tell('media.progress', { name: told, number, of: files.value.length })
          return clips === null && 'name' in file
            ? addPicture(seat.host, file, signal)
            : addClip(seat.host, file, signal)
        })
      }),
    'media.stop': () => {
      adding?.abort()
      return ok(null)
    },
    'media.find': async ({ words }) => {
      const { findUsedPictures } = await import('../pictures')
      return ok(await findUsedPictures(seat.host, words))
    },
    'media.fetch': ({ address }) =>
      acting(seat, async () => {
        const { fetchPicture } = await import('../pictures')
        return fetchPicture(seat.host, address)
      }),
    'media.uses': async ({ asset }) => {
      const { usesOfPicture } = await import('../pictures')
      return ok(await usesOfPicture(seat.host, asset))
    },
    'import.read': async ({ files }) => {
      const read = await broughtFiles(files, () => desktop.askFiles('stories'))
      if (!read.ok) return read
      const { readFiles } = await import('../import')
      return ok(await readFiles(seat.host, reader, read.value))
    },
    'import.choose': async ({ what }) => {
      const paths = await askedPaths(desktop, what)
      if (paths === null) return ok(null)
      const { filesBehind } = await import('../import-choices')
      const found = (await Promise.all(paths.map((path) => filesBehind(path)))).flat()
      return ok(
        (await choices()).keep(
          found.filter((file) => file !== null),
          seat.host.newId,
        ),
      )
    },
    'import.next': async ({ key }) => {
      const chosen = (await choices()).fileOf(key)
      if (chosen === null) return refuse('refusal.importForgotten')
      const { filesNear, readWithBeside } = await import('../import-choices')
      const file = await readWithBeside(chosen.path)
      if (!file.ok) return file
      const { readFiles } = await import('../import')
      const near = filesNear(chosen)
      return ok(await readFiles(seat.host, reader, [file.value], { near }))
    },
    'import.address': ({ address }) =>
      acting(seat, async () => {
        const { readAddress } = await import('../import')
        return readAddress(seat.host, reader, address)
      }),
    'import.stop': () => {
      reader.stop()
      return ok(null)
    },
    'import.again': async ({ token, encoding }) => {
      const { readAgain } = await import('../import')
      return readAgain(seat.host, reader, token, encoding)
    },
    'import.accept': ({ tokens, trusting = [] }) =>
      acting(seat, async (actor) => {
        const { acceptReadings } = await import('../import')
        return acceptReadings(seat.host, actor, tokens, trusting)
      }),
    'import.correct': async (order) => {
      const { correctReading } = await import('../import')
      return correctReading(seat.host, order)
    },
    'import.rules': async () => {
      const { readRules } = await import('../reading-rules')
      return ok(readRules(seat.host))
    },
    'import.forgetRule': ({ id }) =>
      acting(seat, async () => {
        const { forgetRule } = await import('../reading-rules')
        return forgetRule(seat.host, id)
      }),
  }
}

/** The clips a person chose, or the one whose bytes a window sent; null where pictures are meant. */
async function givenClips(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array | null },
  what: 'pictures' | 'clips',
  desktop: Desktop,
): Promise<readonly GivenClip[] | null> {
  if (bytes === null)
    return what === 'clips'
      ? ((await desktop.askFiles('clips')) ?? []).map((path) => ({ path }))
      : null
  const { isClip } = await import('../add-clip')
  return what === 'clips' || isClip(bytes) ? [{ name, bytes }] : null
}

/** The files a window sent along, or else those a person chooses; none when they cancel. */
async function broughtFiles(
  given: readonly ImportFile[] | null,
  ask: () => Promise<readonly string[] | null>,
): Promise<Result<readonly ImportFile[]>> {
  if (given !== null) return ok(given)
  return readChosenFiles((await ask()) ?? [])
}

/** Paths to read from: the files, or the one folder, that a person chooses; null when they cancel. */
async function askedPaths(
  desktop: Desktop,
  what: 'files' | 'folder',
): Promise<readonly string[] | null> {
  if (what === 'files') return desktop.askFiles('stories')
  const folder = await desktop.askStoryFolder()
  return folder === null ? null : [folder]
}

/** One after another; the first refusal ends it. */
async function inOrder<From, To>(
  all: readonly From[],
  take: (one: From) => Promise<Result<To>>,
): Promise<Result<readonly To[]>> {
  const taken: To[] = []
  for (const one of all) {
    const result = await take(one)
    if (!result.ok) return result
    taken.push(result.value)
  }
  return ok(taken)
}
