import type { Level } from '../../../shared/seal/policy'

/** What a person has filled in for an approval so far. */
export interface Saying {
  readonly ticks: readonly string[]
  readonly opinion: string
  readonly signedAs: string
}

export const nothingSaid: Saying = { ticks: [], opinion: '', signedAs: '' }

/** True once the level has all it asks for; the host asks again. */
export function isComplete(level: Level, saying: Saying, name: string): boolean {
  const isListed = (level.checklist ?? []).every(
    (line) => !line.required || saying.ticks.includes(line.key),
  )
  switch (level.needs) {
    case 'report':
    case 'opinion':
      return isListed && saying.opinion.trim() !== ''
    case 'signature':
      return isListed && saying.signedAs.trim() === name
    default:
      return isListed
  }
}

/** The same as a request carries it. */
export function saidWith({ ticks, opinion, signedAs }: Saying) {
  const signature = signedAs.trim()
  return {
    opinion: opinion.trim(),
    ...(ticks.length === 0 ? {} : { ticks: [...ticks] }),
    ...(signature === '' ? {} : { signedAs: signature }),
  }
}
