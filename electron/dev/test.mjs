/** `npm test`: everything, from a clean checkout; the last line counts. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { endAll, plain, runChild } from './child.mjs'
import { startDisplay } from './display.mjs'
import { createProgress } from './progress.mjs'
import { prepareAll } from './setup.mjs'
import { isOnPath } from './system.mjs'
import { closingLine, failure, NOTHING, single, sum, verdictOf } from './verdict.mjs'
import { readPlaywright, readVitest } from './verdict.mjs'
import { Refused, say } from './words.mjs'

/** Seconds: a minute short of the forty it may take, for what ends it. */
const TOTAL_LIMIT = 39 * 60
const RESULTS = 'test-results'
/** Window tests that run at a time: a window waits for most of its life. */
const SCREENS = availableParallelism() > 1 ? 2 : 1
/** One after the other, since they run in what the tests leave; `lint` and `svelte` read what `types` writes. */
const CHECKS = ['types', 'lint', 'svelte', 'order', 'format']
/** Lanes of parts, beside one another: tests wait for disks, servers and windows, and the checks wait for them. */
const LANES = [['unit', 'window'], ['check']]
const PARTS = { unit: runUnit, window: runWindow, check: runChecks }
/** Runs only when it is asked for: it makes pictures to look at, and holds nothing to a rule. */
const TOUR = { tour: runTour }

const started = Date.now()
const progress = createProgress()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(130))

const verdict = await main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Refused ? error.message : error)
  return failure('set-up')
})
summarise(verdict)
process.stdout.write(`${closingLine(verdict)}\n`)
await leave(verdict.failed > 0 ? 1 : 0)

async function main(args) {
  const only = chosenPart(args)
  const setup = await prepareAll({ progress, forTests: true })
  rmSync(join(setup.root, RESULTS), { recursive: true, force: true })
  mkdirSync(join(setup.root, RESULTS), { recursive: true })
  if (setup.absent.length > 0) {
    progress.note(say('system.partly', { names: setup.absent.join(', ') }))
  }
  const lanes = only === null ? LANES : [[only]]
  const verdicts = await Promise.all(lanes.map((names) => runInTurn(names, setup)))
  return sum([NOTHING, ...verdicts])
}

async function runInTurn(names, setup) {
  const verdicts = []
  for (const name of names) {
    heading(name)
    verdicts.push(await { ...PARTS, ...TOUR }[name](setup))
  }
  return sum(verdicts)
}

/** `--only unit`, `--only=unit`, or everything. */
function chosenPart(args) {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='))
  if (at < 0) return null
  const part = args[at].includes('=') ? args[at].slice('--only='.length) : args[at + 1]
  if (part in PARTS || part in TOUR) return part
  throw new Refused('usage.test')
}

async function runUnit({ root }) {
  const report = join(root, RESULTS, 'unit.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['default', 'json', join(root, 'electron', 'dev', 'under-way.mjs')]
  const args = [
    'run',
    ...reporters.map((one) => `--reporter=${one}`),
    `--outputFile.json=${report}`,
  ]
  const env = { CAIBIAN_UNDER_WAY: join(root, RESULTS, 'under-way.txt') }
  const { code } = await runPart(process.execPath, [vitest, ...args], {
    cwd: root,
    env,
    minutes: 14,
  })
  const underWay = readLines(env.CAIBIAN_UNDER_WAY)
  return verdictOf('unit', { code, report: readReport(report), underWay }, readVitest)
}

function runWindow({ root }) {
  return runPlaywright('window', root, [])
}

/** One picture of each block, importer and source of a paste, and the list of them. */
function runTour({ root }) {
  return runPlaywright('tour', root, ['--config', join('test', 'tour', 'playwright.config.ts')])
}

async function runPlaywright(name, root, options) {
  const report = join(root, RESULTS, `${name}.json`)
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  if (process.platform === 'linux' && isOnPath('Xvfb')) {
    const screens = await Promise.all(Array.from({ length: SCREENS }, () => startDisplay()))
    env.CAIBIAN_DISPLAYS = screens.map((one) => one.display).join(' ')
  }
  const args = ['test', ...options, '--reporter=list,json']
  const { code } = await runPart(process.execPath, [playwright, ...args], {
    cwd: root,
    env,
    minutes: 28,
  })
  return verdictOf(name, { code, report: readReport(report) }, readPlaywright)
}

async function runChecks({ root }) {
  const verdicts = []
  for (const check of CHECKS) verdicts.push(await runCheck(check, root))
  return sum(verdicts)
}

/** Takes the time that nothing else wants, and says what it found in one piece. */
async function runCheck(check, root) {
  const isWindows = process.platform === 'win32'
  const { code, output } = await runPart(
    isWindows ? 'npm.cmd' : 'npm',
    ['run', '--silent', `check:${check}`],
    { cwd: root, shell: isWindows, minutes: 34, echo: null, isPatient: true },
  )
  const isFine = code === 0
  progress.note(isFine ? `— ${check}` : `— ${check}\n${plain(output)}`)
  return single(`check: ${check}`, isFine)
}

/** Runs one runner with its output shown, no longer than its share of the whole time. */
function runPart(command, args, { minutes, env = {}, ...options }) {
  const left = TOTAL_LIMIT - (Date.now() - started) / 1000
  const colours = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
  return runChild(command, args, {
    echo: process.stdout,
    ...options,
    env: { ...process.env, ...colours, ...env },
    limit: Math.max(1, Math.floor(Math.min(minutes * 60, left))),
  })
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** The lines of a file that may not be there. */
function readLines(file) {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}

function heading(name) {
  progress.note(`\n== ${name}`)
}

function summarise({ skipped, failures }) {
  heading('summary')
  for (const name of skipped) progress.note(`skipped: ${name}`)
  for (const name of failures) progress.note(`failed: ${name}`)
}

async function leave(code) {
  await endAll()
  process.exit(code)
}
