import { slipWords } from './en/slip'
import { siteWords } from './en/site'
import { seatWords } from './en/seat'
import { keysWords } from './en/keys'
import { importerWords } from './en/importer'
import { packetWords } from './en/packet'
import { clipWords } from './en/clip'
import { pictureWords } from './en/picture'
import { planWords } from './en/plan'
import { calendarWords } from './en/calendar'
import { dashboardWords } from './en/dashboard'
import { remindWords } from './en/remind'
import { blockWords } from './en/block'
import { findWords } from './en/find'
import { suggestWords } from './en/suggest'
import { proofWords } from './en/proof'
import { commentWords } from './en/comment'
import { afterWords } from './en/after'
import { cliWords } from './en/cli'
import { compareWords } from './en/compare'
import { deskWords } from './en/desk'
import { dryrunWords } from './en/dryrun'
import { editorWords } from './en/editor'
import { gateWords } from './en/gate'
import { importWords } from './en/import'
import { inspectorWords } from './en/inspector'
import { outboxWords } from './en/outbox'
import { publishWords } from './en/publish'
import { peopleWords } from './en/people'
import { refusals } from './en/refusal'
import { renderWords } from './en/render'
import { serverWords } from './en/server'
import { shellWords } from './en/shell'
import { targetWords } from './en/target'
import { themeWords } from './en/theme'
import { wechatWords } from './en/wechat'
import { windowWords } from './en/window'
import { writeWords } from './en/write'

/** Every sentence a person reads, in English, in drawers by area: the first part of each key. */
export const en = {
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
} as const

/** The first part of a key: which drawer it lies in. */
export type WordArea = keyof typeof en

/** The keys of one drawer. */
export type AreaKey<Area extends WordArea> = keyof (typeof en)[Area]

/** The key of one sentence. */
export type WordKey = { [Area in WordArea]: AreaKey<Area> }[WordArea]
