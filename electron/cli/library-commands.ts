import { ok, refuse } from '../../shared/result'
import { shippedPolicies } from '../../shared/seal/policies'
import { samplePassphrase } from '../../shared/sample-passphrase'
import { createLibrary } from '../library/disk-library'
import { newDeskFile, systemZone } from '../new-library'
import { verifyLibrary } from '../verify'
import { misuse, output } from './command'
import type { Command } from './command'
import { findArticle } from './room'

/** Commands on the library as a whole. */
export const libraryCommands: readonly Command[] = [
  {
    name: 'init',
    usage: '[--policy solo|desk-2|cn-3r3p|cn-3r3p-paired] [--sample]',
    summary: 'cli.summary.init',
    options: { policy: { type: 'string' }, sample: { type: 'boolean' } },
    words: [0, 0],
    run: async ({ options, room }) => {
      const policy = options.text('policy') ?? 'solo'
      if (!shippedPolicies.some(({ key }) => key === policy)) {
        return misuse(room.say('cli.noSuchPolicy', { policy }))
      }
      const { now, newId } = room.io
      const plan = { language: room.language, zone: systemZone() }
      const path = room.libraryPath
      if (options.has('sample')) {
        const { createSampleLibrary } = await import('../sample/sample-library')
        const host = room.take.bind(room)
        const made = await createSampleLibrary({ ...plan, path, now, newId, host })
        if (!made.ok) return made
        const text = room.say('cli.madeSample', { path, passphrase: samplePassphrase })
        return ok(output(text, { library: path, sample: true }))
      }
      const created = await createLibrary({ path, now, desk: newDeskFile({ ...plan, policy }) })
      if (!created.ok) return created
      room.take(created.value)
      return ok(output(room.say('cli.made', { path }), { library: path, sample: false }))
    },
  },
  {
    name: 'verify',
    usage: '[ID]',
    summary: 'cli.summary.verify',
    words: [0, 1],
    run: async ({ words: [wanted], room }) => {
      const host = await room.reader()
      if (!host.ok) return host
      const id = wanted === undefined ? ok(null) : findArticle(host.value, wanted)
      if (!id.ok) return id
      const report = await verifyLibrary(host.value, id.value)
      const { articles, events, problems } = report
      const lines = problems.map(
        ({ article, refusal }) => `${article ?? ''}  ${room.explain(refusal)}`,
      )
      const notices = host.value.library.notices()
      lines.push(...notices.map(({ path, refusal }) => `${path}  ${room.explain(refusal)}`))
      const key = lines.length === 0 ? 'cli.verified' : 'cli.notVerified'
      lines.unshift(room.say(key, { articles, events, count: lines.length }))
      return ok({
        text: lines.join('\n'),
        json: { ...report, notices },
        isNo: problems.length > 0 || notices.length > 0,
      })
    },
  },
  {
    name: 'sample remove',
    usage: '',
    summary: 'cli.summary.sampleRemove',
    words: [0, 0],
    run: async ({ room }) => {
      const host = await room.writer()
      if (!host.ok) return host
      const { removeSample } = await import('../sample/remove-sample')
      const removed = await removeSample(host.value)
      if (!removed.ok) return removed
      const { articles, people } = removed.value
      return ok(output(room.say('cli.sampleRemoved', { articles, people }), removed.value))
    },
  },
  {
    name: 'serve',
    usage: '[--port N]',
    summary: 'cli.summary.serve',
    options: { port: { type: 'string' } },
    words: [0, 0],
    run: async ({ options, room }) => {
      const port = Number(options.text('port') ?? '0')
      if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        return misuse(room.say('cli.badPort', { port: options.text('port') ?? '' }))
      }
      const host = await room.reader()
      if (!host.ok) return host
      const { siteFolder } = await import('../shown-site')
      const folder = siteFolder(host.value.library)
      if (folder === null) return refuse('refusal.noSuchTarget', { values: { name: 'folder' } })
      const { startPreviewServer } = await import('../net/preview-server')
      const server = await startPreviewServer(folder, port)
      if (!server.ok) return server
      const { address } = server.value
      room.io.out(
        options.has('json')
          ? `${JSON.stringify({ address, folder })}\n`
          : `${room.say('cli.serving', { address, folder })}\n`,
      )
      await room.io.untilStopped()
      await server.value.close()
      return ok({ text: '', json: null, bytes: new Uint8Array() })
    },
  },
]
