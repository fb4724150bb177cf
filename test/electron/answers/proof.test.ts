import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { proofAnswers } from '../../../electron/answers/proof'
import { Seat } from '../../../electron/seat'
import { shippedRules, withWeight } from '../../../shared/gate/rules'
import { exampleLists } from '../../../shared/proof/lists'
import { staff } from '../../support/article'
import { memoryDesktop } from '../../support/desktop'
import { testHost } from '../../support/host'

test('the lists are kept by whoever may, told to every window, and written where a person says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-lists-'))
  const host = testHost()
  const seat = new Seat(host, () => ({ language: 'zh-CN', theme: 'system', tourDone: true }))
  const savePath = join(folder, 'lists.csv')
  const answers = proofAnswers({ seat, desktop: memoryDesktop({ savePath }) })
  expect(await answers['proof.saveLists']({ lists: exampleLists })).toMatchObject({ ok: false })
  seat.sit(staff.chief)
  expect(await answers['proof.saveLists']({ lists: exampleLists })).toMatchObject({ ok: true })
  expect(await answers['proof.lists'](null)).toEqual({ ok: true, value: exampleLists })
  expect(host.told).toContain('session.changed')
  const written = await answers['proof.exportLists']({ name: 'lists.csv', text: 'name\r\n' })
  expect(written).toEqual({ ok: true, value: { path: savePath } })
  expect(await readFile(savePath, 'utf8')).toBe('name\r\n')
  await rm(folder, { recursive: true })
})

test('the checks are set by whoever may, and every window hears of it', async () => {
  const host = testHost()
  const seat = new Seat(host, () => ({ language: 'zh-CN', theme: 'system', tourDone: true }))
  const answers = proofAnswers({ seat, desktop: memoryDesktop({}) })
  const rules = withWeight(shippedRules, 'names', 'block')
  expect(await answers['gate.saveRules']({ rules })).toMatchObject({ ok: false })
  seat.sit(staff.chief)
  expect(await answers['gate.saveRules']({ rules })).toEqual({ ok: true, value: rules })
  expect(await answers['gate.rules'](null)).toEqual({ ok: true, value: rules })
  expect(host.told).toContain('session.changed')
})
