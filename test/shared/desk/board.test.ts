import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../shared/article/ids'
import { boardOf, columnOf, isLate } from '../../../shared/desk/board'
import type { BoardFilter } from '../../../shared/desk/board'
import type { ArticleSummary } from '../../../shared/ipc'
import { staff } from '../../support/article'
import fc from '../../support/properties'
import { summary } from '../../support/summary'

const now = Date.parse('2026-03-08T12:00:00Z')
const all: BoardFilter = { desk: null, section: null, person: null, onlyLate: false }
const late = { deadline: '2026-03-08T09:00:00Z' }
const soon = { deadline: '2026-03-08T15:00:00Z' }
const headlines = (articles: readonly ArticleSummary[]) => articles.map(({ headline }) => headline)

describe('the board', () => {
  test('has a column for drafts, for each level, and for what is done', () => {
    const { columns } = boardOf([], 3, all, now)
    expect(columns.map(({ key }) => key)).toEqual([
      'drafting',
      'returned',
      'onHold',
      'level-0',
      'level-1',
      'level-2',
      'approved',
      'scheduled',
      'live',
    ])
  })

  test('shows a story in review at the level that is next, taken up or not', () => {
    expect(columnOf(summary({ work: 'submitted', level: 1 }), 3)).toBe('level-1')
    expect(columnOf(summary({ work: 'inReview', level: 1 }), 3)).toBe('level-1')
  })

  test('shows a story under an older, longer policy at the last level there is', () => {
    expect(columnOf(summary({ work: 'submitted', level: 5 }), 2)).toBe('level-1')
    expect(columnOf(summary({ work: 'submitted', level: 0 }), 0)).toBe('level-0')
  })

  test('shows what is live as live until it is worked on again', () => {
    expect(columnOf(summary({ work: 'approved', publication: 'corrected' }), 2)).toBe('live')
    expect(columnOf(summary({ work: 'drafting', publication: 'live' }), 2)).toBe('drafting')
    expect(columnOf(summary({ work: 'approved', publication: 'scheduled' }), 2)).toBe('scheduled')
    expect(columnOf(summary({ work: 'approved', publication: 'withdrawn' }), 2)).toBe('approved')
  })

  test('shows neither what is spiked nor what was killed or replaced', () => {
    expect(columnOf(summary({ work: 'spiked' }), 2)).toBeNull()
    expect(columnOf(summary({ work: 'approved', publication: 'killed' }), 2)).toBeNull()
    expect(columnOf(summary({ work: 'approved', publication: 'superseded' }), 2)).toBeNull()
  })

  test('has whatever is due first on top, and what nothing presses as it came', () => {
    const rows = [
      summary({ headline: '新' }),
      summary({ headline: '旧' }),
      summary({ headline: '快到', ...soon }),
      summary({ headline: '已过', ...late }),
    ]
    const [drafts] = boardOf(rows, 1, all, now).columns
    expect(headlines(drafts?.articles ?? [])).toEqual(['已过', '快到', '新', '旧'])
  })

  test('is narrowed by desk, section and person, and offers what the desk has', () => {
    const { id: mira } = staff.otherReporter.person
    const rows = [
      summary({ headline: '甲', section: '本地', owner: mira }),
      summary({ headline: '乙', section: '财经', assignee: mira, ...late }),
      summary({ headline: '丙', section: '财经', work: 'inReview', claimedBy: mira }),
      summary({ headline: '丁', section: '文化', desk: 'culture' }),
    ]
    const shown = (filter: Partial<BoardFilter>) =>
      headlines(
        boardOf(rows, 1, { ...all, desk: 'news', ...filter }, now).columns.flatMap(
          ({ articles }) => articles,
        ),
      )
    expect(shown({})).toEqual(['乙', '甲', '丙'])
    expect(shown({ section: '财经' })).toEqual(['乙', '丙'])
    expect(shown({ person: mira })).toEqual(['乙', '甲', '丙'])
    expect(shown({ person: 'nobody' as PersonId })).toEqual([])
    expect(shown({ onlyLate: true })).toEqual(['乙'])
    const board = boardOf(rows, 1, { ...all, desk: 'news' }, now)
    expect(board.sections.toSorted()).toEqual(['本地', '财经'].toSorted())
    expect(board.people).toEqual([mira])
    expect(board.late).toBe(1)
  })
})

describe('a deadline', () => {
  test('that has passed makes a story overdue while work is left', () => {
    expect(isLate(summary(late), now)).toBe(true)
    expect(isLate(summary(soon), now)).toBe(false)
    expect(isLate(summary(), now)).toBe(false)
    expect(isLate(summary({ ...late, work: 'inReview', publication: 'scheduled' }), now)).toBe(true)
  })

  test('means nothing once the story is approved, out, or spiked', () => {
    expect(isLate(summary({ ...late, work: 'approved' }), now)).toBe(false)
    expect(isLate(summary({ ...late, publication: 'live' }), now)).toBe(false)
    expect(isLate(summary({ ...late, work: 'spiked' }), now)).toBe(false)
  })
})

test('every story stands in one column at most, whatever the rows', () => {
  const row = fc.record({
    work: fc.constantFrom(
      'drafting' as const,
      'submitted' as const,
      'inReview' as const,
      'approved' as const,
      'returned' as const,
      'onHold' as const,
      'spiked' as const,
    ),
    publication: fc.constantFrom(
      'unpublished' as const,
      'scheduled' as const,
      'live' as const,
      'withdrawn' as const,
      'killed' as const,
    ),
    level: fc.nat(7),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.nat(6), (rows, levels) => {
      const summaries = rows.map((one) => summary(one))
      const shown = boardOf(summaries, levels, all, now).columns.flatMap(({ articles }) => articles)
      const standing = summaries.filter((one) => columnOf(one, levels) !== null)
      expect(new Set(shown)).toEqual(new Set(standing))
      expect(shown).toHaveLength(standing.length)
    }),
  )
})
