import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderTarget } from '../../../electron/targets/folder'
import { diskSteps } from '../../../electron/targets/site-files'
import type { FileSteps } from '../../../electron/targets/site-files'
import { parseManifest } from '../../../electron/targets/site-manifest'
import type { Parcel } from '../../../electron/targets/target-adapter'
import type { Target } from '../../../shared/target/target'
import { manyStories } from '../../support/listed'
import { must, parcel, removalOf } from '../../support/parcel'
import { siteFolder } from '../../support/publish'
import { chineseSite } from '../../support/render'

const target: Extract<Target, { kind: 'folder' }> = {
  kind: 'folder',
  name: 'site',
  path: '/site',
  site: chineseSite,
}

const first = parcel({}, 1)
const second = parcel(
  {
    headline: '万福桥六月开工修缮',
    slug: 'wanfu',
    sections: ['清溪', '交通'],
    media: [],
    leadMedia: undefined,
  },
  2,
)
const corrected = parcel(
  { headline: '清溪县启动古桥修缮工程：四座石拱桥年底前恢复通行', media: [], leadMedia: undefined },
  1,
)

describe('a delivery that is cut off', () => {
  test('at any step leaves only whole files, and the next one completes it', async () => {
    const root = join(await siteFolder(), 'www')
    must(await folderTarget(target, root).publish(second))
    must(await folderTarget(target, root).publish(first))
    const before = await filesOf(root)
    const goal = await finalFiles([second, first, corrected])
    let cuts = 0
    for (let after = 0; ; after += 1) {
      const place = await copyOf(before)
      const breaking = breakingAfter(after)
      const answer = await folderTarget(target, place, breaking).correct(corrected)
      if (answer.ok) break
      cuts += 1
      for (const [path, text] of visible(await filesOf(place))) {
        const isWhole = [before.get(path), goal.get(path)].includes(text)
        expect(isWhole, `${path} after step ${after}`).toBe(true)
      }
      must(await folderTarget(target, place).correct(corrected))
      expect(await filesOf(place), `completed after step ${after}`).toEqual(goal)
    }
    expect(cuts).toBeGreaterThan(25)
  }, 60_000)

  test('never lists a story whose page is not there', async () => {
    for (let after = 0; ; after += 1) {
      const root = join(await siteFolder(), `www${after}`)
      const answer = await folderTarget(target, root, breakingAfter(after)).publish(first)
      const files = visible(await filesOf(root))
      const lists = [...files].filter(([path]) => /index\.html|feed\./.test(path))
      if (lists.some(([, text]) => text.includes('古桥修缮'))) {
        expect(files.get(first.story.path)).toBe(first.page)
        expect([...files.keys()].some((path) => path.startsWith('media/'))).toBe(true)
      }
      if (answer.ok) break
    }
  }, 60_000)

  test('says whether it may go well later', async () => {
    const root = join(await siteFolder(), 'www')
    const full = { ...diskSteps, fill: () => Promise.reject(errno('ENOSPC')) }
    expect(await folderTarget(target, root, full).publish(first)).toMatchObject({
      ok: false,
      isRetryable: true,
      refusal: { code: 'refusal.diskFull' },
    })
    const denied = { ...diskSteps, fill: () => Promise.reject(errno('EACCES')) }
    expect(await folderTarget(target, root, denied).publish(first)).toMatchObject({
      ok: false,
      isRetryable: false,
      refusal: { values: { reason: 'publish.reason.denied' } },
    })
  })
})

describe('reading back', () => {
  test('finds the page as it was sent, and names what a changed one lost', async () => {
    const root = join(await siteFolder(), 'www')
    const adapter = folderTarget(target, root)
    must(await adapter.publish(first))
    expect(must(await adapter.verify(first))).toEqual({ verified: 'identical', loss: [] })
    const place = join(root, first.story.path)
    await writeFile(
      place,
      first.page.replaceAll('柳望川', '佚名').replaceAll('清溪日报社新闻中心', ''),
    )
    expect(must(await adapter.verify(first))).toEqual({
      verified: 'loss',
      loss: ['authors', 'source'],
    })
    await writeFile(place, first.page.replace('石匠', '木匠'))
    expect(must(await adapter.verify(first)).loss).toEqual(['text'])
  })

  test('finds a withdrawn story gone, and one that came back', async () => {
    const root = join(await siteFolder(), 'www')
    const adapter = folderTarget(target, root)
    must(await adapter.publish(first))
    expect(must(await adapter.verify(removalOf(first))).verified).toBe('loss')
    must(await adapter.withdraw(removalOf(first)))
    expect(must(await adapter.verify(removalOf(first))).verified).toBe('identical')
    must(await adapter.withdraw(removalOf(first)))
  })
})

