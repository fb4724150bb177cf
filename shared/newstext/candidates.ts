import { readBreadcrumb } from './breadcrumb'
import type { Correctable, Correction } from './correct'
import { readDate } from './dates'
import { readLabels } from './labels'
import type { LabelMeaning } from './labels'
import { isOutlet } from './names'
import type { Original } from './original'
import type { OriginalLine } from './original-line'
import { readEnglishByline } from './english-bylines'
import { isCreditLine } from './people'

/** What else in the original a field could be, in the order it stands, each text once; for a person to choose from. */
export function candidatesFor(field: Correctable, original: Original): readonly Correction[] {
  const seen = new Set<string>()
  return original.lines
    .flatMap((line, index) => piecesOf(field, line).map((text) => ({ field, text, line: index })))
    .filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text))
    .slice(0, most)
}

const most = 8

function piecesOf(field: Correctable, line: OriginalLine): readonly string[] {
  const { text, part, style, sign } = line
  if (text.length > 200) return []
  switch (field) {
    case 'headline':
      return style === 'heading' || (part === 'head' && /title$|headline$/.test(sign)) ? [text] : []
    case 'byline': {
      const told = part === 'head' && /author|creator|byl/.test(sign)
      const isSaid = isCreditLine(text) || readEnglishByline(text) !== null
      return told || isSaid ? [text] : labelled(text, ['author', 'credit'])
    }
    case 'source': {
      const told = part === 'head' && /source|site_name|publisher name$/.test(sign)
      const named = text.length <= 24 && isOutlet(text)
      return told || named ? [text] : labelled(text, ['source'])
    }
    case 'date': {
      const date = readDate(text.slice(0, 80), 'Z')
      return date?.day == null && date?.monthDay == null ? [] : [date.text]
    }
    case 'section': {
      const told = part === 'head' && /section|columnname|category$/.test(sign)
      return told || readBreadcrumb(text) !== null ? [text] : labelled(text, ['section'])
    }
    case 'bodyStart':
    case 'bodyEnd':
      return []
  }
}

function labelled(text: string, meanings: readonly LabelMeaning[]): readonly string[] {
  const labels = readLabels(text) ?? []
  return labels.filter(({ meaning }) => meanings.includes(meaning)).map(({ value }) => value)
}
