import { expect, test } from 'vitest'
import { doRequest } from '../../electron/desk'
import { makeSlip } from '../../electron/slip'
import { staff } from '../support/article'
import { approve, proofread, sealed, testSite, value, written } from '../support/publish'
import { publish } from '../../electron/publish'
import { chineseStory, englishStory } from '../support/stories'

test('a slip tells number, lines, people, opinions, channel, hash and head', async () => {
  const { host } = await testSite()
  const view = await sealed(host, chineseStory)
  value(
    await publish(host, staff.publisher, {
      id: view.id,
      target: 'site',
      operation: 'publish',
      reason: '',
    }),
  )
  const slip = value(await makeSlip(host, view.id, 'zh-CN'))
  expect(slip.isSealed).toBe(true)
  for (const said of [
    '稿签',
    chineseStory.headline,
    chineseStory.source.name,
    staff.editor.person.name,
    staff.proofreader.person.name,
    '发布：',
    view.draftHash,
    view.id,
  ]) {
    expect(slip.page).toContain(said)
  }
  expect(slip.page).not.toContain('<script')
  expect(slip.suggestedName).toMatch(/^稿签-20260308-[0-9A-F]{6}$/)
})

test('a story that is not sealed says so on its slip, in both languages', async () => {
  const { host } = await testSite()
  const view = await written(host, englishStory)
  value(await doRequest(host, staff.reporter, view.id, { type: 'submit' }))
  const english = value(await makeSlip(host, view.id, 'en'))
  expect(english.isSealed).toBe(false)
  expect(english.page).toContain('Not for publication')
  expect(value(await makeSlip(host, view.id, 'zh-CN')).page).toContain('不得刊发')
})

test('the same log gives the same slip', async () => {
  const { host } = await testSite()
  const view = await sealed(host, chineseStory)
  const first = value(await makeSlip(host, view.id, 'zh-CN'))
  expect(value(await makeSlip(host, view.id, 'zh-CN')).page).toBe(first.page)
})

test('a change since the seal leaves the slip with the text that was sealed', async () => {
  const { host } = await testSite()
  const view = await sealed(host, chineseStory)
  await approve(host, view.id)
  const { hash } = value(await makeSlip(host, view.id, 'en'))
  expect(hash).toBe(view.draftHash)
})

test('a slip tells what was marked in proof, and where nothing was', async () => {
  const { host } = await testSite()
  const clean = await sealed(host, chineseStory)
  expect(value(await makeSlip(host, clean.id, 'zh-CN')).page).toContain('校样无改动')

  const { id } = await proofread(host, chineseStory)
  const { page } = value(await makeSlip(host, id, 'zh-CN'))
  expect(page).toMatch(/校样改动（第 \d 版 → 第 \d 版）：稿件信息 1 项/)
  expect(page).not.toContain('校样无改动')
})
