import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCli } from '../support/built-cli'
import type { BuiltCli } from '../support/built-cli'

let cli: BuiltCli

beforeAll(async () => {
  cli = await buildCli()
}, 120_000)
afterAll(() => cli.remove())

test('the built command line runs on plain Node, without a window and without packages', async () => {
  const help = await caibian('--help', '--language', 'en')
  expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('make a new library') })
  expect(await caibian('init')).toMatchObject({ code: 0 })
  const { stdout } = await caibian('verify', '--json')
  expect(JSON.parse(stdout)).toMatchObject({ articles: 0, problems: [] })
})

test('it ends with 2 when it is used wrongly, and says why on standard error', async () => {
  const { code, stdout, stderr } = await caibian('frobnicate')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('frobnicate')
})

test('it never asks for Electron', async () => {
  const built = join(cli.folder, 'cli')
  const names = (await readdir(built, { recursive: true })).filter((name) => name.endsWith('.js'))
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    const text = await readFile(join(built, name), 'utf8')
    expect(text, name).not.toMatch(/(from|import)\s*\(?["']electron["']/)
  }
})

function caibian(...argv: readonly string[]) {
  return cli.start(argv, { CAIBIAN_LIBRARY: join(cli.folder, 'library') }).ended
}
