import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderTarget } from '../../../electron/targets/folder'
import { diskSteps } from '../../../electron/targets/site-files'
import type { FileSteps } from '../../../electron/targets/site-files'
import type { Parcel } from '../../../electron/targets/target-adapter'
import { withoutModules } from '../../../shared/render/site/modules'
import type { Target } from '../../../shared/target/target'
import { manyStories, wholeManifest } from '../../support/listed'
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
    const before = await finalFiles([second, first])
    const goal = await finalFiles([second, first, corrected])
    let cuts = 0
    for (let after = 0; ; after += 1) {
      const { steps, files } = memorySteps(before)
      const answer = await folderTarget(target, root, breakingAfter(after, steps)).correct(
        corrected,
      )
      if (answer.ok) break
      cuts += 1
      for (const [path, text] of visible(files())) {
        // The manifest says what is under way.
        if (path === 'caibian-site.json') expect(JSON.parse(text)).toMatchObject({ schema: 2 })
        const isWhole = [before.get(path), goal.get(path)].includes(text)
        expect(isWhole || path === 'caibian-site.json', `${path} after step ${after}`).toBe(true)
      }
      must(await folderTarget(target, root, steps).correct(corrected))
      expect(files(), `completed after step ${after}`).toEqual(goal)
    }
    expect(cuts).toBeGreaterThan(25)
  }, 120_000)

  test('is completed by the next one, also where that is of another story', async () => {
    const third = parcel(
      { headline: '第三座桥', slug: 'third', media: [], leadMedia: undefined },
      3,
    )
    const before = await finalFiles([second, first])
    const goal = await finalFiles([second, first, corrected, third])
    for (let after = 0; ; after += 7) {
      const { steps, files } = memorySteps(before)
      const answer = await folderTarget(target, root, breakingAfter(after, steps)).correct(
        corrected,
      )
      if (answer.ok) break
      const isBegun = files().get(corrected.story.path) === goal.get(corrected.story.path)
      must(await folderTarget(target, root, steps).publish(third))
      if (!isBegun) continue
      const isListed = files().get('caibian/2026-03.json') === goal.get('caibian/2026-03.json')
      if (isListed) expect(files(), `completed after step ${after}`).toEqual(goal)
      must(await folderTarget(target, root, steps).correct(corrected))
      expect(files(), `completed after step ${after}`).toEqual(goal)
    }
  }, 120_000)

  test('while it takes a story down is completed by doing it again', async () => {
    const before = await finalFiles([second, first])
    const removal = { ...removalOf(first), state: 'killed' } as const
    const { steps: sound, files: goal } = memorySteps(before)
    must(await folderTarget(target, root, sound).withdraw(removal))
    for (let after = 0; ; after += 5) {
      const { steps, files } = memorySteps(before)
      const answer = await folderTarget(target, root, breakingAfter(after, steps)).withdraw(removal)
      if (answer.ok) break
      must(await folderTarget(target, root, steps).withdraw(removal))
      expect(files(), `completed after step ${after}`).toEqual(goal())
    }
  }, 120_000)

  test('takes no picture from another story that began to show it meanwhile', async () => {
    const before = await finalFiles([second, first])
    const third = parcel({ headline: '第三座桥', slug: 'third' }, 3)
    const [picture] = third.pictures
    for (let after = 0; ; after += 5) {
      const { steps, files } = memorySteps(before)
      const answer = await folderTarget(target, root, breakingAfter(after, steps)).withdraw(
        removalOf(first),
      )
      must(await folderTarget(target, root, steps).publish(third))
      expect(files().has(picture!.path), `after step ${after}`).toBe(true)
      must(await folderTarget(target, root, steps).withdraw(removalOf(first)))
      expect(files().has(picture!.path), `after step ${after}`).toBe(true)
      must(await folderTarget(target, root, steps).withdraw(removalOf(third)))
      expect(files().has(picture!.path), `after step ${after}`).toBe(false)
      if (answer.ok) break
    }
  }, 120_000)

  test('while it moves a story whose answer was lost never lists an address that is gone', async () => {
    const lost = parcel({ headline: '桥头石', slug: 'lost', media: [], leadMedia: undefined }, 4)
    const moved = parcel({ headline: '桥头石', slug: 'found', media: [], leadMedia: undefined }, 4)
    const february = {
      ...lost,
      story: { ...lost.story, published: '2026-02-28T23:00:00+08:00' },
    }
    const before = await finalFiles([first, february])
    const goal = await finalFiles([first, february, moved, second])
    for (let after = 0; ; after += 3) {
      const { steps, files } = memorySteps(before)
      const answer = await folderTarget(target, root, breakingAfter(after, steps)).publish(moved)
      must(await folderTarget(target, root, steps).publish(second))
      const lists = [...files()].filter(([path]) => /index\.html|archive|feed\./.test(path))
      for (const { path, permalink } of [lost.story, moved.story]) {
        const isListed = lists.some(([, text]) => text.includes(permalink))
        if (isListed) expect(files().has(path), `${path} after step ${after}`).toBe(true)
      }
      must(await folderTarget(target, root, steps).publish(moved))
      expect(alone(files()), `completed after step ${after}`).toEqual(alone(goal))
      if (answer.ok) break
    }
    expect(goal.has(lost.story.path)).toBe(false)
  }, 120_000)

  test('never lists a story whose page is not there', async () => {
    for (let after = 0; ; after += 1) {
      const { steps, files: all } = memorySteps(new Map())
      const answer = await folderTarget(target, root, breakingAfter(after, steps)).publish(first)
      const files = visible(all())
      const lists = [...files].filter(([path]) => /index\.html|archive|feed\./.test(path))
      if (lists.some(([, text]) => text.includes('古桥修缮'))) {
        expect(withoutModules(files.get(first.story.path) ?? '', '-')).toBe(first.page)
        expect([...files.keys()].some((path) => path.startsWith('media/'))).toBe(true)
      }
      if (answer.ok) break
    }
  }, 120_000)

  test('while it takes a manifest of version 1 apart leaves one of the two, and is completed', async () => {
    const before = new Map([['caibian-site.json', wholeManifest(manyStories(70))]])
    const { steps: sound, files: goal } = memorySteps(before)
    must(await folderTarget(target, root, sound).publish(first))
    for (let after = 0; ; after += 23) {
      const { steps, files } = memorySteps(before)
      const answer = await folderTarget(target, root, breakingAfter(after, steps)).publish(first)
      if (answer.ok) break
      must(await folderTarget(target, root, steps).publish(first))
      expect(files(), `completed after step ${after}`).toEqual(goal())
    }
  }, 120_000)

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
    const changed = must(await adapter.verify(first))
    expect(changed).toMatchObject({ verified: 'loss', loss: ['authors', 'source'] })
    expect(changed.seen?.sealed.authors).toContain('柳望川')
    expect(changed.seen?.there?.authors).toContain('佚名')
    expect(changed.seen?.there?.source).toBe('')
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
    const stories = [first.story, ...manyStories(600)]
    await writeFile(join(root, 'caibian-site.json'), wholeManifest(stories))
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
    expect(listed.length).toBeLessThan(45)
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
    const month = JSON.parse(await readFile(join(root, 'caibian/2026-03.json'), 'utf8')) as object
    expect(month).toMatchObject({ stories: [], gone: [{ state: 'killed' }] })
  })
})

