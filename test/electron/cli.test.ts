import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBuilder } from 'vite'

const run = promisify(execFile)
const root = dirname(dirname(import.meta.dirname))
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caibian-bundle-'))
  const builder = await createBuilder({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    environments: { cli: { build: { outDir: join(folder, 'cli'), emptyOutDir: false } } },
  })
  await builder.build(builder.environments['cli']!)
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the built command line runs on plain Node, without a window and without packages', async () => {
  const { stdout } = await caibian('--help', '--language', 'en')
  expect(stdout).toContain('make a new library')
  await caibian('init')
  const { stdout: verified } = await caibian('verify', '--json')
  expect(JSON.parse(verified)).toMatchObject({ articles: 0, problems: [] })
})

test('it ends with 2 when it is used wrongly, and says why on standard error', async () => {
  const failed = await caibian('frobnicate').catch((error: unknown) => error)
  expect(failed).toMatchObject({ code: 2, stdout: '' })
})

test('it never asks for Electron', async () => {
  const names = (await readdir(join(folder, 'cli'), { recursive: true })).filter((name) =>
    name.endsWith('.js'),
  )
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    const text = await readFile(join(folder, 'cli', name), 'utf8')
    expect(text, name).not.toMatch(/(from|import)\s*\(?["']electron["']/)
  }
})

/** From a folder without packages, so that what is not in the bundle is missed. */
function caibian(...argv: readonly string[]) {
  return run(process.execPath, [join(folder, 'cli', 'cli.js'), ...argv], {
    cwd: folder,
    env: { ...process.env, CAIBIAN_LIBRARY: join(folder, 'library'), LANG: 'C' },
  })
}
