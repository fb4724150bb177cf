import { expect, test } from 'vitest'
import { checkGroups, ruleGroups } from '../../../shared/gate/check-groups'
import { checkKeys, ruleOfCheck } from '../../../shared/gate/severity'
import { ruleKeys } from '../../../shared/proof/rule-keys'

test('every check that can be set stands in one group, and so does every rule', () => {
  const fieldChecks = checkKeys.filter((key) => ruleOfCheck(key) === null)
  expect(Object.values(checkGroups).flat().toSorted()).toEqual(fieldChecks.toSorted())
  expect(Object.values(ruleGroups).flat().toSorted()).toEqual([...ruleKeys].toSorted())
})
