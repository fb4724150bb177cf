import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Calendar from '../../../renderer/calendar/Calendar.svelte'
import { words } from '../../../renderer/words.svelte'
import { daysAfter, monthsAfter } from '../../../shared/desk/calendar-days'
import type { ArticleSummary } from '../../../shared/ipc'
import { calendarIn } from '../../../shared/desk/calendar'
import { ok } from '../../../shared/result'
import { dayIn } from '../../../shared/write/day'
import { staff } from '../../support/article'
import { articleId, TestBridge, testSession } from '../../support/bridge'
import { click, closeAll, mounted, press } from '../../support/mounted'
import { summary } from '../../support/summary'

const zone = 'Asia/Shanghai'
const patience = { timeout: 5_000 }
const today = dayIn(zone, Date.now())
const tomorrow = daysAfter(today, 1)

let bridge: TestBridge
beforeEach(() => {
  words.use('zh-CN')
  bridge = new TestBridge().connect()
})
afterEach(closeAll)

async function calendar(rows: readonly ArticleSummary[]) {
  bridge.answers['calendar.list'] = ({ from, to }) =>
    ok(calendarIn(rows, { from: Date.parse(from), to: Date.parse(to) }))
  const opened: string[] = []
  const moved: (readonly [string, string])[] = []
  const page = mounted(Calendar, {
    session: testSession(staff.editor.person),
    zone,
    onopen: (id: string) => void opened.push(id),
    onmove: (id: string, day: string) => {
      moved.push([id, day])
      return Promise.resolve(ok({ at: `${day}T10:00:00+08:00`, zone }))
    },
  })
  await vi.waitFor(() => expect(document.activeElement).toBe(cell(page, today)), patience)
  return { ...page, opened, moved }
}

function cell({ all }: Pick<ReturnType<typeof mounted>, 'all'>, day: string): HTMLElement {
  const found = all('[data-day]').find((one) => one.dataset['day'] === day)
  if (found === undefined) throw new Error(`${day} is not shown`)
  return found
}

describe('the calendar', () => {
  it('asks the host for the days it shows and no others', async () => {
    const { all } = await calendar([])
    const shown = all('[data-day]').map((one) => one.dataset['day'])
    const asked = bridge.asked.find(({ name }) => name === 'calendar.list')?.input
    expect(asked).toEqual({
      from: `${shown[0]}T00:00:00+08:00`,
      to: `${daysAfter(shown.at(-1)!, 1)}T00:00:00+08:00`,
    })
    expect(all('[role=columnheader]')[0]?.getAttribute('aria-label')).toBe('星期一')
  })

  it('is walked from day to day, to other months and back to today', async () => {
    const page = await calendar([])
    press(cell(page, today), 'ArrowRight')
    await vi.waitFor(() => expect(document.activeElement).toBe(cell(page, tomorrow)), patience)
    press(cell(page, tomorrow), 'PageDown')
    const later = monthsAfter(tomorrow, 1)
    await vi.waitFor(() => expect(document.activeElement).toBe(cell(page, later)), patience)
    press(document.activeElement!, 't')
    await vi.waitFor(() => expect(document.activeElement).toBe(cell(page, today)), patience)
    expect(cell(page, today).getAttribute('aria-current')).toBe('date')
  })

  it('opens a story of the day with Enter, and says in words that it is overdue', async () => {
    const late = { deadline: `${today}T00:00:00+08:00` }
    const page = await calendar([summary({ id: articleId(4), headline: '河堤夜巡', ...late })])
    await vi.waitFor(
      () => expect(page.all('[data-testid=calendar-entry]')).toHaveLength(1),
      patience,
    )
    press(cell(page, today), 'Enter')
    const entry = page.one('[data-testid=calendar-entry]')
    expect(document.activeElement).toBe(entry)
    expect(entry.getAttribute('aria-label')).toBe('截稿 00:00，逾期：河堤夜巡')
    click(entry)
    expect(page.opened).toEqual([articleId(4)])
  })

  it('takes a deadline to another day with Alt and an arrow, but nothing that is done', async () => {
    const at = `${today}T10:00:00+08:00`
    const page = await calendar([
      summary({ id: articleId(1), deadline: at }),
      summary({ id: articleId(2), deadline: at, work: 'approved' }),
    ])
    await vi.waitFor(
      () => expect(page.all('[data-testid=calendar-entry]')).toHaveLength(2),
      patience,
    )
    const [first, second] = page.all('[data-testid=calendar-entry]')
    press(second!, 'ArrowRight', { altKey: true })
    expect(page.moved).toEqual([])
    press(first!, 'ArrowRight', { altKey: true })
    expect(page.moved).toEqual([[articleId(1), tomorrow]])
  })

  it('draws few rows of a day with two thousand stories, and walks them', async () => {
    const rows = Array.from({ length: 2000 }, (_, place) =>
      summary({ id: articleId(place), deadline: `${today}T10:00:00+08:00` }),
    )
    const page = await calendar(rows)
    await vi.waitFor(() => page.one('[data-testid=calendar-more]'), patience)
    click(page.one('[data-testid=calendar-more]'))
    const list = page.one('[data-testid=calendar-list]')
    expect(page.all('[data-testid=calendar-row]').length).toBeLessThan(60)
    press(list, 'ArrowDown')
    press(list, 'Enter')
    expect(page.opened).toEqual([articleId(1)])
    press(list, 'ArrowRight')
    const empty = page.one('[data-walk]')
    expect(empty.textContent).toContain('这一天没有安排')
    press(empty, 'ArrowLeft')
    expect(page.one('[data-testid=calendar-row]').textContent).toContain('10:00')
  })

  it('says what belongs here while nothing does', async () => {
    const { one, all } = await calendar([])
    await vi.waitFor(
      () => expect(one('[role=status]').textContent).toContain('本月没有截稿'),
      patience,
    )
    click(all('[role=radio]').find((radio) => radio.textContent.includes('日'))!)
    expect(one('[data-walk]').textContent).toContain('这一天没有安排')
  })
})
