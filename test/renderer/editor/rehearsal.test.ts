import { expect, test } from 'vitest'
import { rehearse } from '../../../renderer/editor/rehearsal'

test('a rehearsal leaves nothing in the page', () => {
  const before = document.documentElement.outerHTML
  rehearse()
  expect(document.documentElement.outerHTML).toBe(before)
})
