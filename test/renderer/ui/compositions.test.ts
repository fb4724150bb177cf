import { afterEach, beforeEach, expect, it } from 'vitest'
import { Compositions } from '../../../renderer/ui/compositions'

let compositions: Compositions
let stop: () => void

beforeEach(() => {
  compositions = new Compositions()
  stop = compositions.watch()
})
afterEach(() => stop())

const say = (type: string) => document.body.dispatchEvent(new Event(type, { bubbles: true }))

it('waits for nothing while nothing is composed', async () => {
  await expect(compositions.ended()).resolves.toBeUndefined()
})

it('waits until the input method has given its text, and has not begun again', async () => {
  let isOver = false
  say('compositionstart')
  const over = compositions.ended().then(() => (isOver = true))
  say('compositionend')
  say('compositionstart')
  await Promise.resolve()
  expect(isOver).toBe(false)
  say('compositionend')
  await over
  expect(isOver).toBe(true)
})

it('keeps nobody waiting when its window goes', async () => {
  say('compositionstart')
  const over = compositions.ended()
  stop()
  await expect(over).resolves.toBeUndefined()
})
