import { cliWords } from './zh/cli'
import { deskWords } from './zh/desk'
import { documentWords } from './zh/document'
import { editorWords } from './zh/editor'
import { gateWords } from './zh/gate'
import { importWords } from './zh/import'
import { inspectorWords } from './zh/inspector'
import { publishWords } from './zh/publish'
import { refusals } from './zh/refusal'
import { renderWords } from './zh/render'
import { shellWords } from './zh/shell'
import { windowWords } from './zh/window'

import type { WordKey } from './en'

/** Every sentence a person reads, in Simplified Chinese. The compiler holds it to the English keys. */
export const zh: Record<WordKey, string> = {
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
}
