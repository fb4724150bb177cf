import { createInterface } from 'node:readline'
import { startChild } from './child.mjs'
import { say } from './words.mjs'

const READY = 'CAIBIAN-READY '

/**
 * Starts the program and passes on what it says.
 *
 * `onReady` gets `{ library, preview, window }` when the window shows its first view; the program
 * announces it only where `CAIBIAN_ANNOUNCE` is 1. Chromium's sandbox cannot run as root and is
 * switched off for root alone, and never in silence.
 */
export function launchApp({ runtime, options, cwd, env, note, onReady = () => {} }) {
  const args = [...runtime.args]
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    note(say('app.root'))
    args.push('--no-sandbox')
  }
  const app = startChild(runtime.executable, [...args, ...options], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  createInterface({ input: app.stdout }).on('line', (line) => {
    if (line.startsWith(READY)) onReady(JSON.parse(line.slice(READY.length)))
    else process.stdout.write(`${line}\n`)
  })
  createInterface({ input: app.stderr }).on('line', (line) => {
    if (!isMachineNoise(line)) process.stderr.write(`${line}\n`)
  })
  return app
}

/** Chromium's complaints about a machine without a message bus or a graphics card: both are fine. */
export function isMachineNoise(line) {
  const sources = 'bus|object_proxy|viz_main_impl|shared_image_interface_proxy'
  return new RegExp(`:ERROR:(${sources}|one_copy_raster_buffer_provider)\\.cc`).test(line)
}
