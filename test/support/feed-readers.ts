import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { hasDebianFeedReaders, readByPython } from './debian-readers'

/* Readers of feeds that other people wrote: the text of an RSS or Atom feed in, what it kept of each story out. */

/** Everything a reader kept of a story, as one text. */
export interface KeptEntry {
  readonly title: string
  readonly link: string
  readonly kept: string
}

type FeedReader = (feed: string) => Promise<readonly KeptEntry[]>

const require = createRequire(import.meta.url)
const run = promisify(execFile)

export const feedReaders: Readonly<Record<string, FeedReader>> = {
  'rss-parser': async (feed) => {
    const Parser = require('rss-parser') as new () => {
      parseString(feed: string): Promise<{ items: { title?: string; link?: string }[] }>
    }
    const { items } = await new Parser().parseString(feed)
    return items.map(entryOf)
  },
  feedsmith: (feed) => {
    const { parseFeed } = require('feedsmith') as {
      parseFeed: (text: string) => { feed: { items?: object[]; entries?: object[] } }
    }
    const { feed: read } = parseFeed(feed)
    return Promise.resolve((read.items ?? read.entries ?? []).map(entryOf))
  },
  ...(hasDebianFeedReaders
    ? { feedparser: (feed: string) => readByPython('feed', feed), newsboat: readByNewsboat }
    : {}),
}

function entryOf(entry: { readonly title?: unknown; readonly link?: unknown }): KeptEntry {
  // A text construct of Atom is its value with its type (RFC 4287, 3.1).
  const text = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : typeof value === 'object' && value !== null && 'value' in value
        ? text(value.value)
        : ''
  return { title: text(entry.title), link: text(entry.link), kept: JSON.stringify(entry) }
}

/** It reads from an address and writes into a store of its own. */
async function readByNewsboat(feed: string): Promise<readonly KeptEntry[]> {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-newsboat-'))
  try {
    await writeFile(join(folder, 'feed.xml'), feed)
    await writeFile(join(folder, 'urls'), `file://${join(folder, 'feed.xml')}\n`)
    const store = join(folder, 'cache.db')
    const own = ['-u', join(folder, 'urls'), '-c', store, '-C', '/dev/null']
    await run('newsboat', [...own, '-x', 'reload'], { env: { ...process.env, HOME: folder } })
    return await readByPython('newsboat', store)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
