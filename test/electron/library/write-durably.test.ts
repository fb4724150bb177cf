import { describe, expect, it } from 'vitest'
import { createLibrary, openLibrary } from '../../../electron/library/disk-library'
import { articlePath } from '../../../electron/library/layout'
import type { Library } from '../../../electron/library/library'
import type { Delivery } from '../../../electron/library/outbox-file'
import type { ContentHash, PersonId } from '../../../shared/article/ids'
import { ok } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { hashBytes, hashContent } from '../../../shared/seal/hash'
import { CrashDisk } from '../../support/crash-disk'
import type { CrashProcess, Fault, Pick } from '../../support/crash-disk'
import { articleId, deskFile, must, noon, retitled, story } from '../../support/library'

const path = '/desk/library'
const frozen = story(1, '定稿').draft
const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7])
const delivery: Delivery = {
  key: 'one',
  article: articleId(1),
  target: '网站',
  operation: 'publish',
  hash: 'a'.repeat(64) as ContentHash,
  revision: 1,
  orderedBy: articleId(2) as string as PersonId,
  orderedAt: noon,
  reason: '',
  correction: null,
  state: 'waiting',
  attempts: 0,
  nextAt: null,
  failure: null,
}

/** One thing that is written, and what of it can be seen before and after. */
interface Act {
  readonly name: string
  readonly prepare: (library: Library) => Promise<void>
  readonly act: (library: Library) => Promise<Result<unknown>>
  readonly look: (library: Library) => Promise<unknown>
  /** True where a refused act may have happened all the same, and doing it again is no harm. */
  readonly maySlip?: true
}

const acts: readonly Act[] = [
  {
    name: 'making an article',
    prepare: () => Promise.resolve(),
    act: (library) => library.createArticle(story(1, '新稿')),
    look: headline,
  },
  {
    name: 'saving an article',
    prepare: twoSaves,
    act: (library) => save(library, '三稿'),
    look: headline,
  },
  {
    name: 'removing an article',
    maySlip: true,
    prepare: twoSaves,
    act: (library) => library.removeArticle(articleId(1)),
    look: headline,
  },
  {
    name: 'freezing a revision',
    maySlip: true,
    prepare: () => Promise.resolve(),
    act: (library) => library.writeRevision(frozen),
    look: async (library) => (await library.readRevision(hashContent(frozen))).ok,
  },
  {
    name: 'keeping a picture',
    maySlip: true,
    prepare: () => Promise.resolve(),
    act: (library) => library.writeMedia(picture, 'image/png'),
    look: async (library) => (await library.readMedia(hashBytes(picture))).ok,
  },
  {
    name: 'changing people and policies',
    prepare: () => Promise.resolve(),
    act: (library) => library.changeDesk((desk) => ok({ ...desk, newsroom: '石桥日报' })),
    look: (library) => Promise.resolve(library.desk().newsroom),
  },
  {
    name: 'ordering a delivery',
    prepare: () => Promise.resolve(),
    act: (library) => library.changeOutbox((outbox) => ok({ ...outbox, deliveries: [delivery] })),
    look: (library) => Promise.resolve(library.outbox().deliveries.length),
  },
]

const faults: readonly Fault[] = [
  ...['ENOSPC', 'EIO', 'EACCES'].flatMap((code): Fault[] => [
    { kind: 'error', code, when: 'before' },
    { kind: 'error', code, when: 'after' },
  ]),
  { kind: 'short' },
  { kind: 'crash' },
]

/** The ends of what a power cut may leave, and some states between. */
const picks: readonly (() => Pick)[] = [
  () => () => 0,
  () => (many) => many - 1,
  () => turns(1),
  () => turns(2),
  () => turns(3),
]

describe.each(acts)('whatever call fails while $name', ({ prepare, act, look, maySlip }) => {
  it('keeps the old or the new whole, and keeps what was acknowledged', async () => {
    const { before, after, calls } = await reference(prepare, act, look)
    expect(before).not.toEqual(after)
    for (let call = 0; call < calls.length; call += 1) {
      for (const fault of faults) {
        if (fault.kind === 'short' && calls[call] !== 'write') continue
        for (const end of ['process', ...picks]) {
          const told = `${JSON.stringify(fault)} at ${calls[call]} (call ${call}), ${typeof end}`
          const { disk, running, library } = await fresh(prepare)
          const answer = await failing(running, call, fault, () => act(library))
          if (fault.kind === 'short') expect(answer.ok, told).toBe(true)
          if (fault.kind !== 'crash') {
            const refused = maySlip ? [before, after] : [before]
            expect(answer.ok ? [after] : refused, told).toContainEqual(await look(library))
          }
          if (end !== 'process') disk.cutPower((end as () => Pick)())
          const again = await reopen(disk)
          expect(answer.ok ? [after] : [before, after], told).toContainEqual(await look(again))
        }
      }
    }
  })

  it('takes the same again once the disk is well', async () => {
    const { after, calls } = await reference(prepare, act, look)
    for (let call = 0; call < calls.length; call += 1) {
      const { disk, running, library } = await fresh(prepare)
      const fault = { kind: 'error', code: 'ENOSPC', when: 'after' } as const
      const answer = await failing(running, call, fault, () => act(library))
      if (!answer.ok) await act(library)
      disk.cutPower(() => 0)
      expect(await look(await reopen(disk)), `call ${call}`).toEqual(after)
    }
  })
})

