import { describe, expect, test } from 'vitest'
import type { TargetAdapter } from '../../../electron/targets/target-adapter'
import { webhookTarget } from '../../../electron/targets/webhook'
import { wirePushTarget } from '../../../electron/targets/wire-push'
import { failOnce, faults } from '../../support/faulty-server'
import type { FaultyServer } from '../../support/faulty-server'
import { must, parcel, removalOf } from '../../support/parcel'
import { pushKey, signingSecret, startStoryKeeper, startWire } from '../../support/receiver'
import { chineseSite } from '../../support/render'

const now = () => '2026-03-08T10:00:00+08:00'
const first = parcel({}, 1)
const removed = { ...removalOf(first), edition: 2 }

/** A target behind a server that fails: what is there, and how often each thing was made. */
interface Subject {
  readonly server: FaultyServer
  readonly adapter: TargetAdapter
  readonly secret: string
  /** One line a story that is shown. */
  readonly shown: () => readonly string[]
  /** One line a picture, as often as it was stored. */
  readonly pictures: () => readonly string[]
}

const subjects: Readonly<Record<string, () => Promise<Subject>>> = {
  webhook: async () => {
    const server = await startStoryKeeper(now)
    const address = `${server.root}stories`
    const target = { kind: 'webhook', name: 'hook', address, site: chineseSite } as const
    return {
      server,
      adapter: webhookTarget(target, signingSecret, now),
      secret: signingSecret,
      shown: () =>
        [...server.stories.values()]
          .filter(({ isShown }) => isShown)
          .map(({ event }) => String(event.data['headline'])),
      pictures: () => ['in the message'],
    }
  },
  'wire, standard': () => wire('standard'),
  'wire, superdesk': () => wire('superdesk'),
}

describe.each(Object.keys(subjects))('%s', (name) => {
  test.each([1, 2])(
    'that fails in any way (seed %i) ends with one story, or none',
    async (seed) => {
      const { server: sound, adapter: untroubled } = await subjects[name]!()
      must(await untroubled.publish(first))
      sound.close()
      for (const [place, fault] of faults.entries()) {
        const after = (seed * 7 + place * 5) % sound.requests.length
        const { server, adapter, secret, shown, pictures } = await subjects[name]!()
        failOnce(server, after, fault)
        const failed = await adapter.publish(first)
        if (!failed.ok && fault.kind === 'answer') {
          expect(failed.isRetryable).toBe(fault.status >= 500 || mayComeAgain.has(fault.status))
          expect(failed.wait).toBe(fault.wait === undefined ? undefined : fault.wait * 1000)
        }
        server.before = () => null
        must(await adapter.publish(first))
        expect(shown(), `${fault.kind} after ${after}`).toEqual([first.story.headline])
        expect(pictures(), `${fault.kind} after ${after}`).toHaveLength(1)
        failOnce(server, 0, fault)
        await adapter.withdraw(removed)
        server.before = () => null
        must(await adapter.withdraw(removed))
        expect(shown()).toEqual([])
        expect(server.heard.join()).not.toContain(secret.replace('whsec_', ''))
        server.close()
      }
    },
  )
})

const mayComeAgain: ReadonlySet<number> = new Set([408, 425, 429])

async function wire(signature: 'standard' | 'superdesk'): Promise<Subject> {
  const server = await startWire(signature, now)
  const address = `${server.root}push`
  const target = { kind: 'ninjs', name: 'wire', address, signature, site: chineseSite } as const
  const secret = signature === 'superdesk' ? pushKey : signingSecret
  return {
    server,
    adapter: wirePushTarget(target, secret, now),
    secret,
    shown: () =>
      [...server.items.values()]
        .filter((item) => item['pubStatus'] === 'usable' || item['pubstatus'] === 'usable')
        .map((item) => String(item['headline'] ?? item['title'])),
    pictures: () => server.stored,
  }
}
