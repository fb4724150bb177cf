import { ensureBuild } from './build.mjs'
import { ensurePackages } from './packages.mjs'
import { ensureGhost } from './ghost-peer.mjs'
import { describeRuntime, ensureRuntime, ROOT } from './runtime.mjs'
import { ensureSystem } from './system.mjs'
import { say } from './words.mjs'

/**
 * From a clean checkout to something that can be started: packages, runtime, system, build.
 *
 * Each step does nothing when its result is already there, so a second run takes a moment.
 */
export async function prepareAll({
  progress,
  forTests = false,
  forBenches = false,
  root = ROOT,
  env = process.env,
}) {
  await ensurePackages({ root, progress })
  const runtime = await ensureRuntime({ root, env, progress })
  progress.note(say('runtime.ready', { what: describeRuntime(runtime) }))
  const { executable } = runtime
  const absent = await ensureSystem({ executable, forTests, forBenches, env, progress })
  await ensureBuild({ root, progress })
  const hasPeers = !forTests || (await ensureGhost({ root, progress }))
  return { root, runtime, absent: hasPeers ? absent : [...absent, 'ghost'] }
}
