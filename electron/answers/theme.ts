import { ok } from '../../shared/result'
import { acting } from './answers'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about how a site's pages look. */
export function themeAnswers({
  seat,
  desktop,
}: Pick<ApiPlan, 'seat' | 'desktop'>): Answers<'theme.list' | 'theme.save' | 'theme.try'> {
  // Rendering is large, and nobody changes a theme in the first second.
  const flow = () => import('../page-themes')
  return {
    'theme.list': async () => ok(await (await flow()).readThemes(seat.host)),
    'theme.save': ({ themes }) =>
      acting(seat, async (actor) => (await flow()).saveThemes(seat.host, actor, themes)),
    'theme.try': async ({ theme, article }) => {
      const { tryTheme } = await flow()
      const { language } = seat.session().settings
      const tried = await tryTheme(seat.host, theme, article, language)
      if (!tried.ok) return tried
      const { problems, page } = tried.value
      return ok({ problems, url: page === null ? null : desktop.showPage(page) })
    },
  }
}
