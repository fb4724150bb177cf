import { expect, test } from 'vitest'
import { firstAnswer } from '../../electron/first-answer'
import { newDeskFile } from '../../electron/new-library'
import { InlineReader } from '../../electron/reading/inline-reader'
import { Seat } from '../../electron/seat'
import { ok } from '../../shared/result'
import { memoryDesktop } from '../support/desktop'
import { testHost } from '../support/host'

const host = testHost(newDeskFile({ language: 'zh-CN', policy: 'solo', zone: 'Asia/Shanghai' }))
const seat = new Seat(host, () => ({ language: 'zh-CN', theme: 'system', tourDone: false }))
const { answer } = firstAnswer({
  seat,
  desktop: memoryDesktop(),
  reader: new InlineReader(host.newId),
  onSettings: () => undefined,
  onSignedIn: () => undefined,
  onLock: () => undefined,
  moveTo: () => Promise.resolve(ok(null)),
})

test('who sits here is told as the whole contract tells it', async () => {
  expect(await answer('session.state', null)).toEqual(ok(seat.session()))
})

test('an argument that does not belong there is refused, and every other call is answered', async () => {
  const wrong = await answer('session.state', { person: 'x' })
  expect(wrong).toMatchObject({ ok: false, refusal: { code: 'refusal.invalid' } })
  expect(await answer('article.list', { queue: 'all', search: '' })).toMatchObject({ ok: true })
})
