import { join } from 'node:path'
import type { CallName, Calls, ImportFile, Settings } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { has } from '../shared/seal/policies'
import type { Target } from '../shared/target/target'
import { parseInput } from './api-inputs'
import { listArticles } from './articles'
import { checkArticle, doRequest } from './desk'
import type { Desktop } from './desktop'
import {
  createArticle,
  freeze,
  openArticle,
  readRevision,
  restoreRevision,
  saveDraft,
} from './drafts'
import { readChosenFiles, writeChosenFile } from './files'
import type { Actor } from './host'
import { addPerson, signIn } from './people'
import type { DeskFile } from './library/desk-file'
import type { ImportChoices } from './import-choices'
import type { Reader } from './reading/reader'
import { proofAnswers } from './proof-answers'
import type { Seat } from './seat'

export interface ApiPlan {
  readonly seat: Seat
  readonly desktop: Desktop
  /** Reads files that are brought in. */
  readonly reader: Reader
  readonly onSettings: (changes: Partial<Settings>) => void
  /** Deliveries that wait are sent in the name of whoever signs in. */
  readonly onSignedIn: () => void
  /** Opens another library, after a person chose its folder. */
  readonly moveTo: (path: string) => Promise<Result<null>>
}

/** Answers any call: parses its argument, then asks the flow it belongs to. */
export type Answering = (name: CallName, input: unknown) => Promise<Result<unknown>>

/** For each call of the contract, which flow answers it. A call that is missing here does not compile. */
export function createApi(plan: ApiPlan): Answering {
  const answers: Answers = {
    ...sessionAnswers(plan),
    ...articleAnswers(plan),
    ...publishAnswers(plan),
    ...bringingAnswers(plan),
    ...libraryAnswers(plan),
    ...proofAnswers(plan),
  }
  return async (name, input) => {
    const parsed = parseInput(name, input)
    return parsed.ok ? answerOne(answers, name, parsed.value) : parsed
  }
}

type Answers = {
  readonly [Name in CallName]: (
    input: Calls[Name]['input'],
  ) => Result<Calls[Name]['output']> | Promise<Result<Calls[Name]['output']>>
}
type Some<Names extends CallName> = Pick<Answers, Names>

/** The one place where a call's name and its parsed argument are put together again. */
function answerOne<Name extends CallName>(
  answers: Answers,
  name: Name,
  input: Calls[Name]['input'],
): Promise<Result<unknown>> | Result<unknown> {
  return answers[name](input)
}

function sessionAnswers({
  seat,
  onSettings,
  onSignedIn,
}: ApiPlan): Some<
  | 'session.state'
  | 'session.signIn'
  | 'session.signOut'
  | 'person.add'
  | 'settings.set'
  | 'quit.ready'
> {
  return {
    'session.state': () => ok(seat.session()),
    'session.signIn': async ({ person, passphrase }) => {
      const actor = await signIn(seat.host, person, passphrase)
      if (!actor.ok) return actor
      seat.sit(actor.value)
      onSignedIn()
      return ok(seat.tellSession())
    },
    'session.signOut': () => {
      seat.sit(null)
      return ok(seat.tellSession())
    },
    'person.add': async (person) => {
      const added = await addPerson(seat.host, seat.actor, person)
      return added.ok ? ok(seat.tellSession()) : added
    },
    'settings.set': (changes) => {
      onSettings(changes)
      return ok(seat.tellSession())
    },
    'quit.ready': () => ok(null),
  }
}

function articleAnswers({
  seat,
}: ApiPlan): Some<
  | 'article.list'
  | 'article.open'
  | 'article.create'
  | 'article.revision'
  | 'article.freeze'
  | 'article.restoreRevision'
  | 'draft.save'
  | 'undo.load'
  | 'undo.save'
  | 'slug.suggest'
  | 'desk.do'
  | 'gate.check'
  | 'verify.run'
