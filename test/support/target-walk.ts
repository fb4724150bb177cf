import { expect } from 'vitest'
import type {
  Attempt,
  Parcel,
  Place,
  Removal,
  TargetAdapter,
  Verification,
} from '../../electron/targets/target-adapter'
import type { PictureFile } from '../../shared/render/picture-files'
import { Draw } from '../bench/import/draw'
import { parcel, removalOf } from './parcel'
import { chineseContent } from './render'

/*
 * A story's whole way at one target, published, changed twice and taken down, with faults on the way: as the outbox
 * goes it, trying again what fails until it arrives.
 */

/** A target of one kind, and what is there. Everything it answers is read from the model, not from the target. */
export interface Subject {
  /** A new one for each try, as a delivery makes it. */
  readonly adapter: () => TargetAdapter
  /** What must never be heard by anybody else, nor stand in an address, an error or a log. */
  readonly secrets: readonly string[]
  /** Headlines that readers are shown, one for each copy of the story. */
  readonly shown: () => readonly string[]
  /** One line for each picture, as often as it was stored. */
  readonly pictures: () => readonly string[]
  /** The address and id of what is there, as a receipt should name it; null where the target tells neither. */
  readonly named: () => { readonly url?: string; readonly remoteId?: string } | null
  /** Whether it tells nothing of what it holds, so that an answer is all there is to go by. */
  readonly isSilent?: boolean
  /** Checks, once the operation of this number was acknowledged, that nothing is missing and nothing left over. */
  readonly isWhole?: (operation: number) => void
  /** What was said to it in addresses. */
  readonly addresses: () => readonly string[]
}

/** Where faults come in, and how their coming is counted. */
export interface Faulty<Fault> {
  /** Asked at each step with what is about to be done; set by the walk. */
  before: (step: string) => Fault | null
}

/** What came of the first try that a fault hit. */
export type FirstOutcome = 'again' | 'stops' | 'goes on'

export interface WalkPlan<Fault> {
  readonly seed: number
  readonly fault: Fault
  readonly others: readonly Fault[]
  /** How many steps the whole way takes when nothing goes wrong. */
  readonly steps: number
}

/** What the walk found out. */
export interface Walked {
  /** Steps of the whole way. */
  readonly steps: number
  readonly outcome: FirstOutcome | null
  /** The reason of the refusal, where the first try was stopped by it. */
  readonly reason: string | null
  /** What the last readings said was lost. */
  readonly loss: readonly string[]
}

/** A kind of target goes through every fault with so many seeds; a form of one, behind a comma, with fewer. */
export function seedsFor(kind: string): number {
  return kind.includes(',') ? 5 : 25
}

/** Goes the way with each fault and each seed; whatever is found names them. */
export async function inEveryWay<Fault>(
  kind: string,
  faults: Readonly<Record<string, readonly Fault[]>>,
  seeds: number,
  go: (plan: Omit<WalkPlan<Fault>, 'steps'>) => Promise<unknown>,
): Promise<void> {
  const others = Object.values(faults).flat()
  for (const [name, alike] of Object.entries(faults)) {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const fault = alike[seed % alike.length]!
      await go({ seed, fault, others }).catch((error: unknown) => {
        throw new Error(`${kind}, ${name}, seed ${seed}: ${String(error)}`, { cause: error })
      })
    }
  }
}

/** The places of published, gone on, corrected and taken down. */
export const allOperations: readonly number[] = [0, 1, 2, 3]

