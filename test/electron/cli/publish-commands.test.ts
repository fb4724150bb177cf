import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCli } from '../../support/built-cli'
import type { BuiltCli, RunningCli } from '../../support/built-cli'
import { approvedStory, asChief, commandLine, headline, passphrase } from '../../support/cli'
import type { Fault } from '../../support/faulty-server'
import { startWebDavModel } from '../../support/webdav-model'
import type { WebDavModel } from '../../support/webdav-model'

/*
 * The program itself, ended by the system (SIGKILL) at a request of a delivery: nothing of it gets to tidy up. What
 * the next run makes of it is what there would have been without (issue 5: kills, exactly once).
 */

/** Deliveries that are killed, in turn before and after a request was carried out; `CAIBIAN_SEED` moves them along. */
const kills = 8
const seed = Number(process.env['CAIBIAN_SEED'] ?? 0)

let cli: BuiltCli
let at = ''
let model: WebDavModel
let id = ''
let asked = 0
const env = () => ({
  CAIBIAN_LIBRARY: join(at, 'library'),
  CAIBIAN_PASSPHRASE: passphrase,
  CAIBIAN_SECRET_SITE: model.password,
})

beforeAll(async () => {
  cli = await buildCli()
  at = await mkdtemp(join(tmpdir(), 'caibian-killed-'))
  model = await startWebDavModel()
  id = await approvedStory(desk(), at, ['--webdav', model.server.root, '--user', model.user])
  await cp(join(at, 'library'), join(at, 'approved'), { recursive: true })
}, 180_000)
afterAll(async () => {
  model.server.close()
  await cli.remove()
  await rm(at, { recursive: true, force: true })
})
beforeEach(() => {
  model.server.before = () => {
    asked += 1
    return null
  }
})

test(
  'a delivery that was killed ends as if nothing had happened',
  { timeout: 240_000 },
  async () => {
    const whole = await fresh(async () => {
      expect(await delivery().ended).toMatchObject({ code: 0 })
      return { site: siteThere(), asked }
    })
    expect(whole.asked).toBeGreaterThan(kills)
    expect(Math.max(...whole.site.values())).toBeGreaterThan(0)
    for (const [index, place] of placesIn(whole.asked).entries()) {
      const when = (index + seed) % 2 === 0 ? 'before' : 'after'
      await fresh(async () => {
        await killedAt(place, when)
        await recover()
        expect(siteThere(), `killed ${when} request ${place} was carried out`).toEqual(whole.site)
      })
    }
  },
)

/** Some requests among so many, the last with them: its receipt is not written yet. */
function placesIn(count: number): readonly number[] {
  const step = count / kills
  return Array.from({ length: kills }, (_, index) =>
    index === kills - 1 ? count : 1 + Math.floor(step * index + (seed % step)),
  )
}

async function fresh<T>(act: () => Promise<T>): Promise<T> {
  await rm(join(at, 'library'), { recursive: true, force: true })
  await cp(join(at, 'approved'), join(at, 'library'), { recursive: true })
  model.files.clear()
  asked = 0
  return act()
}

function delivery(): RunningCli {
  return cli.start(['publish', id, '--target', 'site', ...asChief], env())
}

async function killedAt(place: number, when: 'before' | 'after'): Promise<void> {
  const running = delivery()
  let fault: Fault | null = null
  model.server.before = () => {
    asked += 1
    if (asked !== place) return fault
    running.child.kill('SIGKILL')
    // What it sent before it was ended may still arrive; nothing that is sent later does.
    fault = { kind: 'cutBefore' }
    return when === 'before' ? fault : null
  }
  const { code } = await running.ended
  expect(code, `request ${place}`).toBeNull()
  model.server.before = () => null
}

/** What somebody does who starts the program again: it looks, and sends what is not there. */
async function recover(): Promise<void> {
  const run = await cli.start(['outbox', 'run', ...asChief, '--json'], env()).ended
  expect(run).toMatchObject({ code: 0, stderr: '' })
  expect(await desk().json('outbox')).toEqual([])
}

/** Every file, and how often it names the story: hours differ from one delivery to the next, nothing else does. */
function siteThere(): ReadonlyMap<string, number> {
  return new Map(
    [...model.files]
      .map(([path, bytes]) => [path, bytes.toString().split(headline).length - 1] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** The command line in this process, which starts sooner. */
function desk() {
  return commandLine(at, { ...env(), LANG: 'zh_CN.UTF-8' })
}