> {
  const person = () => seat.actor?.person ?? null
  return {
    'article.list': async (wanted) => ok(await listArticles(seat.host.library, person(), wanted)),
    'article.open': ({ id }) => openArticle(seat.host, person(), id),
    'article.create': ({ language }) =>
      acting(seat, (actor) => createArticle(seat.host, actor, { language, cause: 'created' })),
    'article.revision': ({ id, number }) => readRevision(seat.host, id, number),
    'article.freeze': ({ id }) => acting(seat, (actor) => freeze(seat.host, actor, id)),
    'article.restoreRevision': ({ id, number }) =>
      acting(seat, (actor) => restoreRevision(seat.host, actor, id, number)),
    'draft.save': (save) => acting(seat, (actor) => saveDraft(seat.host, actor, save)),
    'undo.load': async ({ id }) => ok(await seat.host.library.readUndo(id)),
    'undo.save': ({ id, trail }) => acting(seat, () => seat.host.library.writeUndo(id, trail)),
    'slug.suggest': async ({ headline }) => {
      const { slugFromHeadline } = await import('./slug')
      return ok(await slugFromHeadline(headline))
    },
    'desk.do': ({ id, request }) =>
      acting(seat, (actor) => doRequest(seat.host, actor, id, request)),
    'gate.check': ({ id, operation }) => checkArticle(seat.host, id, operation),
    'verify.run': async ({ id }) => {
      const { verifyLibrary } = await import('./verify')
      return ok(await verifyLibrary(seat.host, id))
    },
  }
}

function publishAnswers({
  seat,
  desktop,
}: ApiPlan): Some<
  | 'preview.address'
  | 'export.save'
  | 'export.copy'
  | 'publish.run'
  | 'publish.requestKill'
  | 'outbox.list'
  | 'outbox.retry'
  | 'outbox.cancel'
  | 'target.test'
> {
  // Rendering and delivering are large, and nobody does either in the first second.
  const flow = () => import('./publish')
  return {
    'preview.address': async ({ id }) => {
      const { previewPage } = await import('./export')
      const page = await previewPage(seat.host, id)
      if (!page.ok) return page
      const { text, state, hash } = page.value
      return ok({ url: desktop.showPage(text), state, hash })
    },
    'export.save': async ({ id, format, draft }) => {
      const { renderExport } = await import('./export')
      const exported = await renderExport(seat.host, id, format, { draft })
      if (!exported.ok) return exported
      const path = await desktop.askSavePath(exported.value.suggestedName, format)
      if (path === null) return ok(null)
      const written = await writeChosenFile(path, exported.value.bytes)
      return written.ok ? ok({ path }) : written
    },
    'export.copy': async ({ id, format }) => {
      const { renderExport } = await import('./export')
      const options = { draft: false, operation: 'copy' } as const
      const wanted = await renderExport(seat.host, id, format, options)
      if (!wanted.ok) return wanted
      const plain = await renderExport(seat.host, id, 'text', options)
      if (!plain.ok) return plain
      await desktop.copy(
        format === 'page'
          ? { html: wanted.value.text, plain: plain.value.text }
          : { html: '', plain: wanted.value.text },
      )
      return ok(null)
    },
    'publish.run': (order) =>
      acting(seat, async (actor) => (await flow()).publish(seat.host, actor, order)),
    'publish.requestKill': ({ id, reason }) =>
      acting(seat, async (actor) => (await flow()).requestKill(seat.host, actor, id, reason)),
    'outbox.list': async () => ok((await flow()).listDeliveries(seat.host)),
    'outbox.retry': ({ key }) =>
      acting(seat, async (actor) => (await flow()).retryDelivery(seat.host, actor, key)),
    'outbox.cancel': ({ key }) =>
      acting(seat, async () => (await flow()).cancelDelivery(seat.host, key)),
    'target.test': async ({ name }) => (await flow()).testTarget(seat.host, name),
  }
}

