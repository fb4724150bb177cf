import { describe, expect, test } from 'vitest'
import { quotationsOf } from '../../../../shared/proof/rules/quotation'
import { chineseSetting, foundIn, mended, paragraphs } from '../../../support/proof'

const said = '我们量过，孩子走到书架要四十分钟。'
const confirmed = { ...chineseSetting, quotes: [said] }

describe('quotations', () => {
  test('one that was changed after it was confirmed is spoken of, and can be put back', () => {
    const changed = '贺松说：“我们量过，孩子走到书架要十四分钟。”'
    expect(foundIn(changed, confirmed)).toEqual([`quotation: 我们量过，孩子走到书架要十四分钟。`])
    expect(mended(changed, confirmed)).toBe(`贺松说：“${said}”`)
  })

  test('one that stands as confirmed, was taken out or is new is not', () => {
    expect(foundIn(`贺松说：“${said}”`, confirmed)).toEqual([])
    expect(foundIn('贺松没有说话。', confirmed)).toEqual([])
    expect(foundIn('邹玉兰说：“给孙子读，也给自己读，天天都来。”', confirmed)).toEqual([])
  })

  test('a word in quotes is nobody’s quotation', () => {
    expect(quotationsOf(paragraphs('“南岸书屋”开门，“桥通了，大家都很高兴。”'))).toEqual(
      [{ at: 0, from: 10, to: 20, text: '桥通了，大家都很高兴。'.slice(0, 10) }].map((one) => ({
        ...one,
        to: 21,
        text: '桥通了，大家都很高兴。',
      })),
    )
  })
})
