import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuilt, markOf } from '../../../electron/dev/build.mjs'

const PRODUCT = 'dist/main/main.js'
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'caibian-build-'))
  put('shared/a.ts', 'a')
  put('electron/main.ts', 'main')
  put('electron/dev/start.mjs', 'start')
  put(PRODUCT)
  put('dist/.built-from', markOf(root))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(path: string, content = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

function isFresh(): boolean {
  return isBuilt(root, [PRODUCT])
}

test('a build of the present sources is fresh', () => {
  expect(isFresh()).toBe(true)
})

test('a changed source makes the build stale, and changing it back makes it fresh', () => {
  put('shared/a.ts', 'b')
  expect(isFresh()).toBe(false)
  put('shared/a.ts', 'a')
  expect(isFresh()).toBe(true)
})

test('added, renamed and removed sources make the build stale', () => {
  put('renderer/new.ts', '')
  expect(isFresh()).toBe(false)
  rmSync(join(root, 'renderer/new.ts'))
  expect(isFresh()).toBe(true)
  rmSync(join(root, 'shared/a.ts'))
  expect(isFresh()).toBe(false)
  put('shared/b.ts', 'a')
  expect(isFresh()).toBe(false)
})

test('times do not count, since a checkout changes them', () => {
  utimesSync(join(root, 'shared/a.ts'), new Date(), new Date(Date.now() + 60_000))
  expect(isFresh()).toBe(true)
})

test('the launcher itself is not part of the build', () => {
  put('electron/dev/start.mjs', 'changed')
  expect(isFresh()).toBe(true)
})

test('a build whose product or stamp is gone is stale', () => {
  rmSync(join(root, 'dist/.built-from'))
  expect(isFresh()).toBe(false)
  put('dist/.built-from', markOf(root))
  rmSync(join(root, PRODUCT))
  expect(isFresh()).toBe(false)
})
