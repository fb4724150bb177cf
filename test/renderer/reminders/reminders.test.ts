import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Reminders } from '../../../renderer/reminders/reminders.svelte'
import type { PersonId } from '../../../shared/article/ids'
import type { Reminder } from '../../../shared/desk/reminder'
import { ok } from '../../../shared/result'
import { staff } from '../../support/article'
import { articleId, TestBridge } from '../../support/bridge'

const late: Reminder = {
  key: 'a/late/1',
  kind: 'late',
  at: '2026-03-08T08:00:00Z',
  article: articleId(1),
  headline: '河堤夜巡记',
  level: null,
  target: null,
}
const named: Reminder = { ...late, key: 'a/comment/1', kind: 'comment' }

let bridge: TestBridge
let person: PersonId | null
beforeEach(() => {
  localStorage.clear()
  person = staff.editor.person.id
  bridge = new TestBridge().connect()
  bridge.answers['reminder.list'] = () => ok([named, late])
})
afterEach(() => vi.useRealTimers())

const reminders = () => new Reminders(() => person)

describe('reminders', () => {
  it('are unread until they are read, and stay read after a restart', async () => {
    const first = reminders()
    await first.load()
    expect(first.unread).toBe(2)
    first.markRead([late.key])
    expect(first.unread).toBe(1)
    expect(first.isUnread(named.key)).toBe(true)

    const again = reminders()
    await again.load()
    expect(again.list).toHaveLength(2)
    expect(again.unread).toBe(1)
  })

  it('are read by one person and unread for another', async () => {
    const first = reminders()
    await first.load()
    first.markRead([late.key, named.key])
    person = staff.chief.person.id
    await first.load()
    expect(first.unread).toBe(2)
  })

  it('are gone as soon as somebody leaves, also those that are still on their way', async () => {
    const first = reminders()
    await first.load()
    const loading = first.load()
    person = null
    first.forget()
    await loading
    expect(first.list).toEqual([])
    expect(first.unread).toBe(0)
  })

  it('are announced once, and only what came while nobody looked', async () => {
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    const announced: unknown[] = []
    bridge.answers['reminder.announce'] = ({ reminders }) => {
      announced.push(reminders.map(({ key }) => key))
      return ok(null)
    }
    bridge.answers['reminder.list'] = () => ok([late])
    const first = reminders()
    await first.load()
    bridge.answers['reminder.list'] = () => ok([named, late])
    await first.load()
    await first.load()
    expect(announced).toEqual([[named.key]])

    hasFocus.mockReturnValue(true)
    const again = { ...named, key: 'a/comment/2' }
    bridge.answers['reminder.list'] = () => ok([again, named, late])
    await first.load()
    hasFocus.mockReturnValue(false)
    await first.load()
    expect(announced).toHaveLength(1)
    hasFocus.mockRestore()
  })

  it('are asked for once after many changes', async () => {
    vi.useFakeTimers()
    const first = reminders()
    const stop = first.watch()
    for (let change = 0; change < 5; change += 1)
      bridge.push('article.changed', { id: articleId(change) })
    bridge.push('outbox.changed', null)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(bridge.names()).toEqual(['reminder.list'])
    stop()
    await vi.advanceTimersByTimeAsync(200_000)
    expect(bridge.names()).toHaveLength(1)
  })
})
