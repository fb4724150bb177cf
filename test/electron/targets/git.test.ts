import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { runGit } from '../../../electron/net/git'
import type { GitRun } from '../../../electron/net/git'
import { publish, testTarget } from '../../../electron/publish'
import { gitTarget } from '../../../electron/targets/git'
import { siteTarget } from '../../../electron/targets/site-target'
import type { TargetAdapter } from '../../../electron/targets/target-adapter'
import type { Target } from '../../../shared/target/target'
import { newsroom, staff } from '../../support/article'
import { bareRepository, commitsIn, filesIn, gitIn, hasGit } from '../../support/git'
import { testHost } from '../../support/host'
import { memoryStore } from '../../support/memory-store'
import { must, parcel, removalOf } from '../../support/parcel'
import { approve, save, sealed, value } from '../../support/publish'
import { chineseContent, chineseSite } from '../../support/render'

const now = () => '2026-03-08T10:00:00+08:00'
const plain = { media: [], leadMedia: undefined }
const first = parcel({}, 1)
const second = parcel({ ...plain, headline: '万福桥六月开工修缮', slug: 'wanfu' }, 2)

const { leadMedia: _, ...rest } = chineseContent
const wordsOnly = {
  ...rest,
  media: [],
  body: {
    type: 'doc' as const,
    content: rest.body.content.filter(({ type }) => type !== 'figure'),
  },
}

