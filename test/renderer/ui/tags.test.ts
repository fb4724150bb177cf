import { expect, it } from 'vitest'
import { splitTags } from '../../../renderer/ui/tags'

it('splits a list the way Chinese and English newsrooms write one', () => {
  expect(splitTags('老街、修缮，民生；旅游')).toEqual(['老街', '修缮', '民生', '旅游'])
  expect(splitTags('canal,  night market ; works\nClearbrook')).toEqual([
    'canal',
    'night market',
    'works',
    'Clearbrook',
  ])
})

it('finds nothing in separators alone', () => {
  expect(splitTags(' 、, \n')).toEqual([])
})
