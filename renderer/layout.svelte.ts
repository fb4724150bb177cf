import type { ArticleId } from '../shared/article/ids'

/** The columns that can be made wider or narrower. */
export type Column = 'queues' | 'list' | 'inspector'

/** Ways to look at a text while writing it. */
export const writingViews = ['invisibles', 'focus', 'typewriter'] as const
export type WritingView = (typeof writingViews)[number]

interface Limits {
  readonly min: number
  readonly max: number
  readonly standard: number
}

export const columnLimits: Readonly<Record<Column, Limits>> = {
  queues: { min: 140, max: 280, standard: 172 },
  list: { min: 240, max: 520, standard: 312 },
  inspector: { min: 280, max: 560, standard: 348 },
}

/** Width in pixels of the queues when only their icons are shown. */
export const railWidth = 50
/** Width in pixels under which the queues shrink to their icons. */
export const roomForQueues = 1300
/** Width in pixels under which the inspector lies over the editor instead of beside it. */
export const roomForInspector = 1120

type Kept = Record<Column, number> & {
  readonly queuesOpen: boolean | null
  readonly inspectorOpen: boolean
  readonly article: ArticleId | null
  readonly person: string | null
  readonly views: readonly WritingView[]
}

const key = 'caibian.layout'

/**
 * How this window is laid out. Kept in the browser's own storage, since it belongs to this machine and
 * is worth nothing to anyone else; nothing of an article is in it but which one was open.
 */
export class Layout {
  #kept = $state.raw<Kept>(read())
  #width = $state(window.innerWidth)
  #drawer = $state(false)

  /** Follows the window's width; the answer stops it. */
  watch(): () => void {
    const measure = () => (this.#width = window.innerWidth)
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }

  width(column: Column): number {
    return this.#kept[column]
  }

  resize(column: Column, width: number): void {
    this.#keep({ [column]: width })
  }

  /** False: only the icons of the queues are shown. */
  get queuesOpen(): boolean {
    return this.#kept.queuesOpen ?? this.#width >= roomForQueues
  }

  /** True: the inspector lies over the editor while it is open. */
  get inspectorFloats(): boolean {
    return this.#width < roomForInspector
  }

  get inspectorOpen(): boolean {
    return this.inspectorFloats ? this.#drawer : this.#kept.inspectorOpen
  }

  get lastArticle(): ArticleId | null {
    return this.#kept.article
  }

  get lastPerson(): string | null {
    return this.#kept.person
  }

  /** How the text is looked at. */
  get views(): readonly WritingView[] {
    return this.#kept.views
  }

  toggleView(view: WritingView): void {
    const { views } = this.#kept
    const without = views.filter((one) => one !== view)
    this.#keep({ views: without.length === views.length ? [...views, view] : without })
  }

  toggleQueues(): void {
    const open = !this.queuesOpen
    const natural = this.#width >= roomForQueues
    this.#keep({ queuesOpen: open === natural ? null : open })
  }

  setInspector(open: boolean): void {
    if (this.inspectorFloats) this.#drawer = open
    else this.#keep({ inspectorOpen: open })
  }

  rememberArticle(article: ArticleId | null): void {
    this.#keep({ article })
  }

  rememberPerson(person: string): void {
    this.#keep({ person })
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change }
    try {
      localStorage.setItem(key, JSON.stringify(this.#kept))
    } catch {
      // Storage may be full or denied; the layout then lasts as long as the window.
    }
  }
}

function read(): Kept {
  const kept = parse()
  const width = (column: Column): number => {
    const { min, max, standard } = columnLimits[column]
    const value = kept[column]
    return typeof value === 'number' ? Math.min(max, Math.max(min, value)) : standard
  }
  return {
    queues: width('queues'),
    list: width('list'),
    inspector: width('inspector'),
    queuesOpen: typeof kept['queuesOpen'] === 'boolean' ? kept['queuesOpen'] : null,
    inspectorOpen: kept['inspectorOpen'] !== false,
    article: typeof kept['article'] === 'string' ? (kept['article'] as ArticleId) : null,
    person: typeof kept['person'] === 'string' ? kept['person'] : null,
    views: writingViews.filter((view) => {
      const views = kept['views']
      return Array.isArray(views) && views.includes(view)
    }),
  }
}

function parse(): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
