import type { Refusal } from '../../shared/result'
import type { PictureBytes } from './pasting'

/** What the host is to be told of it beside its bytes. */
export function wanted({ name, what }: PictureBytes): Pick<PictureBytes, 'name' | 'what'> {
  return what === undefined ? { name } : { name, what }
}

/** Whether a dropped or pasted file is more than a window hands over at once. */
export function isTooLarge({ size = 0 }: PictureBytes): boolean {
  return size > most
}

/** What is said then: a clip that is chosen in the dialog may be larger, a picture may not. */
export function tooLarge({ name, what }: PictureBytes): Refusal {
  const code = what === 'clips' ? 'refusal.clipDropped' : 'refusal.tooLarge'
  return { code, values: { name, most: '64 MB' } }
}

const most = 64 * 1024 * 1024
