import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import UnderWay from '../../../electron/dev/under-way.mjs'
import {
  closingLine,
  readPlaywright,
  readVitest,
  verdictOf,
} from '../../../electron/dev/verdict.mjs'

const UNIT = {
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'one' },
        { status: 'failed', fullName: 'two' },
        { status: 'skipped', fullName: 'three' },
        { status: 'todo', fullName: 'four' },
      ],
    },
    { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
  ],
}

const WINDOW = {
  errors: [{ message: 'could not load\nat x' }],
  suites: [
    {
      title: 'a.spec.ts',
      specs: [{ title: 'opens', tests: [{ status: 'expected' }] }],
      suites: [
        {
          title: 'editor',
          specs: [
            { title: 'saves', tests: [{ status: 'unexpected' }] },
            { title: 'wavers', tests: [{ status: 'flaky' }] },
            {
              title: 'prints',
              tests: [{ status: 'skipped', annotations: [{ description: 'no printer' }] }],
            },
          ],
        },
      ],
    },
  ],
}

afterEach(() => vi.unstubAllEnvs())

test('unit tests are counted, skipped ones are named, a file that cannot load is a failure', () => {
  expect(readVitest(UNIT)).toEqual({
    passed: 1,
    failed: 2,
    skipped: ['three', 'four'],
    failures: ['two', 'broken.test.ts'],
  })
})

test('window tests are counted at every depth, with reasons for the skipped', () => {
  expect(readPlaywright(WINDOW)).toEqual({
    passed: 1,
    failed: 3,
    skipped: ['a.spec.ts › editor › prints (no printer)'],
    failures: ['a.spec.ts › editor › saves', 'a.spec.ts › editor › wavers', 'could not load'],
  })
})

test('a runner that leaves no report has failed', () => {
  expect(verdictOf('unit', { code: 0, report: null }, readVitest).failed).toBe(1)
})

test('a runner that was ended names the files it was in the midst of', () => {
  const ended = { code: 1, report: null, underWay: ['test/a.test.ts', 'test/b.test.ts'] }
  expect(verdictOf('unit', ended, readVitest).failures).toEqual([
    'unit: ended without a report, in the midst of test/a.test.ts, test/b.test.ts',
  ])
})

test('the reporter keeps the files that have begun and not ended, until all have', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-under-way-'))
  const place = join(folder, 'under-way.txt')
  vi.stubEnv('CAIBIAN_UNDER_WAY', place)
  const reporter = new UnderWay()
  const [a, b] = [{ relativeModuleId: 'test/a.test.ts' }, { relativeModuleId: 'test/b.test.ts' }]
  reporter.onTestModuleQueued(a)
  reporter.onTestModuleQueued(b)
  reporter.onTestModuleEnd(a)
  expect(await readFile(place, 'utf8')).toBe('test/b.test.ts')
  reporter.onTestRunEnd()
  expect(existsSync(place)).toBe(false)
  await rm(folder, { recursive: true })
})

test('a runner that fails without a failed test has failed', () => {
  const fine = {
    testResults: [{ ...UNIT.testResults[0], assertionResults: [{ status: 'passed' }] }],
  }
  expect(verdictOf('unit', { code: 1, report: fine }, readVitest)).toMatchObject({
    passed: 1,
    failed: 1,
  })
  expect(verdictOf('unit', { code: 0, report: fine }, readVitest).failed).toBe(0)
})

test('a runner that ran nothing has failed', () => {
  expect(verdictOf('unit', { code: 0, report: { testResults: [] } }, readVitest).failed).toBe(1)
})

test('the closing line is nothing but the two counts', () => {
  expect(closingLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed')
})
