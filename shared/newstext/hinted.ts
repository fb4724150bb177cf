import { isDateLine } from './dates'
import { keywordsOf } from './labelled-lines'
import type { Gathered } from './labelled-lines'
import { readLatinPeople } from './latin-people'
import { isChineseName, isOutlet, readNames } from './names'
import type { Block, Facts, FoundCredit } from './reading'
import type { Sorting } from './sorting'

interface Place {
  readonly sorting: Sorting
  readonly gathered: Gathered
  readonly facts: Facts
  readonly offset: string
}

/**
 * Takes a piece of the lines above a story by what the page's markup calls it, where its words agree: names
 * in an element for authors, an outlet in one for sources. Without such words it is left to others.
 */
export function takeHinted(block: Block, { sorting, gathered, facts }: Place): boolean {
  const { hint } = block
  const text = block.text.replace(/^(?:由|by)\s+/i, '')
  if (hint === undefined || isDateLine(text)) return false
  const isMedium = isOutlet(text) || [facts.publisher, facts.source].includes(text)
  switch (hint) {
    case 'author':
    case 'piece':
    case 'source': {
      const people = hint === 'author' && !isMedium ? namedIn(text, facts) : markedNames(text)
      if (people.length > 0) {
        sorting.credit(people)
        return true
      }
      return isOutlet(text) && takeSource(text, gathered, sorting)
    }
    case 'section': {
      if (gathered.sections.length > 0 || text.length > 24 || isMedium) return false
      gathered.sections = keywordsOf(text).slice(0, 1)
      sorting.find('sections', text, true)
      return true
    }
    case 'standfirst':
      return takeSummary(text, gathered, sorting)
    case 'post':
    case 'noise':
      return false
  }
}

function takeSource(text: string, gathered: Gathered, sorting: Sorting): boolean {
  if (gathered.source !== '' && gathered.source !== text) return false
  gathered.source = text
  sorting.find('source.name', text, true)
  return true
}

/** A summary above the story: the line under the headline if it is short, else the abstract. */
function takeSummary(text: string, gathered: Gathered, sorting: Sorting): boolean {
  const bare = text.replace(/^(?:摘要|导语|导读|核心提示|内容提要)\s*[:：]?\s*/, '')
  const field = bare.length <= 160 && gathered.subhead === '' ? 'subhead' : 'abstract'
  if (bare === '' || gathered[field] !== '') return false
  gathered[field] = bare
  sorting.find(field, text, true)
  return true
}

/** The people an element for authors names. */
function namedIn(text: string, facts: Facts): readonly FoundCredit[] {
  if (!/[\u3400-\u9fff]/.test(text)) {
    const { people } = readLatinPeople(text, [facts.publisher, facts.source])
    return people.map((name) => reporter(name, text, false))
  }
  const names = readNames(text.replace(/\s*(?:记者|报道|著|文)$/, ''))
  const isSure = names.length > 0 && names.every(({ name }) => isChineseName(name))
  return isSure ? names.map(({ name }) => reporter(name, text, true)) : []
}

/** `●李禾`: a name behind the mark that papers set before a byline. */
function markedNames(text: string): readonly FoundCredit[] {
  const bare = /^[■□●○◎◆◇▲△▼☆★※⊙]+\s*(\S.{0,30})$/.exec(text)?.[1]
  if (bare === undefined) return []
  const names = readNames(bare)
  const isSure = names.every(({ name }) => isChineseName(name))
  return isSure ? names.map(({ name }) => reporter(name, text, true)) : []
}

function reporter(name: string, text: string, unsure: boolean): FoundCredit {
  return { name, role: 'reporter', kind: 'person', affiliation: '', text, unsure }
}
