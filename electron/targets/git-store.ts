import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CallFailed } from '../net/call-web'
import { runGit } from '../net/git'
import type { GitAnswer, GitRun } from '../net/git'
import { bytesOf, namesIn } from './site-store'
import type { SiteStore, Written } from './site-store'

/** Which repository, and who writes. */
export interface GitAccess {
  /** Of a bare repository: over HTTPS, over SSH, or a folder. */
  readonly address: string
  readonly branch: string
  /** Folder of the site in it, without slashes at its ends; '' is the whole. */
  readonly folder: string
  /** Who signs in over HTTPS; null where SSH does, or nobody has to. */
  readonly account: { readonly user: string; readonly password: string } | null
  /** Whose commits they are: a name, and an address that need not exist. */
  readonly author: { readonly name: string; readonly email: string }
  /** The time, RFC 3339. */
  readonly now: () => string
  readonly run?: (run: GitRun) => Promise<GitAnswer>
}

/**
 * The files of a site in a branch of a git repository.
 *
 * Everything is made in a folder that is thrown away, and becomes public with one push of one commit, which the
 * repository takes whole or not at all. A branch that somebody else moved meanwhile is not written over. There is no
 * working tree: files are read from the branch and put into a tree without being checked out.
 */
export class GitStore implements SiteStore {
  readonly drawback = 'publish.test.keepsHistory'
  readonly #access: GitAccess
  readonly #changes = new Map<string, Uint8Array | null>()
  #opened: Promise<Opened> | null = null

  constructor(access: GitAccess) {
    this.#access = access
  }

  async read(path: string): Promise<Uint8Array | null> {
    const place = this.#place(path)
    const changed = this.#changes.get(place)
    if (changed !== undefined) return changed
    const { folder, objects } = await this.#open()
    const object = objects.get(place)
    return object === undefined ? null : this.#git(folder, ['cat-file', 'blob', object])
  }

  async write(path: string, content: string | Uint8Array): Promise<boolean> {
    const bytes = bytesOf(content)
    const place = this.#place(path)
    const { objects } = await this.#open()
    const object = objects.get(place)
    if (object !== undefined && object === objectOf(bytes, object.length)) {
      return this.#changes.delete(place)
    }
    this.#changes.set(place, bytes)
    return true
  }

  async remove(path: string): Promise<void> {
    const place = this.#place(path)
    const { objects } = await this.#open()
    if (objects.has(place)) this.#changes.set(place, null)
    else this.#changes.delete(place)
  }

  async finish(written: Written): Promise<void> {
    if (this.#changes.size === 0) return
    const { branch } = this.#access
    const { folder, head } = await this.#open()
    await this.#commit(folder, head, messageOf(written))
    const lease = `--force-with-lease=refs/heads/${branch}:${head ?? ''}`
    const refs = `${ours}:refs/heads/${branch}`
    await this.#git(folder, ['push', '--no-verify', '--porcelain', lease, remote, refs])
  }

  /** Whether the other side would take a push, without making one. */
  async check(): Promise<void> {
    const { branch } = this.#access
    const { folder, head } = await this.#open()
    if (head === null) await this.#commit(folder, null, 'Test\n')
    const refs = `${head ?? ours}:refs/heads/${branch}`
    await this.#git(folder, ['push', '--dry-run', '--no-verify', remote, refs])
  }

  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => null)
    if (opened == null) return
    await rm(opened.folder, { recursive: true, force: true }).catch(() => undefined)
  }

  #place(path: string): string {
    const { folder } = this.#access
    return [...(folder === '' ? [] : namesIn(folder)), ...namesIn(path)].join('/')
  }

  #open(): Promise<Opened> {
    this.#opened ??= this.#openNow()
    return this.#opened
  }

  async #openNow(): Promise<Opened> {
    const folder = await mkdtemp(join(tmpdir(), 'caibian-git-'))
    try {
      const head = await this.#clone(folder)
      if (head === null) return { folder, head, objects: new Map() }
      const listed = await this.#git(folder, ['ls-tree', '-r', '-z', head])
      return { folder, head, objects: new Map(listed.toString().split('\0').flatMap(objectIn)) }
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
  }

  /** The end of the branch. Of a long history nothing else is needed, and of that only the files that are read. */
  async #clone(folder: string): Promise<string | null> {
    const { address, branch } = this.#access
    const plan = ['--bare', '--no-local', '--depth=1', '--no-tags', '--filter=blob:none']
    try {
      await this.#git(folder, ['clone', '--quiet', ...plan, '--branch', branch, '--', address, '.'])
      return (await this.#git(folder, ['rev-parse', `refs/heads/${branch}`])).toString().trim()
    } catch (error) {
      if (!(error instanceof CallFailed) || error.reason !== noBranch) throw error
      await this.#git(folder, ['init', '--quiet', '--bare', '.'])
      await this.#git(folder, ['remote', 'add', remote, address])
      return null
    }
  }

  /** Makes the commit here, out of all changes in one step (git-fast-import). */
  async #commit(folder: string, head: string | null, message: string): Promise<void> {
    const { author, now } = this.#access
    const { name, email } = author
    const plain = name.replace(/[<>\n\0]/g, ' ').trim() || 'Caibian'
    const parts: (string | Uint8Array)[] = [
      `commit ${ours}\n`,
      `committer ${plain} <${email}> ${Math.floor(Date.parse(now()) / 1000)} +0000\n`,
      `data ${Buffer.byteLength(message)}\n${message}\n`,
      ...(head === null ? [] : [`from ${head}\n`]),
    ]
    for (const [place, bytes] of this.#changes) {
      if (bytes === null) parts.push(`D ${place}\n`)
      else parts.push(`M 100644 inline ${place}\ndata ${bytes.length}\n`, bytes, '\n')
    }
    const input = Buffer.concat(parts.map((part) => Buffer.from(part)))
    await this.#git(folder, ['fast-import', '--quiet', '--done'], Buffer.concat([input, done]))
  }

  /** What proves who asks goes by the environment, where no list of processes shows it. */
  async #git(folder: string, words: readonly string[], input?: Uint8Array): Promise<Buffer> {
    const { run = runGit } = this.#access
    const environment = accountSettings(this.#access)
    const answer = await run({
      folder,
      arguments: words,
      environment,
      ...(input === undefined ? {} : { input }),
    })
    if (answer.code !== 0) throw problemIn(answer)
    return answer.output
  }
}

