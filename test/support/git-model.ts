import { createHash } from 'node:crypto'
import { CallFailed } from '../../electron/net/call-web'
import type { GitAnswer, GitRun } from '../../electron/net/git'

/* A repository in memory that answers the words of git which the target uses, and how git fails. */

/** What git said instead (code 128), before or after it did what it was asked; or that it took too long. */
export type GitFault =
  | { readonly kind: 'said'; readonly problem: string; readonly when: 'before' | 'after' }
  | { readonly kind: 'timeout'; readonly when: 'before' | 'after' }

const said = (problem: string, when: 'before' | 'after' = 'before'): GitFault => ({
  kind: 'said',
  problem: `fatal: ${problem}`,
  when,
})
const access = "unable to access 'https://git.qingxi.example/site.git/':"
const status = (code: number) => said(`${access} The requested URL returned error: ${code}`)

/** In git's own words (2.39 to 2.47). */
export const gitFaults: Readonly<Record<string, GitFault>> = {
  refused: said(`${access} Failed to connect to git.qingxi.example port 443: Connection refused`),
  unknownHost: said(`${access} Could not resolve host: git.qingxi.example`),
  selfSigned: said(`${access} SSL certificate problem: self-signed certificate`),
  wrongHost: said(
    `${access} SSL: no alternative certificate subject name matches target host name 'git.qingxi.example'`,
  ),
  expired: said(`${access} server certificate verification failed. CAfile: none CRLfile: none`),
  slow: { kind: 'timeout', when: 'before' },
  late: { kind: 'timeout', when: 'after' },
  cutBefore: said(`${access} Recv failure: Connection reset by peer`),
  cutMiddle: said('early EOF'),
  cutAfter: said('the remote end hung up unexpectedly', 'after'),
  garbage: said(`${access.slice(0, -1)} not valid: is this a git repository?`),
  empty: said(`${access} Empty reply from server`),
  elsewhere: said(
    'unable to update url base from redirection:\n  asked for: https://git.qingxi.example/site.git\n   redirect: https://elsewhere.example/',
  ),
  'stale info': said('stale info'),
  'cannot lock': said("cannot lock ref 'refs/heads/main': is at another place"),
  'no space there': said('unpack-objects abnormal exit: No space left on device'),
  'hook declined': said('[remote rejected] main -> main (pre-receive hook declined)'),
  ...Object.fromEntries(
    [401, 403, 404, 408, 413, 425, 429, 500, 502, 503, 504].map((code) => [
      String(code),
      status(code),
    ]),
  ),
}

interface Commit {
  readonly files: ReadonlyMap<string, Buffer>
  readonly message: string
}

export interface GitModel {
  /** The branch, newest commit last. */
  readonly commits: Commit[]
  /** Every word that was on a command line. */
  readonly words: string[]
  before: (step: string) => GitFault | null
  run(run: GitRun): Promise<GitAnswer>
}

export function gitModel(): GitModel {
  const commits: Commit[] = []
  const made = new Map<string, Commit>()
  const model: GitModel = {
    commits,
    words: [],
    before: () => null,
    run: (run) =>
      Promise.resolve().then(() => {
        model.words.push(run.arguments.join(' '))
        const [word = ''] = run.arguments
        // What is done in a folder of our own goes wrong only with this computer.
        const isRemote = word === 'clone' || word === 'push' || word === 'cat-file'
        const fault = isRemote ? model.before(run.arguments.join(' ')) : null
        if (fault?.when === 'before') return failed(fault)
        const answer = carryOut(run)
        return fault === null || answer.code !== 0 ? answer : failed(fault)
      }),
  }

  function carryOut({ folder, arguments: words, input = '' }: GitRun): GitAnswer {
    const head = commits.at(-1)
    switch (words[0]) {
      case 'clone':
        return head === undefined
          ? problem(
              'warning: Could not find remote branch main\nfatal: Remote branch main not found',
            )
          : done('')
      case 'rev-parse':
        return done(`${nameOf(commits)}\n`)
      case 'ls-tree':
        return done(
          [...(head?.files ?? [])]
            .map(([path, bytes]) => `100644 blob ${objectOf(bytes)}\t${path}\0`)
            .join(''),
        )
      case 'cat-file': {
        const bytes = [...(head?.files.values() ?? [])].find((one) => objectOf(one) === words[2])
        return bytes === undefined ? problem('fatal: Not a valid object name') : done(bytes)
      }
      case 'fast-import':
        made.set(folder, imported(head, Buffer.from(input)))
        return done('')
      case 'push': {
        const commit = made.get(folder)
        if (words.includes('--dry-run') || commit === undefined) return done('')
        const [, expected = ''] = /--force-with-lease=[^:]*:(\w*)/.exec(words.join(' ')) ?? []
        if (expected !== (head === undefined ? '' : nameOf(commits)))
          return problem('! refs/heads/main [rejected] (stale info)')
        commits.push(commit)
        return done('')
      }
      default:
        return done('')
    }
  }

  return model
}

function failed(fault: GitFault): GitAnswer {
  if (fault.kind === 'timeout') throw new CallFailed('publish.reason.timeout', true)
  return problem(fault.problem)
}

function done(output: string | Buffer): GitAnswer {
  return { code: 0, output: Buffer.from(output), problem: '' }
}

function problem(text: string): GitAnswer {
  return { code: 128, output: Buffer.alloc(0), problem: text }
}

function nameOf(commits: readonly Commit[]): string {
  return createHash('sha1').update(String(commits.length)).digest('hex')
}

const objects = new WeakMap<Buffer, string>()

function objectOf(bytes: Buffer): string {
  const known =
    objects.get(bytes) ??
    createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  objects.set(bytes, known)
  return known
}

/** A commit as git-fast-import is told of it. */
function imported(head: Commit | undefined, input: Buffer): Commit {
  const files = new Map(head?.files ?? [])
  let at = 0
  const line = (): string => {
    const end = input.indexOf(10, at)
    const text = input.toString('utf8', at, end)
    at = end + 1
    return text
  }
  const counted = (): Buffer => {
    const length = Number(line().slice('data '.length))
    const bytes = Buffer.from(input.subarray(at, at + length))
    at += length + 1
    return bytes
  }
  line()
  line()
  const message = counted().toString()
  while (at < input.length) {
    const [word, ...rest] = line().split(' ')
    if (word === 'M') files.set(rest.slice(2).join(' '), counted())
    if (word === 'D') files.delete(rest.join(' '))
  }
  return { files, message }
}
