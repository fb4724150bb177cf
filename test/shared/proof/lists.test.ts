import * as v from 'valibot'
import { expect, test } from 'vitest'
import { emptyLists, exampleLists, proofListsSchema } from '../../../shared/proof/lists'

test('a newsroom begins with empty lists, and the examples are what the forms allow', () => {
  expect(v.parse(proofListsSchema, emptyLists)).toEqual(emptyLists)
  expect(v.parse(proofListsSchema, exampleLists)).toEqual(exampleLists)
  expect([emptyLists.words, emptyLists.terms, emptyLists.register]).toEqual([[], [], []])
})