function bringingAnswers({
  seat,
  desktop,
  reader,
}: ApiPlan): Some<
  | 'media.add'
  | 'media.fetch'
  | 'media.uses'
  | 'media.stop'
  | 'media.find'
  | 'import.read'
  | 'import.choose'
  | 'import.next'
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
    (kept ??= import('./import-choices').then(({ ImportChoices }) => new ImportChoices()))
  return {
    'media.add': ({ name, bytes }) =>
      acting(seat, async () => {
        const given = bytes === null ? null : [{ name, bytes }]
        const files = await broughtFiles(given, () => desktop.askFiles('pictures'))
        if (!files.ok) return files
        const { addPicture } = await import('./pictures')
        adding = new AbortController()
        const { signal } = adding
        let number = 0
        return inOrder(files.value, (file) => {
          number += 1
          seat.host.tell('media.progress', { name: file.name, number, of: files.value.length })
          return addPicture(seat.host, file, signal)
        })
      }),
    'media.stop': () => {
      adding?.abort()
      return ok(null)
    },
    'media.find': async ({ words }) => {
      const { findUsedPictures } = await import('./pictures')
      return ok(await findUsedPictures(seat.host, words))
    },
    'media.fetch': ({ address }) =>
      acting(seat, async () => {
        const { fetchPicture } = await import('./pictures')
        return fetchPicture(seat.host, address)
      }),
    'media.uses': async ({ asset }) => {
      const { usesOfPicture } = await import('./pictures')
      return ok(await usesOfPicture(seat.host, asset))
    },
    'import.read': async ({ files }) => {
      const read = await broughtFiles(files, () => desktop.askFiles('stories'))
      if (!read.ok) return read
      const { readFiles } = await import('./import')
      return ok(await readFiles(seat.host, reader, read.value))
    },
    'import.choose': async ({ what }) => {
      const paths = await askedPaths(desktop, what)
      if (paths === null) return ok(null)
      const { filesBehind } = await import('./import-choices')
      const found = (await Promise.all(paths.map((path) => filesBehind(path)))).flat()
      return ok(
        (await choices()).keep(
          found.filter((file) => file !== null),
          seat.host.newId,
        ),
      )
    },
    'import.next': async ({ key }) => {
      const path = (await choices()).pathOf(key)
      if (path === null) return refuse('refusal.importForgotten')
      const { readWithBeside } = await import('./import-choices')
      const file = await readWithBeside(path)
      if (!file.ok) return file
      const { readFiles } = await import('./import')
      return ok(await readFiles(seat.host, reader, [file.value]))
    },
    'import.stop': () => {
      reader.stop()
      return ok(null)
    },
    'import.again': async ({ token, encoding }) => {
      const { readAgain } = await import('./import')
      return readAgain(seat.host, reader, token, encoding)
    },
    'import.accept': ({ tokens }) =>
      acting(seat, async (actor) => {
        const { acceptReadings } = await import('./import')
        return acceptReadings(seat.host, actor, tokens)
      }),
    'import.correct': async (order) => {
      const { correctReading } = await import('./import')
      return correctReading(seat.host, order)
    },
    'import.rules': async () => {
      const { readRules } = await import('./reading-rules')
      return ok(readRules(seat.host))
    },
    'import.forgetRule': ({ id }) =>
      acting(seat, async () => {
        const { forgetRule } = await import('./reading-rules')
        return forgetRule(seat.host, id)
      }),
  }
}

function libraryAnswers({
  seat,
  desktop,
  moveTo,
}: ApiPlan): Some<
  | 'target.save'
  | 'sample.remove'
  | 'library.choose'
  | 'library.restoreCopy'
  | 'library.revealSetAside'
> {
  return {
    'target.save': ({ target }) =>
      acting(seat, async ({ person }) => {
        if (!has(person, 'admin')) {
          return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } })
        }
        const changed = await seat.host.library.changeDesk((desk) => ok(withTarget(desk, target)))
        return changed.ok ? ok(seat.tellSession()) : changed
      }),
    'sample.remove': async () => {
      if (seat.host.library.readOnly) return refuse('refusal.libraryReadOnly')
      const { removeSample } = await import('./sample/remove-sample')
      const removed = await removeSample(seat.host)
      if (!removed.ok) return removed
      if (seat.actor?.person.sample === true) seat.sit(null)
      return ok(seat.tellSession())
    },
    'library.choose': async () => {
      const path = await desktop.askLibraryFolder()
      if (path === null) return ok(seat.session())
      const moved = await moveTo(path)
      return moved.ok ? ok(seat.tellSession()) : moved
    },
    'library.restoreCopy': async ({ path }) => {
      const restored = await seat.host.library.restoreCopy(path)
      return restored.ok ? ok(seat.tellSession()) : restored
    },
    'library.revealSetAside': ({ path }) => {
      const { library } = seat.host
      const notice = library.notices().find((one) => one.path === path)
      if (notice === undefined) return refuse('refusal.noSuchFile', { values: { path } })
      const aside = notice.refusal.values?.['aside']
      desktop.reveal(join(library.path, ...String(aside ?? path).split('/')))
      return ok(null)
    },
  }
}

/** Carries out what only a signed-in person may, in a library that may be written. */
async function acting<T>(
  seat: Seat,
  act: (actor: Actor) => Promise<Result<T>>,
): Promise<Result<T>> {
  const actor = seat.writer()
  return actor.ok ? act(actor.value) : actor
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

function withTarget(desk: DeskFile, target: Target): DeskFile {
  const isKnown = desk.targets.some(({ name }) => name === target.name)
  const targets = isKnown
    ? desk.targets.map((one) => (one.name === target.name ? target : one))
    : [...desk.targets, target]
  return { ...desk, targets }
}
