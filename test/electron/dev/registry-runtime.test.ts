import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  isElectronsOwn,
  refuseChanged,
  registryPin,
} from '../../../electron/dev/registry-runtime.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caibian-pin-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the pinned file is accepted', async () => {
  const file = join(folder, 'runtime.tgz')
  writeFileSync(file, 'as published')
  const integrity = `sha512-${createHash('sha512').update('as published').digest('base64')}`
  await refuseChanged(file, integrity)
  expect(existsSync(file)).toBe(true)
})

test('a file that differs in one byte is refused and deleted', async () => {
  const file = join(folder, 'runtime.tgz')
  const integrity = `sha512-${createHash('sha512').update('as published').digest('base64')}`
  writeFileSync(file, 'as publisheD')
  await expect(refuseChanged(file, integrity)).rejects.toMatchObject({ name: 'Refused' })
  expect(existsSync(file)).toBe(false)
})

test('every pin names an exact version and a sha512', () => {
  const pin = registryPin('linux', 'x64')
  expect(pin?.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(pin?.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
})

test('systems without a pinned runtime have none', () => {
  expect(registryPin('darwin', 'arm64')).toBeNull()
  expect(registryPin('win32', 'x64')).toBeNull()
})

test("only Electron's own files are unpacked, not the other program's", () => {
  const kept = ['App/App', 'App/icudtl.dat', 'App/locales/zh-CN.pak']
  const dropped = [
    'App/',
    'App/resources/app/package.json',
    'App/browser_v8_context_snapshot.bin',
    'elsewhere/icudtl.dat',
  ]
  expect(kept.every((name) => isElectronsOwn(name, 'App/'))).toBe(true)
  expect(dropped.some((name) => isElectronsOwn(name, 'App/'))).toBe(false)
})
