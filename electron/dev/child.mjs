import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { stripVTControlCharacters } from 'node:util'
import { say } from './words.mjs'

const DRAIN = 2000
const running = new Set()

/**
 * Runs a program to its end and collects what it said.
 *
 * Resolves with `{ code, output, isLate }`; never throws for a failing program. With `limit`
 * (seconds) the program and what it started are ended and `isLate` is true. `echo` is a stream that
 * receives its output as it comes. With `isPatient` it takes only the time that nothing else wants.
 */
export function runChild(
  command,
  args,
  { limit = 0, echo = null, isPatient = false, ...options } = {},
) {
  return new Promise((resolve) => {
    const child = startChild(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    if (isPatient) stepBack(child.pid)
    let output = ''
    let isLate = false
    const heard = (text) => {
      output = (output + text).slice(-200_000)
      echo?.write(text)
    }
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8')
      stream?.on('data', heard)
    }
    const timer =
      limit > 0 &&
      setTimeout(() => {
        isLate = true
        heard(`\n${say('progress.limit', { seconds: limit })}\n`)
        void endChild(child)
      }, limit * 1000)
    const finish = (code) => {
      if (timer) clearTimeout(timer)
      resolve({ code: isLate ? 1 : code, output, isLate })
    }
    child.on('error', (error) => {
      output += error.message
      finish(127)
    })
    // Something it left running may hold its output open; that is not waited for.
    child.on('exit', (code) => setTimeout(() => finish(code ?? 1), DRAIN).unref())
    child.on('close', (code) => finish(code ?? 1))
  })
}

/**
 * Starts a program in a group of its own, so that it can be ended with all it started.
 *
 * Every program started here is ended when this process leaves.
 */
export function startChild(command, args, options = {}) {
  const isGroup = process.platform !== 'win32'
  const child = spawn(command, args, { detached: isGroup, ...options })
  running.add(child)
  child.on('exit', () => running.delete(child))
  child.on('error', () => running.delete(child))
  return child
}

/** Asks a program of ours to end; after `patience` milliseconds, ends it and what it started. */
export async function endChild(child, patience = 5000) {
  if (!hasEnded(child)) {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const timer = setTimeout(() => killGroup(child), patience)
    await ended
    clearTimeout(timer)
  }
  killGroup(child)
}

/** Ends everything that was started here, the last first: a window before its screen. */
export async function endAll() {
  for (const child of [...running].reverse()) await endChild(child)
}

/** The text without colours. */
export function plain(output) {
  return stripVTControlCharacters(output).trim()
}

process.on('exit', () => {
  for (const child of running) killGroup(child)
})

/** Lets everything else go first. Linux may share time out by sessions, each with a priority of its own (sched(7)). */
function stepBack(pid) {
  if (pid === undefined) return
  const least = constants.priority.PRIORITY_LOW
  setPriority(pid, least)
  const session = `/proc/${pid}/autogroup`
  if (existsSync(session)) writeFileSync(session, String(least))
}

function hasEnded(child) {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

function killGroup(child) {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}
