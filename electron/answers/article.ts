import { calendarIn } from '../../shared/desk/calendar'
import { seriesUsed } from '../../shared/desk/series-used'
import { ok } from '../../shared/result'
import { listArticles } from '../articles'
import { checkArticle, doRequest } from '../desk'
import {
  createArticle,
  createFromTemplate,
  freeze,
  openArticle,
  readRevision,
  restoreRevision,
  saveDraft,
} from '../drafts'
import { acting } from './answers'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about stories: listing, opening, saving, and what the desk does with them. */
export function articleAnswers({
  seat,
}: ApiPlan): Answers<
  | 'article.list'
  | 'calendar.list'
  | 'article.open'
  | 'article.create'
  | 'article.writeUpdate'
  | 'article.revision'
  | 'article.freeze'
  | 'article.restoreRevision'
  | 'draft.save'
  | 'undo.load'
  | 'undo.save'
  | 'slug.suggest'
  | 'series.list'
  | 'comment.do'
  | 'desk.do'
  | 'gate.check'
  | 'verify.run'
> {
  const person = () => seat.actor?.person ?? null
  return {
    'article.list': async (wanted) => ok(await listArticles(seat.host.library, person(), wanted)),
    'calendar.list': ({ from, to }) =>
      ok(calendarIn(seat.host.library.summaries(), { from: Date.parse(from), to: Date.parse(to) })),
    'article.open': ({ id }) => openArticle(seat.host, person(), id),
    'article.create': ({ language, template }) =>
      acting(seat, (actor) =>
        template === undefined
          ? createArticle(seat.host, actor, { language, cause: 'created' })
          : createFromTemplate(seat.host, actor, template),
      ),
    'article.writeUpdate': (order) =>
      acting(seat, async (actor) => {
        const { writeUpdate } = await import('../write-update')
        return writeUpdate(seat.host, actor, order)
      }),
    'article.revision': ({ id, number }) => readRevision(seat.host, id, number),
    'article.freeze': ({ id }) => acting(seat, (actor) => freeze(seat.host, actor, id)),
    'article.restoreRevision': ({ id, number }) =>
      acting(seat, (actor) => restoreRevision(seat.host, actor, id, number)),
    'draft.save': (save) => acting(seat, (actor) => saveDraft(seat.host, actor, save)),
    'undo.load': async ({ id }) => ok(await seat.host.library.readUndo(id)),
    'undo.save': ({ id, trail }) => acting(seat, () => seat.host.library.writeUndo(id, trail)),
    'slug.suggest': async ({ headline }) => {
      const { slugFromHeadline } = await import('../slug')
      return ok(await slugFromHeadline(headline))
    },
    'series.list': () => ok(seriesUsed(seat.host.library.summaries())),
    'comment.do': ({ id, request }) =>
      acting(seat, async (actor) => {
        const { doComment } = await import('../comments')
        return doComment(seat.host, actor, id, request)
      }),
    'desk.do': ({ id, request }) =>
      acting(seat, (actor) => doRequest(seat.host, actor, id, request)),
    'gate.check': ({ id, operation }) => checkArticle(seat.host, id, operation),
    'verify.run': async ({ id }) => {
      const { verifyLibrary } = await import('../verify')
      return ok(await verifyLibrary(seat.host, id))
    },
  }
}
