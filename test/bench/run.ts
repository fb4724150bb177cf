import { writeFileSync } from 'node:fs'
import { benchCompare } from './compare'
import { benchEditor } from './editor'
import type { Figure } from './figure'
import { benchImport } from './import'
import { benchLaunch } from './launch'
import { benchPublish } from './publish'
import { benchRender } from './render'
import { benchSave } from './save'
import { benchSurvival } from './survival'
import { benchTyping } from './typing'
import { benchVerify } from './verify'

/** Every benchmark, by the name it is chosen with on the command line. */
const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  import: benchImport,
  compare: benchCompare,
  save: benchSave,
  render: benchRender,
  publish: benchPublish,
  verify: benchVerify,
  survival: benchSurvival,
  launch: benchLaunch,
  typing: benchTyping,
  editor: benchEditor,
}

void main(process.argv.slice(2))

async function main(names: readonly string[]): Promise<void> {
  const measured: Record<string, readonly Figure[]> = {}
  for (const name of names.length === 0 ? Object.keys(benches) : names) {
    const bench = benches[name]
    if (bench === undefined) throw new Error(`no benchmark is called ${name}`)
    console.log(`— ${name}`)
    const figures = await bench()
    measured[name] = figures
    for (const { name: what, ours, peer, unit } of figures) {
      console.log(
        `${what}: ${ours.toFixed(3)} ${unit}${peer === null ? '' : ` (${(ours / peer).toFixed(2)} ×)`}`,
      )
    }
  }
  const out = process.env['CAIBIAN_BENCH_OUT']
  if (out !== undefined) writeFileSync(out, JSON.stringify(measured))
}
