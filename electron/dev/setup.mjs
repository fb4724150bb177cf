import { ensureBuild } from './build.mjs'
import { ensurePackages } from './packages.mjs'
import { describeRuntime, ensureRuntime, ROOT } from './runtime.mjs'
import { ensureSystem } from './system.mjs'
import { say } from './words.mjs'

/**
 * From a clean checkout to something that can be started: packages, runtime, system, build.
 *
 * Each step does nothing when its result is already there, so a second run takes a moment.
 */
export async function prepareAll({ progress, forTests = false, root = ROOT, env = process.env }) {
  await ensurePackages({ root, progress })
  const runtime = await ensureRuntime({ root, env, progress })
  progress.note(say('runtime.ready', { what: describeRuntime(runtime) }))
  const absent = await ensureSystem({ executable: runtime.executable, forTests, env, progress })
  await ensureBuild({ root, progress })
  return { root, runtime, absent }
}
