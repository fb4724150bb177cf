import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { open as openFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bytesFromStored } from '../../electron/library/durable-file'
import { createLibrary, openLibrary } from '../../electron/library/disk-library'
import { articleFormOf } from '../../electron/library/forms'
import { articlePath } from '../../electron/library/layout'
import type { Library } from '../../electron/library/library'
import { emptyInternal, newContent } from '../../shared/article/draft'
import type { ArticleId } from '../../shared/article/ids'
import { articleSchemaVersion } from '../../shared/desk/article'
import type { Article } from '../../shared/desk/article'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { shippedPolicies } from '../../shared/seal/policies'
import { median, percentile } from './figure'
import type { Figure } from './figure'

/**
 * The durable save of an 8 KB article against the plain recipe (write, fsync, rename, fsync of the folder)
 * for the same bytes, turn by turn in one run, in a library of one article and of ten thousand.
 */
export async function benchSave(rounds = 400): Promise<readonly Figure[]> {
  return [...(await measure(1, rounds)), ...(await measure(10_000, rounds))]
}

async function measure(articles: number, rounds: number): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-bench-'))
  const among = articles === 1 ? 'with 1 article' : `with ${articles} articles`
  try {
    const path = join(folder, 'library')
    await (await newLibrary(path)).close()
    fill(path, articles)
    syncAll(path)
    const opened = await openings(path, among)
    const library = await open(path)
    const searched = await searches(library, among)
    const saved = await race(library, join(folder, 'plain.json'), { among, rounds })
    await library.close()
    return [...saved, ...opened, ...searched]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Opening until every row of the list is there: the first time without an index, later times with it. */
async function openings(path: string, among: string): Promise<readonly Figure[]> {
  const times: number[] = []
  for (let round = 0; round < 6; round += 1) {
    const { value, took } = await timed(() => open(path))
    times.push(took)
    await value.close()
  }
  return [
    alone(`Opening the library, index made anew, ${among}`, times.slice(0, 1)),
    alone(`Opening the library, ${among}`, times.slice(1)),
  ]
}

async function searches(library: Library, among: string): Promise<readonly Figure[]> {
  const first = await timed(() => library.search('水库'))
  const times: number[] = []
  for (let round = 0; round < 10; round += 1) {
    times.push((await timed(() => library.search('石桥 水库'))).took)
  }
  return [
    alone(`First search, texts made anew, ${among}`, [first.took]),
    alone(`Search for two words, ${among}`, times),
  ]
}

function alone(name: string, times: readonly number[]): Figure {
  return {
    name,
    peerName: '',
    unit: 'ms',
    ours: median(times),
    peer: null,
    most: null,
    least: null,
    samples: times.length,
  }
}

async function race(
  library: Library,
  plain: string,
  { among, rounds }: { readonly among: string; readonly rounds: number },
): Promise<readonly Figure[]> {
  const ours: number[] = []
  const theirs: number[] = []
  const { value } = must(await library.readArticle(idOf(0)))
  const bytes = bytesFromStored({ generation: 1, value }, articleFormOf(value.id))
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const next = retyped(value, round)
    const turns = [
      async () => {
        const saved = await timed(() => library.changeArticle(value.id, () => ok(next)))
        must(saved.value)
        ours.push(saved.took)
      },
      async () => {
        theirs.push((await timed(() => plainSave(plain, bytes))).took)
      },
    ]
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn()
  }
  const [counted, recipe] = [ours.slice(warmUp), theirs.slice(warmUp)]
  const figure = (share: number, most: number | null): Figure => ({
    name: `Durable save of an article of ${bytes.length} bytes, p${share * 100}, ${among}`,
    peerName: 'write, fsync, rename, fsync of the folder, for the same bytes',
    unit: 'ms',
    ours: percentile(counted, share),
    peer: percentile(recipe, share),
    most,
    least: null,
    samples: counted.length,
  })
  return [figure(0.5, 1.5), figure(0.95, null)]
}

/** Rounds before the counted ones. */
const warmUp = 30

async function plainSave(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`
  const file = await openFile(temporary, 'wx')
  await file.write(bytes)
  await file.sync()
  await file.close()
  await rename(temporary, path)
  const folder = await openFile(dirname(path), 'r')
  await folder.sync()
  await folder.close()
}

async function newLibrary(path: string): Promise<Library> {
  const desk = {
    schema: 1 as const,
    newsroom: '清溪日报',
    people: [],
    desks: [{ key: 'news', name: '要闻部', policy: 'solo' }],
    policies: [...shippedPolicies],
    targets: [],
    severities: {},
  }
  return must(await createLibrary({ path, desk, now }))
}

async function open(path: string): Promise<Library> {
  const library = must(await openLibrary({ path, mode: 'write', now }))
  library.summaries()
  return library
}

function fill(path: string, articles: number): void {
  for (let number = 0; number < articles; number += 1) {
    const article = articleOf(number)
    const file = join(path, articlePath(article.id))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(
      file,
      bytesFromStored({ generation: 1, value: article }, articleFormOf(article.id)),
    )
  }
}

/** So that the files just made are not written out in the middle of what is measured. */
function syncAll(path: string): void {
  if (process.platform !== 'win32') spawnSync('sync', ['-f', path])
}

/** About 8 KB on the disk: some 2,400 Chinese characters. */
function articleOf(number: number): Article {
  const text = `清溪镇第${number}号水渠今天放水，沿岸三个村的村民到渠边来看。记者在石桥边见到了管水员。`
  const paragraphs = Array.from({ length: 22 }, (_, index) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `${text.repeat(2)}第${index + 1}段，水库的水位比去年高。` }],
  }))
  return {
    schema: articleSchemaVersion,
    id: idOf(number),
    createdAt: now(),
    updatedAt: now(),
    draft: {
      ...newContent('zh-CN', '清溪日报'),
      headline: `清溪镇第${number}号水渠放水`,
      body: { type: 'doc', content: paragraphs },
    },
    internal: emptyInternal('news'),
    revisions: [],
    log: [],
    receipts: [],
  }
}

function retyped(article: Article, round: number): Article {
  return { ...article, draft: { ...article.draft, headline: `清溪镇水渠放水，第${round}稿` } }
}

function idOf(number: number): ArticleId {
  return `01935000-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as ArticleId
}

function now(): string {
  return '2026-11-22T04:00:00.000Z'
}

async function timed<T>(
  run: () => Promise<T>,
): Promise<{ readonly value: T; readonly took: number }> {
  const start = performance.now()
  const value = await run()
  return { value, took: performance.now() - start }
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
