import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkArticle } from '../../../electron/desk'
import type { Host } from '../../../electron/host'
import { personByName, signIn } from '../../../electron/people'
import { removeSample } from '../../../electron/sample/remove-sample'
import { createSampleLibrary } from '../../../electron/sample/sample-library'
import { verifyLibrary } from '../../../electron/verify'
import type { ArticleSummary } from '../../../shared/ipc'
import { samplePassphrase } from '../../../shared/sample-passphrase'
import { testHost } from '../../support/host'

let folder = ''
let host: Host

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caibian-sample-'))
  const { darkroom, secrets, now, newId, tell } = testHost()
  const made = await createSampleLibrary({
    path: join(folder, 'library'),
    language: 'zh-CN',
    zone: 'Asia/Shanghai',
    now,
    newId,
    host: (library) => ({ library, darkroom, secrets, now, newId, tell }),
  })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  host = made.value
})
afterAll(async () => {
  await host.library.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the sample newsroom', () => {
  test('shows a story at every stage of the work, in both languages', () => {
    const rows = host.library.summaries()
    expect(rows.length).toBeGreaterThanOrEqual(8)
    expect(rows.every(({ sample }) => sample)).toBe(true)
    expect(new Set(rows.map(({ language }) => language))).toEqual(new Set(['zh-CN', 'en']))
    const stages = new Set(rows.map(({ work }) => work))
    for (const stage of ['drafting', 'submitted', 'inReview', 'returned', 'approved', 'onHold']) {
      expect(stages).toContain(stage)
    }
    expect(rows.filter(isLive)).toHaveLength(2)
    expect(rows.some(({ embargoed }) => embargoed)).toBe(true)
  })

  test('has a log that verifies for every story', async () => {
    const report = await verifyLibrary(host, null)
    expect(report.problems).toEqual([])
    expect(report.events).toBeGreaterThan(40)
  })

  test('has nothing that would keep a story from being published but its stage', async () => {
    for (const { id, work } of host.library.summaries()) {
      if (work !== 'submitted' && work !== 'inReview') continue
      const report = await checkArticle(host, id, 'approve')
      expect(
        report.ok && report.value.reasons.filter(({ severity }) => severity === 'block'),
      ).toEqual([])
    }
  })

  test('lets each of its people sign in with the shown passphrase', async () => {
    for (const name of ['林知夏', 'Priya Nandan']) {
      const person = personByName(host.library.desk(), name)
      if (!person.ok) throw new Error(name)
      const actor = await signIn(host, person.value.id, samplePassphrase)
      expect(actor.ok).toBe(true)
    }
  })

  test('publishes its live stories to the site in the library’s folder', async () => {
    const index = await readFile(join(host.library.path, 'site', 'index.html'), 'utf8')
    expect(index).toContain('老粮仓变身图书馆')
    expect(index).toContain('Clearbrook ferry')
  })

  test('leaves without a trace in the library, and its pages come down', async () => {
    const removed = await removeSample(host)
    expect(removed).toMatchObject({ ok: true, value: { articles: 11, people: 10 } })
    expect(host.library.summaries()).toEqual([])
    const desk = host.library.desk()
    expect(desk.people).toEqual([])
    expect(JSON.stringify(desk)).not.toMatch(/清溪|Clearbrook/)
    const index = await readFile(join(host.library.path, 'site', 'index.html'), 'utf8')
    expect(index).not.toContain('老粮仓变身图书馆')
  })
})

function isLive({ publication }: ArticleSummary): boolean {
  return publication === 'live'
}
