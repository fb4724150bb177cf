import { expect, test } from 'vitest'
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