/** Steps that fail for good after so many: the file that is being filled is left half-written. */
function breakingAfter(count: number, steps: FileSteps): FileSteps {
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
    read: (path) => (left < 0 ? Promise.reject(errno('EIO')) : steps.read(path)),
    folder: (path) => step(() => steps.folder(path)),
    rename: (from, to) => step(() => steps.rename(from, to)),
    remove: (path) => step(() => steps.remove(path)),
    syncFolder: (path) => step(() => steps.syncFolder(path)),
    fill: (path, bytes) =>
      step(
        () => steps.fill(path, bytes),
        () => steps.fill(path, bytes.subarray(0, bytes.length / 2)),
      ),
  }
}

/** What stands in a folder after all of these went well. */
async function finalFiles(parcels: readonly Parcel[]): Promise<Map<string, string>> {
  const { steps, files } = memorySteps(new Map())
  for (const one of parcels) must(await folderTarget(target, root, steps).publish(one))
  return files()
}

const root = '/www'

/** A disk in memory on which these files stand below the root, each as its text. */
function memorySteps(before: ReadonlyMap<string, string>) {
  const disk = new Map([...before].map(([path, text]) => [`${root}/${path}`, Buffer.from(text)]))
  const steps: FileSteps = {
    read: (path) => Promise.resolve(disk.get(path) ?? null),
    fill: (path, bytes) => Promise.resolve(void disk.set(path, Buffer.from(bytes))),
    rename: (from, to) => {
      disk.set(to, disk.get(from) ?? Buffer.alloc(0))
      disk.delete(from)
      return Promise.resolve()
    },
    remove: (path) => Promise.resolve(void disk.delete(path)),
    folder: (path) => Promise.resolve(path),
    syncFolder: () => Promise.resolve(),
  }
  const files = () => {
    const kept = [...disk].map(([path, bytes]) => [path.slice(root.length + 1), bytes.toString()])
    return new Map((kept as [string, string][]).sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  return { steps, files }
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

/** Without what stands beside the stories: related ones are those of the hour a page was made. */
function alone(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const pages = [...files].map(([path, text]) => [path, withoutModules(text, '-')] as const)
  return new Map(pages.filter(([path]) => !path.startsWith('caibian/named/')))
}
