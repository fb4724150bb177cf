import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CallFailed, callWeb } from '../../../electron/net/call-web'
import type { WebCall } from '../../../electron/net/call-web'
import { startFaulty } from '../../support/faulty-server'
import type { Fault } from '../../support/faulty-server'
import { webFaults, webInProcess } from '../../support/web-in-process'

const servers: Server[] = []
/** What takes a name or a certificate of its own. */
const unwired: ReadonlySet<string> = new Set([
  'unknownHost',
  'refused',
  'selfSigned',
  'wrongHost',
  'expired',
])
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

test('any answer but a plea to come again is an answer, whatever its status', async () => {
  const root = await serving((_, response) => response.writeHead(422).end('{"code":"no"}'))
  const answer = await callWeb({ method: 'POST', address: root, body: '{}' })
  expect(answer.status).toBe(422)
  expect(new TextDecoder().decode(answer.bytes)).toBe('{"code":"no"}')
})

test.each([408, 425, 429, 500, 503])(
  '%i may go well later, and not before the server says',
  async (status) => {
    const root = await serving((_, response) =>
      response.writeHead(status, { 'retry-after': '120' }).end(),
    )
    expect(await failure({ method: 'GET', address: root })).toMatchObject({
      reason: 'publish.reason.status',
      isRetryable: true,
      values: { status },
      wait: 120_000,
    })
  },
)

test('a date to come again at is counted from the clock of the server', async () => {
  const root = await serving((_, response) => {
    response.sendDate = false
    response
      .writeHead(503, {
        date: 'Sun, 08 Mar 2026 02:00:00 GMT',
        'retry-after': 'Sun, 08 Mar 2026 02:01:30 GMT',
      })
      .end()
  })
  expect(await failure({ method: 'GET', address: root })).toMatchObject({ wait: 90_000 })
})

test('a redirect is not followed, so that no secret goes elsewhere', async () => {
  const seen: string[] = []
  const other = await serving((request, response) => {
    seen.push(request.headers.authorization ?? '')
    response.end()
  })
  const root = await serving((_, response) =>
    response.writeHead(307, { location: other.href }).end(),
  )
  const call = { method: 'POST', address: root, headers: { authorization: 'Basic x' } } as const
  expect(await failure(call)).toMatchObject({
    reason: 'publish.reason.redirected',
    isRetryable: false,
    values: { address: other.href },
  })
  expect(seen).toEqual([])
})

test('an answer that never ends, is cut off or does not come is given up', async () => {
  const endless = await serving((_, response) => {
    const more = (): void => void response.write('x'.repeat(65_536), () => setImmediate(more))
    more()
  })
  expect(await failure({ method: 'GET', address: endless, mostBytes: 100_000 })).toMatchObject({
    reason: 'publish.reason.tooMuch',
  })
  const cut = await serving((_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('x')
    setImmediate(() => response.destroy())
  })
  expect(await failure({ method: 'GET', address: cut })).toMatchObject({ isRetryable: true })
  const silent = await serving(() => undefined)
  expect(await failure({ method: 'GET', address: silent, milliseconds: 100 })).toMatchObject({
    reason: 'publish.reason.timeout',
    isRetryable: true,
  })
  const gone = new URL('http://127.0.0.1:9/')
  expect(await failure({ method: 'GET', address: gone })).toMatchObject({
    reason: 'publish.reason.unreachable',
    isRetryable: true,
  })
})

describe('a fault within the process', () => {
  const onWires = Object.values(webFaults)
    .flat()
    .filter(({ kind }) => !unwired.has(kind))

  test.each(onWires)('(%o) is met as the same on a wire', async (fault) => {
    const wired = await startFaulty(wholeAnswer)
    const web = webInProcess()
    const within = await web.start(wholeAnswer)
    for (const server of [wired, within]) server.before = () => fault as Fault
    const asked = { method: 'POST', body: '{}', mostBytes: 1 << 20 } as const
    const met = await metWith({ ...asked, address: new URL(within.root) })
    vi.unstubAllGlobals()
    // What never comes is waited for as short as can be.
    const milliseconds = ['slow', 'late', 'drip'].includes(fault.kind) ? 150 : 10_000
    const seen = await metWith({ ...asked, address: new URL(wired.root), milliseconds })
    expect(met).toEqual(seen)
    wired.before = () => null
    expect(await metWith({ ...asked, address: new URL(wired.root) })).toMatchObject({ status: 200 })
    wired.close()
  })
})

function wholeAnswer() {
  return { status: 201, headers: { 'content-type': 'application/json' }, body: '{"id":7}' }
}

/** The answer, or why there was none. */
async function metWith(call: WebCall): Promise<object> {
  try {
    const { status, bytes } = await callWeb(call)
    return { status: status === 201 ? 200 : status, text: new TextDecoder().decode(bytes) }
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    const { reason, isRetryable, wait, values } = error
    const { code: _, ...rest } = values
    return { reason, isRetryable, wait, ...rest }
  }
}

async function serving(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<URL> {
  const server = createServer((request, response) => {
    request.resume()
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('a server without a port')
  return new URL(`http://127.0.0.1:${at.port}/`)
}

async function failure(call: WebCall): Promise<CallFailed> {
  try {
    await callWeb(call)
  } catch (error) {
    if (error instanceof CallFailed) return error
    throw error
  }
  throw new Error('it was answered')
}
