import { isInline, isOfStory, isPartName, neededParts, readingParts } from './part-names'
import type { PartName } from './part-names'
import type { ThemeProblem, ThemeProblemKey } from './problem'
import { isAllowedAttribute, templateElements, wordElements } from './template-elements'
import { templateTokens } from './template-tokens'
import type { TemplateToken } from './template-tokens'

/** What a template is made of, as far as it is allowed. */
export type TemplateNode =
  { readonly part: PartName } | { readonly words: string } | TemplateElement

export interface TemplateElement {
  readonly name: string
  readonly line: number
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  readonly inside: readonly TemplateNode[]
  /** True for elements that never have content, as `<hr>`. */
  readonly isEmpty: boolean
  /** Whether a line breaks after its start tag and after its end tag. */
  readonly breaks: { readonly inside: boolean; readonly after: boolean }
}

export interface CheckedTemplate {
  readonly before: readonly TemplateNode[]
  readonly main: TemplateElement
  readonly after: readonly TemplateNode[]
  readonly parts: ReadonlySet<PartName>
}

/** Longest template read, in characters. */
const longest = 50_000
/** Deepest nesting of elements. */
const deepest = 20

/** The template as a tree, or everything that is wrong with it, in the order of its lines. */
export function checkedTemplate(
  template: string,
):
  | { readonly ok: true; readonly value: CheckedTemplate }
  | { readonly ok: false; readonly problems: readonly ThemeProblem[] } {
  if (template.length > longest) return { ok: false, problems: [problem(1, 'theme.problem.long')] }
  const reading = new TemplateReading()
  for (const token of templateTokens(template)) reading.take(token)
  const { top, problems, parts } = reading.end()
  const place = top.findIndex((node) => 'name' in node && node.name === 'main')
  const main = top[place]
  if (problems.length > 0 || main === undefined || !('name' in main))
    return { ok: false, problems: [...problems].sort((a, b) => a.line - b.line) }
  return {
    ok: true,
    value: { before: top.slice(0, place), main, after: top.slice(place + 1), parts },
  }
}

interface Opened {
  readonly name: string
  readonly line: number
  readonly attributes: TemplateElement['attributes']
  readonly inside: Growing[]
  breaksInside: boolean
}

type Growing =
  | { readonly part: PartName }
  | { readonly words: string }
  | (Omit<TemplateElement, 'inside' | 'breaks'> & {
      readonly inside: readonly Growing[]
      readonly breaks: { inside: boolean; after: boolean }
    })

/** One reading of a template, token by token. */
class TemplateReading {
  readonly #top: Growing[] = []
  readonly #open: Opened[] = []
  readonly #problems: ThemeProblem[] = []
  readonly #parts = new Map<PartName, number>()
  readonly #once = new Set<string>()
  #lastLine = 1

  take(token: TemplateToken): void {
    this.#lastLine = token.line
    switch (token.kind) {
      case 'words':
        return this.#words(token.text, token.line)
      case 'part':
        return this.#part(token.name, token.line)
      case 'start':
        return this.#start(token)
      case 'end':
        return this.#end(token.name, token.line)
      case 'fault':
        return this.#say(token.line, 'theme.problem.html', { what: token.text })
    }
  }

  end(): {
    readonly top: readonly TemplateNode[]
    readonly problems: readonly ThemeProblem[]
    readonly parts: ReadonlySet<PartName>
  } {
    for (const { name, line } of this.#open)
      this.#say(line, 'theme.problem.unclosed', { what: `<${name}>` })
    for (const name of ['main', 'article'])
      if (!this.#once.has(name))
        this.#say(this.#lastLine, 'theme.problem.missing', { what: `<${name}>` })
    for (const name of neededParts)
      if (!this.#parts.has(name))
        this.#say(this.#lastLine, 'theme.problem.missing', { what: `{{${name}}}` })
    this.#checkOrder()
    return { top: this.#top, problems: this.#problems, parts: new Set(this.#parts.keys()) }
  }

  get #around(): Growing[] {
    return this.#open.at(-1)?.inside ?? this.#top
  }

  #isWithin(name: string): boolean {
    return this.#open.some((one) => one.name === name)
  }

  #say(line: number, key: ThemeProblemKey, values: Readonly<Record<string, string>> = {}): void {
    this.#problems.push(problem(line, key, values))
  }

  #words(text: string, line: number): void {
    if (text.trim() === '') return this.#space(text)
    const holder = this.#open.at(-1)
    const holds = holder === undefined ? 'blocks' : templateElements[holder.name]
    if (this.#isWithin('article')) this.#say(line, 'theme.problem.inStory', { what: text.trim() })
    else if (holder === undefined || holds === 'entries')
      this.#say(line, 'theme.problem.loose', { what: text.trim() })
    this.#around.push({ words: text.replace(/\s+/g, ' ') })
  }

  /** Line breaks beside tags stand in the page; parts bring their own, and other space is for the template's reader. */
  #space(text: string): void {
    const before = this.#around.at(-1)
    const isBroken = text.includes('\n')
    const holder = this.#open.at(-1)
    const isInLine =
      (holder !== undefined && templateElements[holder.name] === 'words') ||
      (!isBroken && before !== undefined && 'name' in before && wordElements.has(before.name))
    if (isInLine) this.#around.push({ words: ' ' })
    else if (isBroken && before === undefined && holder !== undefined) holder.breaksInside = true
    else if (isBroken && before !== undefined && 'name' in before) before.breaks.after = true
  }

