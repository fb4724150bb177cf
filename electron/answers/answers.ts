import type { CallName, Calls } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import type { Actor } from '../host'
import type { Seat } from '../seat'

/** The answers to some of the calls. */
export type Answers<Names extends CallName> = {
  readonly [Name in Names]: (
    input: Calls[Name]['input'],
  ) => Result<Calls[Name]['output']> | Promise<Result<Calls[Name]['output']>>
}

/** Carries out what only a signed-in person may, in a library that may be written. */
export async function acting<T>(
  seat: Seat,
  act: (actor: Actor) => Promise<Result<T>>,
): Promise<Result<T>> {
  const actor = seat.writer()
  return actor.ok ? act(actor.value) : actor
}
