import { ok } from '../../shared/result'
import type { Refused } from '../../shared/result'
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
  | 'export.save'
  | 'packet.save'
  | 'export.copy'
  | 'publish.run'
  | 'publish.requestKill'
  | 'outbox.list'
  | 'outbox.retry'
  | 'outbox.cancel'
  | 'target.test'
> {
  // Rendering and delivering are large, and nobody does either in the first second.
  const flow = () => import('../publish')
  return {
    'preview.address': async ({ id }) => {
      const { previewPage } = await import('../export')
      const page = await previewPage(seat.host, id)
      if (!page.ok) return page
      const { text, state, hash } = page.value
      return ok({ url: desktop.showPage(text), state, hash })
    },
    'export.save': async ({ id, format, draft }) => {
      const { renderExport } = await import('../export')
      const exported = await renderExport(seat.host, id, format, { draft })
      if (!exported.ok) return exported
      const path = await desktop.askSavePath(exported.value.suggestedName, format)
      if (path === null) return ok(null)
      const written = await writeChosenFile(path, exported.value.bytes)
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
    'export.copy': async ({ id, format }) => {
      const { renderExport } = await import('../export')
      const options = { draft: false, operation: 'copy' } as const
      const wanted = await renderExport(seat.host, id, format, options)
      if (!wanted.ok) return wanted
      const plain = await renderExport(seat.host, id, 'text', options)
      if (!plain.ok) return plain
      await desktop.copy(
        format === 'page'
          ? { html: wanted.value.text, plain: plain.value.text }
          : { html: '', plain: wanted.value.text },
      )
      return ok(null)
    },
    'publish.run': (order) =>
      acting(seat, async (actor) => (await flow()).publish(seat.host, actor, order)),
    'publish.requestKill': ({ id, reason }) =>
      acting(seat, async (actor) => (await flow()).requestKill(seat.host, actor, id, reason)),
    'outbox.list': async () => ok((await flow()).listDeliveries(seat.host)),
    'outbox.retry': ({ key }) =>
      acting(seat, async (actor) => (await flow()).retryDelivery(seat.host, actor, key)),
    'outbox.cancel': ({ key }) =>
      acting(seat, async () => (await flow()).cancelDelivery(seat.host, key)),
    'target.test': async ({ name }) => (await flow()).testTarget(seat.host, name),
  }
}

function isCancelled({ refusal }: Refused): boolean {
  return refusal.code === 'refusal.cancelled'
}
