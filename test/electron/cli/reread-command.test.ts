import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvedStory, asChief, commandLine, headline, passphrase } from '../../support/cli'
import type { CommandLine } from '../../support/cli'

let at = ''
let cli: CommandLine
let id = ''
let page = ''

beforeAll(async () => {
  at = await mkdtemp(join(tmpdir(), 'caibian-reread-'))
  cli = commandLine(at, {
    CAIBIAN_LIBRARY: join(at, 'library'),
    CAIBIAN_PASSPHRASE: passphrase,
    LANG: 'zh_CN.UTF-8',
  })
  id = await approvedStory(cli, at, ['--path', 'www'])
})
afterAll(() => rm(at, { recursive: true, force: true }))

// One story's life: each test goes on where the one before it ended.
test('nothing is read of a story that never was public', async () => {
  expect(await cli.json('reread')).toEqual([])
  const { code, err } = await cli.run(['reread', id])
  expect(code).toBe(1)
  expect(err).not.toBe('')
})

test('a page that shows what was approved is fine', async () => {
  const { receipt } = (await cli.json('publish', id, '--target', 'site', ...asChief)) as {
    receipt: { remoteId: string }
  }
  page = join(at, 'www', receipt.remoteId)
  const library = await readFile(join(at, 'library', 'outbox.json'), 'utf8')
  const { code, out } = await cli.run(['reread'])
  expect({ code, out }).toEqual({ code: 0, out: `一致  site  ${id}  ${headline}\n` })
  expect(await cli.json('reread', id, '--target', 'site')).toMatchObject([
    { id, headline, target: 'site', state: 'same', differences: [] },
  ])
  expect(await readFile(join(at, 'library', 'outbox.json'), 'utf8'), 'nothing is kept').toBe(
    library,
  )
})

test('one that somebody changed is told with both texts, and ends with 1', async () => {
  const text = await readFile(page, 'utf8')
  await writeFile(page, text.replaceAll('何田', '无名氏'))
  const { code, out } = await cli.run(['reread', id])
  expect(code).toBe(1)
  expect(out).toMatch(/^与定稿不同 {2}site/)
  expect(out).toMatch(/^ {4}- .*何田/m)
  expect(out).toMatch(/^ {4}\+ .*无名氏/m)
  await writeFile(page, text)
  expect((await cli.run(['reread'])).code).toBe(0)
})

test('one that is gone, and one that came back after it was taken down', async () => {
  const text = await readFile(page, 'utf8')
  await rm(page)
  const gone = await cli.run(['reread', '--json'])
  expect([gone.code, JSON.parse(gone.out)]).toEqual([
    1,
    [expect.objectContaining({ state: 'gone' })],
  ])
  await writeFile(page, text)
  await cli.json('withdraw', id, '--reason', '有误', ...asChief)
  expect(await cli.json('reread')).toMatchObject([{ state: 'same' }])
  await writeFile(page, text)
  const still = await cli.run(['reread', '--json'])
  expect([still.code, JSON.parse(still.out)]).toEqual([
    1,
    [expect.objectContaining({ state: 'still' })],
  ])
})

test('a target that cannot be read, and one that there is not', async () => {
  await rm(join(at, 'www'), { recursive: true, force: true })
  const { code, out } = await cli.run(['reread'])
  expect(code).toBe(1)
  expect(out).toMatch(/^未能读取 {2}site/)
  expect((await cli.run(['reread', '--target', 'elsewhere'])).err).toContain('elsewhere')
})
