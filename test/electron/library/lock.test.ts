import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../../electron/library/disk-library'
import type { FileSystem } from '../../../electron/library/file-system'
import { takeLock, takeoverPath } from '../../../electron/library/lock'
import { nodeFileSystem } from '../../../electron/library/node-file-system'
import { ok } from '../../../shared/result'
import {
  articleId,
  codeOf,
  headlineOf,
  must,
  noon,
  retitle,
  story,
  temporaryLibrary,
} from '../../support/library'
import fc from '../../support/properties'

describe('a second process', () => {
  it('opens the library for reading and is told who has it', async () => {
    const first = await temporaryLibrary()
    must(await first.createArticle(story(1, '初稿')))
    const second = must(await openLibrary({ path: first.path, mode: 'write', now: () => noon }))
    expect(second.readOnly).toBe(true)
    expect(second.notices()).toMatchObject([
      { refusal: { code: 'refusal.libraryLocked', values: { pid: process.pid } } },
    ])
    expect(codeOf(await second.createArticle(story(2, '另一篇')))).toBe('refusal.libraryReadOnly')
    expect(codeOf(await second.changeDesk((desk) => ok(desk)))).toBe('refusal.libraryReadOnly')
    expect(codeOf(await second.removeArticle(articleId(1)))).toBe('refusal.libraryReadOnly')
    expect(await headlineOf(second)).toBe('初稿')
    await retitle(first, '二稿')
    expect(await headlineOf(second)).toBe('二稿')
    await second.close()
    expect(readdirSync(first.path)).toContain('lock')
  })

  it('takes over the lock of a process that is no more', async () => {
    const library = await temporaryLibrary()
    await library.close()
    const dead = {
      pid: 2 ** 22 + 7,
      host: hostname(),
      began: '',
      lockedAt: noon,
      token: 'gone',
    }
    for (const left of [JSON.stringify(dead), '', '{"pid":']) {
      writeFileSync(join(library.path, 'lock'), left)
      const again = must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
      expect(again.readOnly).toBe(false)
      await again.close()
      expect(readdirSync(library.path)).not.toContain('lock')
    }
  })

  it('takes over a lock whose process id was given to another program since', async () => {
    const library = await temporaryLibrary()
    const lock = JSON.parse(readFileSync(join(library.path, 'lock'), 'utf8')) as object
    await library.close()
    const reused = { ...lock, began: 'another-boot 17', lockedAt: '2020-01-01T00:00:00.000Z' }
    writeFileSync(join(library.path, 'lock'), JSON.stringify(reused))
    const again = must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
    expect(again.readOnly).toBe(false)
    await again.close()
  })

  it('does not touch a lock of another machine', async () => {
    const library = await temporaryLibrary()
    const lock = JSON.parse(readFileSync(join(library.path, 'lock'), 'utf8')) as object
    await library.close()
    writeFileSync(
      join(library.path, 'lock'),
      JSON.stringify({ ...lock, host: 'the-other-desk', pid: 2 ** 22 + 7 }),
    )
    const again = must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
    expect(again.readOnly).toBe(true)
    await again.close()
    rmSync(join(library.path, 'lock'))
  })

  it('is the only one of many that open at once', async () => {
    const library = await temporaryLibrary()
    await library.close()
    writeFileSync(join(library.path, 'lock'), '')
    const options = { path: library.path, mode: 'write', now: () => noon } as const
    const opened = await Promise.all(Array.from({ length: 8 }, () => openLibrary(options)))
    const writers = opened.map(must).filter((one) => !one.readOnly)
    expect(writers.length).toBe(1)
    await Promise.all(opened.map((one) => must(one).close()))
  })

  it('never has two at once, in whatever order their calls reach the disk', async () => {
    const dead = { pid: 2 ** 22 + 7, host: hostname(), began: '', lockedAt: noon, token: 'gone' }
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.constantFrom('', JSON.stringify(dead)),
        fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 6 }),
        async (scheduler, left, stays) => {
          const folder = mkdtempSync(join(tmpdir(), 'caibian-lock-'))
          const path = join(folder, 'lock')
          writeFileSync(path, left)
          const disk = inOrderOf(scheduler)
          let holding = 0
          const open = async (stay: number): Promise<boolean> => {
            const locking = await takeLock(disk, path)
            if (locking.kind === 'taken') return false
            holding += 1
            expect(holding).toBe(1)
            for (let turn = 0; turn < stay; turn += 1)
              await scheduler.schedule(Promise.resolve('working'))
            holding -= 1
            await locking.lock.release()
            return true
          }
          const opened = await scheduler.waitFor(Promise.all(stays.map(open)))
          expect(opened).toContain(true)
          expect(readdirSync(folder)).toEqual([])
          rmSync(folder, { recursive: true })
        },
      ),
      { numRuns: 400 },
    )
  })

  it('takes over from one that was taking over and is no more', async () => {
    const library = await temporaryLibrary()
    await library.close()
    const path = join(library.path, 'lock')
    const dead = { pid: 2 ** 22 + 7, host: hostname(), began: '', lockedAt: noon, token: 'gone' }
    writeFileSync(path, '')
    writeFileSync(takeoverPath(path, new Uint8Array()), JSON.stringify(dead))
    const again = must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
    expect(again.readOnly).toBe(false)
    await again.close()
    expect(readdirSync(library.path).filter((name) => name.startsWith('lock'))).toEqual([])
  })
})

/** The real disk, each call waiting until the scheduler lets it go. */
function inOrderOf(scheduler: fc.Scheduler): FileSystem {
  const turn = () => scheduler.schedule(Promise.resolve('disk'))
  return {
    ...nodeFileSystem,
    read: async (path) => (await turn(), nodeFileSystem.read(path)),
    rename: async (from, to) => (await turn(), nodeFileSystem.rename(from, to)),
    link: async (from, to) => (await turn(), nodeFileSystem.link(from, to)),
    unlink: async (path) => (await turn(), nodeFileSystem.unlink(path)),
  }
}
