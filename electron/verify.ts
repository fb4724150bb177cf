import type { ArticleId } from '../shared/article/ids'
import type { Person } from '../shared/article/person'
import type { Article } from '../shared/desk/article'
import type { DeskEvent } from '../shared/desk/event'
import { findHead } from '../shared/desk/evidence'
import { verifyStaffLog } from '../shared/desk/staff-log'
import { fold } from '../shared/desk/fold'
import type { VerifyReport } from '../shared/ipc'
import { refuse } from '../shared/result'
import type { Refusal } from '../shared/result'
import { extentOf } from '../shared/seal/extent'
import { hashContent } from '../shared/seal/hash'
import { rolesOf } from './desk-log/staff'
import { byHost, logProblems } from './desk-log/problems'
import type { Host } from './host'
import type { DeskFile } from './library/desk-file'
import { adapterOf } from './targets/adapters'

/**
 * Re-checks one article, or all of them: every signature and link of the desk log, whether the rules allow
 * what it says, and whether each revision still is the text that was hashed. Changes nothing.
 *
 * Also finds a log that was cut off at its end, as far as a revision or a receipt remembers the entry.
 */
export async function verifyLibrary(host: Host, id: ArticleId | null): Promise<VerifyReport> {
  const ids = id === null ? host.library.summaries().map((summary) => summary.id) : [id]
  const { people: own, outsiders = [], staffLog = [] } = host.library.desk()
  const people = [...own, ...outsiders].map((entry) => entry.person)
  const problems: { article: ArticleId | null; refusal: Refusal }[] = []
  if (id === null) problems.push(...staffProblems(host.library.desk()))
  let events = id === null ? staffLog.length : 0
  for (const article of ids) {
    const stored = await host.library.readArticle(article)
    if (!stored.ok) {
      problems.push({ article, refusal: stored.refusal })
      continue
    }
    events += stored.value.value.log.length
    const found = await problemsOf(host, stored.value.value, people)
    problems.push(...found.map((refusal) => ({ article, refusal })))
  }
  return { articles: ids.length, events, problems }
}

function staffProblems(
  desk: DeskFile,
): readonly { readonly article: null; readonly refusal: Refusal }[] {
  const people = desk.people.map(({ person }) => person)
  const check = { ...byHost, people, roles: rolesOf(desk) }
  return verifyStaffLog(desk.staffLog ?? [], check).map(({ sequence, reason }) => ({
    article: null,
    refusal:
      sequence === 0
        ? refuse('refusal.staffUnsigned', { values: { reason } }).refusal
        : refuse('refusal.staffDamaged', { values: { sequence, reason } }).refusal,
  }))
}

async function problemsOf(
  host: Host,
  article: Article,
  people: readonly Person[],
): Promise<readonly Refusal[]> {
  return [
    ...logProblems(article, people).map(({ sequence, reason }) => damage(sequence, reason)),
    ...revisionProblems(article),
    ...(await textProblems(host, article)),
    ...(await changeProblems(host, article)),
    ...(await publishedProblems(host, article)),
    ...cutProblems(article),
  ]
}

function revisionProblems({ revisions, log }: Article): readonly Refusal[] {
  const misnumbered = revisions.some((revision, index) => revision.number !== index + 1)
  const numbering = misnumbered ? [damage(log.length, 'desk.damage.numbering')] : []
  const wrong = log.filter((event) => {
    const number = revisionOf(event)
    return number !== null && revisions[number - 1]?.hash !== event.contentHash
  })
  return [
    ...numbering,
    ...wrong.map((event) =>
      damage(event.sequence, 'desk.damage.revisionOf', { revision: revisionOf(event) ?? 0 }),
    ),
  ]
}

async function textProblems(host: Host, article: Article): Promise<readonly Refusal[]> {
  const problems: Refusal[] = []
  for (const { number, hash } of article.revisions) {
    const content = await host.library.readRevision(hash)
    if (!content.ok || hashContent(content.value) !== hash) {
      const event = article.log.find((one) => revisionOf(one) === number)
      const values = { revision: number }
      problems.push(damage(event?.sequence ?? article.log.length, 'desk.damage.revision', values))
    }
  }
  return problems
}

/** Changes that somebody accepted at sight, measured again between the two frozen texts. */
async function changeProblems(host: Host, { log }: Article): Promise<readonly Refusal[]> {
  const problems: Refusal[] = []
  for (const { happening, contentHash, sequence } of log) {
    if (happening.type !== 'accepted') continue
    const before = await host.library.readRevision(happening.from)
    const after = await host.library.readRevision(contentHash)
    if (!before.ok || !after.ok) continue
    const extent = extentOf(before.value, after.value)
    const isSaid = extent === null || extent === 'typographic' || extent === happening.extent
    if (!isSaid) problems.push(damage(sequence, 'desk.damage.notAcceptable'))
  }
  return problems
}

/** Pages that readers can see now and that carry the head of a log this one is not. */
async function publishedProblems(host: Host, article: Article): Promise<readonly Refusal[]> {
  const { library } = host
  const problems: Refusal[] = []
  for (const name of Object.keys(fold(article.log).shown)) {
    const target = library.desk().targets.find((one) => one.name === name)
    const path = article.receipts.findLast((one) => one.target === name)?.remoteId
    if (target === undefined || path === undefined) continue
    const adapter = await adapterOf(target, host)
    const page = adapter.ok ? await adapter.value.readPage?.(path) : undefined
    const head =
      page?.ok === true
        ? /<meta name="caibian-log-head" content="([0-9a-f]{64})">/.exec(page.value ?? '')?.[1]
        : undefined
    if (head === undefined || findHead(article.log, head) !== null) continue
    problems.push(damage(article.log.length, 'desk.damage.headOutside', { target: name }))
  }
  return problems
}

/** Revisions that were frozen for an entry, and receipts, whose entry is not in the log. */
function cutProblems({ revisions, receipts, log }: Article): readonly Refusal[] {
  const told = new Set(log.map(revisionOf))
  const deliveries = new Set(
    log.map(({ happening }) => ('delivery' in happening ? happening.delivery : null)),
  )
  const silent =
    revisions.some(({ cause, number }) => forEntries.includes(cause) && !told.has(number)) ||
    receipts.some(({ key }) => !deliveries.has(key)) ||
    log.length === 0
  return silent ? [damage(log.length, 'desk.damage.cut')] : []
}

const forEntries: readonly string[] = ['submitted', 'approved', 'returned']

function revisionOf({ happening }: DeskEvent): number | null {
  return 'revision' in happening ? happening.revision : null
}

function damage(
  sequence: number,
  reason: string,
  values: Readonly<Record<string, string | number>> = {},
): Refusal {
  return refuse('refusal.damaged', { values: { ...values, sequence, reason } }).refusal
}
