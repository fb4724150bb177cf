import { cliWords } from './en/cli'
import { deskWords } from './en/desk'
import { documentWords } from './en/document'
import { editorWords } from './en/editor'
import { gateWords } from './en/gate'
import { importWords } from './en/import'
import { inspectorWords } from './en/inspector'
import { publishWords } from './en/publish'
import { refusals } from './en/refusal'
import { renderWords } from './en/render'
import { shellWords } from './en/shell'
import { windowWords } from './en/window'

/** Every sentence a person reads, in English. Drawers by area; keys are unique over all of them. */
export const en = {
  ...cliWords,
  ...deskWords,
  ...documentWords,
  ...editorWords,
  ...gateWords,
  ...importWords,
  ...inspectorWords,
  ...publishWords,
  ...refusals,
  ...renderWords,
  ...shellWords,
  ...windowWords,
} as const

/** The key of one sentence. */
export type WordKey = keyof typeof en
