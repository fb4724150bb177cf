import { app, dialog, shell } from 'electron'
import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron'
import { join } from 'node:path'
import { packetExtension } from '../../shared/packet/manifest'
import { never } from '../../shared/result'
import type { Refusal } from '../../shared/result'
import type { InterfaceLanguage } from '../../shared/words/language'
import { say } from '../../shared/words/say'
import type { Desktop, SavedForm } from '../desktop'
import { previewOrigin } from './addresses'
import { copyToClipboard } from './clipboard'
import type { Previews } from './previews'
import { printPaper } from './print-paper'
import { printPdf } from './print-pdf'

export interface DialogPlan {
  /** The window a dialog belongs to; null puts it on its own. */
  readonly window: () => BrowserWindow | null
  readonly language: () => InterfaceLanguage
  readonly previews: Previews
}

/** The desktop as the system really has it: native dialogs, clipboard and file manager. */
export function systemDesktop({ window, language, previews }: DialogPlan): Desktop {
  return {
    askFiles: async (kind) => {
      const options = {
        title: say(language(), askedFor[kind]),
        filters: [filterOf(kind, language()), filterOf('all', language())],
        properties: ['openFile' as const, 'multiSelections' as const],
      }
      const parent = window()
      const { canceled, filePaths } = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options))
      return canceled || filePaths.length === 0 ? null : filePaths
    },
    askSavePath: async (suggested, format) => {
      const options = {
        title: say(language(), 'shell.dialog.export'),
        defaultPath: join(app.getPath('documents'), suggested),
        filters: [filterOf(format, language()), filterOf('all', language())],
        properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
      }
      const parent = window()
      const { canceled, filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options))
      return canceled || filePath === '' ? null : filePath
    },
    askLibraryFolder: () => askLibraryFolder(window(), language()),
    askStoryFolder: () =>
      askFolder(window(), {
        title: say(language(), 'importer.dialog.folder'),
        buttonLabel: say(language(), 'importer.dialog.folderButton'),
        properties: ['openDirectory'],
      }),
    copy: copyToClipboard,
    reveal: (path) => shell.showItemInFolder(path),
    printPdf: (page) => printPdf(`${previewOrigin}/${previews.keep(page)}`),
    printPaper: (page) => printPaper(`${previewOrigin}/${previews.keep(page)}`),
    showPage: (page) => `${previewOrigin}/${previews.keep(page)}`,
  }
}

const askedFor = {
  stories: 'shell.dialog.import',
  pictures: 'shell.dialog.pictures',
  key: 'keys.dialog.restore',
} as const

/** Asks for a folder that holds a library, or shall hold a new one. */
export function askLibraryFolder(
  window: BrowserWindow | null,
  language: InterfaceLanguage,
): Promise<string | null> {
  return askFolder(window, {
    title: say(language, 'shell.dialog.library'),
    buttonLabel: say(language, 'shell.dialog.libraryButton'),
    properties: ['openDirectory', 'createDirectory'],
  })
}

async function askFolder(
  window: BrowserWindow | null,
  options: OpenDialogOptions,
): Promise<string | null> {
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? null : (filePaths[0] ?? null)
}

/** Says why the library cannot be opened; the folder of another one, or null to quit. */
export async function askOtherLibrary(
  window: BrowserWindow | null,
  language: InterfaceLanguage,
  refusal: Refusal,
): Promise<string | null> {
  const chooses = await askTwoWays(window, {
    message: say(language, 'shell.start.failed'),
    detail: say(language, refusal.code, refusal.values),
    safe: say(language, 'shell.start.quit'),
    other: say(language, 'shell.start.choose'),
  })
  return chooses ? askLibraryFolder(window, language) : null
}

/** A window has not said that everything is saved: true to leave although. */
export function askToLeave(window: BrowserWindow, language: InterfaceLanguage): Promise<boolean> {
  return askTwoWays(window, {
    message: say(language, 'shell.quit.unsaved'),
    detail: say(language, 'shell.quit.unsavedDetail'),
    safe: say(language, 'shell.quit.wait'),
    other: say(language, 'shell.quit.anyway'),
  })
}

/** The page of a window stopped working: true to close it, false to load it again. */
export function askToClose(window: BrowserWindow, language: InterfaceLanguage): Promise<boolean> {
  return askTwoWays(window, {
    message: say(language, 'shell.window.gone'),
    detail: say(language, 'shell.window.goneDetail'),
    safe: say(language, 'shell.window.reload'),
    other: say(language, 'shell.role.close'),
  })
}

/** Two buttons, the safe one first; true for the second. */
async function askTwoWays(
  window: BrowserWindow | null,
  words: { message: string; detail: string; safe: string; other: string },
): Promise<boolean> {
  const options = {
    type: 'warning' as const,
    message: words.message,
    detail: words.detail,
    buttons: [words.safe, words.other],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options))
  return response === 1
}

type FileKind = SavedForm | 'stories' | 'pictures' | 'all'

function filterOf(kind: FileKind, language: InterfaceLanguage): FileFilter {
  return { name: say(language, `shell.files.${kind}`), extensions: [...extensionsOf(kind)] }
}

const storyEndings =
  'txt text html htm xhtml mht mhtml md markdown docx docm odt rtf eml json ninjs rss atom xml caibian'.split(
    ' ',
  )

function extensionsOf(kind: FileKind): readonly string[] {
  switch (kind) {
    case 'stories':
      return storyEndings
    case 'pictures':
      return ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif']
    case 'page':
    case 'fragment':
      return ['html']
    case 'text':
      return ['txt']
    case 'markdown':
      return ['md']
    case 'packet':
      return [packetExtension]
    case 'pdf':
      return ['pdf']
    case 'key':
      return ['json']
    case 'list':
      return ['json', 'csv']
    case 'all':
      return ['*']
    default:
      return never(kind)
  }
}
