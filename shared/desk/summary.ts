import { awaitedIn } from '../article/comments'
import { bylineText } from '../article/byline'
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
    ...awaitedOf(article),
  }
}

/** Whom comments wait for; nothing where they wait for nobody, as rows are many. */
function awaitedOf({ internal }: Article): Pick<ArticleSummary, 'awaited'> {
  const awaited = awaitedIn(internal.comments)
  return awaited.length === 0 ? {} : { awaited }
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
