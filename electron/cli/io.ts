import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { v7 as uuid } from 'uuid'
import type { Darkroom } from '../darkroom/darkroom'
import { ThreadDarkroom } from '../darkroom/thread-darkroom'
import { forkedProcess } from '../reading/forked-process'
import { ProcessReader } from '../reading/process-reader'
import type { Reader } from '../reading/reader'
import type { Result } from '../../shared/result'
import { printPdf } from './print-pdf'

/** Everything a command touches besides the disk: a test gives its own. */
export interface CliIo {
  readonly out: (text: string | Uint8Array) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly platform: string
  readonly home: string
  /** Standard input to its end, for `import -`. */
  readonly readInput: () => Promise<Uint8Array>
  /** Asks without showing what is typed; null where nobody can be asked. */
  readonly askHidden: (question: string) => Promise<string | null>
  /** Resolves when the person ends a command that goes on by itself (`serve`). */
  readonly untilStopped: () => Promise<void>
  readonly now: () => string
  readonly newId: () => string
  /** Reads the files of an import; asked for when the first is read. */
  readonly reader: () => Reader
  /** A whole page as PDF, by the app's own runtime; refused with `noEngine` where there is none. */
  readonly printPdf: (page: string) => Promise<Result<Uint8Array>>
  /** Reads and prints pictures; its thread starts with the first. */
  readonly darkroom: () => Darkroom
}

/** The terminal this process was started from. */
export function processIo(): CliIo {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    platform: process.platform,
    home: process.env['HOME'] ?? process.env['USERPROFILE'] ?? '',
    readInput,
    askHidden,
    untilStopped,
    now: () => new Date().toISOString(),
    newId: () => uuid(),
    reader: () => new ProcessReader(forkedProcess(readingScript)),
    darkroom: () => new ThreadDarkroom(darkroomScript),
    printPdf: (page) => printPdf(page, process.env),
  }
}

/** Built beside the command line. */
const readingScript = join(dirname(import.meta.dirname), 'reading', 'reading.cjs')

const darkroomScript = join(dirname(import.meta.dirname), 'darkroom', 'darkroom.js')

async function readInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of process.stdin) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}

function askHidden(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return Promise.resolve(null)
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line)
      lines.close()
    })
    lines.once('close', () => {
      process.stderr.write('\n')
      resolve(null)
    })
  })
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
