import type { Block, Found, FoundCredit, LeftOut } from './reading'

/** The blocks of a copy while they are sorted: each is a field's, left out, or the story's. */
export class Sorting {
  readonly found: Found[] = []
  readonly leftOut: LeftOut[] = []
  readonly credits: FoundCredit[] = []
  readonly #blocks: (Block | null)[]
  readonly #fields = new Set<string>()

  constructor(blocks: readonly Block[]) {
    this.#blocks = [...blocks]
  }

  get length(): number {
    return this.#blocks.length
  }

  /** The block at this place, or null once it was taken or left out. */
  at(index: number): Block | null {
    return this.#blocks[index] ?? null
  }

  /** The blocks nobody took, in order, with their places. */
  rest(): readonly { readonly block: Block; readonly index: number }[] {
    return this.#blocks.flatMap((block, index) => (block === null ? [] : [{ block, index }]))
  }

  take(index: number): void {
    this.#blocks[index] = null
  }

  replace(index: number, block: Block): void {
    this.#blocks[index] = block
  }

  leave(index: number, reason: string): void {
    const block = this.at(index)
    if (block !== null) this.note(reason, block.text)
    this.take(index)
  }

  note(reason: string, text: string): void {
    const line = text.trim()
    if (line !== '') this.leftOut.push({ reason, text: line })
  }

  find(field: string, text: string, confirm: boolean, proposal?: string): void {
    if (this.#fields.has(field)) return
    this.#fields.add(field)
    this.found.push({
      field,
      text: text.trim(),
      confirm,
      ...(proposal === undefined ? {} : { proposal }),
    })
  }

  /** Credits in the order of print; the same person in the same role counts once. */
  credit(credits: readonly FoundCredit[], nobody: readonly string[] = []): void {
    for (const credit of credits) {
      const bare = credit.name.toLowerCase()
      const at = this.credits.findIndex(
        ({ role, name }) => role === credit.role && name.toLowerCase() === bare,
      )
      if (at < 0) this.credits.push(credit)
      // What was printed in capitals says less of a name than what was not: `VAN DER VEEN`.
      else if (credit.text.includes(credit.name)) this.credits[at] = credit
    }
    for (const name of nobody) this.note('import.leftOut.nobody', name)
  }
}
