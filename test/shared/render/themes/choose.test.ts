import { describe, expect, test } from 'vitest'
import {
  keyFor,
  looksWith,
  themeUnder,
  usedTheme,
  usualKey,
} from '../../../../shared/render/themes/choose'
import { shippedThemes } from '../../../../shared/render/themes/shipped'
import { noThemes } from '../../../../shared/render/themes/theme'
import type { OwnTheme, Themes } from '../../../../shared/render/themes/theme'
import { entry } from '../../../support/render'

const own: OwnTheme = {
  id: entry(1),
  name: '清溪特写',
  base: 'feature',
  ...shippedThemes.feature,
  style: 'p { color: red }',
}
const themes: Themes = {
  own: [own],
  choices: [
    {
      target: 'site',
      usual: 'brief',
      rules: [
        { by: 'section', is: '副刊', theme: own.id },
        { by: 'keyword', is: '图集', theme: 'photo' },
      ],
    },
  ],
}
const looks = looksWith(themes, null)

describe('the theme of a story', () => {
  test('is that of the first rule that fits, else the target’s usual one', () => {
    expect(keyFor({ sections: ['清溪', '副刊'], keywords: ['图集'] }, 'site', looks)).toBe(own.id)
    expect(keyFor({ sections: ['清溪'], keywords: ['图集'] }, 'site', looks)).toBe('photo')
    expect(keyFor({ sections: ['清溪'], keywords: [] }, 'site', looks)).toBe('brief')
    expect(keyFor({ sections: ['副刊'], keywords: [] }, 'other', looks)).toBe('news')
    expect(usualKey('site', looks)).toBe('brief')
    expect(usualKey(null, looks)).toBe('news')
  })

  test('is news where the theme that was chosen is gone', () => {
    const without = looksWith({ ...themes, own: [] }, null)
    expect(themeUnder(own.id, without)).toBe(shippedThemes.news)
    expect(usedTheme(own.id, without).name).toBe('news')
  })

  test('has another hash once anything of it changed, and the same under another name', () => {
    const hash = (theme: OwnTheme) =>
      usedTheme(own.id, looksWith({ ...themes, own: [theme] }, null)).hash
    const first = hash(own)
    expect(hash({ ...own, name: 'another' })).toBe(first)
    expect(hash({ ...own, style: 'p {}' })).not.toBe(first)
    expect(hash({ ...own, robots: 'noarchive' })).not.toBe(first)
    expect(usedTheme(own.id, looks)).toEqual({ name: '清溪特写', hash: first })
    expect(usedTheme('photo', looksWith(noThemes, 'p {}')).hash).not.toBe(
      usedTheme('photo', looks).hash,
    )
  })
})
