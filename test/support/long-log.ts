import { byHost } from '../../electron/desk-log/problems'
import type { ArticleId, ContentHash } from '../../shared/article/ids'
import { signedBytes, unsignedEvent } from '../../shared/desk/chain'
import type { LogCheck } from '../../shared/desk/chain'
import type { DeskEvent, Happening } from '../../shared/desk/event'
import { apply, beforeAll } from '../../shared/desk/fold'
import type { Standing } from '../../shared/desk/standing'
import { hashText } from '../../shared/seal/hash'
import { desk2 } from '../../shared/seal/policies'
import { staff, uuid } from './article'

const id = uuid(500) as ArticleId
const text = hashText('清溪') as ContentHash

/** A whole log of so many entries, and where it stood before each of them. */
export interface LongLog {
  readonly log: readonly DeskEvent[]
  readonly standings: readonly Standing[]
}

/** The reporter submits and recalls, again and again: a long life in which nothing is settled. */
export function longLog(length: number): LongLog {
  const log: DeskEvent[] = []
  const standings: Standing[] = []
  let standing = beforeAll
  for (let at = 0; at < length; at += 1) {
    const event = signed(standing, happeningAt(at), at)
    standings.push(standing)
    log.push(event)
    standing = apply(standing, event)
  }
  return { log, standings }
}

/** What a long log has to stand up to: its article, the invented newsroom, the host's signatures. */
export const longLogCheck: LogCheck = {
  ...byHost,
  article: id,
  people: Object.values(staff).map(({ person }) => person),
}

function happeningAt(at: number): Happening {
  if (at === 0) return { type: 'created', policy: desk2 }
  return at % 2 === 1 ? { type: 'submitted', revision: 1, policy: desk2 } : { type: 'recalled' }
}

function signed(standing: Standing, happening: Happening, at: number): DeskEvent {
  const { person, signer } = staff.reporter
  const unsigned = unsignedEvent(standing, {
    id: uuid(20_000 + at),
    article: id,
    actor: person,
    key: signer.publicKey,
    at: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
    contentHash: text,
    happening,
  })
  return { ...unsigned, signature: signer.sign(signedBytes(unsigned)) }
}
