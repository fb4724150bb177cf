import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLibrary } from '../../../electron/library/disk-library'
import type { Severities } from '../../../shared/gate/severity'
import { exportFormats } from '../../../shared/render/format'
import { ok } from '../../../shared/result'
import { commandLine } from '../../support/cli'

const passphrase = '足够长的一个口令'
const story = [
  '清溪早市今起延长一小时',
  '',
  '本报清溪11月20日讯（记者 林小满 通讯员 何田）清溪市早市从今天起延长一小时，营业到上午十点。',
  '',
  '市场管理处说，延长营业是应摊主和市民的要求，试行一个月。',
  '',
  '责任编辑：周牧野',
].join('\n')

let at = ''
let cli: ReturnType<typeof commandLine>
beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'caibian-cli-'))
  cli = commandLine(at, {
    CAIBIAN_LIBRARY: join(at, 'library'),
    CAIBIAN_PASSPHRASE: passphrase,
    LANG: 'zh_CN.UTF-8',
  })
  await writeFile(join(at, '来稿.txt'), story)
})
afterEach(() => rm(at, { recursive: true, force: true }))

// Each command opens a key anew, which is meant to take its time.
test(
  'a story goes the whole way: imported, reviewed, published, corrected, withdrawn',
  { timeout: 120_000 },
  async () => {
    await newsroom()
    const id = await importStory()
    const blocked = await cli.run(['submit', id, '--as', '记者乙'])
    expect(blocked.code).toBe(1)
    expect(blocked.err).toContain('source.name')

    await cli.json('edit', id, ...completing, '--as', '记者乙')
    expect((await cli.run(['check', id, '--for', 'submit'])).code).toBe(0)
    await cli.json('submit', id, '--as', '记者乙')
    await cli.json('claim', id, '--as', '编辑丙')
    const returned = ['return', id, '--reason', 'facts', '--note', '请核实', '--as', '编辑丙']
    await cli.json(...returned)
    await approveAll(id, '记者乙')

    const page = join(at, '页.html')
    await cli.json('export', id, '--format', 'page', '--out', page)
    expect(await readFile(page, 'utf8')).toContain('林小满')
    const hour = ['publish', id, '--at', '2099-01-02 06:12', '--zone', 'Asia/Shanghai']
    expect(await cli.json(...hour, '--as', '主编甲')).toMatchObject({
      publication: 'scheduled',
      schedule: { at: '2099-01-02T06:12:00+08:00', target: 'site' },
    })
    expect((await cli.run(['schedule'])).out).toContain('2099-01-02 06:12 (Asia/Shanghai)')
    await cli.json('schedule', 'cancel', id, '--as', '主编甲')
    expect(await cli.json('schedule')).toEqual([])
    const dry = await cli.run(['publish', id, '--dry-run', '--at', '06:12', '--as', '主编甲'])
    expect([dry.code, dry.out]).toEqual([
      0,
      expect.stringMatching(/^WRITE .+\.html\n.+text\/html/m),
    ])
    const published = await cli.json('publish', id, '--target', 'site', '--as', '主编甲')
    expect(published).toMatchObject({ publication: 'live', receipt: { verified: 'identical' } })

    const correction = [{ kind: 'correction', text: '试行期应为两个月。' }]
    const set = `corrections=${JSON.stringify(correction)}`
    await cli.json('edit', id, '--set', set, '--as', '编辑丙')
    const early = await cli.run(['correct', id, '--as', '主编甲'])
    expect(early.code).toBe(1)
    await approveAll(id, null)
    expect(await cli.json('correct', id, '--as', '主编甲')).toMatchObject({
      publication: 'corrected',
    })

    const withdrawn = await cli.json('withdraw', id, '--reason', '待核', '--as', '主编甲')
    expect(withdrawn).toMatchObject({ publication: 'withdrawn' })
    const rehearsed = async () =>
      cli.run(['kill', id, '--reason', '失实', '--dry-run', '--as', '主编戊'])
    expect((await rehearsed()).out).toContain('只提出销稿')
    const [asked, alone] = [await kill(id, '主编甲'), await kill(id, '主编甲')]
    expect(asked.code).toBe(0)
    expect(alone.code).toBe(1)
    const dryKill = await rehearsed()
    expect([dryKill.code, dryKill.out]).toEqual([0, expect.stringMatching(/^WRITE .+\.html/m)])
    expect((await kill(id, '主编戊')).code).toBe(0)

    expect(await cli.json('verify')).toMatchObject({ articles: 1, problems: [] })
    const log = await cli.run(['log', id])
    expect(log.out).toContain('“请核实”')
    expect((await cli.run(['diff', id, '1', '2'])).out).toContain(
      '+ {"kind":"own","name":"清溪新闻"}',
    )
  },
)

