import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { canRun } from './vnu'

/* Readers of pages and feeds that Debian has, each asked in a process of its own. */

const python = '/usr/bin/python3'
const packages = '/usr/lib/python3/dist-packages'

/** Whether Debian's readers of pages are here: python3-readability and python3-extruct. */
export const hasDebianReaders =
  existsSync(`${packages}/readability`) && existsSync(`${packages}/extruct`)

/** Whether Debian's readers of XML and of e-books are here: python3-lxml and python3-ebooklib. */
export const hasLxml = existsSync(`${packages}/lxml`)
export const hasEbooklib = existsSync(`${packages}/ebooklib`)

/** Whether Debian's readers of feeds are here: python3-feedparser and newsboat. */
export const hasDebianFeedReaders =
  existsSync(`${packages}/feedparser`) && canRun('newsboat', ['--version'])

const programs = {
  page: `
from readability import Document
page = Document(told['text'])
said = dict(title=page.short_title(), body=page.summary())`,
  facts: `
import extruct
facts = extruct.extract(told['text'], base_url=told['url'], uniform=True,
    syntaxes=['json-ld', 'microdata', 'opengraph', 'dublincore'])
names = [fact.get('headline') or fact.get('og:title') for kind in ('json-ld', 'opengraph', 'microdata')
    for fact in facts[kind]]
said = dict(title=next((name for name in names if name), ''), facts=json.dumps(facts))`,
  feed: `
import feedparser
said = [dict(title=e.get('title', ''), link=e.get('link', ''), kept=json.dumps(e, default=str, ensure_ascii=False))
    for e in feedparser.parse(told['text'].encode()).entries]`,
  newsboat: `
import sqlite3
columns = "title, url, author, datetime(pubDate, 'unixepoch'), content"
rows = sqlite3.connect(told['text']).execute('select ' + columns + ' from rss_item')
said = [dict(title=r[0], link=r[1], kept='\\n'.join(str(c) for c in r)) for r in rows]`,
} as const

/** What one of these programs says of a text (for \`newsboat\`: of its store). */
export function readByPython(
  what: 'page' | 'facts',
  text: string,
  url?: string,
): Promise<Readonly<Record<string, string>>>
export function readByPython(
  what: 'feed' | 'newsboat',
  text: string,
): Promise<readonly Readonly<Record<'title' | 'link' | 'kept', string>>[]>
export function readByPython(
  what: keyof typeof programs,
  text: string,
  url = 'https://news.example/',
): Promise<unknown> {
  return askPython(programs[what], { text, url })
}

/** What a program for Debian's Python puts into `said`, of what is `told`. */
export function askPython(program: string, told: unknown): Promise<unknown> {
  const whole = `import json, sys\ntold = json.load(sys.stdin)${program}\nprint(json.dumps(said))`
  return new Promise((resolve, reject) => {
    const child = execFile(python, ['-c', whole], { maxBuffer: 1 << 26 }, (error, said) => {
      if (error === null) resolve(JSON.parse(said))
      else reject(new Error('a program for Python failed', { cause: error }))
    })
    child.stdin?.end(JSON.stringify(told))
  })
}
