import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { inlineDarkroom } from '../../electron/darkroom/inline-darkroom'
import { openLibrary } from '../../electron/library/disk-library'
import { openOffice } from '../../electron/office'
import type { Office } from '../../electron/office'
import { InlineReader } from '../../electron/reading/inline-reader'
import type { Session } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import { memoryDesktop } from '../support/desktop'
import { memorySecrets } from '../support/host'
import { must, story, temporaryFolder, temporaryLibrary } from '../support/library'

type Change = (file: string, bytes: Buffer) => void

const putBack: Change = (file, bytes) => {
  rmSync(file, { recursive: true, force: true })
  writeFileSync(file, bytes)
}

describe('a library that cannot be opened', () => {
  it.each<readonly [string, string, Change]>([
    [
      'that a later version wrote',
      'refusal.libraryNewer',
      (file, bytes) => writeFileSync(file, bytes.toString().replace('"version":1', '"version":9')),
    ],
    [
      'whose file cannot be read',
      'refusal.cannotRead',
      (file) => {
        rmSync(file)
        mkdirSync(file)
      },
    ],
    [
      'that is damaged, and its copy too',
      'refusal.unreadable',
      (file) => {
        writeFileSync(file, 'broken')
        writeFileSync(`${file}.bak`, 'broken')
      },
    ],
    [
      'whose stories alone are left',
      'refusal.noLibraryFile',
      (file) => {
        rmSync(file)
        rmSync(`${file}.bak`)
      },
    ],
  ])('%s: it is said, and after the repair tried again', async (_, code, damage) => {
    for (const asDefault of [false, true]) {
      const path = await libraryWithStory()
      const file = join(path, 'library.json')
      const bytes = readFileSync(file)
      damage(file, bytes)
      const asked = await opening(asDefault ? { defaultLibrary: path } : { library: path }, [
        () => {
          putBack(file, bytes)
          return path
        },
      ])
      expect(asked.told).toEqual([code])
      expect(await headlines(asked.office)).toEqual(['清溪桥通车'])
      expect(asked.kept).toEqual([])
    }
  })

  it('is not put in the place of one that is gone with its disk', async () => {
    const path = await libraryWithStory()
    const elsewhere = `${path}-unplugged`
    renameSync(path, elsewhere)
    const { told, office } = await opening({ library: path, isRemembered: true }, [
      () => {
        expect(existsSync(path)).toBe(false)
        renameSync(elsewhere, path)
        return path
      },
    ])
    expect(told).toEqual(['refusal.libraryGone'])
    expect(await headlines(office)).toEqual(['清溪桥通车'])
  })

  it('leads to another, which is remembered once it is open, or out', async () => {
    const file = join(await temporaryFolder(), 'file')
    writeFileSync(file, '')
    const other = await libraryWithStory()
    const found = await opening({ library: file }, [file, other])
    expect(found.told).toEqual(['refusal.diskFailed', 'refusal.diskFailed'])
    expect(found.kept).toEqual([other])
    const left = await opening({ library: file }, [null])
    expect(left.office).toBeNull()
    expect(left.kept).toEqual([])
  })
})

describe('a library another process has', () => {
  it('is read meanwhile, and written once it is free', async () => {
    const path = await libraryWithStory()
    const lock = join(path, 'lock')
    const held = { pid: process.ppid, host: hostname(), began: '', token: 'other' }
    writeFileSync(lock, JSON.stringify({ ...held, lockedAt: new Date().toISOString() }))
    const { office } = await opening({ library: path }, [])
    const session = async () =>
      must((await office?.answer('session.state', null)) as Result<Session>)
    expect((await session()).library).toMatchObject({
      readOnly: true,
      notices: [{ refusal: { code: 'refusal.libraryLocked' } }],
    })
    const refused = await office?.answer('library.reopen', null)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'refusal.libraryLocked' } })
    rmSync(lock)
    expect(await office?.answer('library.reopen', null)).toMatchObject({ ok: true })
    expect((await session()).library).toMatchObject({ readOnly: false, notices: [] })
  })
})

interface Asked {
  readonly library?: string
  readonly isRemembered?: boolean
  readonly defaultLibrary?: string
}

/** Opens the office as a person answers: the folder to try next, or null to quit. */
async function opening(asked: Asked, ways: readonly (string | null | (() => string))[]) {
  const told: string[] = []
  const kept: string[] = []
  const left = [...ways]
  const office = await openOffice({
    library: asked.library ?? null,
    isRemembered: asked.isRemembered ?? false,
    defaultLibrary: asked.defaultLibrary ?? join(await temporaryFolder(), 'default'),
    desktop: memoryDesktop(),
    reader: new InlineReader(() => crypto.randomUUID()),
    darkroom: inlineDarkroom(),
    secrets: memorySecrets(),
    tell: () => undefined,
    settings: () => ({ language: 'zh-CN', theme: 'system', tourDone: false }),
    onSettings: () => undefined,
    onLibrary: (path) => void kept.push(path),
    onLock: () => undefined,
    askOtherLibrary: ({ refusal }) => {
      told.push(refusal.code)
      const way = left.shift()
      if (way === undefined) throw new Error(`asked once more: ${refusal.code}`)
      return Promise.resolve(typeof way === 'function' ? way() : way)
    },
  })
  if (office !== null) onTestFinished(() => office.close())
  return { office, told, kept }
}

/** The folder of a closed library with one story in it. */
async function libraryWithStory(): Promise<string> {
  const library = await temporaryLibrary()
  must(await library.createArticle(story(1, '清溪桥通车')))
  await library.close()
  return library.path
}

async function headlines(office: Office | null): Promise<readonly string[]> {
  const path = office?.path() ?? ''
  const library = must(await openLibrary({ path, mode: 'read', now: () => '2026-11-22T04:00:00Z' }))
  return library.summaries().map(({ headline }) => headline)
}
