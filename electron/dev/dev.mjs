/** `npm run dev`: the window reloads parts as they are edited, the host starts again. */
import { forgetBuild } from './build.mjs'
import { endAll, endChild } from './child.mjs'
import { startDisplay } from './display.mjs'
import { launchApp } from './launch.mjs'
import { ensurePackages } from './packages.mjs'
import { createProgress } from './progress.mjs'
import { ensureRuntime, ROOT } from './runtime.mjs'
import { ensureSystem, isScreenless } from './system.mjs'
import { Refused, say } from './words.mjs'

const progress = createProgress()
const env = { ...process.env }
let app = null
let isRestarting = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(0))
await main().catch((error) => {
  console.error(error instanceof Refused ? error.message : error)
  return leave(1)
})

async function main() {
  await ensurePackages({ root: ROOT, progress })
  const runtime = await ensureRuntime({ root: ROOT, progress })
  await ensureSystem({ executable: runtime.executable, progress })
  if (isScreenless(env)) {
    env.DISPLAY = (await startDisplay()).display
    progress.note(say('display.started', { display: env.DISPLAY }))
  }
  forgetBuild(ROOT)
  const { createBuilder, createServer } = await import('vite')
  const server = await createServer({ root: ROOT, configFile: `${ROOT}/vite.config.ts` })
  await server.listen()
  env.CAIBIAN_DEV_URL = server.resolvedUrls?.local[0] ?? ''
  const builder = await createBuilder({
    configFile: `${ROOT}/vite.config.ts`,
    build: { watch: {} },
  })
  const isBuilt = new Set()
  for (const name of ['preload', 'main']) {
    const watcher = await builder.build(builder.environments[name])
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message)
      if (event.code !== 'END') return
      isBuilt.add(name)
      if (isBuilt.size === 2) void restart(runtime)
    })
  }
}

async function restart(runtime) {
  if (isRestarting) return
  isRestarting = true
  if (app !== null) await endChild(app, 10_000)
  isRestarting = false
  const options = process.argv.slice(2)
  const present = launchApp({ runtime, options, cwd: ROOT, env, note: progress.note })
  present.on('exit', () => {
    if (present === app && !isRestarting) void leave(0)
  })
  app = present
}

async function leave(code) {
  await endAll()
  process.exit(code)
}
