import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dashboardAnswers } from '../../../electron/answers/dashboard'
import { Seat } from '../../../electron/seat'
import { article } from '../../support/article'
import { memoryDesktop } from '../../support/desktop'
import { testHost } from '../../support/host'

test('the figures are shown, saved where the person says, and printed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-figures-'))
  const host = testHost()
  host.wait(60)
  await host.library.createArticle(article().submitted().returned().article)
  const seat = new Seat(host, () => ({ language: 'zh-CN', theme: 'system', tourDone: true }))
  const savePath = join(folder, '统计.csv')
  const desktop = memoryDesktop({ savePath })
  const answers = dashboardAnswers({ seat, desktop })
  const wanted = { days: 7, desk: null }

  const shown = await answers['dashboard.show'](wanted)
  expect(shown.ok && shown.value.tables).toHaveLength(7)
  expect(await answers['dashboard.save'](wanted)).toEqual({ ok: true, value: { path: savePath } })
  expect(await readFile(savePath, 'utf8')).toContain('退稿原因')
  expect(await answers['dashboard.print'](wanted)).toEqual({ ok: true, value: true })
  expect(desktop.done.join()).toMatch(/on paper/)

  const cancelled = dashboardAnswers({ seat, desktop: memoryDesktop() })
  expect(await cancelled['dashboard.save'](wanted)).toEqual({ ok: true, value: null })
  await rm(folder, { recursive: true })
})
