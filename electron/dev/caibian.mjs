#!/usr/bin/env node
/**
 * `npx caibian`: the command line. Builds it first when the sources are newer than the build.
 *
 * Standard output belongs to the command's own answer; everything said here goes to standard error.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './build.mjs'
import { ensurePackages } from './packages.mjs'
import { createProgress } from './progress.mjs'
import { locateRuntime, ROOT } from './runtime.mjs'
import { Refused } from './words.mjs'

const PROGRAM = 'dist/cli/cli.js'
const progress = createProgress(process.stderr)

try {
  await ensurePackages({ root: ROOT, progress })
  await ensureBuild({ root: ROOT, progress, products: [PROGRAM] })
} catch (error) {
  console.error(error instanceof Refused ? error.message : error)
  process.exit(1)
}
// Formats that need a layout engine are made by the app's own runtime, where one is on this machine.
const runtime = locateRuntime()
if (runtime !== null && process.env.CAIBIAN_RUNTIME === undefined)
  process.env.CAIBIAN_RUNTIME = JSON.stringify([runtime.executable, ...runtime.args])
await import(pathToFileURL(join(ROOT, PROGRAM)).href)
