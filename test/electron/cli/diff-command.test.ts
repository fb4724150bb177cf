import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandLine } from '../../support/cli'

let at = ''
let cli: ReturnType<typeof commandLine>
beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'caibian-diff-'))
  cli = commandLine(at, {
    CAIBIAN_LIBRARY: join(at, 'library'),
    CAIBIAN_PASSPHRASE: '足够长的一个口令',
    LANG: 'zh_CN.UTF-8',
  })
})
afterEach(() => rm(at, { recursive: true, force: true }))

test(
  'two versions are told in lines, as data, and as the marked-up proof',
  { timeout: 60_000 },
  async () => {
    const id = await storyWithDraft()

    const told = await cli.run(['diff', id, '1', 'draft', '--language', 'zh-CN'])
    expect(told.out).toContain('+ 清溪老街亮灯')
    expect(await cli.json('diff', id, '1', 'draft')).toMatchObject({
      fields: [{ field: 'headline', was: '', now: '清溪老街亮灯' }],
      sum: { fields: 1 },
    })

    const path = join(at, '花脸稿.html')
    const written = await cli.json('diff', id, '1', 'draft', '--format', 'html', '--out', path)
    expect(written).toEqual({ id, path })
    const page = await readFile(path, 'utf8')
    expect(page).toContain('<h1 lang="zh-CN"><ins>清溪老街亮灯</ins></h1>')
    const shown = await cli.run(['diff', id, '1', 'draft', '--format', 'html'])
    expect(shown.out).toContain('<!doctype html>')
  },
)

test(
  'a version that is not there is refused, and so is a format nobody knows',
  { timeout: 60_000 },
  async () => {
    const id = await storyWithDraft()
    expect((await cli.run(['diff', id, '1', '9'])).code).toBe(1)
    expect((await cli.run(['diff', id, 'x', '1'])).code).toBe(1)
    expect((await cli.run(['diff', id, '1', 'draft', '--format', 'odt'])).code).toBe(2)
  },
)

async function storyWithDraft(): Promise<string> {
  await cli.json('init', '--policy', 'solo')
  await cli.json('person', 'add', '记者乙', '--role', 'chief')
  const made = (await cli.json('new', '--headline', '清溪老街亮灯', '--as', '记者乙')) as {
    id: string
  }
  return made.id
}
