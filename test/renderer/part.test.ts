import { expect, test } from 'vitest'
import { Part } from '../../renderer/part'

test('a part is loaded once, whoever asks, and given at once when it is there', async () => {
  let times = 0
  const part = new Part(() => {
    times += 1
    return Promise.resolve('part')
  })
  const [first, second] = [part.get(), part.get()]
  expect(first).toBeInstanceOf(Promise)
  expect(await first).toBe('part')
  expect(await second).toBe('part')
  expect(part.get()).toBe('part')
  expect(times).toBe(1)
})

test('a part that could not be loaded is tried again', async () => {
  let isThere = false
  const part = new Part(() =>
    isThere ? Promise.resolve('part') : Promise.reject(new Error('gone')),
  )
  await expect(part.get()).rejects.toThrow('gone')
  isThere = true
  expect(await part.get()).toBe('part')
})
