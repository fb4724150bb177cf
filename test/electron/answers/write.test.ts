import { expect, test } from 'vitest'
import { writeAnswers } from '../../../electron/answers/write'
import { Seat } from '../../../electron/seat'
import { exampleWriting } from '../../../shared/write/lists'
import { staff } from '../../support/article'
import { testHost } from '../../support/host'

test('what writers are given is kept by whoever may, and told to every window', async () => {
  const host = testHost()
  const seat = new Seat(host, () => ({ language: 'zh-CN', theme: 'system', tourDone: true }))
  const answers = writeAnswers({ seat })
  expect(await answers['write.saveLists']({ lists: exampleWriting })).toMatchObject({ ok: false })
  seat.sit(staff.chief)
  expect(await answers['write.saveLists']({ lists: exampleWriting })).toMatchObject({ ok: true })
  expect(await answers['write.lists'](null)).toEqual({ ok: true, value: exampleWriting })
  expect(host.told).toContain('session.changed')
})
