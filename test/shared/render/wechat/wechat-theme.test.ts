import { expect, test } from 'vitest'
import { wechatThemeKeys } from '../../../../shared/render/wechat/theme-key'
import { wechatThemes } from '../../../../shared/render/wechat/wechat-theme'

test.each(wechatThemeKeys)('words in the colour of “%s” can be read on white', (key) => {
  const channels = wechatThemes[key].colour.match(/[0-9a-f]{2}/g) ?? []
  // WCAG 2.2, relative luminance and contrast ratio.
  const [red = 0, green = 0, blue = 0] = channels.map((hex) => {
    const part = Number.parseInt(hex, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  expect(1.05 / (light + 0.05)).toBeGreaterThan(4.5)
  expect(light).toBeGreaterThan(0.05)
})
