import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ThreadDarkroom } from '../../../electron/darkroom/thread-darkroom'
import { codeOf, must, temporaryFolder } from '../../support/library'

const original = { bytes: Uint8Array.of(1), type: 'image/png' }

test('one thread answers one picture after another', async () => {
  const darkroom = await darkroomOf(`
    let asked = 0
    parentPort.on('message', () => parentPort.postMessage({ width: (asked += 1), height: 1 }))`)
  for (const width of [1, 2, 3]) {
    expect(must(await darkroom.inspect(original))).toEqual({ width, height: 1 })
  }
})

test('a thread that breaks refuses its picture, and the next picture gets another', async () => {
  const darkroom = await darkroomOf(`parentPort.on('message', () => process.exit(3))`)
  for (const turn of [1, 2]) {
    const answer = await darkroom.inspect(original)
    expect([turn, codeOf(answer)]).toEqual([turn, 'refusal.pictureUnreadable'])
  }
})

test('a picture that takes for ever is given up when the person says so', async () => {
  const darkroom = await darkroomOf(`parentPort.on('message', () => { for (;;); })`)
  const giveUp = new AbortController()
  const answer = darkroom.inspect(original, giveUp.signal)
  setImmediate(() => giveUp.abort())
  expect(codeOf(await answer)).toBe('refusal.cancelled')
})

async function darkroomOf(script: string): Promise<ThreadDarkroom> {
  const path = join(await temporaryFolder(), 'thread.js')
  await writeFile(path, `import { parentPort } from 'node:worker_threads'\n${script}\n`)
  const darkroom = new ThreadDarkroom(path)
  onTestFinished(() => darkroom.close())
  return darkroom
}
