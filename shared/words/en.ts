import { slipWords } from './en/slip'
import { seatWords } from './en/seat'
import { keysWords } from './en/keys'
import { importerWords } from './en/importer'
import { packetWords } from './en/packet'
import { pictureWords } from './en/picture'
import { planWords } from './en/plan'
import { blockWords } from './en/block'
import { findWords } from './en/find'
import { suggestWords } from './en/suggest'
import { proofWords } from './en/proof'
import { commentWords } from './en/comment'
import { cliWords } from './en/cli'
import { compareWords } from './en/compare'
import { deskWords } from './en/desk'
import { editorWords } from './en/editor'
import { gateWords } from './en/gate'
import { importWords } from './en/import'
import { inspectorWords } from './en/inspector'
import { publishWords } from './en/publish'
import { peopleWords } from './en/people'
import { refusals } from './en/refusal'
import { renderWords } from './en/render'
import { shellWords } from './en/shell'
import { windowWords } from './en/window'
import { writeWords } from './en/write'

/** Every sentence a person reads, in English, in drawers by area: the first part of each key. */
export const en = {
  cli: cliWords,
  comment: commentWords,
  slip: slipWords,
  seat: seatWords,
  keys: keysWords,
  importer: importerWords,
  packet: packetWords,
  picture: pictureWords,
  plan: planWords,
  block: blockWords,
  find: findWords,
  suggest: suggestWords,
  proof: proofWords,
  compare: compareWords,
  desk: deskWords,
  editor: editorWords,
  gate: gateWords,
  import: importWords,
  inspector: inspectorWords,
  people: peopleWords,
  publish: publishWords,
  refusal: refusals,
  render: renderWords,
  shell: shellWords,
  window: windowWords,
  write: writeWords,
} as const

/** The first part of a key: which drawer it lies in. */
export type WordArea = keyof typeof en

/** The keys of one drawer. */
export type AreaKey<Area extends WordArea> = keyof (typeof en)[Area]

/** The key of one sentence. */
export type WordKey = { [Area in WordArea]: AreaKey<Area> }[WordArea]
