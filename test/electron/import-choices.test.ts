import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesBehind } from '../../electron/import-choices'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caibian-choices-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function namesBehind(files: readonly string[]): Promise<readonly string[]> {
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), '清溪镇新桥今天通车。')
  }
  return (await filesBehind(folder))?.map(({ name }) => name) ?? []
}

describe('a folder of copy', () => {
  it('leaves out what a browser saved beside a page', async () => {
    const saved = ['桥_files/ad.html', '桥.files/frame.html', '桥_文件/a.htm']
    expect(await namesBehind(['桥.html', ...saved])).toEqual(['桥.html'])
  })

  it('keeps a folder that only shares its name with a page', async () => {
    const files = ['桥/周小满来稿.txt', '桥.html', '渡口_files/李禾来稿.txt']
    expect(await namesBehind(files)).toEqual(files)
  })
})
