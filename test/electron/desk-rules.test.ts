import { expect, test } from 'vitest'
import { readGateRules, saveGateRules } from '../../electron/desk-rules'
import { readLists } from '../../electron/proof-lists'
import { shippedRules, withSeverity, withWeight } from '../../shared/gate/rules'
import { exampleLists } from '../../shared/proof/lists'
import { newsroom, staff } from '../support/article'
import { testHost } from '../support/host'

const wanted = withWeight(
  withSeverity(withWeight(shippedRules, 'terms', 'block'), 'slug.missing', 'off'),
  'spacing',
  'off',
)

test('an administrator sets the checks, and nothing else of the newsroom changes', async () => {
  const host = testHost(newsroom('desk-2', { proof: exampleLists }))
  const before = host.library.desk()
  expect(await saveGateRules(host, staff.chief, wanted)).toMatchObject({ ok: true })
  expect(readGateRules(host.library.desk())).toEqual(wanted)
  expect(readLists(host)).toEqual({ ...exampleLists, off: ['spacing'] })
  expect({ ...host.library.desk(), severities: {}, proof: exampleLists }).toEqual(before)
})

test('nobody else does', async () => {
  const host = testHost(newsroom('desk-2'))
  expect(await saveGateRules(host, staff.editor, wanted)).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.notAllowed' },
  })
  expect(readGateRules(host.library.desk())).toEqual(shippedRules)
})