describe('the folder', () => {
  test('is not left through a link somebody planted', async () => {
    const folder = await siteFolder()
    const root = join(folder, 'www')
    await mkdir(join(folder, 'private'), { recursive: true })
    await mkdir(root)
    await symlink(join(folder, 'private'), join(root, '2026'))
    expect(await folderTarget(target, root).publish(first)).toMatchObject({
      ok: false,
      isRetryable: false,
      refusal: { values: { reason: 'publish.reason.outside' } },
    })
    expect(await readdir(join(folder, 'private'))).toEqual(['03'])
  })

  test('refuses a second story at an address that differs in case alone', async () => {
    const root = join(await siteFolder(), 'www')
    const adapter = folderTarget(target, root)
    must(await adapter.publish(first))
    const path = first.story.path.replace('guqiao', 'GUQIAO')
    const twin = { ...second, story: { ...second.story, path } }
    expect(await adapter.publish(twin)).toMatchObject({
      ok: false,
      refusal: { values: { reason: 'publish.reason.collision' } },
    })
  })

  test('keeps what is not ours, and a manifest it cannot read', async () => {
    const root = join(await siteFolder(), 'www')
    const adapter = folderTarget(target, root)
    must(await adapter.publish(first))
    await writeFile(join(root, 'favicon.png'), 'ours to keep')
    await writeFile(join(root, 'caibian-site.json'), '{"schema":1')
    expect(await adapter.publish(second)).toMatchObject({
      ok: false,
      refusal: { values: { reason: 'publish.reason.manifest' } },
    })
    expect(await readFile(join(root, 'caibian-site.json'), 'utf8')).toBe('{"schema":1')
    expect(await readFile(join(root, 'favicon.png'), 'utf8')).toBe('ours to keep')
  })

  test('shows a section that lost its last story empty, not as it was', async () => {
    const root = join(await siteFolder(), 'www')
    const adapter = folderTarget(target, root)
    must(await adapter.publish(second))
    const moved = parcel({ headline: '万福桥六月开工修缮', slug: 'wanfu' }, 2)
    must(await adapter.correct(moved))
    const old = await readFile(join(root, 'section/清溪/交通/index.html'), 'utf8')
    expect(old).not.toContain('万福桥')
    expect(await readFile(join(root, 'section/清溪/民生要闻/index.html'), 'utf8')).toContain(
      '万福桥',
    )
  })

  test('rewrites few pages for one story, however many it shows', async () => {
    const root = join(await siteFolder(), 'www')
    must(await folderTarget(target, root).publish(first))
    const manifest = JSON.parse(await readFile(join(root, 'caibian-site.json'), 'utf8')) as {
      stories: unknown[]
      sections: unknown[]
    }
    manifest.stories.push(...manyStories(600).map((story) => ({ story, pictures: [] })))
    manifest.sections.push(['要闻'], ['体育'])
    await writeFile(join(root, 'caibian-site.json'), JSON.stringify(manifest))
    must(await folderTarget(target, root).publish(second))
    const lists = [...(await filesOf(root)).keys()].filter((path) => /archive|index/.test(path))
    expect(lists.length).toBeGreaterThan(30)

    const written: string[] = []
    const counting: FileSteps = {
      ...diskSteps,
      rename: (from, to) => {
        written.push(to.slice(root.length + 1))
        return diskSteps.rename(from, to)
      },
    }
    const third = parcel(
      { headline: '第三座桥', slug: 'third', media: [], leadMedia: undefined },
      3,
    )
    must(await folderTarget(target, root, counting).publish(third))
    const listed = written.filter((path) => /archive|index\.html/.test(path))
    expect(listed.length).toBeGreaterThan(3)
    expect(listed.length).toBeLessThan(14)
  })

  test('says at the address of a month that lost its last story that nothing is there', async () => {
    const root = join(await siteFolder(), 'www')
    const adapter = folderTarget(target, root)
    must(await adapter.publish(first))
    const place = join(root, 'archive-2026-03.html')
    expect(await readFile(place, 'utf8')).toContain('古桥修缮')
    must(await adapter.withdraw(removalOf(first)))
    const page = await readFile(place, 'utf8')
    expect(page).toContain('此处暂无内容。')
    expect(page).toContain('noindex')
    must(await adapter.publish(first))
    expect(await readFile(place, 'utf8')).toContain('古桥修缮')
  })

  test('does not show again what was killed there', async () => {
    const root = join(await siteFolder(), 'www')
    const adapter = folderTarget(target, root)
    must(await adapter.publish(first))
    must(await adapter.withdraw({ ...removalOf(first), state: 'killed' }))
    expect(await adapter.publish(first)).toMatchObject({
      ok: false,
      refusal: { values: { reason: 'publish.reason.killed' } },
    })
    const manifest = parseManifest(await readFile(join(root, 'caibian-site.json')))
    expect(manifest?.gone).toMatchObject([{ state: 'killed' }])
  })
})

/** Steps that fail for good after so many: the file that is being filled is left half-written. */
function breakingAfter(count: number): FileSteps {
  let left = count
  const step = async <T>(
    act: () => Promise<T>,
    half: () => Promise<unknown> = () => Promise.resolve(),
  ) => {
    if (left > 0) {
      left -= 1
      return act()
    }
    if (left === 0) await half()
    left = -1
    throw errno('EIO')
  }
  return {
    read: (path) => (left < 0 ? Promise.reject(errno('EIO')) : diskSteps.read(path)),
    folder: (path) => step(() => diskSteps.folder(path)),
    rename: (from, to) => step(() => diskSteps.rename(from, to)),
    remove: (path) => step(() => diskSteps.remove(path)),
    syncFolder: (path) => step(() => diskSteps.syncFolder(path)),
    fill: (path, bytes) =>
      step(
        () => diskSteps.fill(path, bytes),
        () => writeFile(path, bytes.subarray(0, bytes.length / 2)),
      ),
  }
}

async function finalFiles(parcels: readonly Parcel[]): Promise<Map<string, string>> {
  const root = join(await siteFolder(), 'www')
  for (const one of parcels) must(await folderTarget(target, root).publish(one))
  return filesOf(root)
}

async function copyOf(files: ReadonlyMap<string, string>): Promise<string> {
  const root = join(await siteFolder(), 'www')
  for (const [path, text] of files) {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), Buffer.from(text, 'latin1'))
  }
  return root
}

/** Every file as its bytes, one character each. */
async function filesOf(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries.filter((one) => one.isFile())) {
    const place = join(entry.parentPath, entry.name)
    found.set(place.slice(root.length + 1), await readFile(place, 'latin1'))
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The files a web server shows. */
function visible(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([path]) => !path.includes('.caibian-')))
}

function errno(code: string): Error {
  return Object.assign(new Error(code), { code })
}
