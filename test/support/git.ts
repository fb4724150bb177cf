import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { siteFolder } from './publish'
import { canRun } from './vnu'

/* Bare repositories in a folder of the test's own, and what lies in them. */

export const hasGit = canRun('git', ['--version'])

/** An empty bare repository that is removed after the test. */
export async function bareRepository(): Promise<string> {
  const folder = join(await siteFolder(), 'site.git')
  mkdirSync(folder)
  gitIn(folder, 'init', '--quiet', '--bare', '--initial-branch=main', '.')
  gitIn(folder, 'config', 'http.receivepack', 'true')
  return folder
}

export function gitIn(folder: string, ...words: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', LC_ALL: 'C' }
  return execFileSync('git', words, { cwd: folder, env, encoding: 'latin1', maxBuffer: 64 << 20 })
}

/** Every file of the branch, as bytes in Latin 1, by its path. */
export function filesIn(repository: string, branch = 'main'): Map<string, string> {
  const listed = gitIn(repository, 'ls-tree', '-r', '-z', branch).split('\0').filter(Boolean)
  const entries = listed.map((line) => /^\d+ blob ([0-9a-f]+)\t(.*)$/.exec(line) ?? [])
  const input = entries.map(([, object = '']) => `${object}\n`).join('')
  const said = execFileSync('git', ['cat-file', '--batch'], {
    cwd: repository,
    input,
    encoding: 'latin1',
    maxBuffer: 64 << 20,
  })
  let at = 0
  const files = entries.map(([, , path = '']) => {
    const end = said.indexOf('\n', at)
    const length = Number(said.slice(at, end).split(' ')[2])
    at = end + 1 + length + 1
    return [Buffer.from(path, 'latin1').toString(), said.slice(end + 1, end + 1 + length)] as const
  })
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Subject and author of each commit, newest first. */
export function commitsIn(repository: string, branch = 'main'): readonly string[] {
  const said = gitIn(repository, 'log', '--format=%s by %an <%ae>', branch)
  return Buffer.from(said, 'latin1').toString().trim().split('\n')
}
