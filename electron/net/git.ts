import { spawn } from 'node:child_process'
import { CallFailed } from './call-web'

/** One run of the `git` program on the PATH. Never by way of a shell. */
export interface GitRun {
  readonly folder: string
  readonly arguments: readonly string[]
  readonly input?: string | Uint8Array
  readonly environment?: Readonly<Record<string, string>>
  /** For the whole of it. */
  readonly milliseconds?: number
}

/** What git said; whether that is well is for the caller to say. */
export interface GitAnswer {
  readonly code: number
  readonly output: Buffer
  /** In English, for programs. */
  readonly problem: string
}

/**
 * Runs git so that it asks nobody, follows no redirect, runs no hook and knows no transport but files, SSH and
 * HTTP; the person's own settings for proxies and certificates hold. Throws `CallFailed` where there is no git, or
 * it takes too long.
 */
export function runGit(run: GitRun): Promise<GitAnswer> {
  const { folder, input = '', environment = {}, milliseconds = 300_000 } = run
  const child = spawn('git', [...settings, ...run.arguments], {
    cwd: folder,
    env: { ...ownEnvironment(), ...quiet, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    timeout: milliseconds,
  })
  const output: Buffer[] = []
  const problem: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => output.push(part))
  child.stderr.on('data', (part: Buffer) => problem.push(part))
  // Git may end before it has read everything.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new CallFailed('publish.reason.noGit', false)))
    child.on('close', (code, signal) => {
      if (signal !== null) return reject(new CallFailed('publish.reason.timeout', true))
      const said = Buffer.concat(problem).toString()
      resolve({ code: code ?? -1, output: Buffer.concat(output), problem: said })
    })
  })
}

/** Without what tells git of another repository, as where the program was started by a hook. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  return Object.fromEntries(kept)
}

const settings = [
  ['core.hooksPath', '/dev/null'],
  ['credential.helper', ''],
  ['http.followRedirects', 'false'],
  ['protocol.allow', 'never'],
  ['protocol.file.allow', 'always'],
  ['protocol.ssh.allow', 'always'],
  ['protocol.http.allow', 'always'],
  ['protocol.https.allow', 'always'],
  ['push.gpgSign', 'false'],
  ['push.followTags', 'false'],
  ['gc.auto', '0'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`])

const quiet: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS_REQUIRE: 'never',
  // A server that is not known yet is never taken on trust.
  GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o StrictHostKeyChecking=yes',
}
