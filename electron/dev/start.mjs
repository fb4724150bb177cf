/** `npm start`: from a clean checkout to the open window. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { endAll, endChild } from './child.mjs'
import { startDisplay } from './display.mjs'
import { launchApp } from './launch.mjs'
import { createProgress } from './progress.mjs'
import { prepareAll } from './setup.mjs'
import { isScreenless } from './system.mjs'
import { Refused, say } from './words.mjs'

const SLOW_AFTER = 60_000
const SCREENSHOT_LIMIT = 180_000
const progress = createProgress()

process.stdout.on('error', () => {})
await main(process.argv.slice(2)).then(leave, (error) => {
  console.error(error instanceof Refused ? error.message : error)
  return leave(1)
})

async function main(args) {
  if (args.includes('--help')) {
    progress.note(say('usage'))
    return 0
  }
  const options = appOptions(args, process.env.INIT_CWD ?? process.cwd())
  let isLeaving = false
  let isReady = false
  let app = null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      isLeaving = true
      if (app === null) void leave(130)
      else void endChild(app, 10_000)
    })
  }

  const { runtime, root } = await prepareAll({ progress })
  const env = { ...process.env, CAIBIAN_ANNOUNCE: '1' }
  delete env.ELECTRON_RUN_AS_NODE
  if (isScreenless(env)) {
    env.DISPLAY = (await startDisplay({ isForOne: true })).display
    progress.note(say('display.started', { display: env.DISPLAY }))
  }
  progress.note(say('app.open'))
  const opened = Date.now()
  const slow = setTimeout(() => progress.note(say('app.slow')), SLOW_AFTER)
  slow.unref()
  app = launchApp({
    runtime,
    options: options.args,
    cwd: root,
    env,
    note: progress.note,
    onReady: (ready) => {
      isReady = true
      clearTimeout(slow)
      announce(ready)
    },
  })
  const code = await endOf(app, options.screenshot)
  if (isLeaving) progress.note(say('app.closed'))
  else if (code === 0 && !isReady) progress.note(say('app.already'))
  if (options.screenshot !== null) return reportScreenshot(options.screenshot, opened, code)
  return isLeaving ? 0 : code
}

/** The app's own options, with paths made absolute from where the person typed them. */
function appOptions(args, from) {
  const result = []
  let screenshot = null
  for (let index = 0; index < args.length; index++) {
    const [name, inline] = splitOnce(args[index], '=')
    if (!['--library', '--screenshot', '--user-data-dir', '--language'].includes(name)) {
      result.push(args[index])
      continue
    }
    const value = inline ?? args[++index] ?? ''
    if (value === '') throw new Refused('usage')
    const absolute = name === '--language' ? value : resolve(from, value)
    if (name === '--screenshot') screenshot = absolute
    result.push(`${name}=${absolute}`)
  }
  return { args: result, screenshot }
}

function announce({ library, preview }) {
  progress.note(say('app.window'))
  progress.note(say('app.library', { path: library }))
  progress.note(preview ? say('app.preview', { address: preview }) : say('app.noPreview'))
}

function endOf(app, screenshot) {
  return new Promise((resolve) => {
    const timer = screenshot !== null && setTimeout(() => void endChild(app), SCREENSHOT_LIMIT)
    app.on('error', (error) => finish(1, error.message))
    app.on('close', (code, signal) => finish(code ?? 1, signal))
    function finish(code, how) {
      if (timer) clearTimeout(timer)
      const wasAsked = how === 'SIGTERM' || how === 'SIGINT'
      if (code !== 0 && !wasAsked) console.error(say('app.ended', { how: how ?? code }))
      resolve(code)
    }
  })
}

function reportScreenshot(file, since, code) {
  const picture = statSync(file, { throwIfNoEntry: false })
  const isThere = picture !== undefined && picture.size > 0 && picture.mtimeMs >= since - 2000
  progress.note(say(isThere ? 'app.screenshot' : 'app.noScreenshot', { file }))
  return isThere ? code : 1
}

function splitOnce(text, separator) {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

async function leave(code) {
  await endAll()
  process.exit(code)
}