interface Opened {
  readonly folder: string
  /** The commit the branch ends with; null where there is no such branch yet. */
  readonly head: string | null
  /** Ids of the files in it, by their paths. */
  readonly objects: ReadonlyMap<string, string>
}

const remote = 'origin'
const ours = 'refs/caibian/delivery'
const done = Buffer.from('done\n')
const noBranch = 'publish.reason.noBranch'

function objectIn(line: string): readonly (readonly [string, string])[] {
  const [, object, place] = /^\d+ blob ([0-9a-f]+)\t([^]*)$/.exec(line) ?? []
  return object === undefined || place === undefined ? [] : [[place, object]]
}

/** The id git gives to these bytes (gitformat-loose), in a repository whose ids are of this length. */
function objectOf(bytes: Uint8Array, length: number): string {
  return createHash(length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')
}

/** Named by its number alone: what a killed story was called stays in no history. */
function messageOf({ operation, article, revision, key }: Written): string {
  const which = revision === null ? '' : `, revision ${revision}`
  const trailers = [`Caibian-Story: urn:uuid:${article}`, `Caibian-Delivery: ${key}`]
  return `${verbs[operation]} ${article}${which}\n\n${trailers.join('\n')}\n`
}

const verbs: Readonly<Record<Written['operation'], string>> = {
  publish: 'Publish',
  correct: 'Correct',
  withdrawn: 'Withdraw',
  killed: 'Kill',
}

/** Settings that git reads from its environment: credentials for this address and no other. */
function accountSettings({
  address,
  account,
}: Pick<GitAccess, 'address' | 'account'>): Readonly<Record<string, string>> {
  if (account === null) return {}
  const credentials = Buffer.from(`${account.user}:${account.password}`).toString('base64')
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${address}.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}`,
  }
}

function problemIn({ problem, output }: GitAnswer): CallFailed {
  const said = `${problem}\n${output.toString('utf8', 0, 2_000)}`
  const known = problems.find(({ sign }) => sign.test(said))
  const code = said.split('\n').find((line) => /fatal|error|rejected/.test(line)) ?? 'git'
  const values = { code: code.trim().slice(0, 200) }
  return known === undefined
    ? new CallFailed('publish.reason.rejected', false, values)
    : new CallFailed(known.reason, known.isRetryable, values)
}

/** What git says in English, in the order in which one sign tells more than the next. */
const problems: readonly {
  readonly sign: RegExp
  readonly reason: string
  readonly isRetryable: boolean
}[] = [
  {
    sign: /stale info|fetch first|non-fast-forward|cannot lock ref|incorrect old value/,
    reason: 'publish.reason.changedThere',
    isRetryable: true,
  },
  { sign: /Remote branch .* not found/, reason: noBranch, isRetryable: false },
  {
    sign: /SSL certificate problem|certificate verif\w+ failed|SSL: no alternative certificate/i,
    reason: 'publish.reason.certificate',
    isRetryable: false,
  },
  { sign: /Host key verification failed/, reason: 'publish.reason.gitHostKey', isRetryable: false },
  {
    sign: /Authentication failed|could not read (Username|Password)|Permission denied|error: 40[13]|access denied/i,
    reason: 'publish.reason.gitSignIn',
    isRetryable: false,
  },
  {
    sign: /error: (408|425|429|5\d\d)|Could not resolve host|Failed to connect|Connection (refused|reset|timed out|closed)|hung up|early EOF|unexpected disconnect|Empty reply|transfer closed/i,
    reason: 'publish.reason.gitUnreachable',
    isRetryable: true,
  },
  {
    sign: /error: 404|not found|does not exist|not appear to be a git repository|not a git repository/i,
    reason: 'publish.reason.noRepository',
    isRetryable: false,
  },
]
