import { slipWords } from './zh/slip'
import { seatWords } from './zh/seat'
import { keysWords } from './zh/keys'
import { importerWords } from './zh/importer'
import { packetWords } from './zh/packet'
import { pictureWords } from './zh/picture'
import { planWords } from './zh/plan'
import { blockWords } from './zh/block'
import { findWords } from './zh/find'
import { suggestWords } from './zh/suggest'
import { proofWords } from './zh/proof'
import { commentWords } from './zh/comment'
import { cliWords } from './zh/cli'
import { compareWords } from './zh/compare'
import { deskWords } from './zh/desk'
import { editorWords } from './zh/editor'
import { gateWords } from './zh/gate'
import { importWords } from './zh/import'
import { inspectorWords } from './zh/inspector'
import { publishWords } from './zh/publish'
import { peopleWords } from './zh/people'
import { refusals } from './zh/refusal'
import { renderWords } from './zh/render'
import { shellWords } from './zh/shell'
import { windowWords } from './zh/window'
import { writeWords } from './zh/write'
import type { AreaKey, WordArea } from './en'

/** Every sentence a person reads, in Simplified Chinese. The compiler holds it to the English keys. */
export const zh: { readonly [Area in WordArea]: Readonly<Record<AreaKey<Area>, string>> } = {
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
}
