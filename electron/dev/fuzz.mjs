/** `npm run fuzz [files…]`: the property tests on cases nobody has seen; says how to see them again. */
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { ROOT } from './runtime.mjs'

const seed = process.env.CAIBIAN_SEED ?? String(randomInt(2 ** 31))
const again = `CAIBIAN_SEED=${seed} npm run fuzz`
console.log(again)
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  cwd: ROOT,
  env: { ...process.env, CAIBIAN_SEED: seed },
  stdio: 'inherit',
})
console.log(again)
process.exitCode = status ?? 1