describe('a file that is moved out of the way', () => {
  const file = `${path}/${articlePath(articleId(1))}`
  const damage = (disk: CrashDisk) => {
    disk.damage(file, (bytes) => Buffer.concat([bytes, Buffer.from('scratch')]))
  }
  const moves: readonly {
    readonly name: string
    readonly harm: (disk: CrashDisk) => void
    readonly act: (library: Library) => Promise<unknown>
    readonly bytes: string
  }[] = [
    {
      name: 'to the trash',
      harm: () => undefined,
      act: (library) => library.removeArticle(articleId(1)),
      bytes: '二稿',
    },
    { name: 'aside, being damaged', harm: damage, act: headline, bytes: 'scratch' },
  ]

  it.each(moves)('is somewhere at every moment, $name', async ({ harm, act, bytes }) => {
    for (let call = 0; call < 40; call += 1) {
      for (const pick of picks) {
        const { disk, running, library } = await fresh(twoSaves)
        harm(disk)
        await failing(running, call, { kind: 'crash' }, () => act(library))
        disk.cutPower(pick())
        const holds = (name: string) => disk.bytesOf(name).includes(bytes)
        expect(disk.paths().some(holds), `call ${call}`).toBe(true)
        const again = await reopen(disk)
        expect(['二稿', '初稿', 'refusal.unreadable', 'refusal.noSuchArticle']).toContain(
          await headline(again),
        )
      }
    }
  })

  it('is offered again and restored, whichever call fails while it is restored', async () => {
    for (let call = 0; call < 14; call += 1) {
      for (const fault of faults) {
        const { disk, running, library } = await fresh(twoSaves)
        damage(disk)
        expect(await headline(library)).toBe('refusal.unreadable')
        const place = articlePath(articleId(1))
        const answer = await failing(running, call, fault, () => library.restoreCopy(place))
        disk.cutPower(turns(call))
        const again = await reopen(disk)
        if (!answer.ok && again.notices().length > 0) must(await again.restoreCopy(place))
        expect(await headline(again)).toBe('初稿')
      }
    }
  })
})

async function reference(
  prepare: Act['prepare'],
  act: Act['act'],
  look: Act['look'],
): Promise<{ before: unknown; after: unknown; calls: readonly string[] }> {
  const { running, library } = await fresh(prepare)
  const before = await look(library)
  const { library: other, running: process } = await fresh(prepare)
  const first = process.calls.length
  must(await act(other))
  const calls = process.calls.slice(first)
  must(await act(library))
  void running
  return { before, after: await look(library), calls }
}

async function fresh(
  prepare: Act['prepare'],
): Promise<{ disk: CrashDisk; running: CrashProcess; library: Library }> {
  const disk = new CrashDisk()
  const running = disk.start()
  const options = { path, now: () => noon, desk: deskFile(), fileSystem: running }
  const library = must(await createLibrary(options))
  await prepare(library)
  return { disk, running, library }
}

async function failing<T>(
  running: CrashProcess,
  call: number,
  fault: Fault,
  run: () => Promise<T>,
): Promise<T> {
  const aim = running.calls.length + call
  running.plan = (now) => (now === aim ? fault : null)
  try {
    return await run()
  } finally {
    running.plan = () => null
  }
}

async function reopen(disk: CrashDisk): Promise<Library> {
  const fileSystem = disk.start()
  const library = must(await openLibrary({ path, mode: 'write', now: () => noon, fileSystem }))
  expect(library.readOnly).toBe(false)
  return library
}

async function twoSaves(library: Library): Promise<void> {
  must(await library.createArticle(story(1, '初稿')))
  must(await save(library, '二稿'))
}

function save(library: Library, text: string): Promise<Result<unknown>> {
  return library.changeArticle(articleId(1), ({ value }) => ok(retitled(value, text)))
}

async function headline(library: Library): Promise<string> {
  const read = await library.readArticle(articleId(1))
  return read.ok ? read.value.value.draft.headline : read.refusal.code
}

function turns(start: number): Pick {
  let turn = start
  return (many) => {
    turn = (turn * 5 + 3) % 97
    return turn % many
  }
}
