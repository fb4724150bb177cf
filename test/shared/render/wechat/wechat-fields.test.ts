import { describe, expect, test } from 'vitest'
import type { Content } from '../../../../shared/article/content'
import { projectionOf } from '../../../../shared/render/projection'
import { wechatFields, wechatLengths } from '../../../../shared/render/wechat/wechat-fields'
import { chineseContent, chineseSite, englishInput, inputOf } from '../../../support/render'

const [reporter, correspondent] = chineseContent.credits

describe('the fields of a WeChat article', () => {
  test('name as many authors as there is room for, and cut none', () => {
    expect(fieldsOf({}).author).toBe('闻若溪、柳望川等')
    expect(authorOf('闻若溪', '柳望川')).toBe('闻若溪、柳望川')
    expect(authorOf('清溪县水务局宣传教育与新闻中心办公室')).toBe('')
    expect(wechatFields(projectionOf(englishInput())).author).toBe('')
  })

  test('take the headline for WeChat, and never cut one', () => {
    expect(fieldsOf({}).title).toBe(chineseContent.headline)
    const alternates = [{ role: 'wechat' as const, text: '开工了' }]
    expect(fieldsOf({ alternates }).title).toBe('开工了')
  })

  test('end a long digest with a sentence, or say that it goes on', () => {
    const sentence = `${'修桥'.repeat(30)}。`
    expect(fieldsOf({ abstract: sentence.repeat(3) }).digest).toBe(sentence.repeat(2))
    const endless = '修桥'.repeat(90)
    expect(fieldsOf({ abstract: endless }).digest).toBe(`${endless.slice(0, 127)}…`)
  })

  test('are measured, a picture inside counting as the address it will have', () => {
    const fields = fieldsOf({})
    const html = `<img src="data:image/png;base64,${'A'.repeat(90_000)}" alt="桥">`
    const lengths = Object.fromEntries(
      wechatLengths(fields, html).map(({ part, length }) => [part, length]),
    )
    expect(lengths).toMatchObject({ title: 24, author: 8, characters: 160, bytes: 162 })
  })
})

function fieldsOf(more: Partial<Content>) {
  return wechatFields(projectionOf(inputOf({ ...chineseContent, ...more }, chineseSite)))
}

function authorOf(...names: string[]): string {
  const like = [reporter, correspondent]
  const credits = names.map((name, place) => ({ ...like[place]!, name }))
  return fieldsOf({ credits }).author
}
