import { app, dialog, shell } from 'electron'
import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron'
import { join } from 'node:path'
import { clipEndings } from '../../shared/article/clip'
import { packetExtension } from '../../shared/packet/manifest'
import { never } from '../../shared/result'
import type { Refusal } from '../../shared/result'
import type { InterfaceLanguage } from '../../shared/words/language'
import { say } from '../../shared/words/say'
import type { Desktop, SavedForm } from '../desktop'
import { previewOrigin } from './addresses'
import { copyToClipboard } from './clipboard'
import { notify } from './notify'
import type { Previews } from './previews'
import { printPaper } from './print-paper'
import { printPdf } from './print-pdf'

export interface DialogPlan {
  /** The window a dialog belongs to; null puts it on its own. */
  readonly window: () => BrowserWindow | null
  readonly language: () => InterfaceLanguage
  readonly previews: Previews
  /** Runs a command in the window that is in front. */
  readonly onCommand: (id: string) => void
}

/** The desktop as the system really has it: native dialogs, clipboard and file manager. */
export function systemDesktop({ window, language, previews, onCommand }: DialogPlan): Desktop {
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
    notify: (words, command) => notify(words, window, () => onCommand(command)),
    reveal: (path) => shell.showItemInFolder(path),
    printPdf: (page) => printPdf(`${previewOrigin}/${previews.keep(page)}`),
    printPaper: (page) => printPaper(`${previewOrigin}/${previews.keep(page)}`),
    showPage: (page) => `${previewOrigin}/${previews.keep(page)}`,
  }
}

const askedFor = {
  stories: 'shell.dialog.import',
  pictures: 'shell.dialog.pictures',
  clips: 'shell.dialog.clips',
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

/**
 * Says why the library cannot be opened, and that nothing is lost. The folder to try next, which may be the
 * same once more, or null to quit.
 */
export async function askOtherLibrary(
  window: BrowserWindow | null,
  language: InterfaceLanguage,
  { path, refusal }: { readonly path: string; readonly refusal: Refusal },
): Promise<string | null> {
  const words = {
    message: say(language, 'shell.start.failed'),
    detail: [
      say(language, refusal.code, refusal.values),
      say(language, 'shell.start.safe', { path }),
    ].join('\n\n'),
    ways: [
      say(language, 'shell.start.again'),
      say(language, 'shell.start.choose'),
      say(language, 'shell.start.quit'),
    ],
  }
  for (;;) {
    const way = await askWays(window, words, 2)
    if (way === 0) return path
    if (way === 2) return null
    const other = await askLibraryFolder(window, language)
    if (other !== null) return other
  }
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
  { safe, other, ...words }: { message: string; detail: string; safe: string; other: string },
): Promise<boolean> {
  return (await askWays(window, { ...words, ways: [safe, other] }, 0)) === 1
}

/** The number of the button; the first is the one Enter presses, `cancel` that of Escape. */
async function askWays(
  window: BrowserWindow | null,
  { message, detail, ways }: { message: string; detail: string; ways: readonly string[] },
  cancel: number,
): Promise<number> {
  const options = {
    type: 'warning' as const,
    message,
    detail,
    buttons: [...ways],
    defaultId: 0,
    cancelId: cancel,
    noLink: true,
  }
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options))
  return response
}

type FileKind = SavedForm | 'stories' | 'pictures' | 'clips' | 'all'

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
    case 'clips':
      return [...Object.values(clipEndings), 'm4v', 'oga', 'opus']
    case 'page':
    case 'fragment':
    case 'wechat':
      return ['html']
    case 'text':
      return ['txt']
    case 'markdown':
      return ['md']
    case 'docx':
      return ['docx']
    case 'ninjs':
      return ['json']
    case 'newsml':
    case 'nitf':
      return ['xml']
    case 'packet':
      return [packetExtension]
    case 'epub':
      return ['epub']
    case 'pdf':
      return ['pdf']
    case 'key':
    case 'json':
      return ['json']
    case 'list':
      return ['json', 'csv']
    case 'table':
      return ['csv']
    case 'all':
      return ['*']
    default:
      return never(kind)
  }
}
