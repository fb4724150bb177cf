import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createBuilder } from 'vite'

/** The process that reads, built as it is shipped, in a folder of its own. */
export async function builtReading(): Promise<{
  readonly script: string
  readonly remove: () => Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-reading-'))
  const builder = await createBuilder({
    configFile: join(dirname(dirname(import.meta.dirname)), 'vite.config.ts'),
    logLevel: 'silent',
    environments: { reading: { build: { outDir: folder, emptyOutDir: false } } },
  })
  await builder.build(builder.environments['reading']!)
  return {
    script: join(folder, 'reading.cjs'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
