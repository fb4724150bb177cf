import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { isEmbargoed } from '../../shared/article/embargo'
import type { ArticleId } from '../../shared/article/ids'
import type { ImportFile } from '../../shared/ipc'
import type { ReadingRule } from '../../shared/newstext/reading-rules'
import { exportFormats } from '../../shared/render/format'
import type { ExportFormat } from '../../shared/render/format'
import { ok, refuse } from '../../shared/result'
import type { Refusal, Result } from '../../shared/result'
import { bringIn } from '../bring-in'
import { renderConverted } from '../export'
import { writeChosenFile } from '../files'
import type { Actor, Host } from '../host'
import { articleFrom, dryArticle } from '../import'
import type { DryArticle } from '../import'
import { filesBehind, filesNear, readWithBeside } from '../import-choices'
import { openPacket } from '../packet/open-packet'
import { readNear } from '../read-near'
import type { FindNear } from '../read-near'
import type { ReadStory } from '../reading/reader'
import { asCorrectedBefore, readRules } from '../reading-rules'
import { fetchPage, isWebAddress, withWebPictures } from '../web-page'
import { misuse } from './command'
import type { Command, CommandOutput } from './command'
import type { Room } from './room'

/** Commands that bring text in. */
export const importCommands: readonly Command[] = [
  {
    name: 'import',
    usage: 'FILE|FOLDER|ADDRESS|-... [--dry-run] [--trust] [--as PERSON]',
    summary: 'cli.summary.import',
    options: { 'dry-run': { type: 'boolean' }, trust: { type: 'boolean' } },
    words: [1, 1000],
    run: async ({ words, options, room }) => {
      const files = await filesOf(words, room)
      if (!files.ok) return files
      return options.has('dry-run')
        ? dryImport(files.value, room)
        : realImport(files.value, room, options.has('trust'))
    },
  },
  {
    name: 'convert',
    usage: `FILE|FOLDER|ADDRESS --format ${exportFormats.join('|')} --out PATH`,
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

async function dryImport(files: readonly NamedFile[], room: Room): Promise<Result<CommandOutput>> {
  const articles: DryArticle[] = []
  let refused = 0
  const rules = await room.readingRules()
  await readEach(files, room, { desk: '', rules }, (name, result) => {
    if (result.ok) articles.push(...result.value.map(dryArticle))
    else {
      refused += 1
      tell(name, result.refusal, room)
    }
    return Promise.resolve()
  })
  const read = { articles }
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
  return ok({ text, json: read, isNo: refused > 0 })
}

async function realImport(
  files: readonly NamedFile[],
  room: Room,
  trust: boolean,
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
  const way = { desk, rules: readRules(host), withPictures: true }
  await readEach(files, room, way, async (name, read) => {
    if (!read.ok) leave(name, read.refusal)
    for (const story of read.ok ? read.value : []) {
      const id = await articleFromStory(host, actor, story, trust)
      const { headline } = story.content
      if (id.ok) made.push({ id: id.value, name: story.name, headline })
      else leave(story.name, id.refusal)
    }
  })
  if (files.length > 1) {
    const values = { made: made.length, left: refused.length }
    room.io.err(`${room.say('importer.cli.report', values)}\n`)
  }
  return ok({
    text: made.map(({ id, headline }) => `${id}  ${headline}`).join('\n'),
    json: { articles: made, refused },
    isNo: refused.length > 0,
  })
}

/** A hand-off packet is brought in, by its id; everything else becomes a new article. */
async function articleFromStory(
  host: Host,
  actor: Actor,
  story: ReadStory,
  trust: boolean,
): Promise<Result<ArticleId>> {
  if (story.packet === undefined) return articleFrom(host, actor, story)
  const packet = openPacket(story.name, story.packet)
  return packet.ok ? bringIn(host, actor, packet.value, trust) : packet
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
  const isFolder = !isWebAddress(from) && (await isDirectory(room.path(from)))
  const written: string[] = []
  const refused: Refusal[] = []
  const rules = await room.readingRules()
  await readEach(files.value, room, { desk: '', rules }, async (name, read) => {
    const leave = (refusal: Refusal) => {
      refused.push(refusal)
      tell(name, refusal, room)
    }
    if (!read.ok) leave(read.refusal)
    for (const [index, story] of read.ok ? read.value.entries() : []) {
      const { embargo } = story.internal
      if (isEmbargoed(embargo, room.io.now())) {
        leave(refuse('refusal.embargoed', { field: 'internal.embargo' }).refusal)
        continue
      }
      const now = room.io.now()
      const made = await renderConverted(story.content, format, now, (page) =>
        room.io.printPdf(page),
      )
      if (!made.ok) {
        leave(made.refusal)
        continue
      }
      const { bytes, suggestedName } = made.value
      const ending = `${index === 0 ? '' : `-${index + 1}`}${extname(suggestedName)}`
      const inside = `${name.slice(0, name.length - extname(name).length)}${ending}`
      const beside = index === 0 ? out : join(dirname(out), basename(inside))
      const path = isFolder ? join(out, inside) : beside
      if (isFolder) await mkdir(dirname(path), { recursive: true })
      const done = await writeChosenFile(path, bytes)
      if (done.ok) written.push(path)
      else leave(done.refusal)
    }
  })
  return ok({
    text: written.join('\n'),
    json: { written, refused: refused.length },
    isNo: refused.length > 0,
  })
}

/** One file that is to be read, opened only when it is its turn. */
interface NamedFile {
  readonly name: string
  readonly open: () => Promise<Result<ImportFile>>
  /** Looks for the pictures it names; absent for what lies in no folder. */
  readonly near?: FindNear
}

/** The files behind names: a folder stands for all files in it, `-` for standard input. */
async function filesOf(
  names: readonly string[],
  room: Room,
): Promise<Result<readonly NamedFile[]>> {
  const files: NamedFile[] = []
  for (const name of names) {
    if (name === '-') {
      files.push({ name, open: async () => ok({ name, bytes: await room.io.readInput() }) })
      continue
    }
    if (isWebAddress(name)) {
      files.push({ name, open: () => fetchPage(name) })
      continue
    }
    const found = await filesBehind(room.path(name))
    if (found === null) return refuse('refusal.noSuchFile', { values: { path: name } })
    for (const file of found) {
      const near = filesNear(file)
      files.push({ name: file.name, open: () => readWithBeside(file.path), near })
    }
  }
  return ok(files)
}

interface ReadingWay {
  readonly desk: string
  /** What was corrected in imports before. */
  readonly rules: readonly ReadingRule[]
  /** The pictures of a page of the web are fetched too. */
  readonly withPictures?: boolean
}

/** Reads one file after another, says which, and hands on what came of it. */
async function readEach(
  files: readonly NamedFile[],
  room: Room,
  way: ReadingWay,
  take: (name: string, read: Result<readonly ReadStory[]>) => Promise<void>,
): Promise<void> {
  for (const [index, { name, open, near }] of files.entries()) {
    if (files.length > 1) {
      const values = { done: index + 1, count: files.length, name }
      room.io.err(`${room.say('importer.cli.reading', values)}\n`)
    }
    const file = await open()
    await take(name, file.ok ? await readOne(file.value, room, way, near) : file)
  }
}

async function readOne(
  file: ImportFile,
  room: Room,
  { desk, rules, withPictures = false }: ReadingWay,
  near: FindNear | undefined,
): Promise<Result<readonly ReadStory[]>> {
  const asked = { file, desk, at: room.io.now(), encoding: null }
  const { order, read } = await readNear(room.files, asked, near)
  if (!read.ok) return read
  const stories: ReadStory[] = []
  for (const story of read.value) {
    const whole = withPictures ? await withWebPictures(room.files, order, story) : ok(story)
    if (!whole.ok) return whole
    const { content } = asCorrectedBefore(rules, whole.value, room.io.newId)
    stories.push({ ...whole.value, content })
  }
  return ok(stories)
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory()
}

function tell(name: string, refusal: Refusal, room: Room): void {
  const message = room.explain(refusal)
  room.io.err(`${message.includes(name) ? '' : `${name}: `}${message}\n`)
}
