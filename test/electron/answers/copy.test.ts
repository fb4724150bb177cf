import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyAnswers } from '../../../electron/answers/copy'
import { Seat } from '../../../electron/seat'
import { memoryDesktop } from '../../support/desktop'
import { doc, p } from '../../support/document'
import { save, testSite, written } from '../../support/publish'
import { chineseStory } from '../../support/stories'

test('a proof goes to paper, or to a file where the person says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-copy-'))
  const { host } = await testSite()
  const { id } = await written(host, chineseStory)
  await save(host, id, { body: doc(p('老街的路灯亮了。')) })
  const seat = new Seat(host, () => ({ language: 'zh-CN', theme: 'system', tourDone: true }))
  const order = { id, from: 1, to: 'draft' } as const
  const answersWith = (savePath?: string) => {
    const desktop = memoryDesktop(savePath === undefined ? {} : { savePath })
    return { desktop, answers: copyAnswers({ seat, desktop }) }
  }

  const page = answersWith(join(folder, '花脸稿.html'))
  expect(await page.answers['compare.copy']({ ...order, how: 'html' })).toMatchObject({ ok: true })
  expect(await readFile(join(folder, '花脸稿.html'), 'utf8')).toContain(
    '<ins>老街的路灯亮了。</ins>',
  )

  const pdf = answersWith(join(folder, '花脸稿.pdf'))
  await pdf.answers['compare.copy']({ ...order, how: 'pdf' })
  expect((await readFile(join(folder, '花脸稿.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')

  const paper = answersWith()
  expect(await paper.answers['compare.copy']({ ...order, how: 'print' })).toEqual({
    ok: true,
    value: null,
  })
  expect(paper.desktop.done.join()).toMatch(/on paper/)
  expect(await paper.answers['compare.copy']({ ...order, how: 'html' })).toEqual({
    ok: true,
    value: null,
  })
  await rm(folder, { recursive: true })
})