  #part(name: string, line: number): void {
    const what = `{{${name}}}`
    if (!isPartName(name)) return this.#say(line, 'theme.problem.noPart', { what })
    const inArticle = this.#isWithin('article')
    const holder = this.#open.at(-1)
    const holds = holder === undefined ? 'blocks' : templateElements[holder.name]
    const overlap = overlapping(name).find((other) => this.#parts.has(other))
    if (overlap !== undefined)
      this.#say(line, 'theme.problem.twice', {
        what: overlap === name ? what : `{{${overlap}}}, ${what}`,
      })
    else if (isOfStory(name) !== inArticle)
      this.#say(line, isOfStory(name) ? 'theme.problem.outside' : 'theme.problem.inStory', { what })
    else if (
      holds === 'entries' ||
      (holds === 'words' && !isInline(name)) ||
      (isInline(name) && this.#isWithin('a'))
    )
      this.#say(line, 'theme.problem.place', { what, inside: `<${holder?.name ?? ''}>` })
    this.#parts.set(name, this.#parts.get(name) ?? this.#parts.size)
    this.#around.push({ part: name })
  }

  #start({ name, line, attributes }: Extract<TemplateToken, { kind: 'start' }>): void {
    const what = `<${name}>`
    const holds = templateElements[name]
    if (holds === undefined) return this.#say(line, 'theme.problem.element', { what })
    this.#checkPlace(name, line)
    for (const { name: attribute, value } of attributes) {
      if (isAllowedAttribute(name, attribute, value)) continue
      this.#say(line, 'theme.problem.attribute', { what: `${attribute}="${value}"`, inside: what })
    }
    const has = (wanted: string) => attributes.some((one) => one.name === wanted)
    if (name === 'img' && !(has('src') && has('alt'))) this.#say(line, 'theme.problem.picture')
    if (holds === 'nothing') {
      const breaks = { inside: false, after: false }
      this.#around.push({ name, line, attributes, inside: [], isEmpty: true, breaks })
    } else if (this.#open.length >= deepest) this.#say(line, 'theme.problem.long')
    else this.#open.push({ name, line, attributes, inside: [], breaksInside: false })
  }

  #checkPlace(name: string, line: number): void {
    const what = `<${name}>`
    const holder = this.#open.at(-1)
    const holds = holder === undefined ? 'blocks' : templateElements[holder.name]
    const isEntry = name === 'li'
    const fits =
      holds === 'entries' ? isEntry : !isEntry && (holds === 'blocks' || wordElements.has(name))
    if (!fits || !this.#mayNest(name))
      this.#say(line, 'theme.problem.place', { what, inside: `<${holder?.name ?? 'body'}>` })
    if (name !== 'main' && name !== 'article') return
    if (this.#once.has(name)) this.#say(line, 'theme.problem.twice', { what })
    this.#once.add(name)
  }

  /** What HTML allows of elements round these, beyond what each may hold. */
  #mayNest(name: string): boolean {
    switch (name) {
      case 'main':
        return this.#open.length === 0
      case 'article':
        return (
          this.#isWithin('main') &&
          this.#open.every((one) => one.name === 'main' || one.name === 'div')
        )
      case 'header':
      case 'footer':
        return !this.#isWithin('header') && !this.#isWithin('footer')
      case 'a':
        return !this.#isWithin('a')
      case 'img':
        return !this.#isWithin('article')
      default:
        return true
    }
  }

  #end(name: string, line: number): void {
    const opened = this.#open.at(-1)
    // What was refused at its beginning has no end to be told of.
    if (templateElements[name] === undefined) return
    if (opened === undefined || opened.name !== name)
      return this.#say(line, 'theme.problem.closing', { what: `</${name}>` })
    this.#open.pop()
    const { attributes, inside, breaksInside } = opened
    this.#around.push({
      name,
      line: opened.line,
      attributes,
      inside,
      isEmpty: false,
      breaks: { inside: breaksInside, after: false },
    })
  }

  /** A notice readers shall see first stands first; one for the end, after the text. */
  #checkOrder(): void {
    const order: readonly PartName[] = [
      'headline',
      'corrections-above',
      'body',
      'corrections-below',
    ]
    const places = order.map((name) => this.#parts.get(name))
    for (const [at, place] of places.entries()) {
      const next = places[at + 1]
      if (place === undefined || next === undefined || place < next) continue
      this.#say(this.#lastLine, 'theme.problem.order', {
        what: `{{${order[at] ?? ''}}}`,
        then: `{{${order[at + 1] ?? ''}}}`,
      })
    }
  }
}

/** Parts that would show the same twice. */
function overlapping(name: PartName): readonly PartName[] {
  if (name === 'reading') return [name, ...readingParts]
  return readingParts.some((part) => part === name) ? [name, 'reading'] : [name]
}

function problem(
  line: number,
  key: ThemeProblemKey,
  values: Readonly<Record<string, string>> = {},
): ThemeProblem {
  return { in: 'template', line, key, values }
}
