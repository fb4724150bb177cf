import type { ExportFormat } from '../shared/render/format'

/**
 * What the calls need of the system around the window: dialogs, clipboard, file manager.
 *
 * Implementations: `shell/dialogs.ts`, and a memory one in `test/support/`.
 */
export interface Desktop {
  /** Paths of the files a person chose; null when they cancelled. */
  askFiles(kind: 'stories' | 'pictures'): Promise<readonly string[] | null>
  /** Where to write an export; null when the person cancelled. */
  askSavePath(suggested: string, format: ExportFormat | 'list' | 'packet'): Promise<string | null>
  askLibraryFolder(): Promise<string | null>
  /** A folder whose files are to be read; null when the person cancelled. */
  askStoryFolder(): Promise<string | null>
  copy(text: { readonly html: string; readonly plain: string }): Promise<void>
  /** Shows a file in the system's file manager. */
  reveal(path: string): void
  /** Keeps a page for the preview frame and answers with its address. */
  showPage(page: string): string
}
