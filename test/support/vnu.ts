import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execFileSync } from 'node:child_process'

/** True where Java runs, which the Nu HTML checker needs. */
export const hasJava = canRun('java', ['-version'])

/** Errors the Nu HTML checker finds in these pages, one line each, by name. One start of Java for all. */
export async function htmlErrors(pages: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-vnu-'))
  try {
    const files = Object.entries(pages).map(([name, html]) => [join(folder, `${name}.html`), html])
    for (const [file = '', html = ''] of files) await writeFile(file, html)
    const jar = join(
      dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
      'build/dist/vnu.jar',
    )
    const said = await run('java', [
      '-Xss2m',
      '-jar',
      jar,
      '--errors-only',
      '--format',
      'gnu',
      ...files.map(([file = '']) => file),
    ])
    return said
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replaceAll(folder, ''))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** True where a program can be started and ends well. */
export function canRun(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What the checker prints: it ends with a failure where it found something, and that is no fault here. */
function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 1 << 24 }, (error, _out, said) => {
      if (error !== null && said === '') reject(new Error(`${program} failed`, { cause: error }))
      else resolve(said)
    })
  })
}
