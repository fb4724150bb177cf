import { slipWords } from './zh/slip'
import { siteWords } from './zh/site'
import { seatWords } from './zh/seat'
import { keysWords } from './zh/keys'
import { importerWords } from './zh/importer'
import { packetWords } from './zh/packet'
import { clipWords } from './zh/clip'
import { pictureWords } from './zh/picture'
import { planWords } from './zh/plan'
import { calendarWords } from './zh/calendar'
import { dashboardWords } from './zh/dashboard'
import { remindWords } from './zh/remind'
import { blockWords } from './zh/block'
import { findWords } from './zh/find'
import { suggestWords } from './zh/suggest'
import { proofWords } from './zh/proof'
import { commentWords } from './zh/comment'
import { afterWords } from './zh/after'
import { cliWords } from './zh/cli'
import { compareWords } from './zh/compare'
import { deskWords } from './zh/desk'
import { dryrunWords } from './zh/dryrun'
import { editorWords } from './zh/editor'
import { gateWords } from './zh/gate'
import { importWords } from './zh/import'
import { inspectorWords } from './zh/inspector'
import { outboxWords } from './zh/outbox'
import { publishWords } from './zh/publish'
import { peopleWords } from './zh/people'
import { refusals } from './zh/refusal'
import { renderWords } from './zh/render'
import { serverWords } from './zh/server'
import { shellWords } from './zh/shell'
import { targetWords } from './zh/target'
import { themeWords } from './zh/theme'
import { wechatWords } from './zh/wechat'
import { windowWords } from './zh/window'
import { writeWords } from './zh/write'
import type { AreaKey, WordArea } from './en'

/** Every sentence a person reads, in Simplified Chinese. The compiler holds it to the English keys. */
export const zh: { readonly [Area in WordArea]: Readonly<Record<AreaKey<Area>, string>> } = {
  after: afterWords,
  cli: cliWords,
  comment: commentWords,
  slip: slipWords,
  site: siteWords,
  seat: seatWords,
  keys: keysWords,
  importer: importerWords,
  packet: packetWords,
  clip: clipWords,
  picture: pictureWords,
  plan: planWords,
  calendar: calendarWords,
  dashboard: dashboardWords,
  remind: remindWords,
  block: blockWords,
  find: findWords,
  suggest: suggestWords,
  proof: proofWords,
  compare: compareWords,
  desk: deskWords,
  dryrun: dryrunWords,
  editor: editorWords,
  gate: gateWords,
  import: importWords,
  inspector: inspectorWords,
  people: peopleWords,
  outbox: outboxWords,
  publish: publishWords,
  refusal: refusals,
  render: renderWords,
  server: serverWords,
  shell: shellWords,
  target: targetWords,
  theme: themeWords,
  wechat: wechatWords,
  window: windowWords,
  write: writeWords,
}
