import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { openKey } from '../../../../electron/keys/keys'
import { openLibrary } from '../../../../electron/library/disk-library'
import {
  UnreadableFile,
  bytesFromStored,
  storedFromBytes,
} from '../../../../electron/library/durable-file'
import type { FileForm } from '../../../../electron/library/forms'
import { articlePath } from '../../../../electron/library/layout'
import { migrate } from '../../../../electron/library/migrations/migrate'
import type { ArticleId } from '../../../../shared/article/ids'
import { fold } from '../../../../shared/desk/fold'
import { ok } from '../../../../shared/result'
import { hashContent } from '../../../../shared/seal/hash'
import { must, noon, reopened, temporaryFolder } from '../../../support/library'

const kept = join(import.meta.dirname, '../../../cases/migrations')

describe('files of version 1, as they were first written', () => {
  const id = '01935000-0000-7000-8000-0000000000c1' as ArticleId
  const hash = '9730761a0f4ee2a6747147670f982e86d9707fb68a949c348e8e25f3205234be'

  async function library() {
    const path = join(await temporaryFolder(), 'library')
    for (const [from, to] of [
      ['library-v1.json', 'library.json'],
      ['outbox-v1.json', 'outbox.json'],
      ['article-v1.json', articlePath(id)],
    ] as const) {
      mkdirSync(dirname(join(path, to)), { recursive: true })
      copyFileSync(join(kept, from), join(path, to))
    }
    return must(await openLibrary({ path, mode: 'write', now: () => noon }))
  }

  it('open today with all they hold', async () => {
    const opened = await library()
    const { generation, value } = must(await opened.readArticle(id))
    expect(generation).toBe(12)
    expect(hashContent(value.draft)).toBe(hash)
    expect(fold(value.log).contentHash).toBe(hash)
    expect(value.internal.embargo?.reason).toBe('等仪式')
    expect(opened.summaries()).toMatchObject([
      { headline: '清溪桥今日通车', byline: expect.stringContaining('顾明澈') as string },
    ])
    expect(opened.outbox().deliveries).toMatchObject([{ key: 'one', attempts: 2 }])
    const [entry] = opened.desk().people
    if (entry === undefined) throw new Error('nobody is in the kept file')
    const signer = await openKey(entry.key, entry.person.publicKey, '清溪河边的一棵树')
    expect(must(signer).publicKey).toBe(entry.person.publicKey)
    expect(opened.notices()).toEqual([])
    await opened.close()
  })

  it('keep their content hash when they are saved again', async () => {
    const opened = await library()
    must(await opened.changeArticle(id, ({ value }) => ok(value)))
    const again = must(await (await reopened(opened)).readArticle(id))
    expect(again.generation).toBe(13)
    expect(hashContent(again.value.draft)).toBe(hash)
  })
})

describe('a file of an older version', () => {
  const paper: FileForm<{ readonly title: string; readonly lines: readonly string[] }> = {
    format: 'caibian/paper',
    version: 3,
    schema: v.strictObject({ title: v.string(), lines: v.array(v.string()) }),
    migrations: [
      { from: 1, run: (data) => ({ title: (data as { name: string }).name }) },
      { from: 2, run: (data) => ({ ...(data as object), lines: [] }) },
    ],
  }
  const written = (version: number, data: unknown) =>
    bytesFromStored(
      { generation: 4, value: data },
      { format: 'caibian/paper', version, schema: v.unknown(), migrations: [] },
    )

  it('is brought up step by step, and its count of saves goes on', () => {
    const expected = { generation: 4, value: { title: '清溪', lines: [] } }
    expect(storedFromBytes(written(1, { name: '清溪' }), paper)).toEqual(expected)
    expect(storedFromBytes(written(2, { title: '清溪' }), paper)).toEqual(expected)
    expect(storedFromBytes(written(3, expected.value), paper)).toEqual(expected)
  })

  it('counts as damaged when a step cannot take it, or does not lead to what is wanted', () => {
    expect(() => storedFromBytes(written(1, null), paper)).toThrow(UnreadableFile)
    expect(() => storedFromBytes(written(1, { name: 7 }), paper)).toThrow(UnreadableFile)
    expect(() => storedFromBytes(written(0, { name: '清溪' }), paper)).toThrow(UnreadableFile)
  })

  it('is not touched when it is newer', () => {
    const reading = () => storedFromBytes(written(4, { whatever: true }), paper)
    expect(reading).toThrow(expect.objectContaining({ kind: 'newer', reason: '4' }) as Error)
  })

  it('goes through no step when it is of the wanted version', () => {
    expect(migrate('as it is', 3, 3, paper.migrations)).toBe('as it is')
    expect(() => migrate({}, 0, 3, paper.migrations)).toThrow('no migration from version 0')
  })

  it('is kept in this folder as one file a version', () => {
    const text = readFileSync(join(kept, 'article-v1.json'), 'utf8')
    expect(text).toMatch(/^\{"format":"caibian\/article","version":1,"generation":12,/)
  })
})
