import { ok } from '../../shared/result'
import { writeChosenFile } from '../files'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about earlier versions: pages as they stood, marked-up proofs. */
export function copyAnswers({
  seat,
  desktop,
}: Pick<ApiPlan, 'seat' | 'desktop'>): Answers<'preview.moment' | 'compare.copy'> {
  return {
    'preview.moment': async ({ id, sequence }) => {
      const { pastPage } = await import('../past-page')
      const page = await pastPage(seat.host, id, sequence)
      if (!page.ok) return page
      const { text, ...rest } = page.value
      return ok({ ...rest, url: desktop.showPage(text) })
    },
    'compare.copy': async ({ how, ...order }) => {
      const { makeMarkedCopy } = await import('../marked-copy')
      const copy = await makeMarkedCopy(seat.host, order, seat.session().settings.language)
      if (!copy.ok) return copy
      const { page, suggestedName } = copy.value
      if (how === 'print') {
        await desktop.printPaper(page)
        return ok(null)
      }
      const form = how === 'pdf' ? how : 'page'
      const path = await desktop.askSavePath(`${suggestedName}.${how}`, form)
      if (path === null) return ok(null)
      const bytes = how === 'pdf' ? await desktop.printPdf(page) : new TextEncoder().encode(page)
      const written = await writeChosenFile(path, bytes)
      return written.ok ? ok({ path }) : written
    },
  }
}
