import { wordsLanguage } from '../article/byline'
import type { Content, CorrectionKind } from '../article/content'
import { shortened } from '../document/shortened'
import { say } from '../words/say'
import { toldChanges } from './told-changes'
import type { ToldChange } from './told-changes'

/** Changes that are told one by one; readers of a longer notice are told that there are more. */
const mostTold = 6

/** Characters of a sentence that is quoted where it stands in one version only. */
const longestQuote = 120

/**
 * The text of a notice that tells readers of `shown` what is different in `now`, in the language of the story
 * and in the way of its kind: what was wrong with a correction, what is said more clearly, what is new. A draft
 * for a person to read and change: it names what differs, and knows nothing of why. '' where readers would
 * see no difference.
 */
export function draftNotice(shown: Content, now: Content, kind: CorrectionKind): string {
  const language = wordsLanguage(now.language)
  if (kind === 'retraction') return say(language, 'after.notice.retraction')
  const changes = toldChanges(shown, now)
  const told = changes
    .slice(0, mostTold)
    .map((change, place) => sentenceOf(change, kind, place === 0 ? 'first' : 'next'))
    .map(({ key, values }) => say(language, key, values))
  if (changes.length > mostTold) told.push(say(language, 'after.notice.more'))
  return told.join(language === 'en' ? ' ' : '')
}

function sentenceOf(
  { what, was, now }: ToldChange,
  kind: Exclude<CorrectionKind, 'retraction'>,
  place: 'first' | 'next',
) {
  const values = { was: quotable(was), now: quotable(now) }
  if (what === 'added' || what === 'removed') return { key: `after.notice.${kind}.${what}`, values }
  if (kind !== 'correction' || what === 'words')
    return { key: `after.notice.${kind}.${place}`, values }
  return { key: `after.notice.fault.${place}`, values: { ...values, fault: `after.fault.${what}` } }
}

/** As it stands between quotation marks: those inside are single ones. */
function quotable(text: string): string {
  const whole = shortened(text, longestQuote)
  const isPaired = whole.split('“').length === whole.split('”').length
  return whole.replace(/“/g, isPaired ? '‘' : '').replace(/”/g, isPaired ? '’' : '')
}
