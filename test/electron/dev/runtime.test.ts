import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isDownloadHopeless, locateRuntime } from '../../../electron/dev/runtime.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'caibian-runtime-'))
  put('node_modules/electron/package.json', '{"version":"45.4.1"}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(path: string, content = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

function putOfficial(version: string): void {
  put('node_modules/electron/path.txt', 'electron')
  put('node_modules/electron/dist/electron')
  put('node_modules/electron/dist/version', version)
}

function putRegistry(): void {
  put('node_modules/.cache/caibian-electron/33.2.1/electron')
  put('node_modules/.cache/caibian-electron/33.2.1/version', '33.2.1')
  put('node_modules/.cache/caibian-electron/33.2.1/resources/app/package.json', '{}')
}

function locate(env: Record<string, string> = {}) {
  return locateRuntime({ root, env, platform: 'linux' })
}

test('a bare checkout has no runtime', () => {
  expect(locate()).toBeNull()
})

test('the folder somebody named comes before every other runtime', () => {
  putOfficial('45.4.1')
  putRegistry()
  put('mine/electron')
  expect(locate({ ELECTRON_OVERRIDE_DIST_PATH: 'mine' })).toMatchObject({
    kind: 'override',
    executable: join(root, 'mine', 'electron'),
    args: [root],
  })
})

test('a named folder without Electron is not quietly replaced by another runtime', () => {
  putRegistry()
  expect(locate({ ELECTRON_OVERRIDE_DIST_PATH: 'nowhere' })).toBeNull()
})

test("Electron's own runtime comes before the registry's", () => {
  putOfficial('45.4.1')
  putRegistry()
  expect(locate()).toMatchObject({ kind: 'official', version: '45.4.1' })
})

test('an official runtime of another version than the installed package is not used', () => {
  putOfficial('44.0.0')
  expect(locate()).toBeNull()
  putRegistry()
  expect(locate()).toMatchObject({ kind: 'registry' })
})

test('a runtime that holds the program is not given its folder again', () => {
  putRegistry()
  expect(locate()?.args).toEqual([])
})

test('each system keeps its executable elsewhere', () => {
  put('mine/electron.exe')
  put('mine/Electron.app/Contents/MacOS/Electron')
  const env = { ELECTRON_OVERRIDE_DIST_PATH: 'mine' }
  for (const platform of ['win32', 'darwin'] as const) {
    expect(locateRuntime({ root, env, platform })?.kind).toBe('override')
  }
  expect(locate(env)).toBeNull()
})

test('a failed download is remembered for a day, for the same version and mirror', () => {
  const hour = 3_600_000
  const failure = { version: '45.4.1', mirror: '', at: 10 * hour }
  put('node_modules/.cache/caibian/electron-download.json', JSON.stringify(failure))
  expect(isDownloadHopeless(root, {}, 11 * hour)).toBe(true)
  expect(isDownloadHopeless(root, {}, 35 * hour)).toBe(false)
  expect(isDownloadHopeless(root, { ELECTRON_MIRROR: 'somewhere' }, 11 * hour)).toBe(false)
  put('node_modules/electron/package.json', '{"version":"46.0.0"}')
  expect(isDownloadHopeless(root, {}, 11 * hour)).toBe(false)
})
