import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { ImportFile } from '../../shared/ipc'
import { exportFormats } from '../../shared/render/format'
import type { ExportFormat } from '../../shared/render/format'
import { ok, refuse } from '../../shared/result'
import type { Refusal, Result } from '../../shared/result'
import { renderConverted } from '../export'
import { readChosenFile, writeChosenFile } from '../files'
import { articleFrom, dryRun } from '../import'
import { isMissing } from '../library/file-system'
import { misuse } from './command'
import type { Command, CommandOutput } from './command'
import type { Room } from './room'

/** Commands that bring text in. */
export const importCommands: readonly Command[] = [
  {
    name: 'import',
    usage: 'FILE|FOLDER|-... [--dry-run] [--as PERSON]',
    summary: 'cli.summary.import',
    options: { 'dry-run': { type: 'boolean' } },
    words: [1, 1000],
    run: async ({ words, options, room }) => {
      const files = await filesOf(words, room)
      if (!files.ok) return files
      return options.has('dry-run') ? dryImport(files.value, room) : realImport(files.value, room)
    },
  },
  {
    name: 'convert',
    usage: `FILE|FOLDER --format ${exportFormats.join('|')} --out PATH`,
    summary: 'cli.summary.convert',
    options: { format: { type: 'string' }, out: { type: 'string' } },
    words: [1, 1],
    run: async ({ words: [from = ''], options, room }) => {
      const format = formatOf(options.text('format') ?? 'page')
      if (!format.ok) return format
      const out = options.text('out')
      if (out === null) return misuse(room.say('cli.outNeeded'))
      return convert(from, room.path(out), format.value, room)
    },
  },
]

/** The format with this name; refused with those there are. */
export function formatOf(name: string): Result<ExportFormat> {
  const format = exportFormats.find((known) => known === name)
  return format === undefined
    ? refuse('refusal.unknownFormat', {
        values: { format: name, formats: exportFormats.join(', ') },
      })
    : ok(format)
}

async function dryImport(files: readonly ImportFile[], room: Room): Promise<Result<CommandOutput>> {
  const { output: read, refused } = await dryRun(room.io, room.files, files)
  for (const { name, result } of refused) if (!result.ok) tell(name, result.refusal, room)
  const text = read.articles
    .map(({ content, found, leftOut }) =>
      [
        content.headline || '—',
        ...Object.entries(found).map(
          ([field, { text: at, confirm }]) =>
            `  ${confirm ? '?' : ' '} ${field}: ${at.replace(/\s+/g, ' ').slice(0, 100)}`,
        ),
        `  ${room.say('cli.leftOut', { count: leftOut.length })}`,
      ].join('\n'),
    )
    .join('\n\n')
  return ok({ text, json: read, isNo: refused.length > 0 })
}

async function realImport(
  files: readonly ImportFile[],
  room: Room,
): Promise<Result<CommandOutput>> {
  const acting = await room.acting()
  if (!acting.ok) return acting
  const { host, actor } = acting.value
  const desk = host.library.desk().desks[0]?.key ?? ''
  const made: { id: string; name: string; headline: string }[] = []
  const refused: { name: string; refusal: Refusal }[] = []
  const leave = (name: string, refusal: Refusal) => {
    refused.push({ name, refusal })
    tell(name, refusal, room)
  }
  for (const file of files) {
    const read = await room.files.read({ file, desk, at: host.now(), encoding: null })
    if (!read.ok) leave(file.name, read.refusal)
    for (const story of read.ok ? read.value : []) {
      const id = await articleFrom(host, actor, story)
      const { name, content } = story
      if (id.ok) made.push({ id: id.value, name, headline: content.headline })
      else leave(name, id.refusal)
    }
  }
  return ok({
    text: made.map(({ id, headline }) => `${id}  ${headline}`).join('\n'),
    json: { articles: made, refused },
    isNo: refused.length > 0,
  })
}

/** One file to one file; a folder to a folder, each output under the base name of its input. */
async function convert(
  from: string,
  out: string,
  format: ExportFormat,
  room: Room,
): Promise<Result<CommandOutput>> {
  const files = await filesOf([from], room)
  if (!files.ok) return files
  const isFolder = await isDirectory(room.path(from))
  const written: string[] = []
  let refused = 0
  for (const file of files.value) {
    const read = await room.files.read({ file, desk: '', at: room.io.now(), encoding: null })
    if (!read.ok) {
      tell(file.name, read.refusal, room)
      refused += 1
      continue
    }
    for (const [index, story] of read.value.entries()) {
      const { bytes, suggestedName } = renderConverted(story.content, format)
      const base = basename(file.name, extname(file.name))
      const name = `${base}${index === 0 ? '' : `-${index + 1}`}${extname(suggestedName)}`
      const path = isFolder ? join(out, name) : index === 0 ? out : join(dirname(out), name)
      if (isFolder) await mkdir(out, { recursive: true })
      const done = await writeChosenFile(path, bytes)
      if (!done.ok) return done
      written.push(path)
    }
  }
  return ok({ text: written.join('\n'), json: { written, refused }, isNo: refused > 0 })
}

/** The files behind names: a folder stands for its files, `-` for standard input. */
async function filesOf(
  names: readonly string[],
  room: Room,
): Promise<Result<readonly ImportFile[]>> {
  const files: ImportFile[] = []
  for (const name of names) {
    if (name === '-') {
      files.push({ name: '-', bytes: await room.io.readInput() })
      continue
    }
    const paths = await pathsBehind(room.path(name))
    if (paths === null) return refuse('refusal.noSuchFile', { values: { path: name } })
    for (const path of paths) {
      const file = await readChosenFile(path)
      if (!file.ok) return file
      files.push(file.value)
    }
  }
  return ok(files)
}

/** A folder's files in one order everywhere, hidden ones left out; null where there is nothing. */
async function pathsBehind(path: string): Promise<readonly string[] | null> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const entries = await readdir(path, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(path, entry.name))
      .sort()
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory()
}

function tell(name: string, refusal: Refusal, room: Room): void {
  const message = room.explain(refusal)
  room.io.err(`${message.includes(name) ? '' : `${name}: `}${message}\n`)
}
