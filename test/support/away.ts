import { bringIn } from '../../electron/bring-in'
import { openArticle, saveDraft } from '../../electron/drafts'
import { handOff } from '../../electron/hand-off'
import type { Actor, Host } from '../../electron/host'
import { signerFromSeed } from '../../electron/keys/keys'
import type { DeskFile } from '../../electron/library/desk-file'
import { memoryLibrary } from '../../electron/library/memory-library'
import { openPacket } from '../../electron/packet/open-packet'
import type { Packet } from '../../electron/packet/packet'
import { readPacket } from '../../electron/read-packet'
import type { Content } from '../../shared/article/content'
import type { PersonId } from '../../shared/article/ids'
import { newsroom, unopenable, uuid } from './article'
import { must } from './library'

const signer = signerFromSeed(new Uint8Array(32).fill(77))

/** The chief of another newsroom, who may do everything there. */
export const away: Actor = {
  signer,
  person: {
    id: uuid(77) as PersonId,
    name: '上官晴',
    roles: ['editor', 'chief', 'reviewer', 'admin'],
    publicKey: signer.publicKey,
    active: true,
  },
}

/** The other newsroom's library, later in the day; ids of its own. Its pictures are never printed. */
export function awayHost(change: Partial<DeskFile> = {}): Host {
  const now = () => '2026-12-31T12:00:00.000Z'
  const desk = {
    ...newsroom('solo'),
    newsroom: '白石日报',
    people: [{ person: away.person, key: unopenable }],
    desks: [{ key: 'county', name: '县域部', policy: 'solo' }],
    ...change,
  }
  let ids = 90_000
  return {
    library: memoryLibrary(desk, now),
    darkroom: { inspect: unasked, print: unasked, close: () => Promise.resolve() },
    secrets: { read: unasked, keep: unasked },
    now,
    newId: () => uuid((ids += 1)),
    tell: () => undefined,
  }
}

function unasked(): Promise<never> {
  return Promise.reject(new Error('nobody asks for this here'))
}

/** The packet inside a file, opened and found whole. */
export async function packetIn(bytes: Uint8Array): Promise<Packet> {
  const [story] = must(await readPacket('p.caibian', bytes))
  return must(openPacket('p.caibian', story?.packet ?? []))
}

/** What the other newsroom sends back of a packet, after it changed these fields. */
export async function sentBack(bytes: Uint8Array, changes: Partial<Content>): Promise<Uint8Array> {
  const host = awayHost()
  const id = must(await bringIn(host, away, await packetIn(bytes), true))
  const { draft, internal, generation } = must(await openArticle(host, away.person, id))
  const save = { id, base: generation, draft: { ...draft, ...changes }, internal }
  must(await saveDraft(host, away, save))
  return must(await handOff(host, away, { id, despiteEmbargo: null })).bytes
}
