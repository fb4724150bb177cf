import type { ArticleId } from '../shared/article/ids'
import type { Target } from '../shared/target/target'
import type { Host } from './host'
import type { Copy } from './outbox/rereads'

/** A public copy, and when it was read last: by a reading, or by the delivery that wrote it. */
export interface KnownCopy extends Copy {
  /** RFC 3339. */
  readonly readAt: string
}

/** Where a story was ever delivered: the newest receipt of each target says when it was read. */
export async function copiesOf(host: Host, id: ArticleId): Promise<readonly KnownCopy[]> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return []
  const newest = new Map(stored.value.value.receipts.map(({ target, at }) => [target, at]))
  return [...newest].map(([target, readAt]) => ({ article: id, target, readAt }))
}

/** Those of copies whose target is still there and shows readers something. */
export function readable(copies: readonly KnownCopy[], host: Host): readonly KnownCopy[] {
  const { targets } = host.library.desk()
  const names = new Set(targets.filter(hasPublicCopies).map(({ name }) => name))
  return copies.filter(({ target }) => names.has(target))
}

/** A draft in an account of WeChat is nobody's public copy, and is none any more once a person sent it out. */
function hasPublicCopies({ kind }: Target): boolean {
  return kind !== 'wechat'
}
