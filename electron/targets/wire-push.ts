import { never } from '../../shared/result'
import { wordsLanguage } from '../../shared/article/byline'
import { phrase } from '../../shared/render/phrase'
import { ninjsCancelled } from '../../shared/render/wire/ninjs'
import { superdeskCancelled } from '../../shared/render/wire/superdesk'
import type { WireItem } from '../../shared/render/wire/wire-facts'
import type { Target } from '../../shared/target/target'
import { callWeb } from '../net/call-web'
import type { AskWeb } from '../net/call-web'
import { attempted } from './attempted'
import { identical, multipart, pictureName, picturesNamed } from './framed'
import { Receiver } from './receiver'
import type {
  Acknowledgement,
  Parcel,
  ParcelPicture,
  Removal,
  TargetAdapter,
  Verification,
} from './target-adapter'

type WirePush = Extract<Target, { kind: 'ninjs' }>

/**
 * A wire that takes news items by HTTP push, as Superdesk sends and Newshub takes them.
 *
 * Pictures go first, to the address with `_binary` behind it, each once: what is there by its name is there by
 * its content. The item goes last; a newer version of one id replaces the older, so that sending one again
 * changes nothing. A wire gives no item back: of what arrived only the pictures can be looked at.
 */
export function wirePushTarget(
  target: WirePush,
  secret: string,
  now: () => string,
  web: AskWeb = callWeb,
): TargetAdapter {
  const { address, signature } = target
  const receiver = new Receiver({ address, signature, secret, now }, web)
  const publish = (parcel: Parcel) => attempted(target, () => deliver(target, receiver, parcel))
  return {
    publish,
    correct: publish,
    withdraw: (removal) => attempted(target, () => cancel(target, receiver, removal)),
    verify: (sent) => attempted(target, () => readBack(target, receiver, sent)),
    test: () =>
      attempted(target, async () => {
        // Of a kind no wire knows: it says so (400), once it has found the signature right.
        const nothing = { guid: 'caibian-test', uri: 'caibian-test', type: 'caibian-test' }
        const body = new TextEncoder().encode(JSON.stringify(nothing))
        const plan = { type: 'application/json', taken: [400, 422] }
        await receiver.post(`test-${now()}`, body, plan)
        return null
      }),
  }
}

async function deliver(
  target: WirePush,
  receiver: Receiver,
  parcel: Parcel,
): Promise<Acknowledgement> {
  const { key, edition, story } = parcel
  for (const picture of picturesIn(target, parcel)) await uploaded(receiver, picture)
  await receiver.send(key, { ...itemOf(target, parcel), version: String(edition) })
  return { url: story.permalink, remoteId: story.path }
}

function itemOf({ address, signature }: WirePush, parcel: Parcel): WireItem {
  return parcel.wire({
    dialect: signature === 'superdesk' ? 'superdesk' : 'ninjs',
    // Newshub shows what it was pushed as assets; others give it out where they were asked for it.
    pictureUrl: (file) =>
      signature === 'superdesk'
        ? new URL(`assets/${pictureName(file)}`, address).href
        : `${address}${binaryPath(file)}`,
  })
}

function picturesIn(target: WirePush, parcel: Parcel): readonly ParcelPicture[] {
  const dialect = target.signature === 'superdesk' ? 'superdesk' : 'ninjs'
  return picturesNamed(parcel, (pictureUrl) => parcel.wire({ dialect, pictureUrl }))
}

function binaryPath(picture: Pick<ParcelPicture, 'path'>): string {
  return `_binary/${pictureName(picture)}`
}

async function uploaded(receiver: Receiver, picture: ParcelPicture): Promise<void> {
  if (await receiver.has(binaryPath(picture))) return
  const name = pictureName(picture)
  const packed = await multipart({
    fields: { media_id: name },
    file: { field: 'media', name, type: picture.type, bytes: await picture.bytes() },
  })
  await receiver.post(name, packed.body, { type: packed.type, path: '_binary' })
}

async function cancel(
  { signature, site }: WirePush,
  receiver: Receiver,
  { key, article, edition, at, state, permalink, path }: Removal,
): Promise<Acknowledgement> {
  const words = wordsLanguage(site.language)
  const notice = phrase(words, `render.wire.${state}`, { name: site.name })
  const id = `urn:uuid:${article}`
  const cancelled = { id, version: edition, at, notice, language: site.language }
  await receiver.send(key, cancellation(signature, cancelled))
  return { url: permalink, remoteId: path }
}

function cancellation(
  signature: WirePush['signature'],
  cancelled: Parameters<typeof ninjsCancelled>[0],
): WireItem {
  switch (signature) {
    case 'standard':
      return ninjsCancelled(cancelled)
    case 'superdesk':
      return superdeskCancelled(cancelled)
    default:
      return never(signature)
  }
}

async function readBack(
  target: WirePush,
  receiver: Receiver,
  sent: Parcel | Removal,
): Promise<Verification> {
  if (!('page' in sent)) return { verified: 'not-checked', loss: [] }
  const pictures = picturesIn(target, sent)
  for (const picture of pictures) {
    if (!(await receiver.has(binaryPath(picture)))) return { verified: 'loss', loss: ['pictures'] }
  }
  return { ...identical, verified: 'not-checked' }
}
