import { afterEach, beforeEach, expect, it } from 'vitest'
import ReminderList from '../../../renderer/reminders/ReminderList.svelte'
import { Reminders } from '../../../renderer/reminders/reminders.svelte'
import { words } from '../../../renderer/words.svelte'
import type { Reminder } from '../../../shared/desk/reminder'
import { ok } from '../../../shared/result'
import { staff } from '../../support/article'
import { articleId, TestBridge } from '../../support/bridge'
import { click, closeAll, mounted } from '../../support/mounted'

const waiting: Reminder = {
  key: 'a/level/1',
  kind: 'level',
  at: '2026-03-08T08:00:00Z',
  article: articleId(1),
  headline: '河堤夜巡记',
  level: { zh: '初审', en: 'First review' },
  target: null,
}
const failed: Reminder = {
  ...waiting,
  key: 'b/failed/1',
  kind: 'failed',
  level: null,
  headline: '',
  target: '清溪网',
}

let bridge: TestBridge
beforeEach(() => {
  localStorage.clear()
  words.use('zh-CN')
  bridge = new TestBridge().connect()
})
afterEach(closeAll)

async function list(all: readonly Reminder[]) {
  bridge.answers['reminder.list'] = () => ok(all)
  const reminders = new Reminders(() => staff.editor.person.id)
  await reminders.load()
  const opened: Reminder[] = []
  const page = mounted(ReminderList, {
    reminders,
    onopen: (reminder: Reminder) => opened.push(reminder),
    onclose: () => undefined,
  })
  return { ...page, reminders, opened }
}

it('says what each of them tells of, and that it is unread by more than its weight', async () => {
  const { all } = await list([waiting, failed])
  const [first, second] = all('[data-testid=reminder]').map((row) => row.textContent)
  expect(first).toMatch(/待初审\s*未读.*河堤夜巡记/s)
  expect(second).toMatch(/没有送达“清溪网”.*未拟标题/s)
})

it('leads to where it is dealt with, and is read from then on', async () => {
  const { all, opened, reminders } = await list([waiting, failed])
  click(all('[data-testid=reminder]')[0]!)
  expect(opened).toEqual([waiting])
  expect(reminders.unread).toBe(1)
})

it('are read all at once', async () => {
  const { one, all, reminders } = await list([waiting, failed])
  click(one('[data-testid=reminders-read]'))
  expect(reminders.unread).toBe(0)
  expect(all('em')).toEqual([])
})

it('says what would be told here while there is nothing', async () => {
  const { one } = await list([])
  expect(one('[data-testid=reminders]').textContent).toContain('没有等您处理的事')
})
