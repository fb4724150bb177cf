import { describe, expect, test } from 'vitest'
import { deskFigures } from '../../../shared/desk/figures'
import { durationWords, figureTables } from '../../../shared/desk/figure-tables'
import type { FigureParts } from '../../../shared/desk/figure-tables'
import { storyFigures } from '../../../shared/desk/story-figures'
import { waitsOf } from '../../../shared/desk/waits'
import { shippedRoles } from '../../../shared/seal/roles'
import type { InterfaceLanguage } from '../../../shared/words/language'
import { article, staff } from '../../support/article'
import { summary } from '../../support/summary'

const now = Date.parse('2026-03-08T12:00:00Z')
const zone = 'Asia/Shanghai'

function tables(language: InterfaceLanguage, more: Partial<FigureParts> = {}) {
  const { log, id, draft } = article()
    .submitted()
    .returned()
    .submitted()
    .approved()
    .published().article
  const story = storyFigures({ id, headline: draft.headline, desk: 'news', log })
  const span = { from: now - 7 * 86_400_000, to: now }
  const nameOf = (person: string) =>
    Object.values(staff).find((one) => one.person.id === person)?.person.name ?? ''
  return figureTables({
    figures: deskFigures([story], span, zone),
    waits: [],
    late: [],
    nameOf,
    roles: shippedRoles,
    language,
    zone,
    now,
    ...more,
  })
}

describe('the figures in words', () => {
  test('every row has a cell for each column, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const { columns, rows, foot } of tables(language)) {
        for (const { cells } of rows) expect(cells).toHaveLength(columns.length)
        if (foot !== null) expect(foot).toHaveLength(columns.length)
      }
    }
  })

  test('the sums stand below the days', () => {
    const [days] = tables('zh-CN')
    expect(days?.foot?.map(({ text }) => text)).toEqual(['合计', '2', '1', '1'])
    const numbers = days?.rows.map(({ cells }) => Number(cells[1]?.text)) ?? []
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(2)
  })

  test('what waits says on whom, and a long list says how much it leaves out', () => {
    const waiting = Array.from({ length: 120 }, () =>
      summary({
        work: 'inReview',
        claimedBy: staff.editor.person.id,
        waitingSince: '2026-03-08T09:30:00Z',
      }),
    )
    const waits = tables('en', { waits: waitsOf(waiting) }).find(({ key }) => key === 'waits')
    expect(waits?.title).toBe('What waits on whom (100 of 120)')
    expect(waits?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      staff.editor.person.name,
      '河堤夜巡记',
      'In review',
      '8 March 2026, 17:30',
      '2 h 30 min',
    ])
  })

  test('a time is told in its two largest units', () => {
    expect(durationWords(59 * 60_000, 'zh-CN')).toBe('59 分钟')
    expect(durationWords(200 * 60_000, 'zh-CN')).toBe('3 小时 20 分')
    expect(durationWords(52 * 3_600_000, 'en')).toBe('2 d 4 h')
  })
})
