import { ok, refuse } from '../../shared/result'
import { pictureTypeOf } from '../library/picture-type'
import { textIn } from './encoding'
import { RtfStory } from './rtf-story'
import { rtfTokens } from './rtf-tokens'
import type { RtfToken } from './rtf-tokens'
import { asianLook, charsets, codePages, destinations, letters } from './rtf-words'
import type { RtfTarget } from './rtf-words'
import { asHtml, pictureAddress } from './unpacked'
import type { Unpacker } from './unpacked'

/** RTF (Rich Text Format 1.9.1): text in every code page, emphasis, headings, lists, links, tables, pictures. */
export const unpackRtf: Unpacker = (file) => {
  const story = new RtfReading().read(file.bytes)
  return Promise.resolve(
    story === null
      ? refuse('refusal.importDamaged', { values: { name: file.name } })
      : ok([asHtml(file, 'rtf', story.html(), story.leftOut)]),
  )
}

/** What holds inside a group, and ends with it. */
interface Group {
  target: RtfTarget
  font: number
  skip: number
  bold: boolean
  italic: boolean
  underline: boolean
  strike: boolean
  raised: 'sup' | 'sub' | null
  hidden: boolean
  /** Chinese and its like follow: their look is written in words of its own (`\ab`). */
  isAsian: boolean
}

/** How text looks where nothing was said, and after `\plain`. */
const plainLook = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  raised: null,
  hidden: false,
} satisfies Partial<Group>

const deepestGroups = 2000

class RtfReading {
  readonly #story = new RtfStory()
  readonly #fonts = new Map<number, string>()
  readonly #headings = new Map<number, number>()
  #group: Group = { target: 'story', font: -1, skip: 1, isAsian: false, ...plainLook }
  readonly #outer: Group[] = []
  /** How deep the fields lie that are open. */
  readonly #fields: number[] = []
  #codePage = 'windows-1252'
  #fontInTable = 0
  #styleInSheet = 0
  #starred = false
  /** Letters still to be passed over behind a `\u`, as readers without Unicode would show them. */
  #passing = 0
  #gathered = ''

  read(bytes: Uint8Array): RtfStory | null {
    for (const token of rtfTokens(bytes)) {
      if (this.#outer.length > deepestGroups) return null
      this.#take(token)
    }
    this.#story.finish()
    return this.#story
  }

  #take(token: RtfToken): void {
    switch (token.kind) {
      case 'open':
        this.#outer.push({ ...this.#group })
        this.#starred = false
        this.#passing = 0
        return
      case 'close':
        return this.#close()
      case 'bytes':
        return this.#text(this.#decoded(token.bytes))
      case 'binary':
        return this.#picture(token.bytes)
      case 'word':
        return this.#word(token.word, token.value)
    }
  }

  #close(): void {
    const { target } = this.#group
    const outer = this.#outer.pop()
    if (outer === undefined) return
    if (target !== outer.target) this.#leave(target)
    this.#group = outer
    while ((this.#fields.at(-1) ?? -1) > this.#outer.length) {
      this.#fields.pop()
      this.#story.endLink()
    }
    this.#passing = 0
    this.#starred = false
  }

