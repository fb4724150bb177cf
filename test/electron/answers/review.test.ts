import { expect, test } from 'vitest'
import { reviewAnswers } from '../../../electron/answers/review'
import { Seat } from '../../../electron/seat'
import type { Actor } from '../../../electron/host'
import { article, staff } from '../../support/article'
import { memoryDesktop } from '../../support/desktop'
import { testHost } from '../../support/host'

test('whoever is signed in is reminded of what waits for them, and nobody of anything else', async () => {
  const host = testHost()
  await host.library.createArticle(article().submitted().article)
  const seat = new Seat(host, () => ({ language: 'zh-CN', theme: 'system', tourDone: true }))
  const answers = reviewAnswers({ seat, desktop: memoryDesktop() })
  const toldTo = async (actor: Actor | null) => {
    seat.sit(actor)
    const answer = await answers['reminder.list'](null)
    return answer.ok ? answer.value.map(({ kind }) => kind) : null
  }
  expect(await toldTo(null)).toEqual([])
  expect(await toldTo(staff.editor)).toEqual(['level'])
  expect(await toldTo(staff.reporter)).toEqual([])
})

test('the system tells of new reminders once, without a word of a story, and only where it shall', async () => {
  const settings = { language: 'zh-CN', theme: 'system', tourDone: true } as const
  let announces = false
  const desktop = memoryDesktop()
  const seat = new Seat(testHost(), () => ({ ...settings, announces }))
  const answers = reviewAnswers({ seat, desktop })
  const tell = (...reminders: { key: string; kind: 'level' | 'late' }[]) =>
    answers['reminder.announce']({ reminders })
  await tell({ key: 'a', kind: 'level' })
  expect(desktop.done).toEqual([])
  announces = true
  await tell({ key: 'a', kind: 'level' })
  expect(desktop.done).toEqual([])
  await tell({ key: 'b', kind: 'late' }, { key: 'c', kind: 'level' }, { key: 'd', kind: 'level' })
  await tell({ key: 'b', kind: 'late' })
  expect(desktop.done).toEqual(['told 采编：3 条新提醒: 待审校 2，逾期 1 (reminders.open)'])
})
