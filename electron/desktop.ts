import type { ExportFormat } from '../shared/render/format'

/** Kinds of file a person may be asked a place for. */
export type SavedForm = ExportFormat | 'list' | 'table' | 'json' | 'packet' | 'key'

/**
 * What the calls need of the system around the window: dialogs, clipboard, file manager.
 *
 * Implementations: `shell/dialogs.ts`, and a memory one in `test/support/`.
 */
export interface Desktop {
  /** Paths of the files a person chose; null when they cancelled. */
  askFiles(kind: 'stories' | 'pictures' | 'clips' | 'key'): Promise<readonly string[] | null>
  /** Where to write an export; null when the person cancelled. */
  askSavePath(suggested: string, format: SavedForm): Promise<string | null>
  askLibraryFolder(): Promise<string | null>
  /** A folder whose files are to be read; null when the person cancelled. */
  askStoryFolder(): Promise<string | null>
  copy(text: { readonly html: string; readonly plain: string }): Promise<void>
  /**
   * Lets the system tell something, unless a window of ours is being looked at. Pressing it brings the window
   * to the front and runs this command there.
   */
  notify(words: { readonly title: string; readonly body: string }, command: string): void
  /** Shows a file in the system's file manager. */
  reveal(path: string): void
  /** A whole page as PDF, on the paper its stylesheet asks for, by the app's own engine. */
  printPdf(page: string): Promise<Uint8Array>
  /** Puts a whole page on paper, with the system's dialog; false when the person cancelled. */
  printPaper(page: string): Promise<boolean>
  /** Keeps a page for the preview frame and answers with its address. */
  showPage(page: string): string
}
