import { expect, test } from 'vitest'
import { readLists, saveLists } from '../../electron/proof-lists'
import { emptyLists, exampleLists } from '../../shared/proof/lists'
import { staff } from '../support/article'
import { testHost } from '../support/host'

test('a library begins with empty lists, and an administrator fills them', async () => {
  const host = testHost()
  expect(readLists(host)).toEqual(emptyLists)
  const denied = await saveLists(host, staff.reporter, exampleLists)
  expect(denied).toMatchObject({ ok: false, refusal: { code: 'refusal.notAllowed' } })
  expect(readLists(host)).toEqual(emptyLists)
  expect(await saveLists(host, staff.chief, exampleLists)).toEqual({
    ok: true,
    value: exampleLists,
  })
  expect(readLists(host)).toEqual(exampleLists)
})