describe('what is refused', () => {
  test(
    'a story with a finding of the proofreader that stops it, until it is put right',
    { timeout: 120_000 },
    async () => {
      await newsroom()
      const id = await importStory()
      await cli.json('edit', id, ...completing, '--set', 'headline=早市，，延时', '--as', '记者乙')
      await setSeverities({ 'proof.doubledMarks': 'block' })
      const checked = await cli.run(['check', id, '--for', 'approve'])
      expect(checked.code).toBe(1)
      expect(checked.out).toContain('headline')
      await cli.json('submit', id, '--as', '记者乙')
      await cli.json('claim', id, '--as', '主编甲')
      const stopped = await cli.run(['approve', id, '--note', '同意', '--as', '主编甲'])
      expect(stopped.code).toBe(1)
      expect(stopped.err).toContain('标点重复')
      await cli.json('edit', id, '--set', 'headline=早市延时', '--as', '主编甲')
      await cli.json('approve', id, '--note', '同意', '--as', '主编甲')
    },
  )

  test('a wrong passphrase changes nothing and says so', async () => {
    await newsroom()
    const other = commandLine(at, {
      CAIBIAN_LIBRARY: join(at, 'library'),
      CAIBIAN_PASSPHRASE: '不对的一个口令',
    })
    const { code, out, err } = await other.run(['import', '来稿.txt', '--as', '记者乙'])
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain('passphrase does not fit')
  })

  test('a refusal is one JSON value on standard output, with its reasons, when asked for', async () => {
    await newsroom()
    const id = await importStory()
    const { code, out } = await cli.run(['submit', id, '--as', '记者乙', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      refusal: { code: 'refusal.checksFailed', reasons: [{ field: 'source.name' }] },
    })
  })

  test.each([
    [['frobnicate'], 2],
    [['list', '--nope'], 2],
    [['show'], 2],
    [['person', 'add', '某人'], 2],
    [['list', '--queue', 'nowhere'], 2],
    [['list'], 1],
    [['import', 'nothing.txt', '--dry-run'], 1],
    [['convert', '来稿.txt', '--format', 'quark', '--out', 'x'], 1],
    [['serve', '--port', 'many'], 2],
  ])('%j ends with %i and an empty standard output', async (argv, code) => {
    const answer = await cli.run(argv)
    expect(answer.code).toBe(code)
    expect(answer.out).toBe('')
    expect(answer.err).not.toBe('')
  })

  test('a format that is not there yet names those that are', async () => {
    const { err } = await cli.run(['convert', '来稿.txt', '--format', 'quark', '--out', 'x'])
    expect(err).toContain(exportFormats.join(', '))
  })

  test('an empty and a binary file are said by name, and the others still come in', async () => {
    await newsroom()
    await mkdir(join(at, '来稿'))
    await writeFile(join(at, '来稿', 'a.txt'), '')
    await writeFile(
      join(at, '来稿', 'b.txt'),
      Buffer.from(Array.from({ length: 900 }, (_, n) => (n * 37) % 256)),
    )
    await writeFile(join(at, '来稿', 'c.txt'), story)
    const { code, out, err } = await cli.run(['import', '来稿', '--as', '记者乙'])
    expect(code).toBe(1)
    expect(err).toMatch(/a\.txt[^]*b\.txt/)
    expect(out.trim().split('\n')).toHaveLength(1)
  })

  test('a port in use is said', async () => {
    await newsroom()
    const { startPreviewServer } = await import('../../../electron/net/preview-server')
    const other = await startPreviewServer(at)
    if (!other.ok) throw new Error('no port')
    const { code, err } = await cli.run(['serve', '--port', `${other.value.port}`])
    await other.value.close()
    expect(code).toBe(1)
    expect(err).toContain(`${other.value.port}`)
  })
})

