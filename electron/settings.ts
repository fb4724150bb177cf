import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../shared/ipc'
import { ruleKeys } from '../shared/proof/rule-keys'
import { interfaceLanguages } from '../shared/words/language'
import type { InterfaceLanguage } from '../shared/words/language'
import { firstWindowState } from './shell/window-state'
import type { Rectangle, WindowState } from './shell/window-state'

/** What this machine remembers for its user, apart from any library. Losing it loses no work. */
export interface Preferences {
  readonly settings: Settings
  readonly window: WindowState
  /** Folder of the library that was open last; null for the default one. */
  readonly library: string | null
}

/**
 * The preferences of one user, in one small file.
 *
 * They are read in one go before the first window opens, since colours and place depend on them. What
 * cannot be read counts as not there. Writes are durable and one after another.
 */
export class PreferencesFile {
  readonly #path: string
  #kept: Preferences
  #asked: Partial<Settings>
  #writing: Promise<void> = Promise.resolve()

  /** `asked` are settings for this run alone, from the command line. */
  constructor(folder: string, language: InterfaceLanguage, asked: Partial<Settings> = {}) {
    this.#asked = asked
    this.#path = join(folder, 'preferences.json')
    this.#kept = parsePreferences(readJson(this.#path), language)
  }

  get kept(): Preferences {
    return this.#kept
  }

  /** The settings of this run. */
  get settings(): Settings {
    return { ...this.#kept.settings, ...this.#asked }
  }

  /** What a person sets counts from now on, and replaces what was asked for this run. */
  change(changes: Partial<Settings>): void {
    this.#asked = { ...this.#asked, ...changes }
    this.keep({ settings: { ...this.#kept.settings, ...changes } })
  }

  /** Changes what is remembered at once, and the file soon after; a full disk is no reason to refuse a colour. */
  keep(changes: Partial<Preferences>): void {
    this.#kept = { ...this.#kept, ...changes }
    const next = this.#kept
    this.#writing = this.#writing.then(() => write(this.#path, next)).catch(() => undefined)
  }

  /** Resolves when everything is on the disk. */
  written(): Promise<void> {
    return this.#writing
  }
}

/** Reads preferences field by field: one bad field, from whatever version, spoils no other. */
export function parsePreferences(json: unknown, language: InterfaceLanguage): Preferences {
  const file = fieldsOf(json)
  const settings = fieldsOf(file['settings'])
  const window = fieldsOf(file['window'])
  const kept = settings['proofOff']
  const lockAfter = settings['lockAfter']
  const proofOff = Array.isArray(kept) ? ruleKeys.filter((key) => kept.includes(key)) : []
  return {
    settings: {
      language: interfaceLanguages.find((known) => known === settings['language']) ?? language,
      theme: themes.find((known) => known === settings['theme']) ?? 'system',
      tourDone: settings['tourDone'] === true,
      ...(proofOff.length === 0 ? {} : { proofOff }),
      ...(isMinutes(lockAfter) ? { lockAfter } : {}),
      ...(settings['announces'] === true ? { announces: true } : {}),
    },
    window: {
      place: parsePlace(window['place']) ?? firstWindowState.place,
      isMaximised: window['isMaximised'] === true,
    },
    library: typeof file['library'] === 'string' ? file['library'] : null,
  }
}

const themes = ['system', 'light', 'dark'] as const

function isMinutes(json: unknown): json is number {
  return Number.isInteger(json) && Number(json) >= 0
}

function parsePlace(json: unknown): Rectangle | null {
  const { x, y, width, height } = fieldsOf(json)
  const numbers = [x, y, width, height]
  if (!numbers.every((value): value is number => Number.isFinite(value))) return null
  const [left = 0, top = 0, wide = 0, high = 0] = numbers
  return { x: left, y: top, width: wide, height: high }
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? { ...json } : {}
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch {
    return null
  }
}

async function write(path: string, preferences: Preferences): Promise<void> {
  const [{ nodeFileSystem }, { writeDurably }] = await Promise.all([
    import('./library/node-file-system'),
    import('./library/write-durably'),
  ])
  const bytes = new TextEncoder().encode(`${JSON.stringify(preferences, null, 2)}\n`)
  await nodeFileSystem.makeFolder(join(path, '..'))
  await writeDurably(nodeFileSystem, path, bytes, { keepCopy: false })
}
