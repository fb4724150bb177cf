import { isChinese } from '../../shared/article/byline'
import { emptyLists } from '../../shared/proof/lists'
import type { ProofLists } from '../../shared/proof/lists'
import { ProofReader } from '../../shared/proof/reader'
import type { Speller } from '../../shared/proof/rule'
import { never } from '../../shared/result'
import type { ProofAnswer, ProofRequest, SentPassage } from './messages'

/* Proofreads beside the window, so that no key ever waits for it. */

type ReadRequest = Extract<ProofRequest, { kind: 'read' }>

const reader = new ProofReader()
let passages = new Map<number, SentPassage>()
let lists: ProofLists = emptyLists
let speller: { readonly language: string; readonly words: Speller } | null = null
let newest: ReadRequest | null = null

self.addEventListener('message', ({ data }: MessageEvent<ProofRequest>) => {
  switch (data.kind) {
    case 'read':
      keep(data)
      read(data)
      void spell(data.language)
      return
    case 'lists':
      lists = data.lists
      if (newest !== null) read(newest)
      return
    case 'suggest':
      answer({ kind: 'suggest', word: data.word, words: speller?.words.suggest(data.word) ?? [] })
      return
    default:
      never(data)
  }
})

/** Keeps what stands in the text now, and forgets the rest. */
function keep(request: ReadRequest): void {
  const added = new Map(request.added)
  const next = new Map<number, SentPassage>()
  for (const number of request.order) {
    const passage = added.get(number) ?? passages.get(number)
    if (passage !== undefined) next.set(number, passage)
  }
  passages = next
  newest = request
}

function read({ version, order, language, day, quotes }: ReadRequest): void {
  const all = order.flatMap((number, place) => {
    const passage = passages.get(number)
    return passage === undefined ? [] : [{ ...passage, key: String(place) }]
  })
  const words = speller?.language === language ? speller.words : null
  const setting = { isChinese: isChinese(language), day, lists, speller: words, quotes }
  answer({ kind: 'read', version, findings: reader.read(all, setting) })
}

/** Loads the dictionary of an English text, and reads once more with it. */
async function spell(language: string): Promise<void> {
  if (!/^en\b/i.test(language) || speller?.language === language) return
  const { englishSpeller } = await import('../../shared/proof/english-speller')
  const words = await englishSpeller(language)
  if (newest?.language !== language) return
  speller = { language, words }
  read(newest)
}

function answer(message: ProofAnswer): void {
  self.postMessage(message)
}
