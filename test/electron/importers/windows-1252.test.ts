import { expect, it } from 'vitest'
import { decode, decodeAs } from '../../../electron/importers/encoding'
import { withSigns1252 } from '../../../electron/importers/windows-1252'
import { readStory } from '../../support/reading'
import { textOf } from '../../../shared/document/text'

const bytes = Uint8Array.from([
  0x93, 0x49, 0x74, 0x92, 0x73, 0x20, 0x6f, 0x76, 0x65, 0x72, 0x94, 0x80,
])

it('quotes and dashes of Windows text are what they were, whatever the runtime makes of them', () => {
  expect(decodeAs('windows-1252', bytes)?.text).toBe('“It’s over”€')
  expect(decode(bytes)).toEqual({ text: '“It’s over”€', encoding: 'windows-1252', guessed: true })
  expect(withSigns1252('“a” é')).toBe('“a” é')
})

it('quotes in RTF too', async () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252 \'93It\'92s over\'94, said Ann Lee \'96 at last.\par}`
  const { content } = await readStory({ name: 'a.rtf', bytes: Buffer.from(rtf) })
  expect(content.headline + textOf(content.body)).toContain('“It’s over”, said Ann Lee – at last.')
})