/** Leads the story its way, or these parts of it, and checks after each that what is there is what was said. */
export async function walk<Fault>(
  subject: Subject,
  faulty: Faulty<Fault>,
  plan: WalkPlan<Fault> | null,
  operations: readonly number[] = allOperations,
): Promise<Walked> {
  const hits = plan === null ? new Map<number, Fault>() : hitsOf(plan)
  let steps = 0
  let hit = 0
  faulty.before = () => {
    const fault = hits.get(steps) ?? null
    steps += 1
    if (fault !== null) hit += 1
    return fault
  }
  const first: { outcome: FirstOutcome | null; reason: string | null } = {
    outcome: null,
    reason: null,
  }
  const loss: string[] = []
  let place: Place | null = null
  for (const number of operations) {
    const version = versions[number] ?? null
    for (let tries = 1; ; tries += 1) {
      expect(tries, 'the outbox would try for ever').toBeLessThan(30)
      const before = hit
      const came = await tried(subject.adapter(), version, number, place)
      const answer = came.attempt
      if (hit > before && first.outcome === null && hit === 1) {
        first.outcome = answer.ok ? 'goes on' : answer.isRetryable ? 'again' : 'stops'
        if (!answer.ok)
          first.reason = String(answer.refusal.values?.['reason'] ?? answer.refusal.code)
      }
      expect(subject.shown().length, 'never two of one story').toBeLessThan(2)
      if (!answer.ok) {
        keepsSecret(subject, JSON.stringify(answer.refusal))
        continue
      }
      place = came.place
      loss.push(...answer.value.seen.loss)
      arrived(subject, version, answer.value)
      subject.isWhole?.(number)
      if (plan === null) undisturbed(subject, version, answer.value)
      break
    }
  }
  keepsSecret(subject, subject.addresses().join('\n'))
  return { steps, loss, ...first }
}

/** What a delivery does: find the place, send, read back. */
async function tried(
  adapter: TargetAdapter,
  version: Parcel | null,
  number: number,
  known: Place | null,
): Promise<{ readonly attempt: Attempt<Arrived>; readonly place: Place | null }> {
  const reserved = known === null && version !== null ? await reservedBy(adapter, version) : null
  if (reserved !== null && !reserved.ok) return { attempt: reserved, place: null }
  const place = known ?? (reserved?.ok === true ? reserved.value : null)
  const sent = version === null ? removedFrom(place) : placed(version, place)
  const did =
    'page' in sent
      ? await adapter[number === 0 ? 'publish' : 'correct'](sent)
      : await adapter.withdraw(sent)
  if (!did.ok) return { attempt: did, place: null }
  const seen = await adapter.verify(sent)
  if (!seen.ok) return { attempt: seen, place: null }
  if (seen.value.loss.includes('page')) return { attempt: unseen, place: null }
  const { url, remoteId } = did.value
  return {
    attempt: {
      ok: true,
      value: { url, ...(remoteId === undefined ? {} : { remoteId }), seen: seen.value },
    },
    place: remoteId === undefined ? place : { path: remoteId, url },
  }
}

interface Arrived {
  readonly url: string
  readonly remoteId?: string
  readonly seen: Verification
}

const unseen: Attempt<never> = {
  ok: false,
  isRetryable: true,
  refusal: { code: 'refusal.verifyFailed', values: {} },
}

async function reservedBy(adapter: TargetAdapter, version: Parcel): Promise<Attempt<Place> | null> {
  const { article, headline, published } = version.story
  const { slug } = version.content
  return (await adapter.reserve?.({ article, slug, headline, publishedAt: published })) ?? null
}

function placed(version: Parcel, place: Place | null): Parcel {
  if (place === null) return version
  return { ...version, story: { ...version.story, path: place.path, permalink: place.url } }
}

/** The order to take it down at the end. */
export function removedFrom(place: Place | null): Removal {
  const removal = { ...removalOf(versions[2]), edition: 4 }
  return place === null ? removal : { ...removal, path: place.path, permalink: place.url }
}

