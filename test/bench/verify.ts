import { createPublicKey, verify } from 'node:crypto'
import { signedBytes, verifyLog } from '../../shared/desk/chain'
import { longLog, longLogCheck } from '../support/long-log'
import type { Figure } from './figure'

const rounds = 9
const entries = 10_000

/**
 * The desk log of one article checked whole, as `caibian verify` does it: ten thousand entries as they come
 * out of a file. The peer does only what nobody can leave out: it is handed the bytes and the keys ready and
 * checks the signatures. A newsroom should wait two seconds at most: five thousand entries a second. In
 * processor time, the fastest round on both sides, as `render` counts.
 */
export function benchVerify(): Promise<readonly Figure[]> {
  const { log } = longLog(entries)
  const stored = JSON.parse(JSON.stringify(log)) as readonly unknown[]
  const signed = log.map((event) => ({
    bytes: signedBytes(event),
    signature: Buffer.from(event.signature, 'base64'),
    key: publicKeyOf(event.key),
  }))
  const whole = () => verifyLog(stored, longLogCheck).length === 0
  const bare = () =>
    signed.every(({ bytes, key, signature }) => verify(null, bytes, key, signature))
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    peer.push(entriesInSecond(bare))
    ours.push(entriesInSecond(whole))
  }
  return Promise.resolve([
    {
      name: 'a desk log of 10,000 entries verified',
      peerName: 'their Ed25519 signatures alone, by Node’s own crypto',
      unit: 'entries/s',
      ours: Math.max(...ours),
      peer: Math.max(...peer),
      most: null,
      least: 5000,
      samples: rounds,
    },
  ])
}

function entriesInSecond(holds: () => boolean): number {
  const begun = process.cpuUsage()
  if (!holds()) throw new Error('a whole log was found damaged')
  const { user, system } = process.cpuUsage(begun)
  return (entries * 1_000_000) / (user + system)
}

function publicKeyOf(key: string) {
  const x = Buffer.from(key, 'base64').toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}
