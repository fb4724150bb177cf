import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020'
import { fullFormats } from 'ajv-formats/dist/formats'
import { afterEach, describe, expect, test } from 'vitest'
import { wirePushTarget } from '../../../electron/targets/wire-push'
import type { TargetAdapter } from '../../../electron/targets/target-adapter'
import type { Target } from '../../../shared/target/target'
import { must, parcel, removalOf } from '../../support/parcel'
import { pushKey, signingSecret, startWire } from '../../support/receiver'
import type { Wire } from '../../support/receiver'
import { chineseSite, pictureBytes } from '../../support/render'
import { hasWireSchemas, wireSchemas } from '../../support/wire'

const now = () => '2026-03-08T10:00:00+08:00'
const first = parcel({}, 1)
const corrected = { ...parcel({ headline: '清溪县四座石拱桥年底前恢复通行' }, 1), edition: 2 }
const removed = { ...removalOf(first), edition: 3 }

let wire: Wire
afterEach(() => wire.close())

describe.each(['standard', 'superdesk'] as const)('a wire, %s', (signature) => {
  test('gets pictures first, then each version of the item, then its end', async () => {
    const adapter = await wireFor(signature)
    expect(must(await adapter.test())).toBe(null)
    must(await adapter.publish(first))
    expect(wire.requests.map((request) => request.split('/')[1])).toEqual([
      'push',
      'push_binary',
      'push_binary',
      'push',
    ])
    expect([...wire.pictures.values()]).toEqual([
      { bytes: Buffer.from(pictureBytes), type: 'image/png' },
    ])
    expect(must(await adapter.verify(first))).toEqual({ verified: 'not-checked', loss: [] })
    expect(JSON.stringify(item())).toContain(first.story.headline)
    for (const address of JSON.stringify(item()).match(/http:\/\/127[^"\\]+/g) ?? [])
      expect((await fetch(address)).status, address).toBe(200)
    must(await adapter.correct(corrected))
    expect(item()).toMatchObject({ version: '2' })
    expect(JSON.stringify(item())).toContain(corrected.story.headline)
    expect(wire.stored).toHaveLength(1)
    must(await adapter.withdraw({ ...removed, state: 'killed' }))
    const status = signature === 'standard' ? 'pubStatus' : 'pubstatus'
    expect(item()).toMatchObject({ version: '3', [status]: 'canceled' })
    expect(JSON.stringify(item())).toContain('销稿通知')
    expect(JSON.stringify(item())).not.toContain(first.story.headline)
    expect(wire.items.size).toBe(1)
  })

  test('that lost a picture is found out', async () => {
    const adapter = await wireFor(signature)
    must(await adapter.publish(first))
    wire.pictures.clear()
    expect(must(await adapter.verify(first)).loss).toEqual(['pictures'])
  })

  test('that does not know the key says so, and keeps nothing', async () => {
    const other = signature === 'superdesk' ? 'other' : Buffer.alloc(32, 7).toString('base64')
    const adapter = await wireFor(signature, other)
    for (const answer of [await adapter.test(), await adapter.publish(first)]) {
      expect(answer).toMatchObject({
        ok: false,
        isRetryable: false,
        refusal: { values: { reason: 'publish.reason.signatureRefused' } },
      })
    }
    expect(wire.items.size + wire.pictures.size).toBe(0)
  })
})

test('an item for Newshub says source, section, and everybody’s part', async () => {
  must(await (await wireFor('superdesk')).publish(first))
  expect(item()).toMatchObject({
    type: 'text',
    versioncreated: '2026-03-08T01:30:00+0000',
    source: '清溪日报社新闻中心',
    service: [
      { code: '清溪', name: '清溪' },
      { code: '民生要闻', name: '民生要闻' },
    ],
    authors: expect.arrayContaining([
      { code: '柳望川', name: '柳望川', role: 'correspondent', jobtitle: { name: '通讯员' } },
    ]),
    associations: { featuremedia: { type: 'picture', mimetype: 'image/png' } },
  })
})

test.skipIf(!hasWireSchemas)('items and their ends keep to the schema of ninjs 3.1', async () => {
  const schema: object = JSON.parse(
    readFileSync(join(wireSchemas, 'ninjs/ninjs-schema_3.1.json'), 'utf8'),
  )
  const ajv = new Ajv2020({ strict: false, formats: fullFormats })
  ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json')
  const check = ajv.compile(schema)
  const adapter = await wireFor('standard')
  must(await adapter.publish(first))
  expect(check(item()), JSON.stringify(check.errors)).toBe(true)
  must(await adapter.withdraw(removed))
  expect(check(item()), JSON.stringify(check.errors)).toBe(true)
})

async function wireFor(
  signature: 'standard' | 'superdesk',
  secret = signature === 'superdesk' ? pushKey : signingSecret,
): Promise<TargetAdapter> {
  wire = await startWire(signature, now)
  const address = `${wire.root}push`
  const target: Target = { kind: 'ninjs', name: 'wire', address, signature, site: chineseSite }
  return wirePushTarget(target, secret, now)
}

function item(): Record<string, unknown> {
  return [...wire.items.values()][0] ?? {}
}
