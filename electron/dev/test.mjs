/** `npm test`: everything, from a clean checkout; the last line counts. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endAll, runChild } from './child.mjs'
import { startDisplay } from './display.mjs'
import { createProgress } from './progress.mjs'
import { prepareAll } from './setup.mjs'
import { isOnPath } from './system.mjs'
import { closingLine, failure, NOTHING, single, sum, verdictOf } from './verdict.mjs'
import { readPlaywright, readVitest } from './verdict.mjs'
import { Refused, say } from './words.mjs'

const TOTAL_LIMIT = 37 * 60
const RESULTS = 'test-results'
const CHECKS = ['types', 'svelte', 'lint', 'order', 'format']
const PARTS = { unit: runUnit, window: runWindow, check: runChecks }

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
  const verdicts = []
  for (const [name, run] of Object.entries(PARTS)) {
    if (only !== null && only !== name) continue
    heading(name)
    verdicts.push(await run(setup))
  }
  return sum([NOTHING, ...verdicts])
}

/** `--only unit`, `--only=unit`, or everything. */
function chosenPart(args) {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='))
  if (at < 0) return null
  const part = args[at].includes('=') ? args[at].slice('--only='.length) : args[at + 1]
  if (part in PARTS) return part
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
    minutes: 11,
  })
  const underWay = readLines(env.CAIBIAN_UNDER_WAY)
  return verdictOf('unit', { code, report: readReport(report), underWay }, readVitest)
}

async function runWindow({ root }) {
  const report = join(root, RESULTS, 'window.json')
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  if (process.platform === 'linux' && isOnPath('Xvfb')) {
    env.DISPLAY = (await startDisplay()).display
  }
  const args = ['test', '--reporter=list,json']
  const { code } = await runPart(process.execPath, [playwright, ...args], {
    cwd: root,
    env,
    minutes: 24,
  })
  return verdictOf('window', { code, report: readReport(report) }, readPlaywright)
}

async function runChecks({ root }) {
  const verdicts = []
  for (const check of CHECKS) {
    progress.note(`— ${check}`)
    const isWindows = process.platform === 'win32'
    const { code } = await runPart(
      isWindows ? 'npm.cmd' : 'npm',
      ['run', '--silent', `check:${check}`],
      { cwd: root, shell: isWindows, minutes: 6 },
    )
    verdicts.push(single(`check: ${check}`, code === 0))
  }
  return sum(verdicts)
}

/** Runs one runner with its output shown, no longer than its share of the whole time. */
function runPart(command, args, { minutes, env = {}, ...options }) {
  const left = TOTAL_LIMIT - (Date.now() - started) / 1000
  const colours = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
  return runChild(command, args, {
    ...options,
    env: { ...process.env, ...colours, ...env },
    limit: Math.max(1, Math.floor(Math.min(minutes * 60, left))),
    echo: process.stdout,
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