describe('what needs no library', () => {
  test('a dry run prints exactly what was read', async () => {
    const dry = (await cli.json('import', '来稿.txt', '--dry-run')) as {
      articles: Record<string, unknown>[]
    }
    expect(Object.keys(dry)).toEqual(['articles'])
    const [article] = dry.articles
    expect(Object.keys(article!).sort()).toEqual(['content', 'found', 'leftOut'])
    expect(article!['content']).toMatchObject({ headline: '清溪早市今起延长一小时' })
  })

  test('standard input is a file like any other', async () => {
    const readInput = () => Promise.resolve(new TextEncoder().encode(story))
    const { code, out } = await cli.run(['import', '-', '--dry-run', '--json'], { readInput })
    expect(code).toBe(0)
    expect(out).toContain('林小满')
  })

  test('a folder converts to one output for each input, under the same base name', async () => {
    await mkdir(join(at, '来稿'))
    await writeFile(join(at, '来稿', '甲.txt'), story)
    await writeFile(join(at, '来稿', '乙.md'), '# 标题\n\n一段。')
    await cli.json('convert', '来稿', '--format', 'page', '--out', '成品')
    expect((await readdir(join(at, '成品'))).sort()).toEqual(['乙.html', '甲.html'].sort())
    expect(await readFile(join(at, '成品', '甲.html'), 'utf8')).toContain('林小满')
    await cli.json('convert', '来稿', '--format', 'docx', '--out', '文档')
    expect((await cli.run(['import', '文档/甲.docx', '--dry-run'])).out).toContain('林小满')
  })
})

test('the sample comes and goes by one command each', async () => {
  const made = await cli.run(['init', '--sample'])
  expect(made.out).toContain('clearbrook-2026')
  expect((await cli.run(['list'])).out.trim().split('\n').length).toBeGreaterThanOrEqual(8)
  expect((await cli.run(['search', '粮仓'])).out).toContain('老粮仓变身图书馆')
  expect((await cli.run(['sample', 'remove'])).code).toBe(0)
  expect((await cli.run(['list'])).out.trim()).toBe('')
  expect((await cli.run(['person', 'list'])).out.trim()).toBe('')
})

test('every command has its help in both languages', async () => {
  const all = await cli.run(['--help'])
  expect(all.code).toBe(0)
  expect(all.out).toContain('新建稿库')
  const english = await cli.run(['publish', '--help', '--language', 'en'])
  expect(english.out).toContain('publish the sealed text')
})

test('an article is named by a piece of its id where only one fits', async () => {
  await newsroom()
  const id = await importStory()
  expect((await cli.run(['show', id.slice(-8)])).code).toBe(0)
  expect((await cli.run(['show', 'ffff'])).err).toContain('ffff')
})

test('a target is added by one way to reach it, and listed with its place', async () => {
  await newsroom()
  const add = (name: string, ...how: string[]) => {
    const where = ['--url', 'https://news.qingxi.example/', ...how]
    return cli.run(['target', 'add', name, ...where, '--as', '主编甲'])
  }
  const s3 = ['--s3', 'https://s3.qingxi.example/', '--key', 'DESK']
  expect((await add('bucket', ...s3, '--bucket', 'news', '--prefix', 'site')).code).toBe(0)
  const dav = ['--webdav', 'https://dav.qingxi.example/site']
  expect((await add('dav', ...dav, '--user', 'desk')).code).toBe(0)
  expect((await add('two', ...dav, '--user', 'desk', '--path', 'www')).code).toBe(2)
  expect((await add('none', ...s3, '--bucket', 'No')).err).toContain('bucket')
  const sftp = ['--sftp', 'desk@[2001:db8::7]:2222', '--folder', '/srv/www', '--private-key']
  const hostKey = `ssh-ed25519 SHA256:${'a'.repeat(43)}`
  expect((await add('sftp', ...sftp, '--host-key', hostKey)).code).toBe(0)
  expect((await add('ghost', '--ghost', 'https://qingxi.ghost.example')).code).toBe(0)
  expect((await add('hook', '--webhook', 'https://hook.qingxi.example/s')).code).toBe(0)
  expect((await add('wire', '--ninjs', 'https://wire.qingxi.example/push')).code).toBe(0)
  expect((await add('git', '--git', 'git@git.qingxi.example:www.git')).code).toBe(0)
  expect((await add('blog', '--micropub', 'http://127.0.0.1:9/')).err).toContain('Micropub')
  expect((await add('option', '--git', '--upload-pack=x')).code).toBe(2)
  expect((await add('nobody', '--sftp', 'sftp.qingxi.example')).code).toBe(2)
  expect((await add('nowhere', '--sftp', 'desk@127.0.0.1:1')).err).toContain('127.0.0.1')
  const listed = (await cli.run(['target', 'list'])).out
  expect(listed).toContain('sftp  sftp  sftp://desk@[2001:db8::7]:2222/srv/www  https://news')
  expect(listed).toContain('ghost  ghost  https://qingxi.ghost.example/  https://news')
  expect(listed).toContain('hook  webhook  https://hook.qingxi.example/s  https://news')
  expect(listed).toContain('wire  ninjs  https://wire.qingxi.example/push  https://news')
  expect(listed).toContain('git  git  git@git.qingxi.example:www.git#main  https://news')
  expect(listed).toContain('bucket  s3  https://s3.qingxi.example/news/site  https://news')
  expect(listed).toContain('dav  webdav  https://dav.qingxi.example/site/  https://news')
  expect(listed).not.toMatch(/two|none|blog|option|nobody|nowhere/)
})

