import { expect, test } from 'vitest'
import { setRights } from '../../electron/people'
import { workOf } from '../../electron/person-work'
import { article, newsroom, staff } from '../support/article'
import { testHost } from '../support/host'

test('a person’s page tells what they did lately, newest first, and nothing of others', async () => {
  const host = testHost()
  await host.library.createArticle(article().submitted().approved(1).article)
  const { deeds } = await workOf(host, staff.editor.person.id, 'en')
  expect(deeds.map(({ text }) => text)).toEqual([
    expect.stringContaining('First review'),
    expect.stringContaining('First review'),
  ])
  expect(deeds.every(({ headline }) => headline !== '')).toBe(true)
  expect((await workOf(host, staff.publisher.person.id, 'en')).deeds).toEqual([])
})

test('it tells how their roles came about, and who is of another newsroom', async () => {
  const stranger = { ...staff.publisher.person, id: staff.otherReporter.person.id }
  const desk = newsroom('solo')
  const host = testHost({
    ...desk,
    people: desk.people.filter(({ person }) => person.id !== stranger.id),
    outsiders: [{ person: stranger, newsroom: 'Clearbrook Courier', trusted: true }],
  })
  const to = { roles: ['reporter', 'editor'] as const, active: true }
  await setRights(host, staff.chief, staff.reporter.person.id, { ...to, roles: [...to.roles] })
  const { changes, isStaff } = await workOf(host, staff.reporter.person.id, 'zh-CN')
  expect(changes).toMatchObject([{ actor: staff.chief.person.id, to }])
  expect(isStaff).toBe(true)
  expect((await workOf(host, stranger.id, 'zh-CN')).isStaff).toBe(false)
})
