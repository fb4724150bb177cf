import * as v from 'valibot'
import { absolute, pagePath } from '../../shared/render/address'
import { isSaidIn, lossOf } from '../../shared/target/loss'
import type { Target } from '../../shared/target/target'
import { callWeb } from '../net/call-web'
import type { AskWeb } from '../net/call-web'
import { sha256 } from '../sha256'
import { attempted } from './attempted'
import { identical, picturesNamed, publicPage } from './framed'
import { Receiver } from './receiver'
import { seenOn } from './seen-on'
import { jsonIn } from './site-state'
import type {
  Acknowledgement,
  Parcel,
  Removal,
  TargetAdapter,
  Verification,
} from './target-adapter'

type Webhook = Extract<Target, { kind: 'webhook' }>

/**
 * A program of the newsroom's own that is told of every story by one signed message, whole with its pictures
 * (docs/webhook.md).
 *
 * What it does with it is its own; nothing can be read back but the page whose address it answers with. A
 * message keeps its id over all tries, so a receiver that minds it does nothing twice.
 */
export function webhookTarget(
  target: Webhook,
  secret: string,
  now: () => string,
  web: AskWeb = callWeb,
): TargetAdapter {
  const { address, site } = target
  const receiver = new Receiver({ address, signature: 'standard', secret, now }, web)
  /** Where the receiver said that it shows a story, by the key of the order. */
  const shown = new Map<string, string>()
  const tell = (type: string, sent: Parcel | Removal, facts: object) =>
    attempted(target, async (): Promise<Acknowledgement> => {
      const answer = await receiver.send(sent.key, { type, timestamp: sent.at, data: facts })
      const url = addressIn(answer.bytes)
      if (url !== null) shown.set(sent.key, url)
      return 'page' in sent
        ? { url: url ?? sent.story.permalink, remoteId: sent.story.path }
        : { url: sent.permalink, remoteId: sent.path }
    })
  return {
    reserve: ({ article, slug, publishedAt }) => {
      const path = pagePath({ article, slug, publishedAt })
      return Promise.resolve({ ok: true, value: { path, url: absolute(path, site.baseUrl) } })
    },
    publish: async (parcel) => tell('story.published', parcel, await storyFacts(target, parcel)),
    correct: async (parcel) => tell('story.corrected', parcel, await storyFacts(target, parcel)),
    withdraw: (removal) => tell(`story.${removal.state}`, removal, removalFacts(removal)),
    verify: (sent) =>
      attempted(target, () => readBack(web, target, sent, shown.get(sent.key) ?? null)),
    test: () =>
      attempted(target, async () => {
        const at = now()
        await receiver.send(`test-${at}`, { type: 'caibian.test', timestamp: at, data: {} })
        return null
      }),
  }
}

async function storyFacts({ site }: Webhook, parcel: Parcel): Promise<object> {
  const { story, edition } = parcel
  const pictureUrl = ({ path }: { readonly path: string }) => absolute(path, site.baseUrl)
  const pictures = picturesNamed(parcel, (named) => {
    parcel.fragment({ withLead: true, pictureUrl: named })
    parcel.wire({ dialect: 'ninjs', pictureUrl: named })
  })
  return {
    story: `urn:uuid:${story.article}`,
    version: edition,
    revision: story.revision,
    hash: story.hash,
    url: story.permalink,
    headline: story.headline,
    language: story.language,
    published: story.published,
    updated: story.updated,
    html: parcel.fragment({ withLead: true, pictureUrl }),
    item: { ...parcel.wire({ dialect: 'ninjs', pictureUrl }), version: String(edition) },
    pictures: await Promise.all(
      pictures.map(async ({ path, type, bytes }) => {
        const file = await bytes()
        return {
          url: absolute(path, site.baseUrl),
          type,
          sha256: sha256(file),
          base64: Buffer.from(file).toString('base64'),
        }
      }),
    ),
  }
}

/** A killed story is not named by its headline, which may be what was wrong. */
function removalFacts({ article, edition, permalink, state, headline }: Removal): object {
  return {
    story: `urn:uuid:${article}`,
    version: edition,
    url: permalink,
    ...(state === 'killed' ? {} : { headline }),
  }
}

const answerForm = v.object({
  url: v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https?:\/\/[^\s]+$/)),
})

function addressIn(bytes: Uint8Array): string | null {
  const parsed = v.safeParse(answerForm, jsonIn(bytes))
  return parsed.success && URL.canParse(parsed.output.url) ? parsed.output.url : null
}

/**
 * A receiver that tells an address says by it that readers find the story there: from then on it is read there, also
 * where it answers later orders with nothing.
 */
async function readBack(
  web: AskWeb,
  { site }: Webhook,
  sent: Parcel | Removal,
  told: string | null,
): Promise<Verification> {
  const [permalink, path] =
    'page' in sent ? [sent.story.permalink, sent.story.path] : [sent.permalink, sent.path]
  const url = told ?? (permalink === absolute(path, site.baseUrl) ? null : permalink)
  if (url === null) return { verified: 'not-checked', loss: [] }
  const page = await publicPage(url, web)
  if (!('page' in sent)) {
    return page === null ? identical : { verified: 'loss', loss: ['page'] }
  }
  if (page === null) return { verified: 'loss', loss: ['page'] }
  const wanted = sent.fragment({ withLead: true, pictureUrl: () => '' })
  const loss = lossOf(sent.story, page).filter((name) => name !== 'text')
  if (!isSaidIn(page, wanted)) loss.push('text')
  if (url !== permalink) loss.push('address')
  const seen = seenOn(page, wanted, sent.story, 'framed')
  return { ...(loss.length === 0 ? identical : { verified: 'loss', loss }), ...seen }
}
