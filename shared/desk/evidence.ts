import type { ContentHash, EventHash, PersonId } from '../article/ids'
import { hashEvent, hashText } from '../seal/hash'
import type { DeskEvent } from './event'
import type { LogProblem } from './chain'

/** One entry of a log as evidence: who signed what with which key, and what is wrong with it. */
export interface EvidenceRow {
  readonly event: DeskEvent
  /** Hash of the entry: what the next one names, and what a published page carries as the log's head. */
  readonly head: EventHash
  /** Short mark of the key, for reading aloud and comparing by eye. */
  readonly key: string
  readonly problems: readonly LogProblem[]
}

/** A log as a table of evidence, oldest first, with the problems `verifyLog` found. */
export function evidenceOf(
  log: readonly DeskEvent[],
  problems: readonly LogProblem[],
): readonly EvidenceRow[] {
  return log.map((event, place) => ({
    event,
    head: hashEvent(event),
    key: keyMark(event.key),
    problems: problems.filter(({ sequence }) => sequence === place + 1),
  }))
}

/**
 * The place (from 1) of the entry with this hash, as a published page, a slip or a packet carries it; null
 * where the log holds no such entry: then it was cut or rewritten since.
 */
export function findHead(log: readonly DeskEvent[], head: string): number | null {
  const wanted = head.trim().toLowerCase()
  const place = log.findLastIndex((event) => hashEvent(event) === wanted)
  return place === -1 ? null : place + 1
}

/** The entries by which levels were passed for a text, or carried over from the text before it. */
export function signedEntries(
  log: readonly DeskEvent[],
  hash: ContentHash,
): readonly { readonly event: DeskEvent; readonly head: EventHash }[] {
  const texts = new Set<string>([hash])
  // From the end, so that a text whose approvals carried over brings in the one before it.
  return log
    .toReversed()
    .filter((event) => {
      const { happening, contentHash } = event
      if (!passing.includes(happening.type) || !texts.has(contentHash)) return false
      if (happening.type === 'accepted') texts.add(happening.from)
      return true
    })
    .map((event) => ({ event, head: hashEvent(event) }))
    .toReversed()
}

/** Sixteen digits of a key's hash, in fours: enough to tell the keys of a newsroom apart. */
export function keyMark(key: string): string {
  return (hashText(key).slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}

/** Who signed with which keys in this log, each key once, in the order of its first use. */
export function keysIn(
  log: readonly DeskEvent[],
): readonly { readonly actor: PersonId; readonly key: string; readonly first: number }[] {
  const seen = new Map<string, { actor: PersonId; key: string; first: number }>()
  for (const { actor, key, sequence } of log) {
    const name = `${actor} ${key}`
    if (!seen.has(name)) seen.set(name, { actor, key, first: sequence })
  }
  return [...seen.values()]
}

const passing: readonly DeskEvent['happening']['type'][] = [
  'approved',
  'accepted',
  'bypassed',
  'madeGood',
]