describe.skipIf(!hasGit)('a git repository', () => {
  let repository: string
  beforeEach(async () => {
    repository = await bareRepository()
  })

  test('gets one commit for each delivery, with files as a folder has them', async () => {
    const { store, files } = memoryStore()
    const folder = siteTarget(targetFor(), () => store)
    for (const adapter of [folder, adapterFor()]) {
      const isGit = adapter !== folder
      expect(must(await adapter.test())).toBe(isGit ? 'publish.test.keepsHistory' : null)
      must(await adapter.publish(second))
      must(await adapter.publish(first))
      must(await adapter.publish(first))
      expect(must(await adapter.verify(first))).toEqual({ verified: 'identical', loss: [] })
      must(await adapter.withdraw({ ...removalOf(second), state: 'killed' }))
      expect(must(await adapter.verify(removalOf(second))).verified).toBe('identical')
    }
    expect(filesIn(repository)).toEqual(files)
    const by = '清溪日报社 <caibian@news.qingxi.example>'
    expect(commitsIn(repository)).toEqual([
      `Kill ${second.story.article} by ${by}`,
      `Publish ${first.story.article}, revision 3 by ${by}`,
      `Publish ${second.story.article}, revision 3 by ${by}`,
    ])
    expect(gitIn(repository, 'log', '--format=%B')).toContain(`Caibian-Delivery: ${first.key}`)
  })

  test('is published to by the desk, in a folder and a branch of its own', async () => {
    const target = { ...targetFor(), branch: 'pages/site', folder: 'docs' }
    const host = { ...testHost(newsroom('desk-2', { targets: [target] })), now }
    expect(await testTarget(host, 'git')).toMatchObject({ ok: true })
    const { id } = await sealed(host, wordsOnly)
    const order = { id, target: 'git', reason: '' } as const
    const shown = value(await publish(host, staff.chief, { ...order, operation: 'publish' }))
    const [receipt] = shown.receipts
    expect(receipt).toMatchObject({ verified: 'identical', loss: [] })
    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    const reason = '更简短'
    value(await publish(host, staff.chief, { ...order, operation: 'correct', reason }))
    const page = gitIn(repository, 'show', `pages/site:docs/${receipt?.remoteId}`)
    expect(Buffer.from(page, 'latin1').toString()).toContain('清溪县启动四座古桥修缮工程')
    expect(commitsIn(repository, 'pages/site')).toHaveLength(2)
  }, 30_000)

  test('that somebody else pushes to meanwhile keeps both stories, and what is not ours', async () => {
    must(await adapterFor().publish(second))
    let isFirst = true
    const interrupted = adapterFor(async (run) => {
      if (run.arguments.includes('push') && isFirst) {
        isFirst = false
        strange('readme.txt', 'theirs')
      }
      return runGit(run)
    })
    must(await interrupted.publish(first))
    expect(commitsIn(repository)).toHaveLength(3)
    expect(filesIn(repository).get('readme.txt')).toBe('theirs')
    const index = Buffer.from(filesIn(repository).get('index.html') ?? '', 'latin1').toString()
    for (const { story } of [first, second]) expect(index).toContain(story.headline)
  })

  test('is whole after a break at any step, and the next try makes no second commit', async () => {
    let steps = 0
    must(await adapterFor((run) => ((steps += 1), runGit(run))).publish(second))
    const before = filesIn(repository)
    for (const left of [0, 1, steps - 2, steps - 1]) {
      const [end = ''] = gitIn(repository, 'rev-parse', 'main').split('\n')
      let count = left
      const broken = adapterFor(async (run) => {
        if ((count -= 1) === -1) throw Object.assign(new Error('killed'), { code: 'EKILLED' })
        return runGit(run)
      })
      await broken.publish(first)
      const isThere = filesIn(repository).has(first.story.path)
      if (!isThere) expect(filesIn(repository)).toEqual(before)
      must(await adapterFor().publish(first))
      expect(commitsIn(repository), `broken off after ${left}`).toHaveLength(2)
      gitIn(repository, 'update-ref', 'refs/heads/main', end)
    }
  }, 60_000)

  test('whose answer to a push was lost is found to have it', async () => {
    const deaf = adapterFor(async (run) => {
      const answer = await runGit(run)
      return run.arguments.includes('push')
        ? { ...answer, code: 128, problem: 'fatal: the remote end hung up unexpectedly' }
        : answer
    })
    expect(await deaf.publish(first)).toMatchObject({ ok: false, isRetryable: true })
    must(await adapterFor().publish(first))
    expect(commitsIn(repository)).toHaveLength(1)
  })

  test('that is none, or another’s site, says so', async () => {
    const none = gitTarget({ ...targetFor(), address: `${repository}-not` }, '', by)
    expect(await none.test()).toMatchObject({
      refusal: { values: { reason: 'publish.reason.noRepository' } },
    })
    strange('index.html', 'theirs')
    expect(await adapterFor().publish(first)).toMatchObject({
      refusal: { values: { reason: 'publish.reason.foreignSite' } },
    })
    const open = gitTarget({ ...targetFor(), address: 'http://git.qingxi.example/x' }, 'x', by)
    expect(await open.test()).toMatchObject({
      refusal: { values: { reason: 'publish.reason.plainHttp' } },
    })
  })

  test('over HTTP is told the token by no address and no command line', async () => {
    // One that sends files only as they are asked for, as the large hosts do.
    gitIn(repository, 'config', 'uploadpack.allowFilter', 'true')
    const { address, asked } = await serving('desk', 'token-of-the-desk')
    const said: string[] = []
    const target = { ...targetFor(), address, user: 'desk' }
    const run = (one: GitRun) => (said.push(one.arguments.join(' ')), runGit(one))
    const adapter = gitTarget(target, 'token-of-the-desk', { ...by, run })
    must(await adapter.test())
    must(await adapter.publish(first))
    expect(must(await adapter.verify(first)).verified).toBe('identical')
    expect(commitsIn(repository)).toHaveLength(1)
    for (const text of [...said, ...asked]) expect(text).not.toContain('token-of-the-desk')
    const wrong = gitTarget(target, 'wrong', by)
    expect(await wrong.test()).toMatchObject({
      isRetryable: false,
      refusal: { values: { reason: 'publish.reason.gitSignIn' } },
    })
  }, 30_000)

  const by = { newsroom: '清溪日报社', now }

  function targetFor(): Extract<Target, { kind: 'git' }> {
    const where = { address: repository, branch: 'main', folder: '', user: '' }
    return { kind: 'git', name: 'git', ...where, site: chineseSite }
  }

  function adapterFor(run = runGit): TargetAdapter {
    return gitTarget(targetFor(), '', { ...by, run })
  }

  /** Somebody else's commit. */
  function strange(path: string, text: string): void {
    const work = mkdtempSync(join(tmpdir(), 'caibian-theirs-'))
    onTestFinished(() => rmSync(work, { recursive: true }))
    const has = gitIn(repository, 'branch', '--list', 'main') !== ''
    gitIn(work, 'init', '--quiet', '--initial-branch=main')
    if (has) gitIn(work, 'pull', '--quiet', repository, 'main')
    writeFileSync(join(work, path), text)
    gitIn(work, 'add', path)
    const name = ['-c', 'user.name=Wren', '-c', 'user.email=wren@clearbrook.example']
    gitIn(work, ...name, 'commit', '--quiet', '-m', 'Theirs')
    gitIn(work, 'push', '--quiet', repository, 'main')
  }

  /** The repository behind a web server that asks who comes, by git's own program for that. */
  async function serving(user: string, password: string) {
    const asked: string[] = []
    const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      if (request.headers.authorization !== wanted) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
        return
      }
      httpBackend(request, response, join(repository, '..'))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.close()
      server.closeAllConnections()
    })
    const { port } = server.address() as AddressInfo
    return { address: `http://127.0.0.1:${port}/site.git`, asked }
  }
})

/** Runs git's own program for the web, by the rules of CGI (RFC 3875). */
function httpBackend(request: IncomingMessage, response: ServerResponse, root: string): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://git')
  const child = spawn('git', ['http-backend'], {
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      HTTP_GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'desk',
    },
  })
  request.pipe(child.stdin)
  void buffer(child.stdout).then((answer) => {
    const end = answer.indexOf('\r\n\r\n')
    const lines = answer.toString('latin1', 0, end).split('\r\n')
    const headers = lines.map((line) => line.split(/: /, 2) as [string, string])
    const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200'
    response.writeHead(Number.parseInt(status), Object.fromEntries(headers))
    response.end(answer.subarray(end + 4))
  })
}