/** One article for each publish, each picture once, and the receipt names what is there. */
function arrived(subject: Subject, version: Parcel | null, { url, remoteId, seen }: Arrived): void {
  // What cannot be read back is said to be unread, and what did not arrive to be lost: nothing is claimed then.
  const isClaimed = seen.verified !== 'not-checked' && !seen.loss.includes('title')
  if (!isClaimed || (subject.isSilent === true && seen.verified === 'loss')) return
  expect(subject.shown()).toEqual(version === null ? [] : [version.story.headline])
  if (version === null) return
  const pictures = subject.pictures()
  const isTold = seen.loss.includes('pictures')
  if (!isTold) expect(pictures).toHaveLength(1)
  expect(new Set(pictures).size).toBe(pictures.length)
  const named = subject.named()
  if (named !== null) expect({ url, remoteId }).toMatchObject(named)
}

/** Where nothing goes wrong, everything is there, and it is seen that it is. */
function undisturbed(subject: Subject, version: Parcel | null, { seen }: Arrived): void {
  if (subject.isSilent === true) expect(seen.verified).toBe('not-checked')
  // A target with addresses of its own is told them by the next text.
  else expect(seen.loss.filter((name) => name !== 'address')).toEqual([])
  expect(subject.shown()).toEqual(version === null ? [] : [version.story.headline])
  if (version !== null) expect(subject.pictures()).toHaveLength(1)
}

export function keepsSecret({ secrets }: Pick<Subject, 'secrets'>, text: string): void {
  for (const secret of secrets) expect(text.includes(secret), 'a secret was told').toBe(false)
}

/** Which steps are hit, how often and with what: up to three runs of the fault, now and then with another between. */
function hitsOf<Fault>({ seed, fault, others, steps }: WalkPlan<Fault>): Map<number, Fault> {
  const draw = new Draw(seed)
  const hits = new Map<number, Fault>()
  for (let runs = 1 + draw.number(3); runs > 0; runs -= 1) {
    const start = draw.number(steps)
    for (let length = 1 + draw.number(3); length > 0; length -= 1)
      hits.set(start + length - 1, hits.size > 0 && draw.chance(25) ? draw.of(others) : fault)
  }
  return hits
}

const standIn = 'https://pictures.example/'
const { leadMedia: _, ...chinese } = chineseContent
const plain = {
  ...chinese,
  sections: ['清溪'],
  keywords: [],
  credits: chinese.credits.slice(0, 1),
  related: [],
}

/** The story as it is published, as it goes on, and as it is corrected. */
export const versions = [
  versionOf('清溪三座石桥开始修缮', 1),
  versionOf('清溪三座石桥修缮过半', 2),
  versionOf('清溪四座石桥修缮过半', 3),
] as const

/** Rendered once: thousands of walks go the same way, and only the addresses of pictures differ. */
/** Another story of the same site, which shows the same picture. */
export const neighbour = versionOf('清溪早市开张', 1, 2)

function versionOf(headline: string, edition: number, number = 1): Parcel {
  const slug = `qingxi-${number}`
  const version = parcel({ ...plain, leadMedia: undefined, headline, slug }, number)
  const pictureUrl = ({ path }: { readonly path: string }) => `${standIn}${path}`
  const html = version.fragment({ withLead: true, pictureUrl })
  const wechat = version.wechat({ theme: 'daily', pictureUrl })
  const wires = new Map(
    (['ninjs', 'superdesk'] as const).map((dialect) => [
      dialect,
      JSON.stringify(version.wire({ dialect, pictureUrl })),
    ]),
  )
  return {
    ...version,
    key: `order-${edition}`,
    edition,
    fragment: (plan) => addressed(html, plan.pictureUrl),
    wechat: (plan) => ({ ...wechat, html: addressed(wechat.html, plan.pictureUrl) }),
    wire: (plan) => JSON.parse(addressed(wires.get(plan.dialect) ?? '', plan.pictureUrl)),
  }
}

function addressed(text: string, pictureUrl: (file: PictureFile) => string): string {
  return text.replace(/https:\/\/pictures\.example\/([\w./-]+)/g, (_, path: string) =>
    pictureUrl({ path } as PictureFile),
  )
}
