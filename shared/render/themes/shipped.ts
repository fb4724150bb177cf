import { briefCss, featureCss, noticeCss, photoCss } from '../styles/theme-css'
import { pageCss } from '../styles/page-css'
import { readTemplate } from './template'
import type { Template } from './template'
import { shippedThemeKeys } from './theme'
import type { PageTheme, ShippedThemeKey } from './theme'

const story = `{{corrections-above}}
    {{body}}
    {{corrections-below}}
    {{staff}}
    {{machine-note}}
    {{rights}}`

const headlines = `<header class="headlines">
      {{kicker}}
      {{headline}}
      {{subhead}}
      {{facts}}
    </header>`

const masthead = '<header class="masthead">{{site}}{{sections}}</header>'

/** Headline, facts, text, one under the other. */
const newsTemplate = `${masthead}
<main><article>
    ${headlines}
    ${story}
</article></main>{{reading}}
`

/** The leading picture stands wide between headline and text, the facts beneath it. */
const featureTemplate = `${masthead}
<main class="feature">
  <article>
    <header class="headlines">
      {{kicker}}
      {{headline}}
      {{subhead}}
    </header>
    {{lead}}
    <div class="credits">{{facts}}</div>
    ${story}
  </article>
</main>
{{series}}
{{related}}
{{latest}}
`

/** The first picture before all words. */
const photoTemplate = `${masthead}
<main class="photo">
  <article>
    {{lead}}
    ${headlines}
    ${story}
  </article>
</main>
{{series}}
{{related}}
`

const briefTemplate = `${masthead}
<main class="brief">
  <article>
    ${headlines}
    ${story}
  </article>
</main>
{{latest}}
{{related}}
`

/** A sheet to be put up: no reading beside it. */
const noticeTemplate = `${masthead}
<main class="notice-page">
  <article>
    ${headlines}
    ${story}
  </article>
</main>
`

/** The themes as they come. `pageCss` is the base of all. */
export const shippedThemes: Readonly<Record<ShippedThemeKey, PageTheme>> = {
  news: { template: newsTemplate, style: pageCss, robots: 'all' },
  feature: { template: featureTemplate, style: pageCss + featureCss, robots: 'all' },
  photo: { template: photoTemplate, style: pageCss + photoCss, robots: 'all' },
  brief: { template: briefTemplate, style: pageCss + briefCss, robots: 'all' },
  notice: { template: noticeTemplate, style: pageCss + noticeCss, robots: 'noarchive' },
}

export const newsTheme = shippedThemes.news

/**
 * A theme's template, read. No theme is kept with one that cannot be read; a library that was changed by
 * other hands gets the shipped news template, since a story always has its page.
 */
export function templateOf(theme: PageTheme): Template {
  const read = readTemplate(theme.template)
  return read.ok ? read.value : shippedTemplate('news')
}

function shippedTemplate(key: ShippedThemeKey): Template {
  const read = readTemplate(shippedThemes[key].template)
  if (!read.ok) throw new Error(`the shipped theme ${key} cannot be read`)
  return read.value
}

/** The style sheets of all shipped themes over another base: the newsroom's own `styles/page.css`. */
export function shippedOver(base: string): Readonly<Record<ShippedThemeKey, PageTheme>> {
  const themes = shippedThemeKeys.map((key) => {
    const theme = shippedThemes[key]
    return [key, { ...theme, style: base + theme.style.slice(pageCss.length) }] as const
  })
  return Object.fromEntries(themes) as Record<ShippedThemeKey, PageTheme>
}
