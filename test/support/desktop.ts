import type { Desktop } from '../../electron/desktop'

export interface MemoryDesktop extends Desktop {
  /** What was copied, shown and revealed, in order. */
  readonly done: string[]
}

/** A desktop without a system: `answers` are what the person chooses in its dialogs. */
export function memoryDesktop(
  answers: {
    readonly files?: readonly string[]
    readonly savePath?: string
    readonly folder?: string
  } = {},
): MemoryDesktop {
  const done: string[] = []
  return {
    done,
    askFiles: () => Promise.resolve(answers.files ?? null),
    askSavePath: () => Promise.resolve(answers.savePath ?? null),
    askLibraryFolder: () => Promise.resolve(answers.folder ?? null),
    askStoryFolder: () => Promise.resolve(answers.folder ?? null),
    copy: ({ plain }) => Promise.resolve(void done.push(`copied ${plain.length}`)),
    notify: ({ title, body }, command) => void done.push(`told ${title}: ${body} (${command})`),
    reveal: (path) => void done.push(`revealed ${path}`),
    printPdf: (page) => {
      done.push(`printed ${page.length}`)
      return Promise.resolve(new TextEncoder().encode('%PDF-1.7'))
    },
    printPaper: (page) => {
      done.push(`on paper ${page.length}`)
      return Promise.resolve(true)
    },
    showPage: (page) => {
      done.push(`shown ${page.length}`)
      return 'app://preview/page'
    },
  }
}
