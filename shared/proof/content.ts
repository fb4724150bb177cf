import { isChinese } from '../article/byline'
import type { Content } from '../article/content'
import type { Internal } from '../article/internal'
import type { ProofFinding } from './finding'
import type { ProofLists } from './lists'
import { passagesOf } from './passage'
import { proofread } from './reader'
import type { ProofReader } from './reader'
import type { ProofSetting, Speller } from './rule'

/** How an article is read: its language, its day, what its people confirmed. `today` is `YYYY-MM-DD`. */
export function settingFor(
  content: Pick<Content, 'language' | 'dateline'>,
  internal: Pick<Internal, 'proof'>,
  around: {
    readonly lists: ProofLists
    readonly speller: Speller | null
    readonly today: string
  },
): ProofSetting {
  return {
    isChinese: isChinese(content.language),
    day: content.dateline?.date ?? around.today,
    lists: around.lists,
    speller: around.speller,
    quotes: internal.proof?.quotes ?? [],
  }
}

/**
 * Every finding in a content, put aside or not, read when it is first asked for.
 *
 * Without spelling: what is found depends on the content, the lists and the day alone. `reader` remembers
 * the text for whoever asks about it again.
 */
export function proofWhenAsked(
  content: Content,
  internal: Pick<Internal, 'proof'>,
  around: { readonly lists: ProofLists; readonly today: string },
  reader: ProofReader,
): () => readonly ProofFinding[] {
  let found: readonly ProofFinding[] | null = null
  const setting = settingFor(content, internal, { ...around, speller: null })
  return () => (found ??= reader.read(passagesOf(content), setting))
}

/** Every suggestion for an article that nobody put aside, in reading order. */
export function proofreadContent(
  content: Content,
  internal: Pick<Internal, 'proof'>,
  setting: ProofSetting,
): readonly ProofFinding[] {
  const ignored = new Set(internal.proof?.ignored ?? [])
  return proofread(passagesOf(content), setting).filter(({ mark }) => !ignored.has(mark))
}
