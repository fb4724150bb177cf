import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/*
 * A hub and a subscriber on loopback, as the W3C Recommendation WebSub has them: the hub asks whether a subscription
 * is meant (5.3), fetches a feed that it is told of, and hands it to who subscribed where it is another than before (7).
 */

export interface Hub {
  readonly address: string
  /** Feeds it was told of, in order. */
  readonly told: string[]
  /** What it answers publishers instead; null while it is well. */
  ill: number | null
  close(): void
}

export interface Subscriber {
  /** What was handed to it, by the feed's address. */
  readonly got: Map<string, string[]>
  /** Reads a feed, finds its hub and its own name there, and subscribes; answers with the hub's status. */
  subscribe(feed: string): Promise<number>
  close(): void
}

export async function startHub(): Promise<Hub> {
  const subscribers = new Map<string, Set<string>>()
  const last = new Map<string, string>()
  const hand = async (topic: string) => {
    const feed = await fetch(topic)
    const body = await feed.text()
    if (!feed.ok || last.get(topic) === body) return
    last.set(topic, body)
    for (const callback of subscribers.get(topic) ?? [])
      await fetch(callback, {
        method: 'POST',
        headers: { link: `<${hub.address}>; rel="hub", <${topic}>; rel="self"` },
        body,
      })
  }
  const server = await listening(async (request, response) => {
    const asked = new URLSearchParams(await text(request))
    const topic = asked.get('hub.url') ?? asked.get('hub.topic') ?? ''
    if (asked.get('hub.mode') === 'publish') {
      if (hub.ill !== null) return void response.writeHead(hub.ill).end()
      hub.told.push(topic)
      await hand(topic)
      return void response.writeHead(204).end()
    }
    const callback = asked.get('hub.callback') ?? ''
    const challenge = `challenge-${subscribers.size}-${topic.length}`
    const question = new URL(callback)
    question.search = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.challenge': challenge,
      'hub.lease_seconds': '864000',
    }).toString()
    const meant = await fetch(question)
    if ((await meant.text()) !== challenge) return void response.writeHead(400).end()
    subscribers.set(topic, (subscribers.get(topic) ?? new Set<string>()).add(callback))
    response.writeHead(202).end()
  })
  const hub: Hub = { address: server.address, told: [], ill: null, close: server.close }
  return hub
}

export async function startSubscriber(): Promise<Subscriber> {
  const wanted = new Set<string>()
  const got: Subscriber['got'] = new Map()
  const server = await listening(async (request, response) => {
    const asked = new URL(request.url ?? '/', server.address).searchParams
    if (request.method === 'GET') {
      const isMeant = wanted.has(asked.get('hub.topic') ?? '')
      return void response
        .writeHead(isMeant ? 200 : 404)
        .end(isMeant ? asked.get('hub.challenge') : '')
    }
    const topic = /<([^>]*)>; rel="self"/.exec(String(request.headers['link']))?.[1] ?? ''
    got.set(topic, [...(got.get(topic) ?? []), await text(request)])
    response.writeHead(204).end()
  })
  return {
    got,
    close: server.close,
    async subscribe(feed) {
      const { hub, self } = namedIn(await (await fetch(feed)).text())
      wanted.add(self)
      const body = new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.topic': self,
        'hub.callback': server.address,
      })
      return (await fetch(hub, { method: 'POST', body })).status
    },
  }
}

/** The hub a feed names, and the address it calls itself by. */
export function namedIn(feed: string): { readonly hub: string; readonly self: string } {
  if (feed.startsWith('{')) {
    const { hubs, feed_url: self } = JSON.parse(feed) as {
      hubs?: { url: string }[]
      feed_url: string
    }
    return { hub: hubs?.[0]?.url ?? '', self }
  }
  const link = (rel: string) =>
    new RegExp(`<(?:atom:)?link rel="${rel}"[^>]*href="([^"]*)"`).exec(feed)?.[1] ?? ''
  return { hub: link('hub'), self: link('self') }
}

async function listening(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
) {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
