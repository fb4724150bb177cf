/**
 * What a set of checks came to.
 *
 * @typedef {{ passed: number, failed: number, skipped: string[], failures: string[] }} Verdict
 */

/** The verdict before anything has run. */
export const NOTHING = { passed: 0, failed: 0, skipped: [], failures: [] }

export function sum(verdicts) {
  return {
    passed: verdicts.reduce((total, { passed }) => total + passed, 0),
    failed: verdicts.reduce((total, { failed }) => total + failed, 0),
    skipped: verdicts.flatMap(({ skipped }) => skipped),
    failures: verdicts.flatMap(({ failures }) => failures),
  }
}

/** One check that is either fine or not. */
export function single(name, isFine) {
  return isFine ? { ...NOTHING, passed: 1 } : failure(name)
}

/** Something went wrong outside any test. */
export function failure(name) {
  return { ...NOTHING, failed: 1, failures: [name] }
}

/**
 * The verdict of a runner that ended with `code` and left `report`, or null for no report.
 *
 * A runner that fails without naming a failed test (a crash, an unhandled error, nothing to run)
 * counts as one failure: silence is not success. `underWay` are the files it had begun and not ended.
 */
export function verdictOf(name, { code, report, underWay = [] }, read) {
  if (report === null) {
    const where = underWay.length > 0 ? `, in the midst of ${underWay.join(', ')}` : ''
    return failure(`${name}: ended without a report${where}`)
  }
  const verdict = read(report)
  if (code !== 0 && verdict.failed === 0) {
    return sum([verdict, failure(`${name}: failed outside its tests (exit code ${code})`)])
  }
  if (verdict.passed + verdict.failed === 0) {
    return sum([verdict, failure(`${name}: no test ran`)])
  }
  return verdict
}

/** Reads vitest's JSON report. A file that could not be loaded is one failure. */
export function readVitest(report) {
  return sum(
    report.testResults.map((file) => {
      if (file.status === 'failed' && file.assertionResults.length === 0) return failure(file.name)
      return sum(file.assertionResults.map(readAssertion))
    }),
  )
}

/** Reads Playwright's JSON report. */
export function readPlaywright(report) {
  const broken = (report.errors ?? []).map((error) => failure(firstLine(error.message)))
  return sum([...report.suites.map((suite) => readSuite(suite, [])), ...broken])
}

/** The line a machine reads: nothing else on it, no colours. */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

function readAssertion({ status, fullName }) {
  if (status === 'passed') return { ...NOTHING, passed: 1 }
  if (status === 'failed') return failure(fullName)
  return { ...NOTHING, skipped: [fullName] }
}

function readSuite(suite, above) {
  const path = [...above, suite.title].filter((title) => title !== '')
  const own = (suite.specs ?? []).map((spec) => readSpec(spec, [...path, spec.title].join(' › ')))
  const inner = (suite.suites ?? []).map((child) => readSuite(child, path))
  return sum([...own, ...inner])
}

function readSpec(spec, name) {
  return sum(
    spec.tests.map(({ status, annotations = [] }) => {
      if (status === 'skipped') {
        const reason = annotations.find((note) => note.description)?.description
        return { ...NOTHING, skipped: [reason ? `${name} (${reason})` : name] }
      }
      return single(name, status === 'expected')
    }),
  )
}

function firstLine(text = '') {
  return text.split('\n')[0] ?? ''
}
