import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { englishSpeller } from '../../../shared/proof/english-speller'
import { englishSetting, foundIn } from '../../support/proof'

test('plain English takes both spellings, a country its own', async () => {
  const [either, british, american] = await Promise.all(
    ['en', 'en-GB', 'en-US'].map(englishSpeller),
  )
  expect([either?.isKnown('colour'), either?.isKnown('color')]).toEqual([true, true])
  expect([british?.isKnown('colour'), british?.isKnown('color')]).toEqual([true, false])
  expect([american?.isKnown('colour'), american?.isKnown('color')]).toEqual([false, true])
  expect(either?.suggest('recieve')).toContain('receive')
})

test('nothing is said of the spelling of a clean text', async () => {
  const setting = { ...englishSetting, speller: await englishSpeller('en') }
  const text = readFileSync('test/cases/proof/clean-en.txt', 'utf8')
  expect(text.split('\n').flatMap((line) => foundIn(line, setting))).toEqual([])
  expect(foundIn('The mayor recieved the key.', setting)).toEqual(['spelling: recieved'])
})
