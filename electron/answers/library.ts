import { join } from 'node:path'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Target } from '../../shared/target/target'
import { mayNow } from '../desk-log/staff'
import type { DeskFile } from '../library/desk-file'
import { acting } from './answers'
import type { Seat } from '../seat'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about the library as a whole. */
export function libraryAnswers({
  seat,
  desktop,
  moveTo,
}: ApiPlan): Answers<
  | 'desk.setSuggesting'
  | 'target.save'
  | 'reread.setPace'
  | 'target.keepSecret'
  | 'target.hostKey'
  | 'target.findMicropub'
  | 'sample.remove'
  | 'library.choose'
  | 'library.reopen'
  | 'library.restoreCopy'
  | 'library.revealSetAside'
> {
  return {
    'desk.setSuggesting': ({ desk: key, reviewersSuggest }) =>
      asAdmin(seat, async () => {
        const changed = await seat.host.library.changeDesk((desk) =>
          ok({
            ...desk,
            desks: desk.desks.map((one) => (one.key === key ? { ...one, reviewersSuggest } : one)),
          }),
        )
        return changed.ok ? ok(seat.tellSession()) : changed
      }),
    'target.save': ({ target }) =>
      asAdmin(seat, async () => {
        const changed = await seat.host.library.changeDesk((desk) => ok(withTarget(desk, target)))
        return changed.ok ? ok(seat.tellSession()) : changed
      }),
    'reread.setPace': ({ pace }) =>
      asAdmin(seat, async () => {
        const changed = await seat.host.library.changeDesk((desk) => ok({ ...desk, reread: pace }))
        return changed.ok ? ok(seat.tellSession()) : changed
      }),
    'target.keepSecret': ({ name, secret }) =>
      asAdmin(seat, () =>
        seat.host.secrets.keep({ library: seat.host.library.path, target: name }, secret),
      ),
    'target.hostKey': (address) =>
      asAdmin(seat, async () => (await import('../targets/host-key')).hostKeyAt(address)),
    'target.findMicropub': ({ address }) =>
      asAdmin(seat, async () => (await import('../targets/micropub-find')).findMicropub(address)),
    'sample.remove': async () => {
      if (seat.host.library.readOnly) return refuse('refusal.libraryReadOnly')
      const { removeSample } = await import('../sample/remove-sample')
      const removed = await removeSample(seat.host)
      if (!removed.ok) return removed
      if (seat.actor?.person.sample === true) seat.sit(null)
      return ok(seat.tellSession())
    },
    'library.choose': async () => {
      const path = await desktop.askLibraryFolder()
      if (path === null) return ok(seat.session())
      const moved = await moveTo(path)
      return moved.ok ? ok(seat.tellSession()) : moved
    },
    'library.reopen': async () => {
      const opened = await moveTo(seat.host.library.path)
      return opened.ok ? ok(seat.tellSession()) : opened
    },
    'library.restoreCopy': async ({ path }) => {
      const restored = await seat.host.library.restoreCopy(path)
      return restored.ok ? ok(seat.tellSession()) : restored
    },
    'library.revealSetAside': ({ path }) => {
      const { library } = seat.host
      const notice = library.notices().find((one) => one.path === path)
      if (notice === undefined) return refuse('refusal.noSuchFile', { values: { path } })
      const aside = notice.refusal.values?.['aside']
      desktop.reveal(join(library.path, ...String(aside ?? path).split('/')))
      return ok(null)
    },
  }
}

function asAdmin<T>(seat: Seat, act: () => Promise<Result<T>>): Promise<Result<T>> {
  return acting(seat, ({ person }) =>
    mayNow(seat.host.library.desk(), person, 'admin')
      ? act()
      : Promise.resolve(
          refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } }),
        ),
  )
}

function withTarget(desk: DeskFile, target: Target): DeskFile {
  const isKnown = desk.targets.some(({ name }) => name === target.name)
  const targets = isKnown
    ? desk.targets.map((one) => (one.name === target.name ? target : one))
    : [...desk.targets, target]
  return { ...desk, targets }
}
