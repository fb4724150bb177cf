import { join, resolve } from 'node:path'
import type { ArticleId } from '../../shared/article/ids'
import { ok, refuse } from '../../shared/result'
import type { Refusal, Result } from '../../shared/result'
import type { WordKey } from '../../shared/words/en'
import type { InterfaceLanguage } from '../../shared/words/language'
import { say } from '../../shared/words/say'
import type { WordValues } from '../../shared/words/say'
import type { Actor, Host } from '../host'
import type { Darkroom } from '../darkroom/darkroom'
import { openLibrary } from '../library/disk-library'
import type { Library } from '../library/library'
import { environmentSecrets } from '../secrets/environment-secrets'
import type { Reader } from '../reading/reader'
import type { ReadingRule } from '../../shared/newstext/reading-rules'
import { readRules } from '../reading-rules'
import { personByName, signIn } from '../people'
import type { CliIo } from './io'

export interface RoomPlan {
  readonly io: CliIo
  readonly language: InterfaceLanguage
  /** `--library`, else null. */
  readonly library: string | null
  /** `--as`, else null. */
  readonly person: string | null
}

/** Where a command works: opens the library and signs its person in, each only when it is needed. */
export class Room {
  readonly io: CliIo
  readonly language: InterfaceLanguage
  readonly libraryPath: string
  readonly #person: string | null
  #library: Library | null = null
  #reader: Reader | null = null
  #darkroom: Darkroom | null = null

  constructor({ io, language, library, person }: RoomPlan) {
    this.io = io
    this.language = language
    this.libraryPath = libraryFolder(library ?? io.env['CAIBIAN_LIBRARY'] ?? null, io)
    this.#person = person ?? io.env['CAIBIAN_PERSON'] ?? null
  }

  say(key: WordKey, values: WordValues = {}): string {
    return say(this.language, key, values)
  }

  /** The sentence behind a key that came as a value: of a finding, of a refusal. */
  sayAny(key: string, values: WordValues = {}): string {
    return say(this.language, key, values)
  }

  /** What a refusal says, with its single reasons below it. */
  explain(refusal: Refusal): string {
    const lines = [say(this.language, refusal.code, refusal.values)]
    for (const reason of refusal.reasons ?? []) {
      lines.push(`  ${this.explainReason(reason)}`)
    }
    return lines.join('\n')
  }

  explainReason(reason: NonNullable<Refusal['reasons']>[number]): string {
    const severity = this.say(reason.severity === 'block' ? 'cli.block' : 'cli.warn')
    return `${severity} ${reason.field}: ${say(this.language, reason.message, reason.values)}`
  }

  /** The library, opened for reading alone: no lock is taken. */
  reader(): Promise<Result<Host>> {
    return this.#host('read')
  }

  /** The library for writing; refused with the reason where it can only be read. */
  async writer(): Promise<Result<Host>> {
    const host = await this.#host('write')
    if (!host.ok || !host.value.library.readOnly) return host
    const [notice] = host.value.library.notices()
    return notice === undefined
      ? refuse('refusal.libraryReadOnly')
      : { ok: false, refusal: notice.refusal }
  }

  /**
   * What was corrected in imports, for a command that needs no library: from the one that is named, or
   * that is there; nothing where there is none to be read.
   */
  async readingRules(): Promise<readonly ReadingRule[]> {
    const host = await this.reader()
    return host.ok ? readRules(host.value) : []
  }

  /** Works with a library that was made just now. */
  take(library: Library): Host {
    this.#library = library
    return this.#hostOf(library)
  }

  /** The library for writing, with the person who acts in it. */
  async acting(): Promise<Result<{ readonly host: Host; readonly actor: Actor }>> {
    const host = await this.writer()
    if (!host.ok) return host
    const name = this.#person ?? onlyPerson(host.value.library)
    if (name === null) return refuse('refusal.personNeeded')
    const person = personByName(host.value.library.desk(), name)
    if (!person.ok) return person
    const passphrase = await this.passphrase(person.value.name)
    if (!passphrase.ok) return passphrase
    const actor = await signIn(host.value, person.value.id, passphrase.value)
    return actor.ok ? ok({ host: host.value, actor: actor.value }) : actor
  }

  /** From `CAIBIAN_PASSPHRASE`, else asked for without an echo. */
  async passphrase(name: string, variable = 'CAIBIAN_PASSPHRASE'): Promise<Result<string>> {
    const given = this.io.env[variable] ?? this.io.env['CAIBIAN_PASSPHRASE']
    if (given !== undefined && given !== '') return ok(given)
    const typed = await this.io.askHidden(this.say('cli.askPassphrase', { name }))
    return typed === null ? refuse('refusal.passphraseNeeded') : ok(typed)
  }

  /** A passphrase that is to be set: from `CAIBIAN_NEW_PASSPHRASE`, else asked for. Never the one there is. */
  async newPassphrase(name: string): Promise<Result<string>> {
    const given = this.io.env['CAIBIAN_NEW_PASSPHRASE']
    if (given !== undefined && given !== '') return ok(given)
    const typed = await this.io.askHidden(this.say('cli.askNewPassphrase', { name }))
    return typed === null ? refuse('refusal.passphraseNeeded') : ok(typed)
  }

  /** True where `--as` or `CAIBIAN_PERSON` names who acts. */
  get hasPerson(): boolean {
    return this.#person !== null
  }

  path(name: string): string {
    return resolve(this.io.cwd, name)
  }

  /** What reads files, started once for all of a command's. */
  get files(): Reader {
    return (this.#reader ??= this.io.reader())
  }

  async close(): Promise<void> {
    this.#reader?.close()
    await this.#darkroom?.close()
    await this.#library?.close()
    this.#library = null
  }

  async #host(mode: 'read' | 'write'): Promise<Result<Host>> {
    if (this.#library !== null) return ok(this.#hostOf(this.#library))
    const { now } = this.io
    const opened = await openLibrary({ path: this.libraryPath, mode, now })
    if (!opened.ok) return opened
    this.#library = opened.value
    return ok(this.#hostOf(opened.value))
  }

  #hostOf(library: Library): Host {
    const { now, newId } = this.io
    const darkroom = (this.#darkroom ??= this.io.darkroom())
    const secrets = environmentSecrets(this.io.env)
    return { library, darkroom, secrets, now, newId, tell: () => undefined }
  }
}

/** The article a person means: its id, or the beginning or the end of it where only one fits. */
export function findArticle({ library }: Host, wanted: string): Result<ArticleId> {
  const ids = library.summaries().map(({ id }) => id)
  const exact = ids.find((id) => id === wanted)
  if (exact !== undefined) return ok(exact)
  const fitting = ids.filter((id) => id.startsWith(wanted) || id.endsWith(wanted))
  const [only] = fitting
  return only !== undefined && fitting.length === 1 && wanted.length >= shortestId
    ? ok(only)
    : refuse('refusal.noSuchArticle', { values: { id: wanted } })
}

const shortestId = 4

/** Whoever is alone in a library need not say who they are. */
function onlyPerson(library: Library): string | null {
  const people = library.desk().people.filter(({ person }) => person.active)
  return people.length === 1 ? (people[0]?.person.id ?? null) : null
}

/** The folder asked for, else the one the window opens on its first run. */
function libraryFolder(asked: string | null, { cwd, env, home, platform }: CliIo): string {
  if (asked !== null) return resolve(cwd, asked)
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Caibian', 'library')
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Caibian', 'library')
    default:
      return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Caibian', 'library')
  }
}
