import { Socket } from 'node:net'
import { expect, vi } from 'vitest'
import { Recorder } from '../../electron/targets/rehearsal/recorder'
import type { DryStep } from '../../shared/target/dry-run'

/* What a dry run told, against what went out when the same was sent. */

/** Every request that left the program meanwhile, written down as a dry run writes them. */
export async function sentDuring(act: () => Promise<unknown>): Promise<readonly DryStep[]> {
  const recorder = new Recorder()
  const real = globalThis.fetch
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const { method, headers, body, url } = new Request(input, init)
    const sent = init?.body as string | Uint8Array | undefined
    recorder.request({
      method: method as 'GET',
      address: new URL(url),
      headers: Object.fromEntries(headers),
      ...(body === null || sent === undefined ? {} : { body: sent }),
    })
    return real(input, init)
  })
  try {
    await act()
  } finally {
    spy.mockRestore()
  }
  return (await recorder.told(() => false)).steps
}

/** Whatever is done meanwhile, no connection is made. */
export async function unconnected<T>(act: () => Promise<T>): Promise<T> {
  const spy = vi.spyOn(Socket.prototype, 'connect')
  const done = await act()
  expect(spy).not.toHaveBeenCalled()
  spy.mockRestore()
  return done
}

/**
 * Each step of the dry run was sent so, in its order; what the target gives out may be anything. Files that are asked
 * for at once may be asked for in any order.
 */
export function expectSent(told: readonly DryStep[], wholeSent: readonly DryStep[]): void {
  const dry = readsInOrder(told, told)
  const sent = readsInOrder(wholeSent, told)
  const lines = (steps: readonly DryStep[]) => steps.map(({ method, address }) => [method, address])
  const shown = sent.slice(0, dry.length)
  expect(lines(shown)).toEqual(
    lines(dry).map(([method = '', address = '']) => [method, fitting(address)]),
  )
  for (const [place, step] of dry.entries()) expectStep(step, sent[place])
}

/** The steps, with each run of reads that the dry run knows by their whole addresses in the order of those. */
function readsInOrder(steps: readonly DryStep[], dry: readonly DryStep[]): readonly DryStep[] {
  const isPlain = (place: number) =>
    dry[place]?.method === 'GET' && !/‹\d+›|•••/.test(dry[place].address)
  const ordered = [...steps]
  for (let from = 0; from < dry.length; from += 1) {
    let to = from
    while (isPlain(to)) to += 1
    const reads = steps.slice(from, to).toSorted((a, b) => (a.address < b.address ? -1 : 1))
    ordered.splice(from, reads.length, ...reads)
    from = to
  }
  return ordered
}

function expectStep(dry: DryStep, sent: DryStep | undefined): void {
  const named = `${dry.method} ${dry.address}`
  const isOpen = (name: string) => name === 'user-agent' || name === 'content-type'
  const headers = (sent?.headers ?? []).filter(([name]) => !isOpen(name)).toSorted()
  expect(headers, named).toEqual(
    dry.headers
      .filter(([name]) => !isOpen(name))
      .toSorted()
      .map(([name, value]) => [name, fitting(value)]),
  )
  expect(sent?.body?.text ?? null, named).toEqual(fitting(dry.body?.text ?? null))
  if (dry.body !== null && dry.body.sha256 !== null)
    expect([sent?.body?.size, sent?.body?.sha256]).toEqual([dry.body.size, dry.body.sha256])
  expect(sent?.body?.parts, named).toEqual(dry.body?.parts)
}

/** A text where what the target gives out is not told. */
function fitting(text: string | null): unknown {
  if (text === null || !/‹\d+›|•••/.test(text)) return text
  const parts = text.split(/‹\d+›|•••/).map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return expect.stringMatching(new RegExp(`^${parts.join('[^"]*?')}$`))
}
