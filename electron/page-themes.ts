import type { ArticleId } from '../shared/article/ids'
import { page } from '../shared/render/page'
import type { Publication } from '../shared/render/publication'
import { themeHash } from '../shared/render/themes/theme'
import type { PageTheme, Themes } from '../shared/render/themes/theme'
import { namedChoices, themeProblems } from '../shared/render/themes/check'
import { sampleContent } from '../shared/render/themes/sample'
import type { ThemesView, ThemeTrial } from '../shared/render/themes/view'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { hashContent } from '../shared/seal/hash'
import type { InterfaceLanguage } from '../shared/words/language'
import { mayNow } from './desk-log/staff'
import { pageWith, siteNow } from './export'
import type { Actor, Host } from './host'
import { looksOf } from './targets/looks'

/** The themes of this newsroom's pages: those that came with the program, its own, and which story gets which. */
export async function readThemes({ library }: Host): Promise<ThemesView> {
  const { shipped, themes } = await looksOf(library)
  const named = [
    ...Object.entries(shipped),
    ...themes.own.map((theme) => [theme.name, theme] as const),
  ]
  return {
    shipped,
    themes,
    hashes: Object.fromEntries(named.map(([name, theme]) => [name, themeHash(theme)])),
  }
}

/** Keeps a newsroom's themes, each fit for a page; only an administrator may. */
export async function saveThemes(
  host: Host,
  { person }: Actor,
  themes: Themes,
): Promise<Result<ThemesView>> {
  if (!mayNow(host.library.desk(), person, 'admin'))
    return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } })
  for (const theme of themes.own) {
    const [problem] = themeProblems(theme)
    if (problem === undefined) continue
    const { line, key: message, values } = problem
    const reason = { check: 'theme', severity: 'block', message, values, field: 'themes' } as const
    return refuse('refusal.badTheme', { values: { name: theme.name, line }, reasons: [reason] })
  }
  const twice = themes.own.find(({ name, id }) =>
    themes.own.some((other) => other.id !== id && other.name === name),
  )
  if (twice !== undefined) return refuse('refusal.themeNameTaken', { values: { name: twice.name } })
  const missing = namedChoices(themes).find(({ isThere }) => !isThere)
  if (missing !== undefined)
    return refuse('refusal.themeChosen', { values: { target: missing.target } })
  const changed = await host.library.changeDesk((desk) => ok({ ...desk, themes }))
  return changed.ok ? ok(await readThemes(host)) : changed
}

/**
 * A page as a theme would make it, of a story of the library or of a sample in the given language; or
 * what is wrong with the theme. Nothing is kept.
 */
export async function tryTheme(
  host: Host,
  theme: PageTheme,
  article: ArticleId | null,
  language: InterfaceLanguage,
): Promise<Result<Omit<ThemeTrial, 'url'> & { readonly page: string | null }>> {
  const problems = themeProblems(theme)
  if (problems.length > 0) return ok({ problems, page: null })
  if (article === null) return ok({ problems, page: samplePage(host, theme, language) })
  const made = await pageWith(host, article, theme)
  return made.ok ? ok({ problems, page: made.value.text }) : made
}

function samplePage(host: Host, theme: PageTheme, language: InterfaceLanguage): string {
  const content = sampleContent(language)
  const publication: Publication = {
    state: 'sealed',
    article: '0190a5c2-0000-7000-8000-00000000f001',
    hash: hashContent(content),
    revision: 1,
    publishedAt: '2026-03-08T09:30:00+08:00',
    updatedAt: '2026-03-09T10:00:00+08:00',
    savedAt: null,
    permalink: null,
    logHead: null,
  }
  const site = siteNow(host.library, content)
  return page({ content, publication, site, theme, mediaUrl: () => greyPicture })
}

/** A drawing stands in for a picture; it lies in the page. */
const greyPicture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
