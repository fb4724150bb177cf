import { expect, test } from 'vitest'
import { shippedThemes } from '../../../../shared/render/themes/shipped'
import { themeFromFile, themeJson } from '../../../../shared/render/themes/theme-file'
import { entry } from '../../../support/render'

test('a theme goes to another newsroom as a file, and what is none is told apart', () => {
  const { id, ...theme } = {
    id: entry(1),
    name: '清溪特写',
    base: 'feature' as const,
    ...shippedThemes.feature,
  }
  expect(themeFromFile(`\ufeff${themeJson({ id, ...theme })}`)).toEqual({ ok: true, value: theme })
  for (const text of ['', '{}', themeJson({ id, ...theme, base: 'plain' as never })])
    expect(themeFromFile(text)).toMatchObject({ ok: false, refusal: { code: 'refusal.invalid' } })
})
