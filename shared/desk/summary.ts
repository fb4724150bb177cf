import { awaitedSince } from '../article/comments'
import { bylineText } from '../article/byline'
import type { Internal } from '../article/internal'
import { textOf } from '../document/text'
import type { ArticleSummary } from '../ipc'
import type { Article } from './article'
import { fold } from './fold'
import type { Standing } from './standing'

/**
 * An article's row in the list.
 *
 * `embargoed` tells whether an embargo is set that has not ended at `now` (RFC 3339). `characters` counts
 * the text of the body without white space.
 */
export function summaryOf(article: Article, now: string): ArticleSummary {
  const { draft, internal } = article
  const standing = fold(article.log)
  const level = standing.policy?.levels[standing.level]
  return {
    id: article.id,
    headline: draft.headline,
    slugline: internal.slugline,
    abstract: draft.abstract ?? '',
    language: draft.language,
    byline: bylineText(draft, draft.language),
    source: draft.source.name,
    desk: internal.desk,
    section: draft.sections.join(' / ') || (standing.assignment?.section ?? ''),
    work: standing.work,
    publication: standing.publication,
    level: standing.level,
    levelName: level?.name ?? null,
    ...(level === undefined ? {} : { levelRoles: level.roles }),
    ...(standing.waitingSince === null ? {} : { waitingSince: standing.waitingSince }),
    ...(standing.owed.length === 0 ? {} : { owedBy: firstDue(standing) }),
    owner: standing.owner,
    claimedBy: standing.claim?.by ?? null,
    assignee: internal.assignee ?? null,
    ...(standing.assignment === null ? {} : { assignment: standing.assignment.state }),
    deadline: internal.deadline?.at ?? null,
    priority: internal.priority,
    updatedAt: article.updatedAt,
    characters: textOf(draft.body).replace(/\s/g, '').length,
    embargoed: isEmbargoed(article, now),
    sample: internal.sample === true,
    ...(draft.series === undefined ? {} : { series: draft.series }),
    ...awaitedOf(article),
    ...momentsOf(standing, internal),
    ...voidedOf(standing),
  }
}

/** Whose approvals somebody's edit made void, until the next level is taken up or they hold again. */
function voidedOf({
  reopenedBy: by,
  waitingSince: at,
  approvals,
  contentHash,
}: Standing): Pick<ArticleSummary, 'voided'> {
  if (by === null || at === null) return {}
  const of = new Set(approvals.filter(({ hash }) => hash !== contentHash).map((one) => one.by))
  return of.size === 0 ? {} : { voided: { by, at, of: [...of] } }
}

/** The hours a calendar and the figures of a desk tell; nothing where there are none, as rows are many. */
function momentsOf(
  { schedule, firstPublishedAt, work, lastReturn, assignment }: Standing,
  { embargo }: Internal,
): Pick<
  ArticleSummary,
  'scheduledFor' | 'scheduledTo' | 'embargoedUntil' | 'publishedAt' | 'returnedAt' | 'askedAt'
> {
  const until = embargo?.active === true ? embargo.until : undefined
  return {
    ...(schedule === null ? {} : { scheduledFor: schedule.at, scheduledTo: schedule.target }),
    ...(until === undefined ? {} : { embargoedUntil: until }),
    ...(firstPublishedAt === null ? {} : { publishedAt: firstPublishedAt }),
    ...(work === 'returned' && lastReturn !== null ? { returnedAt: lastReturn.at } : {}),
    ...(assignment?.state === 'asked' ? { askedAt: assignment.at } : {}),
  }
}

/** Whom comments wait for; nothing where they wait for nobody, as rows are many. */
function awaitedOf({ internal }: Article): Pick<ArticleSummary, 'awaited' | 'awaitedAt'> {
  const awaited = awaitedSince(internal.comments)
  return awaited.size === 0
    ? {}
    : { awaited: [...awaited.keys()], awaitedAt: [...awaited.values()] }
}

function firstDue({ owed }: Standing): string {
  const sorted = owed.map(({ due }) => due).sort((a, b) => Date.parse(a) - Date.parse(b))
  return sorted[0] ?? ''
}

/** The instant at which the article's row changes by itself, as its embargo ends; null where none does. */
export function summaryChangesAt(article: Article): string | null {
  const embargo = article.internal.embargo
  return embargo?.active === true ? (embargo.until ?? null) : null
}

function isEmbargoed(article: Article, now: string): boolean {
  const embargo = article.internal.embargo
  if (embargo?.active !== true) return false
  return embargo.until === undefined || Date.parse(embargo.until) > Date.parse(now)
}
