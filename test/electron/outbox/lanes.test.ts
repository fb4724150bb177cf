import { expect, test } from 'vitest'
import { inLane } from '../../../electron/outbox/lanes'

test('one lane does one thing after another, also after a failure; lanes do not wait for each other', async () => {
  const owner = {}
  const seen: string[] = []
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (open = resolve))
  const first = inLane(owner, 'site', async () => {
    await gate
    seen.push('first')
    throw new Error('gone wrong')
  })
  const second = inLane(owner, 'site', () => Promise.resolve(void seen.push('second')))
  await inLane(owner, 'other', () => Promise.resolve(void seen.push('other')))
  expect(seen).toEqual(['other'])
  open()
  await expect(first).rejects.toThrow('gone wrong')
  await second
  expect(seen).toEqual(['other', 'first', 'second'])
})
