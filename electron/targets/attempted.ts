import { refuse } from '../../shared/result'
import type { Refusal } from '../../shared/result'
import type { Target } from '../../shared/target/target'
import { CallFailed } from '../net/call-web'
import { OutsideSite } from './site-store'
import type { Attempt } from './target-adapter'

/** A reason for which a delivery stops, as a word key of the `publish` drawer. */
export class Stopped extends Error {
  constructor(readonly reason: string) {
    super(reason)
  }
}

/** Tries a target: what stands in the way comes back as a refusal that says it in words; bugs throw. */
export async function attempted<T>(
  target: Pick<Target, 'name'>,
  act: () => Promise<T>,
): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await act() }
  } catch (error) {
    return { ok: false, ...failure(target, error) }
  }
}

interface Failure {
  readonly refusal: Refusal
  readonly isRetryable: boolean
  readonly wait?: number
}

function failure({ name }: Pick<Target, 'name'>, error: unknown): Failure {
  const failed = (reason: string, values: CallFailed['values'] = {}) =>
    refuse('refusal.deliveryFailed', { values: { ...values, target: name, reason } }).refusal
  if (error instanceof CallFailed) {
    const { reason, isRetryable, values, wait } = error
    return { refusal: failed(reason, values), isRetryable, ...(wait === null ? {} : { wait }) }
  }
  if (error instanceof Stopped) return { refusal: failed(error.reason), isRetryable: false }
  if (error instanceof OutsideSite) {
    return { refusal: failed('publish.reason.outside'), isRetryable: false }
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (code === null) throw error
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return { refusal: refuse('refusal.diskFull').refusal, isRetryable: true }
  }
  const isDenied = ['EACCES', 'EPERM', 'EROFS'].includes(code)
  return {
    refusal: failed(isDenied ? 'publish.reason.denied' : code),
    isRetryable: !isDenied && !['ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(code),
  }
}
