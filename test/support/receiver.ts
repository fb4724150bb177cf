import { createHmac } from 'node:crypto'
import type { Answer, Asked, FaultyServer, Start } from './faulty-server'
import { startFaulty } from './faulty-server'

/* Programs that take signed messages: one that keeps stories and shows them, and a wire as Newshub is. */

export const signingSecret = `whsec_${Buffer.from('clearbrook-desk-signs-with-this').toString('base64')}`
export const pushKey = 'clearbrook-push-key'

interface StoryThere {
  readonly version: number
  readonly isShown: boolean
  readonly event: { readonly type: string; readonly data: Record<string, unknown> }
}

export interface StoryKeeper extends FaultyServer {
  readonly stories: Map<string, StoryThere>
  /** Ids of messages, each carried out once. */
  readonly done: Set<string>
  /** Whether it tells where it shows a story. */
  tells: boolean
}

/** It follows docs/webhook.md. `now`: what its clock says. */
export async function startStoryKeeper(
  now: () => string,
  start: Start = startFaulty,
): Promise<StoryKeeper> {
  const stories: StoryKeeper['stories'] = new Map()
  const done: StoryKeeper['done'] = new Set()
  const state = { stories, done, tells: true }
  const server = await start((asked, root): Answer => {
    if (asked.method === 'GET') {
      const story = stories.get(decodeURIComponent(asked.path.slice('/read/'.length)))
      if (story?.isShown !== true) return { status: 404 }
      const { headline, html } = story.event.data
      const page = `<!doctype html><title>${String(headline)}</title><h1>${String(headline)}</h1>${String(html)}`
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page }
    }
    if (!isSigned(asked, now())) return { status: 401 }
    const id = String(asked.headers['webhook-id'])
    const event = JSON.parse(asked.body.toString()) as StoryThere['event']
    if (event.type === 'caibian.test') return { status: 204 }
    const name = String(event.data['story'])
    if (!done.has(id)) {
      done.add(id)
      const isShown = event.type === 'story.published' || event.type === 'story.corrected'
      stories.set(name, { version: Number(event.data['version']), isShown, event })
    }
    const url = `${root}read/${encodeURIComponent(name)}`
    return { status: 200, body: keeper.tells ? JSON.stringify({ url }) : '' }
  })
  const keeper: StoryKeeper = Object.assign(server, state)
  return keeper
}

/** What docs/webhook.md tells a receiver to check. */
function isSigned({ headers, body }: Asked, now: string): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': given } = headers
  if (Math.abs(Number(at) - Date.parse(now) / 1000) > 300) return false
  const key = Buffer.from(signingSecret.replace('whsec_', ''), 'base64')
  const signed = Buffer.concat([Buffer.from(`${String(id)}.${String(at)}.`), body])
  return given === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}

export interface Wire extends FaultyServer {
  /** Items by their id, the newest version of each. */
  readonly items: Map<string, Record<string, unknown>>
  readonly pictures: Map<string, { readonly bytes: Buffer; readonly type: string }>
  /** How often each picture was stored. */
  readonly stored: string[]
}

/** `signature` as the target has it. */
export async function startWire(
  signature: 'standard' | 'superdesk',
  now: () => string,
  start: Start = startFaulty,
): Promise<Wire> {
  const items: Wire['items'] = new Map()
  const pictures: Wire['pictures'] = new Map()
  const stored: string[] = []
  const server = await start((asked): Answer => {
    const { method, path, headers, body } = asked
    const [, id] = /^\/(?:push_binary|assets)\/(.+)$/.exec(path) ?? []
    if (method === 'GET') {
      const picture = pictures.get(id ?? '')
      if (picture === undefined) return { status: 404 }
      return { status: 200, headers: { 'content-type': picture.type }, body: picture.bytes }
    }
    const mac = createHmac('sha1', pushKey).update(body).digest('hex')
    const mayPush =
      signature === 'standard'
        ? isSigned(asked, now())
        : headers['x-superdesk-signature'] === `sha1=${mac}`
    if (!mayPush) return { status: 403 }
    if (path === '/push_binary') {
      const { id, bytes, type } = pictureIn(body, String(headers['content-type']))
      pictures.set(id, { bytes, type })
      stored.push(id)
      return { status: 201, body: '{}' }
    }
    const item = JSON.parse(body.toString()) as Record<string, unknown>
    if (item['type'] !== 'text') return { status: 400 }
    const name = String(item[signature === 'standard' ? 'uri' : 'guid'])
    if (Number(items.get(name)?.['version'] ?? 0) <= Number(item['version'])) items.set(name, item)
    return { status: 200, body: '{}' }
  })
  return Object.assign(server, { items, pictures, stored })
}

function pictureIn(body: Buffer, type: string): { id: string; bytes: Buffer; type: string } {
  const [, boundary = ''] = /boundary=(.+)$/.exec(type) ?? []
  const parts = body.toString('latin1').split(`--${boundary}`)
  const partOf = (name: string) => parts.find((part) => part.includes(`name="${name}"`)) ?? ''
  const valueOf = (part: string) => part.slice(part.indexOf('\r\n\r\n') + 4, -2)
  const media = partOf('media')
  return {
    id: valueOf(partOf('media_id')),
    bytes: Buffer.from(valueOf(media), 'latin1'),
    type: /content-type: (\S+)/i.exec(media)?.[1] ?? '',
  }
}
