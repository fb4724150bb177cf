import { ok } from '../../shared/result'
import type { Refused } from '../../shared/result'
import { deliveryLogCsv, deliveryLogJson } from '../../shared/target/delivery-log'
import { say } from '../../shared/words/say'
import { writeChosenFile } from '../files'
import { acting } from './answers'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about what leaves: previews, exports, deliveries. */
export function publishAnswers({
  seat,
  desktop,
}: ApiPlan): Answers<
  | 'preview.address'
  | 'preview.wechat'
  | 'export.save'
  | 'book.save'
  | 'packet.save'
  | 'export.copy'
  | 'publish.run'
  | 'publish.requestKill'
  | 'publish.dryRun'
  | 'outbox.list'
  | 'outbox.retry'
  | 'outbox.cancel'
  | 'outbox.stop'
  | 'outbox.pause'
  | 'publish.many'
  | 'schedule.set'
  | 'target.reread'
  | 'reread.know'
  | 'receipts.save'
  | 'schedule.clear'
  | 'schedule.list'
  | 'target.test'
> {
  // Rendering and delivering are large, and nobody does either in the first second.
  const flow = () => import('../publish')
  const hours = () => import('../schedule')
  const outbox = () => import('../outbox-run')
  return {
    'preview.address': async ({ id }) => {
      const { previewPage } = await import('../export')
      const page = await previewPage(seat.host, id)
      if (!page.ok) return page
      const { text, state, hash } = page.value
      return ok({ url: desktop.showPage(text), state, hash })
    },
    'preview.wechat': async ({ id, theme }) => {
      const { previewWechat } = await import('../wechat-preview')
      const preview = await previewWechat(seat.host, id, theme)
      if (!preview.ok) return preview
      const { page, ...rest } = preview.value
      return ok({ ...rest, url: desktop.showPage(page) })
    },
    'export.save': async ({ id, format, draft }) => {
      const { renderExport } = await import('../export')
      const exported = await renderExport(seat.host, id, format, {
        draft,
        print: async (page) => ok(await desktop.printPdf(page)),
      })
      if (!exported.ok) return exported
      const path = await desktop.askSavePath(exported.value.suggestedName, format)
      if (path === null) return ok(null)
      const { writeBeside } = await import('../beside')
      const beside = await writeBeside(seat.host.library, path, exported.value.beside)
      if (!beside.ok) return beside
      const written = await writeChosenFile(path, exported.value.bytes)
      return written.ok ? ok({ path }) : written
    },
    'book.save': async ({ ids: [first, ...others], title }) => {
      if (first === undefined) return ok(null)
      const { renderEpub } = await import('../epub')
      const book = await renderEpub(seat.host, { ids: [first, ...others], title, draft: false })
      if (!book.ok) return book
      const { language } = seat.session().settings
      const name = `${say(language, 'after.book.file')}-${seat.host.now().slice(0, 10)}.epub`
      const path = await desktop.askSavePath(name, 'epub')
      if (path === null) return ok(null)
      const written = await writeChosenFile(path, book.value)
      return written.ok ? ok({ path }) : written
    },
    'packet.save': (order) =>
      acting(seat, async (actor) => {
        const { handOff } = await import('../hand-off')
        const chosen: string[] = []
        const made = await handOff(seat.host, actor, order, async (name) => {
          const path = await desktop.askSavePath(name, 'packet')
          if (path !== null) chosen.push(path)
          return path !== null
        })
        const [path] = chosen
        if (path === undefined) return made.ok || isCancelled(made) ? ok(null) : made
        if (!made.ok) return made
        const written = await writeChosenFile(path, made.value.bytes)
        return written.ok ? ok({ path }) : written
      }),
    'export.copy': async ({ id, format, theme }) => {
      const { renderExport } = await import('../export')
      const options = { draft: false, operation: 'copy', theme: theme ?? null } as const
      const wanted = await renderExport(seat.host, id, format, options)
      if (!wanted.ok) return wanted
      const plain = await renderExport(seat.host, id, 'text', options)
      if (!plain.ok) return plain
      await desktop.copy(
        format === 'page' || format === 'wechat'
          ? { html: wanted.value.text, plain: plain.value.text }
          : { html: '', plain: wanted.value.text },
      )
      return ok(null)
    },
    'publish.run': (order) =>
      acting(seat, async (actor) => (await flow()).publish(seat.host, actor, order)),
    'publish.requestKill': ({ id, reason }) =>
      acting(seat, async (actor) => (await flow()).requestKill(seat.host, actor, id, reason)),
    'publish.dryRun': (order) =>
      acting(seat, async (actor) => (await import('../dry-run')).dryRun(seat.host, actor, order)),
    'publish.many': ({ ids, target }) =>
      acting(seat, async (actor) => (await flow()).publishMany(seat.host, actor, ids, target)),
    'schedule.set': (order) =>
      acting(seat, async (actor) => (await hours()).schedule(seat.host, actor, order)),
    'schedule.clear': ({ id }) =>
      acting(seat, async (actor) => (await hours()).unschedule(seat.host, actor, id)),
    'schedule.list': async () => ok(await (await hours()).listScheduled(seat.host)),
    'target.reread': async ({ id, target }) => {
      const { rereadNow } = await import('../reread')
      return rereadNow(seat.host, id, target)
    },
    'reread.know': ({ id, target, seen }) =>
      acting(seat, async (actor) =>
        (await import('../reread')).knowOf(seat.host, actor, { article: id, target, seen }),
      ),
    'receipts.save': async ({ form }) => {
      const { deliveryLog } = await import('../delivery-log')
      const log = await deliveryLog(seat.host.library)
      if (!log.ok) return log
      const { language } = seat.session().settings
      const day = seat.host.now().slice(0, 10)
      const name = `${say(language, 'outbox.logFile')}-${day}.${form === 'json' ? 'json' : 'csv'}`
      const path = await desktop.askSavePath(name, form)
      if (path === null) return ok(null)
      const text = form === 'json' ? deliveryLogJson(log.value) : deliveryLogCsv(log.value)
      const written = await writeChosenFile(path, new TextEncoder().encode(text))
      return written.ok ? ok({ path }) : written
    },
    'outbox.list': async () => ok((await outbox()).showOutbox(seat.host)),
    'outbox.retry': ({ key }) =>
      acting(seat, async (actor) => (await outbox()).retryDelivery(seat.host, actor, key)),
    'outbox.cancel': ({ key }) =>
      acting(seat, async () => (await outbox()).cancelDelivery(seat.host, key)),
    'outbox.stop': () => acting(seat, async () => (await outbox()).stopDeliveries(seat.host)),
    'outbox.pause': ({ target, paused }) =>
      acting(seat, async (actor) => (await outbox()).pauseTarget(seat.host, actor, target, paused)),
    'target.test': async ({ name }) => (await flow()).testTarget(seat.host, name),
  }
}

function isCancelled({ refusal }: Refused): boolean {
  return refusal.code === 'refusal.cancelled'
}
