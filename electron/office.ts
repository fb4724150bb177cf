import { findPart } from './media-part'
import type { FoundPart } from './media-part'
import { readdir } from 'node:fs/promises'
import { v7 as uuid } from 'uuid'
import type { AssetHash } from '../shared/article/ids'
import type { CallName, Settings } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Refusal, Refused, Result } from '../shared/result'
import type { Desktop } from './desktop'
import { DriftClock } from './drift-clock'
import type { Host } from './host'
import { readChosenFile } from './files'
import { firstAnswer } from './first-answer'
import { createLibrary, openLibrary } from './library/disk-library'
import { isMissing } from './library/file-system'
import type { Library } from './library/library'
import { newDeskFile, systemZone } from './new-library'
import { OutboxClock } from './outbox-clock'
import type { Darkroom } from './darkroom/darkroom'
import type { Reader } from './reading/reader'
import type { Secrets } from './secrets/secrets'
import { Seat } from './seat'
import { ShownSite } from './shown-site'

export interface OfficePlan {
  /** The folder that was asked for; null for the default one. */
  readonly library: string | null
  /** True where that folder is the one of the last time, and not one that somebody just named. */
  readonly isRemembered: boolean
  /** The folder of the first run, which is filled with the sample. */
  readonly defaultLibrary: string
  readonly desktop: Desktop
  /** Reads files that are brought in. */
  readonly reader: Reader
  readonly darkroom: Darkroom
  readonly secrets: Secrets
  readonly tell: Host['tell']
  readonly settings: () => Settings
  readonly onSettings: (changes: Partial<Settings>) => void
  readonly onLibrary: (path: string) => void
  /** Somebody asked for the windows to be locked. */
  readonly onLock: () => void
  /** The library could not be opened: the folder to try next, or the same once more; null to give up. */
  readonly askOtherLibrary: (asked: {
    readonly path: string
    readonly refusal: Refusal
  }) => Promise<string | null>
}

