import type { SourceKind } from '../article/content'
import type { LeftOut } from './reading'

/** What is known about where a copy comes from. */
export interface SourceSigns {
  readonly name: string
  readonly agency: string
  /** The dateline says it was filed by an agency (电, `(AP) —`). */
  readonly isWire: boolean
  readonly contributed: boolean
  readonly translated: boolean
  readonly leftOut: readonly LeftOut[]
}

/** The likely kind of a source. Always a guess for a person to confirm, never read from the copy itself. */
export function sourceOf(signs: SourceSigns): SourceKind {
  const isAgency = agency.test(signs.name) || agency.test(signs.agency)
  if (signs.leftOut.some(({ reason }) => reason === 'import.leftOut.release')) return 'release'
  if (isAgency || (signs.isWire && signs.agency !== '')) return 'wire'
  if (signs.contributed) return 'contributed'
  if (signs.name !== '') return signs.translated ? 'translation' : 'reprint'
  if (signs.agency !== '' && !/^本/.test(signs.agency)) return 'reprint'
  return 'own'
}

const agency =
  /^(?:新华社|中新社|中国新闻社|法新社|路透社|美联社|共同社|韩联社|塔斯社|中央社|彭博社|Reuters|AP|AFP|The Associated Press|Agence France-Presse|Xinhua|PA|DPA|UPI|Bloomberg|ANSA|EFE|Kyodo(?: News)?|Yonhap|TASS)(?:\b|$|[\u3400-\u9fff])/
