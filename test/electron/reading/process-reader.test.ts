import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { forkedProcess } from '../../../electron/reading/forked-process'
import { ProcessReader } from '../../../electron/reading/process-reader'
import type { ReadingLimits, StartReading } from '../../../electron/reading/process-reader'
import type { ReadOrder } from '../../../electron/reading/reader'
import { textOf } from '../../../shared/document/text'
import { must } from '../../support/library'
import { builtReading } from '../../support/reading-process'

let built: Awaited<ReturnType<typeof builtReading>>
let reader: ProcessReader

beforeAll(async () => {
  built = await builtReading()
}, 120_000)
afterAll(() => built.remove())
afterEach(() => reader.close())

const usual: ReadingLimits = { seconds: 20, megabytes: 256, idleSeconds: 5 }

describe('reading in a process of its own', () => {
  it('gives the story with its pictures, as reading here would', async () => {
    reader = new ProcessReader(forkedProcess(built.script), usual)
    const bytes = await readFile(join(import.meta.dirname, '../../cases/docx/bridge.docx'))
    const [story] = must(await reader.read(order('桥.docx', new Uint8Array(bytes))))
    expect(story).toMatchObject({ name: '桥.docx', content: { headline: '清溪镇新桥通车' } })
    expect(story?.internal.desk).toBe('news')
    expect(story?.pictures[0]).toBeInstanceOf(Uint8Array)
  })

  it('ends a file that takes too long, says so, and reads the next', async () => {
    reader = new ProcessReader(forkedProcess(built.script), { ...usual, seconds: 1.5 })
    const [endless, next] = await Promise.all([
      reader.read(order('brackets.md', text('['.repeat(3_000_000)))),
      reader.read(order('a.txt', text('清溪镇新桥通车\n\n两岸居民少走五公里。'))),
    ])
    expect(endless).toMatchObject({
      refusal: { code: 'refusal.importTime', values: { name: 'brackets.md', seconds: 1.5 } },
    })
    expect(must(next)[0]?.content.headline).toBe('清溪镇新桥通车')
  })

  it('ends a file that needs too much memory, and nothing else', async () => {
    reader = new ProcessReader(forkedProcess(built.script), { ...usual, megabytes: 24 })
    const large = await reader.read(order('a.txt', text('清溪镇新桥通车。\n'.repeat(400_000))))
    expect(large).toMatchObject({ refusal: { code: 'refusal.importEnded' } })
    expect((await reader.read(order('b.txt', text('两岸居民少走五公里。')))).ok).toBe(true)
  })

  it('gives up what is read and what waits when a person stops it', async () => {
    reader = new ProcessReader(forkedProcess(built.script), usual)
    const both = [
      reader.read(order('brackets.md', text('['.repeat(3_000_000)))),
      reader.read(order('a.txt', text('两岸居民少走五公里。'))),
    ]
    reader.stop()
    for (const each of await Promise.all(both)) {
      expect(each).toMatchObject({ refusal: { code: 'refusal.cancelled' } })
    }
    expect((await reader.read(order('b.txt', text('两岸居民少走五公里。')))).ok).toBe(true)
  })

  it('believes nothing that is not an article, whatever the process says', async () => {
    const lying: StartReading = (_, { onAnswer }) => ({
      send: () => {
        queueMicrotask(() =>
          onAnswer({ ok: true, value: [{ name: 'x', content: { headline: 7 } }] }),
        )
      },
      kill: () => undefined,
    })
    reader = new ProcessReader(lying, usual)
    expect(await reader.read(order('a.txt', text('x')))).toMatchObject({ ok: false })
  })

  it('has nothing to ask the network with', async () => {
    const code = await readFile(built.script, 'utf8')
    for (const way of ['http', 'https', 'net', 'tls', 'dgram', 'dns', 'http2', 'child_process']) {
      expect(code, way).not.toMatch(new RegExp(`require\\(["'](?:node:)?${way}["']\\)`))
    }
  })
})

describe('hostile text', () => {
  it.each([
    ['nested.html', '<div>'.repeat(200_000)],
    ['paragraphs.html', `${'<blockquote>'.repeat(250)}${'<p>a, b, c, d.</p>'.repeat(20_000)}`],
    ['list.md', Array.from({ length: 400 }, (_, deep) => `${'  '.repeat(deep)}- a`).join('\n')],
    ['items.md', '- one item\n'.repeat(40_000)],
    ['quotes.md', '>'.repeat(200_000)],
    ['brackets.md', '['.repeat(200_000)],
  ])('is read or refused within the limit: %s', async (name, content) => {
    reader = new ProcessReader(forkedProcess(built.script), usual)
    const read = await reader.read(order(name, text(content)))
    if (read.ok)
      expect(read.value.map(({ content: { body } }) => textOf(body).length)).toHaveLength(1)
    else expect(read.refusal.code).toMatch(/^refusal\.import/)
  })
})

function order(name: string, bytes: Uint8Array): ReadOrder {
  return { file: { name, bytes }, desk: 'news', at: '2026-03-08T02:00:00.000Z', encoding: null }
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}