/** The open library with everything that works on it: what stands behind the window. */
export interface Office {
  path(): string
  /** True while somebody is signed in. */
  isTaken(): boolean
  /** Takes the seat from whoever is signed in, and tells every window. */
  lock(): void
  answer(name: CallName, input: unknown): Promise<Result<unknown>>
  /** Loads what no page asks for in its first moment. */
  prepare(): void
  findPicture(hash: string): Promise<{ bytes: Uint8Array; type: string } | null>
  /** A part of an original, as a player asks for it. */
  findPart(hash: string, range: string): Promise<FoundPart | 'outside' | null>
  /** Starts the preview server of the site's folder; its address, or null where it could not start. */
  startPreviewServer(): Promise<string | null>
  /** Reads files that the system handed over and offers them to the windows. */
  offerFiles(paths: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** Opens the library, or makes the first one, and connects the flows to it. Null where a person gave up. */
export async function openOffice(given: OfficePlan): Promise<Office | null> {
  let woken: OutboxClock | null = null
  const plan: OfficePlan = {
    ...given,
    tell: (name, message) => {
      given.tell(name, message)
      if (name === 'outbox.changed') woken?.wake()
    },
  }
  const first = await openFirst(plan)
  if (first === null) return null
  const seat = new Seat(first, plan.settings)
  const site = new ShownSite()
  const clock = new OutboxClock(seat)
  woken = clock
  const drift = new DriftClock(seat)
  drift.run()

  const moveTo = async (path: string): Promise<Result<null>> => {
    const before = seat.host.library
    const isSame = path === before.path
    if (isSame && !before.readOnly) return ok(null)
    const next = await openOrCreate(path, plan)
    if (!next.ok) return next
    if (isSame && next.value.library.readOnly) return closedAgain(next.value.library)
    seat.moveTo(next.value)
    await before.close()
    plan.onLibrary(path)
    seat.notePreviewServer(await site.show(next.value.library))
    return ok(null)
  }
  const { desktop, reader, onSettings, onLock } = plan
  const onSignedIn = () => clock.run()
  const api = firstAnswer({ seat, desktop, reader, onSettings, moveTo, onSignedIn, onLock })
  return {
    path: () => seat.host.library.path,
    isTaken: () => seat.actor !== null,
    lock: () => {
      seat.lock()
      seat.tellSession()
    },
    answer: api.answer,
    prepare: api.prepare,
    findPicture: async (hash) => {
      const found = await seat.host.library.readMedia(hash as AssetHash)
      return found.ok ? found.value : null
    },
    findPart: (hash, range) => findPart(seat.host.library, hash as AssetHash, range),
    startPreviewServer: async () => {
      const address = await site.show(seat.host.library)
      seat.notePreviewServer(address)
      seat.tellSession()
      return address
    },
    offerFiles: (paths) => offerFiles(seat.host, reader, paths),
    close: async () => {
      clock.stop()
      drift.stop()
      reader.close()
      await plan.darkroom.close()
      await site.close()
      await seat.host.library.close()
    },
  }
}

/** Still nobody can write there: why. */
async function closedAgain(library: Library): Promise<Refused> {
  await library.close()
  const [notice] = library.notices()
  return notice === undefined
    ? refuse('refusal.libraryReadOnly')
    : { ok: false, refusal: notice.refusal }
}

/**
 * The library to begin with. Only the default folder's first library brings the sample along; and where the
 * library of the last time is gone, perhaps with its disk, no empty one is made in its place.
 */
async function openFirst(plan: OfficePlan): Promise<Host | null> {
  const asked = plan.library ?? plan.defaultLibrary
  for (let path = asked; ;) {
    const opened = await openAt(path, path === asked && plan.isRemembered, plan)
    if (opened.ok) {
      if (path !== asked) plan.onLibrary(path)
      return opened.value
    }
    const next = await plan.askOtherLibrary({ path, refusal: opened.refusal })
    if (next === null) return null
    path = next
  }
}

function openAt(path: string, isRemembered: boolean, plan: OfficePlan): Promise<Result<Host>> {
  if (path === plan.defaultLibrary) return openOrBegin(path, plan)
  return isRemembered ? openAgain(path, plan) : openOrCreate(path, plan)
}

async function openAgain(path: string, plan: OfficePlan): Promise<Result<Host>> {
  const opened = await openLibrary({ path, mode: 'write', now })
  if (opened.ok) return ok(hostOf(opened.value, plan))
  const isGone = opened.refusal.code === 'refusal.libraryMissing'
  return isGone ? refuse('refusal.libraryGone', { values: { path } }) : opened
}

async function openOrBegin(path: string, plan: OfficePlan): Promise<Result<Host>> {
  const opened = await openLibrary({ path, mode: 'write', now })
  if (opened.ok) return ok(hostOf(opened.value, plan))
  if (opened.refusal.code !== 'refusal.libraryMissing') return opened
  const { createSampleLibrary } = await import('./sample/sample-library')
  const host = (library: Library) => hostOf(library, plan)
  return createSampleLibrary({ path, host, now, newId, ...newLibraryPlan(plan) })
}

async function openOrCreate(path: string, plan: OfficePlan): Promise<Result<Host>> {
  const opened = await openLibrary({ path, mode: 'write', now })
  if (opened.ok) return ok(hostOf(opened.value, plan))
  if (opened.refusal.code !== 'refusal.libraryMissing') return opened
  if (!(await isEmptyFolder(path))) return refuse('refusal.folderInUse', { values: { path } })
  const desk = newDeskFile({ ...newLibraryPlan(plan), policy: 'solo' })
  const created = await createLibrary({ path, now, desk })
  return created.ok ? ok(hostOf(created.value, plan)) : created
}

function newLibraryPlan(plan: OfficePlan) {
  return { language: plan.settings().language, zone: systemZone() }
}

async function isEmptyFolder(path: string): Promise<boolean> {
  try {
    const names = await readdir(path)
    return names.every((name) => name.startsWith('.'))
  } catch (error) {
    return isMissing(error)
  }
}

async function offerFiles(host: Host, reader: Reader, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return
  const { readFiles } = await import('./import')
  for (const path of paths) {
    const file = await readChosenFile(path)
    if (file.ok)
      host.tell('import.offered', { readings: await readFiles(host, reader, [file.value]) })
    else host.tell('notice', { kind: 'problem', refusal: file.refusal })
  }
}

/** The clock and chance of the host: the only places where they are asked. */
export function now(): string {
  return new Date().toISOString()
}

export function newId(): string {
  return uuid()
}

function hostOf(library: Library, { darkroom, secrets, tell }: OfficePlan): Host {
  return { library, darkroom, secrets, now, newId, tell }
}
