import { figureCsv } from '../../shared/desk/figure-csv'
import type { FiguresWanted } from '../../shared/desk/figures-wanted'
import { figuresPage } from '../../shared/render/figures-page'
import { ok } from '../../shared/result'
import { say } from '../../shared/words/say'
import { DeskReports } from '../desk-report'
import { writeChosenFile } from '../files'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about the figures of a desk. */
export function dashboardAnswers({
  seat,
  desktop,
}: Pick<ApiPlan, 'seat' | 'desktop'>): Answers<
  'dashboard.show' | 'dashboard.save' | 'dashboard.print'
> {
  const reports = new DeskReports()
  const language = () => seat.session().settings.language
  const make = (wanted: FiguresWanted) => reports.make(seat.host, wanted, language())
  return {
    'dashboard.show': async (wanted) => ok(await make(wanted)),
    'dashboard.save': async (wanted) => {
      const day = seat.host.now().slice(0, 10)
      const name = `${say(language(), 'dashboard.file')}-${day}.csv`
      const path = await desktop.askSavePath(name, 'table')
      if (path === null) return ok(null)
      const text = figureCsv(await make(wanted))
      const written = await writeChosenFile(path, new TextEncoder().encode(text))
      return written.ok ? ok({ path }) : written
    },
    'dashboard.print': async (wanted) =>
      ok(await desktop.printPaper(figuresPage(await make(wanted), language()))),
  }
}
