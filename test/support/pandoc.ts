import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { canRun } from './vnu'

const run = promisify(execFile)

export const hasPandoc = canRun('pandoc', ['--version'])

/** What pandoc makes of a file: the fields it found, the headings and the whole text. */
export interface PandocReading {
  readonly meta: Readonly<Record<string, unknown>>
  readonly headings: readonly string[]
  readonly text: string
}

/** Reads a file with pandoc, by the name pandoc gives its format. */
export async function readByPandoc(format: string, file: string): Promise<PandocReading> {
  const { stdout } = await run('pandoc', ['-f', format, '-t', 'json', file], {
    maxBuffer: 1 << 24,
  })
  const { meta, blocks } = JSON.parse(stdout) as {
    meta: Record<string, unknown>
    blocks: readonly { t: string; c?: unknown }[]
  }
  const headings = blocks.filter(({ t }) => t === 'Header').map((block) => pandocWords(block))
  return { meta, headings, text: blocks.map(pandocWords).join('\n') }
}

/** The words of any node of pandoc's document, as they are read. */
export function pandocWords(node: unknown): string {
  if (Array.isArray(node)) return node.map(pandocWords).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { t, c } = node as { t?: string; c?: unknown }
  if (t === 'Str' || t === 'MetaString') return String(c)
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  return c === undefined ? '' : pandocWords(c)
}

/** A list of pandoc's metadata, or the one value that stands in its place. */
export function pandocList(node: unknown): readonly unknown[] {
  if (typeof node !== 'object' || node === null) return []
  const { t, c } = node as { t?: string; c?: unknown }
  return t === 'MetaList' ? (c as readonly unknown[]) : [node]
}

/** A field of one of pandoc's maps; undefined where it has none. */
export function pandocField(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined
  const { t, c } = node as { t?: string; c?: Record<string, unknown> }
  return t === 'MetaMap' ? c?.[name] : undefined
}
