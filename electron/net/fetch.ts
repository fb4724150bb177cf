import { lookup } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'

/** What a fetch from the open web may cost. */
export interface FetchLimits {
  readonly mostBytes: number
  /** For the whole of it, redirects included. */
  readonly milliseconds: number
  /** What is wanted, as an `Accept` header says it (RFC 9110, 12.5.1); pictures where absent. */
  readonly accept?: string
  /** Which addresses may be reached; by default none of this machine's own or its neighbours'. */
  readonly mayReach?: (ip: string) => boolean
}

export interface Fetched {
  readonly bytes: Uint8Array
  /** `Content-Type` as the server gave it; '' where it gave none. */
  readonly type: string
  /** Where the last redirect led. */
  readonly address: string
}

/**
 * Fetches a web address because a person asked for it: no cookies, no referrer, at most five redirects.
 *
 * The host's name is looked up once and that very address is connected to, so that no name can lead into
 * the newsroom's own network after it was checked. Refused with a code; never throws.
 */
export async function fetchFromWeb(address: string, limits: FetchLimits): Promise<Result<Fetched>> {
  const signal = AbortSignal.timeout(limits.milliseconds)
  let next = address
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (!URL.canParse(next)) return unreachable(address)
    const url = new URL(next)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return unreachable(address)
    const answer = await request(url, limits, signal).catch(() => null)
    if (answer === null) return unreachable(address)
    if (answer.kind === 'bytes') {
      const { bytes, type } = answer
      return ok({ bytes, type, address: url.href })
    }
    next = new URL(answer.location, url).href
  }
  return unreachable(address)
}

const mostRedirects = 5
const pictures = 'image/avif,image/webp,image/*,*/*;q=0.5'

type Answer =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly type: string }
  | { readonly kind: 'elsewhere'; readonly location: string }

function request(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<Answer> {
  const mayReach = limits.mayReach ?? isPublic
  const named = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(named) !== 0 && !mayReach(named)) return Promise.reject(new Error('not public'))
  const { get } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const headers = { accept: limits.accept ?? pictures, 'user-agent': 'Caibian' }
    get(url, { headers, signal, lookup: checkedLookup(mayReach), agent: false }, (response) => {
      const { statusCode = 0, headers: got } = response
      if (statusCode >= 300 && statusCode < 400 && got.location !== undefined) {
        response.destroy()
        return resolve({ kind: 'elsewhere', location: got.location })
      }
      if (statusCode !== 200) {
        response.destroy()
        return reject(new Error(String(statusCode)))
      }
      gather(response, limits.mostBytes).then(
        (bytes) => resolve({ kind: 'bytes', bytes, type: got['content-type'] ?? '' }),
        (problem: unknown) => reject(problem instanceof Error ? problem : new Error('broken off')),
      )
    }).on('error', reject)
  })
}

async function gather(response: http.IncomingMessage, most: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.byteLength
    if (size > most) {
      response.destroy()
      throw new Error('too large')
    }
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function checkedLookup(mayReach: (ip: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const bad = error ?? found.find(({ address }) => !mayReach(address)) ?? null
      const [first] = found
      if (bad !== null || first === undefined) {
        done(error ?? new Error('not public'), '')
      } else if (options.all === true) done(null, found)
      else done(null, first.address, first.family)
    })
  }
}

/** Whether an address is one of the open web (RFC 6890: not loopback, private, link-local, shared or multicast). */
export function isPublic(ip: string): boolean {
  const family = isIP(ip)
  return family !== 0 && !closed.check(ip, family === 6 ? 'ipv6' : 'ipv4')
}

const closed = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(net, prefix, 'ipv6')

function unreachable(address: string): Result<never> {
  return refuse('refusal.webUnreachable', { values: { address } })
}
