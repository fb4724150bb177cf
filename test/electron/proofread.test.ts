import { expect, test } from 'vitest'
import { createArticle, saveDraft } from '../../electron/drafts'
import { saveLists } from '../../electron/proof-lists'
import { proofreadArticle } from '../../electron/proofread'
import { emptyLists } from '../../shared/proof/lists'
import { staff } from '../support/article'
import { doc, p } from '../support/document'
import { testHost } from '../support/host'

async function draftOf(language: string, ...texts: readonly string[]) {
  const host = testHost()
  const made = await createArticle(host, staff.editor, { language, cause: 'created' })
  if (!made.ok) throw new Error(made.refusal.code)
  const { id, generation, draft, internal } = made.value
  const body = doc(...texts.map((text) => p(text)))
  await saveDraft(host, staff.editor, { id, base: generation, draft: { ...draft, body }, internal })
  return { host, id }
}

test('a draft is read with the newsroom’s own lists, on its own day', async () => {
  const { host, id } = await draftOf('zh-CN', '会议定于3月8日（星期一）召开,其它从略。')
  const term = { wrong: '其它', right: '其他', reason: '本报写法', matchCase: true, except: [] }
  await saveLists(host, staff.chief, { ...emptyLists, terms: [term] })
  const found = await proofreadArticle(host, id)
  expect(found.ok && found.value.map(({ rule, text }) => `${rule} ${text}`)).toEqual([
    'weekday 一',
    'halfWidth ,',
    'terms 其它',
  ])
})

test('an English draft is spelt as the dictionary has it', async () => {
  const { host, id } = await draftOf('en', 'The mayor recieved the key.')
  const found = await proofreadArticle(host, id)
  expect(found.ok && found.value.map(({ text }) => text)).toEqual(['recieved'])
})
