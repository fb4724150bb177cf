import type { Settings } from '../../shared/ipc'
import { interfaceLanguages } from '../../shared/words/language'

/** What the app was asked for when it was started. */
export interface Options {
  /** Folder of the library; null for the one opened last, or the default one. */
  readonly library: string | null
  readonly language: Settings['language'] | null
  readonly theme: Settings['theme'] | null
  /** Write a picture of the first view to this file and quit. */
  readonly screenshot: string | null
  /** Print this page to a PDF and quit, without a window; for the command line. */
  readonly print: { readonly from: string; readonly to: string } | null
  /** Files to import, as the system hands them over. */
  readonly files: readonly string[]
}

/**
 * Reads the command line of the app, `--name=value` only.
 *
 * Chromium and Electron have hundreds of options of their own on the same line, so what is not ours is
 * passed over. `own` is how many words belong to the runtime: the executable, and the program's folder
 * where the app is not packaged.
 */
export function readOptions(argv: readonly string[], own: number): Options {
  const rest = argv.slice(own)
  const value = (name: string) => {
    const found = rest.findLast((word) => word.startsWith(`--${name}=`))
    return found === undefined ? null : found.slice(name.length + 3)
  }
  const language = value('language')
  const theme = value('theme')
  return {
    library: value('library'),
    language: interfaceLanguages.find((known) => known === language) ?? null,
    theme: themes.find((known) => known === theme) ?? null,
    screenshot: value('screenshot'),
    print: printOf(value('print'), value('pdf')),
    files: rest.filter((word) => /\.(txt|html?|md|markdown)$/i.test(word) && !word.startsWith('-')),
  }
}

function printOf(from: string | null, to: string | null): Options['print'] {
  return from === null || to === null ? null : { from, to }
}

const themes = ['system', 'light', 'dark'] as const
