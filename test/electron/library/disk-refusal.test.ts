import { describe, expect, it } from 'vitest'
import { createLibrary, openLibrary } from '../../../electron/library/disk-library'
import type { Library } from '../../../electron/library/library'
import { ok } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { CrashDisk } from '../../support/crash-disk'
import type { CrashProcess } from '../../support/crash-disk'
import { articleId, codeOf, deskFile, must, noon, retitled, story } from '../../support/library'

const path = '/desk/library'
const writing = ['create', 'write', 'rename', 'link', 'unlink', 'makeFolder']

async function libraryOn(disk: CrashDisk): Promise<{ running: CrashProcess; library: Library }> {
  const running = disk.start()
  const options = { path, now: () => noon, desk: deskFile(), fileSystem: running }
  const library = must(await createLibrary(options))
  must(await library.createArticle(story(1, '初稿')))
  return { running, library }
}

function every(names: readonly string[], code: string): CrashProcess['plan'] {
  return (_, name) => (names.includes(name) ? { kind: 'error', code, when: 'before' } : null)
}

function save(library: Library, text: string): Promise<Result<unknown>> {
  return library.changeArticle(articleId(1), ({ value }) => ok(retitled(value, text)))
}

async function headline(library: Library): Promise<string> {
  return must(await library.readArticle(articleId(1))).value.draft.headline
}

describe('a disk that will not take a save', () => {
  it.each([
    ['ENOSPC', 'refusal.diskFull'],
    ['EDQUOT', 'refusal.diskFull'],
    ['EACCES', 'refusal.diskDenied'],
    ['EPERM', 'refusal.diskDenied'],
    ['EIO', 'refusal.diskFailed'],
    ['EROFS', 'refusal.libraryReadOnly'],
  ])('is answered for %s with %s, and the text goes in once it is well', async (code, refusal) => {
    const disk = new CrashDisk()
    const { running, library } = await libraryOn(disk)
    running.plan = every(['create', 'write'], code)
    expect(codeOf(await save(library, '二稿'))).toBe(refusal)
    expect(codeOf(await library.createArticle(story(2, '另一篇')))).toBe(refusal)
    expect(codeOf(await library.writeRevision(story(1, '定稿').draft))).toBe(refusal)
    expect(codeOf(await library.changeDesk((desk) => ok(desk)))).toBe(refusal)
    expect(await headline(library)).toBe('初稿')
    expect(disk.paths().filter((name) => name.endsWith('.tmp'))).toEqual([])
    running.plan = () => null
    must(await save(library, '二稿'))
    disk.cutPower(() => 0)
    const fileSystem = disk.start()
    const again = must(await openLibrary({ path, mode: 'write', now: () => noon, fileSystem }))
    expect(await headline(again)).toBe('二稿')
  })

  it('does not grow when it was full for a while', async () => {
    const disk = new CrashDisk()
    const { running, library } = await libraryOn(disk)
    must(await save(library, '二稿'))
    const before = disk.paths()
    for (const failing of ['write', 'sync', 'rename', 'syncFolder', 'link']) {
      running.plan = every([failing], 'ENOSPC')
      expect(codeOf(await save(library, '三稿'))).toBe('refusal.diskFull')
      running.plan = () => null
      must(await save(library, '四稿'))
    }
    expect(disk.paths()).toEqual(before)
  })

  it('gives an article that cannot be fetched no bad name', async () => {
    const disk = new CrashDisk()
    await libraryOn(disk)
    const running = disk.start()
    const options = { path, mode: 'write', now: () => noon, fileSystem: running } as const
    const library = must(await openLibrary(options))
    running.plan = every(['read'], 'EIO')
    expect(await library.readArticle(articleId(1))).toMatchObject({
      refusal: { code: 'refusal.cannotRead', values: { reason: 'EIO' } },
    })
    running.plan = () => null
    expect(await headline(library)).toBe('初稿')
    expect(disk.paths().some((name) => name.includes('set-aside'))).toBe(false)
  })
})

describe('a library that cannot be written to', () => {
  it.each([
    ['EROFS', 'refusal.libraryReadOnly'],
    ['EACCES', 'refusal.libraryReadOnly'],
    ['ENOSPC', 'refusal.diskFull'],
  ])('is opened for reading when the lock meets %s, and it is said', async (code, refusal) => {
    const disk = new CrashDisk()
    await libraryOn(disk)
    const running = disk.start()
    running.plan = every(writing, code)
    const options = { path, mode: 'write', now: () => noon, fileSystem: running } as const
    const library = must(await openLibrary(options))
    expect(library.readOnly).toBe(true)
    expect(library.notices()).toMatchObject([{ path: 'lock', refusal: { code: refusal } }])
    expect(await headline(library)).toBe('初稿')
    expect(library.summaries().length).toBe(1)
    expect(codeOf(await save(library, '二稿'))).toBe('refusal.libraryReadOnly')
    await library.close()
  })

  it('cannot be made there', async () => {
    const running = new CrashDisk().start()
    const options = { path, now: () => noon, desk: deskFile(), fileSystem: running }
    running.plan = every(writing, 'EACCES')
    expect(codeOf(await createLibrary(options))).toBe('refusal.diskDenied')
    running.plan = () => null
    must(await createLibrary(options))
  })
})

describe('a file system without hard links', () => {
  it('keeps a copy all the same', async () => {
    const disk = new CrashDisk()
    const { running, library } = await libraryOn(disk)
    running.plan = every(['link'], 'EPERM')
    must(await save(library, '二稿'))
    must(await save(library, '三稿'))
    disk.cutPower(() => 0)
    const copy = disk.paths().find((name) => name.endsWith(`${articleId(1)}.json.bak`)) ?? ''
    expect(disk.bytesOf(copy).toString()).toContain('二稿')
  })
})

describe('making a library', () => {
  it('leaves a whole one or one that can be made again, wherever it is cut off', async () => {
    const whole = new CrashDisk().start()
    const desk = deskFile()
    must(await createLibrary({ path, now: () => noon, desk, fileSystem: whole }))
    for (let call = 0; call < whole.calls.length; call += 1) {
      const disk = new CrashDisk()
      const running = disk.start()
      running.plan = (now) => (now === call ? { kind: 'crash' } : null)
      await createLibrary({ path, now: () => noon, desk, fileSystem: running })
      disk.cutPower((many) => (call * 7) % many)
      const fileSystem = disk.start()
      const options = { path, mode: 'write', now: () => noon, fileSystem } as const
      const opened = await openLibrary(options)
      const made = opened.ok
        ? opened
        : await createLibrary({ path, now: () => noon, desk, fileSystem })
      expect(must(made).desk(), `call ${call}`).toEqual(desk)
      expect(must(made).readOnly).toBe(false)
    }
  })
})