  /** A group that gathered text of its own ends. */
  #leave(target: RtfTarget): void {
    const gathered = this.#gathered
    this.#gathered = ''
    if (target === 'link') this.#story.beginLink(linkIn(gathered))
    else if (target === 'bullet') this.#story.bullet(gathered)
    else if (target === 'note') this.#story.note(gathered.replace(/\s+/g, ' ').trim())
    else if (target === 'picture') this.#picture(Buffer.from(gathered.replace(/\s/g, ''), 'hex'))
    else if (target === 'comment' && gathered.trim() !== '') {
      this.#story.leftOut.push({ reason: 'import.leftOut.comment', text: gathered.trim() })
    }
  }

  #picture(bytes: Uint8Array): void {
    if (this.#group.target !== 'picture' || bytes.length === 0) return
    const address = pictureAddress(bytes, pictureTypeOf(bytes))
    if (address === null) return
    this.#story.picture(address)
  }

  #text(text: string): void {
    let rest = text
    if (this.#passing > 0) {
      const letters = Array.from(text)
      rest = letters.slice(this.#passing).join('')
      this.#passing = Math.max(0, this.#passing - letters.length)
    }
    if (rest === '') return
    switch (this.#group.target) {
      case 'story':
        return this.#group.hidden ? undefined : this.#story.text(rest, this.#tags())
      case 'styles':
        return this.#nameStyle(rest)
      case 'link':
      case 'bullet':
      case 'picture':
      case 'comment':
      case 'note':
        this.#gathered += rest
        return
      case 'fonts':
      case 'nowhere':
        return
    }
  }

  #tags(): readonly string[] {
    const { bold, italic, underline, strike, raised } = this.#group
    return [
      ...(bold ? ['strong'] : []),
      ...(italic ? ['em'] : []),
      ...(underline ? ['u'] : []),
      ...(strike ? ['s'] : []),
      ...(raised === null ? [] : [raised]),
    ]
  }

  /** The style sheet names headings `heading 1;` in every language of the program. */
  #nameStyle(text: string): void {
    const level = /^(?:heading|标题)\s*(\d)/i.exec(text.trim())?.[1]
    if (level !== undefined) this.#headings.set(this.#styleInSheet, Number(level))
    if (/^title\s*;/i.test(text.trim())) this.#headings.set(this.#styleInSheet, 1)
  }

  #decoded(bytes: readonly number[]): string {
    const encoding = this.#fonts.get(this.#group.font) ?? this.#codePage
    const all = Uint8Array.from(bytes)
    // Chinese programs write Chinese in fonts they call Western; what fits their own code page is that.
    const own = encoding === 'windows-1252' && all.some((byte) => byte >= 0x80)
    const fits = (own ? textIn(this.#codePage, all) : null) ?? textIn(encoding, all)
    return fits ?? decoderOf(encoding).decode(all)
  }

  #word(word: string, value: number | null): void {
    if (word === '*') {
      this.#starred = true
      return
    }
    if (this.#destination(word)) return
    if (this.#letterWord(word, value) || this.#look(word, value)) return
    if (this.#group.target === 'fonts') return this.#fontWord(word, value)
    if (this.#group.target === 'styles') {
      if (word === 's') this.#styleInSheet = value ?? 0
      return
    }
    switch (word) {
      case 'ansicpg':
        this.#codePage = codePages[value ?? 0] ?? this.#codePage
        return
      case 'mac':
        this.#codePage = 'macintosh'
        return
      case 'uc':
        this.#group.skip = Math.min(20, Math.max(0, value ?? 1))
        return
      case 'field':
        this.#fields.push(this.#outer.length)
        return
      case 's':
        return this.#story.heading(this.#headings.get(value ?? -1) ?? null)
      case 'outlinelevel':
        return this.#story.heading(value !== null && value < 4 ? value + 1 : null)
      default:
        if (this.#group.target === 'story') this.#story.control(word, value)
    }
  }

  /** Groups that hold no text of the story, and those whose text goes elsewhere. */
  #destination(word: string): boolean {
    const target = destinations[word]
    if (target !== undefined && this.#group.target !== 'nowhere') {
      this.#group.target = target
      this.#starred = false
      return true
    }
    if (this.#starred) {
      this.#starred = false
      this.#group.target = 'nowhere'
      return true
    }
    return false
  }

  #fontWord(word: string, value: number | null): void {
    if (word === 'f') this.#fontInTable = value ?? 0
    if (word === 'fcharset') {
      const encoding = charsets[value ?? 0]
      if (encoding !== undefined) this.#fonts.set(this.#fontInTable, encoding)
    }
  }

  /** Words that stand for a letter. */
  #letterWord(word: string, value: number | null): boolean {
    if (word === 'u') {
      this.#passing = 0
      const code = (value ?? 0) < 0 ? (value ?? 0) + 0x10000 : (value ?? 0)
      if (code > 0 && code <= 0x10ffff) this.#text(String.fromCodePoint(code))
      this.#passing = this.#group.skip
      return true
    }
    const letter = letters[word]
    if (letter !== undefined) this.#text(letter)
    return letter !== undefined
  }

  #look(word: string, value: number | null): boolean {
    const on = value !== 0
    const group = this.#group
    switch (group.isAsian ? (asianLook[word] ?? word) : word) {
      case 'dbch':
      case 'loch':
      case 'hich':
      case 'ltrch':
      case 'rtlch':
        group.isAsian = word === 'dbch'
        return true
      case 'b':
        group.bold = on
        return true
      case 'i':
        group.italic = on
        return true
      case 'ul':
        group.underline = on
        return true
      case 'ulnone':
        group.underline = false
        return true
      case 'strike':
        group.strike = on
        return true
      case 'super':
        group.raised = on ? 'sup' : null
        return true
      case 'sub':
        group.raised = on ? 'sub' : null
        return true
      case 'nosupersub':
        group.raised = null
        return true
      case 'v':
        group.hidden = on
        return true
      case 'f':
        if (group.target === 'fonts') return false
        group.font = value ?? -1
        return true
      case 'plain':
        this.#group = { ...group, ...plainLook }
        return true
      default:
        return false
    }
  }
}

function linkIn(instruction: string): string | null {
  return /HYPERLINK\s+(?:\\l\s+\S+\s*)?"?([^"\s]+)"?/i.exec(instruction)?.[1] ?? null
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  const known = decoders.get(encoding) ?? new TextDecoder(encoding)
  decoders.set(encoding, known)
  return known
}
