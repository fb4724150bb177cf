import { expect, test } from 'vitest'
import { plainText } from '../../../shared/render/text'
import { chineseInput, englishInput } from '../../support/render'

test('a story as plain text has headline lines, facts, text and provenance', () => {
  const text = plainText(chineseInput())
  expect(
    text.startsWith(
      '“一河清水”工程开局之年\n清溪县启动古桥修缮工程：三座石拱桥年底前恢复通行\n修旧如旧，全程公开\n\n',
    ),
  ).toBe(true)
  expect(text).toContain('来源：清溪日报社新闻中心\n发布时间：2026年3月8日 09:30\n')
  expect(text).toContain('栏目：清溪 › 民生要闻')
  expect(text).toContain('清溪日报3月8日讯　3月8日上午')
  expect(text).toContain('• 安澜桥：4月开工\n• 万福桥：6月开工')
  expect(text).toContain('桥名\t跨度（米）\n安澜桥\t18.6')
  expect(text).toContain('[石匠骆守成在安澜桥头清点桥石。 图：柏青禾 摄]')
  expect(text).toContain('责任编辑：言慎行')
  expect(text).not.toContain('<')
})

test('numbers of a list go on where the list begins', () => {
  expect(plainText(englishInput())).toContain('3. Third gate\n   opened last')
})
