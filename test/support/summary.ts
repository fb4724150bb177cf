import { v7 as uuid } from 'uuid'
import type { ArticleId } from '../../shared/article/ids'
import type { ArticleSummary } from '../../shared/ipc'

/** A row of the list: a plain draft, but for what is said. */
export function summary(more: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: uuid() as ArticleId,
    headline: '河堤夜巡记',
    slugline: '',
    abstract: '',
    language: 'zh-CN',
    byline: '记者 林知夏',
    source: '清溪新闻网',
    desk: 'news',
    section: '新闻 › 本地',
    work: 'drafting',
    publication: 'unpublished',
    level: 0,
    levelName: null,
    owner: null,
    claimedBy: null,
    assignee: null,
    deadline: null,
    priority: 5,
    updatedAt: '2026-03-06T08:00:00.000Z',
    characters: 800,
    embargoed: false,
    sample: false,
    ...more,
  }
}