test('a story is given to a reporter, who takes it on', async () => {
  await newsroom()
  const id = await importStory()
  const due = ['--due', '2026-11-21T10:00:00Z', '--zone', 'Asia/Shanghai', '--length', '900']
  const given = ['assign', id, '--to', '记者乙', ...due, '--note', '补采摊主', '--as', '编辑丙']
  expect(await cli.json(...given)).toMatchObject({ standing: { assignment: { state: 'asked' } } })
  expect(await cli.json('take-on', id, '--as', '记者乙')).toMatchObject({
    standing: { work: 'drafting', assignment: { state: 'taken' } },
  })
  expect((await cli.run(['log', id])).out).toContain('“补采摊主”')
  expect((await cli.run(['assign', id, '--as', '编辑丙'])).code).toBe(2)
})

test('the roles of a newsroom are listed, and one it does not have is refused with those it has', async () => {
  await cli.json('init', '--policy', 'solo')
  const roles = (await cli.json('role', 'list')) as { key: string; privileges: string[] }[]
  expect(roles.map(({ key }) => key)).toContain('proofreader')
  expect(roles.find(({ key }) => key === 'publisher')?.privileges).toEqual(['publish', 'correct'])
  const refused = await cli.run(['person', 'add', '主编甲', '--role', 'owner'])
  expect(refused.code).toBe(2)
  expect(refused.err).toContain('owner')
  expect(refused.err).toContain('reporter, editor, reviewer')
})

const completing = [
  'source.name=清溪新闻',
  'sections=["新闻","民生"]',
  'dateline.date=2026-11-20',
  'dateText=null',
  'slug=qingxi-zao-shi',
].flatMap((set) => ['--set', set])

async function newsroom(): Promise<void> {
  await cli.json('init', '--policy', 'desk-2')
  for (const [name, role] of [
    ['主编甲', 'chief'],
    ['记者乙', 'reporter'],
    ['编辑丙', 'editor'],
    ['校对丁', 'proofreader'],
    ['主编戊', 'chief'],
  ] as const) {
    await cli.json('person', 'add', name, '--role', role)
  }
}

async function importStory(): Promise<string> {
  const { articles } = (await cli.json('import', '来稿.txt', '--as', '记者乙')) as {
    articles: { id: string }[]
  }
  return articles[0]!.id
}

async function setSeverities(severities: Severities): Promise<void> {
  const opened = await openLibrary({
    path: join(at, 'library'),
    mode: 'write',
    now: () => new Date().toISOString(),
  })
  if (!opened.ok) throw new Error(opened.refusal.code)
  await opened.value.changeDesk((desk) => ok({ ...desk, severities }))
  await opened.value.close()
}

async function approveAll(id: string, submitter: string | null): Promise<void> {
  if (submitter !== null) await cli.json('submit', id, '--as', submitter)
  for (const name of ['主编甲', '校对丁']) {
    await cli.json('claim', id, '--as', name)
    await cli.json('approve', id, '--note', '同意', '--as', name)
  }
}

function kill(id: string, name: string) {
  return cli.run(['kill', id, '--reason', '不实', '--as', name])
}
