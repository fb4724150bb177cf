import fc from '../../support/properties'
import { expect, it } from 'vitest'
import { createLibrary, openLibrary } from '../../../electron/library/disk-library'
import type { Library } from '../../../electron/library/library'
import { ok } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { hashContent } from '../../../shared/seal/hash'
import { CrashDisk } from '../../support/crash-disk'
import type { CrashProcess, Fault, Pick } from '../../support/crash-disk'
import { articleId, deskFile, must, noon, retitled, story } from '../../support/library'

const path = '/desk/library'
const articles = 3

interface Step {
  readonly act: 'create' | 'save' | 'remove' | 'freeze' | 'search' | 'reopen'
  readonly article: number
  /** A fault at this many calls from the beginning of the act. */
  readonly fault: { readonly call: number; readonly fault: Fault } | null
  /** What happens to the machine after the act. */
  readonly after: 'nothing' | 'kill' | 'cut'
  readonly luck: readonly number[]
}

const faultArbitrary: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('error' as const),
    code: fc.constantFrom('ENOSPC', 'EIO', 'EACCES'),
    when: fc.constantFrom('before' as const, 'after' as const),
  }),
  fc.constant({ kind: 'crash' as const }),
  fc.constant({ kind: 'short' as const }),
)

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('create', 'save', 'save', 'save', 'remove', 'freeze', 'search', 'reopen'),
  article: fc.integer({ min: 0, max: articles - 1 }),
  fault: fc.option(fc.record({ call: fc.integer({ min: 0, max: 40 }), fault: faultArbitrary })),
  after: fc.constantFrom('nothing', 'nothing', 'nothing', 'kill', 'cut'),
  luck: fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 12 }),
})

it('loses no acknowledged save and shows no half one, through any run of faults, kills and power cuts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 1, maxLength: 14 }), async (steps) => {
      const newsroom = await Newsroom.open()
      for (const [turn, step] of steps.entries()) await newsroom.take(step, turn)
      await newsroom.restart('cut', () => 0)
    }),
    { numRuns: 400 },
  )
}, 120_000)

/** A library with what must and may be in it: each article's headlines that a reader may find, null for none. */
class Newsroom {
  readonly #disk = new CrashDisk()
  readonly #may: (string | null)[][] = Array.from({ length: articles }, () => [null])
  readonly #frozen = new Set<string>()
  #running!: CrashProcess
  #library!: Library

  static async open(): Promise<Newsroom> {
    const newsroom = new Newsroom()
    newsroom.#running = newsroom.#disk.start()
    const options = { path, now: () => noon, desk: deskFile(), fileSystem: newsroom.#running }
    newsroom.#library = must(await createLibrary(options))
    return newsroom
  }

  async take(step: Step, turn: number): Promise<void> {
    this.#aim(step)
    await this.#act(step, `${turn}`)
    this.#running.plan = () => null
    const crashed = step.fault?.fault.kind === 'crash'
    if (crashed || step.after !== 'nothing' || step.act === 'reopen') {
      if (step.act === 'reopen' && !crashed) await this.#library.close()
      await this.restart(step.after === 'cut' ? 'cut' : 'kill', luckOf(step.luck))
    }
  }

  /** Whatever is found now has been shown, and must stay, whatever happens next. */
  async restart(how: 'kill' | 'cut', pick: Pick): Promise<void> {
    if (how === 'cut') this.#disk.cutPower(pick)
    this.#running = this.#disk.start()
    const options = { path, mode: 'write', now: () => noon, fileSystem: this.#running } as const
    this.#library = must(await openLibrary(options))
    expect(this.#library.readOnly).toBe(false)
    const listed = this.#library.summaries()
    for (let article = 0; article < articles; article += 1) {
      const found = await this.#look(article)
      expect(this.#may[article]).toContainEqual(found)
      const row = listed.find((summary) => summary.id === articleId(article))
      expect(row?.headline ?? null).toBe(found)
      this.#may[article] = [found]
    }
    for (const title of this.#frozen) {
      const { draft } = story(0, title)
      expect(must(await this.#library.readRevision(hashContent(draft)))).toEqual(draft)
    }
  }

  async #act(step: Step, title: string): Promise<void> {
    const id = articleId(step.article)
    switch (step.act) {
      case 'create':
        this.#note(step, title, await this.#library.createArticle(story(step.article, title)))
        return
      case 'save': {
        const change = this.#library.changeArticle(id, ({ value }) => ok(retitled(value, title)))
        this.#note(step, title, await change)
        return
      }
      case 'remove':
        this.#note(step, null, await this.#library.removeArticle(id))
        return
      case 'freeze': {
        const frozen = await this.#library.writeRevision(story(0, title).draft)
        if (frozen.ok) this.#frozen.add(title)
        return
      }
      case 'search':
        await this.#library.search('清溪')
        return
      case 'reopen':
        return
    }
  }

  #note(step: Step, next: string | null, answer: Result<unknown>): void {
    const before = this.#may[step.article] ?? []
    if (answer.ok) this.#may[step.article] = [next]
    else if (answer.refusal.code.startsWith('refusal.disk'))
      this.#may[step.article] = [...before, next]
  }

  async #look(article: number): Promise<string | null> {
    const read = await this.#library.readArticle(articleId(article))
    if (read.ok) return read.value.value.draft.headline
    expect(read.refusal.code).toBe('refusal.noSuchArticle')
    return null
  }

  #aim({ fault }: Step): void {
    if (fault === null) return
    const aim = this.#running.calls.length + fault.call
    this.#running.plan = (call) => (call === aim ? fault.fault : null)
  }
}

function luckOf(luck: readonly number[]): Pick {
  let turn = 0
  return (many) => {
    turn += 1
    return (luck[turn % luck.length] ?? 0) % many
  }
}
