import type { Editor } from '@tiptap/core'
import { insertPoint } from '@tiptap/pm/transform'
import type { Transaction } from '@tiptap/pm/state'
import { clipKindOf } from '../../shared/article/clip'
import type { MediaUse } from '../../shared/article/content'
import type { Lost } from '../../shared/document/html-reading'
import type { Bridge, MediaAsset } from '../../shared/ipc'
import type { OpenArticle } from './open-article.svelte'
import type { TakingIn } from './taking-in.svelte'
import type { FigurePicture, PasteTools, WaitingPicture } from './pasting'

/** What the person should know of the last paste, until they put it away. */
export interface PasteReport {
  readonly lost: readonly Lost[]
  /** Pictures on the web that nobody has fetched. */
  readonly waiting: readonly WaitingPicture[]
  /** Whether undoing would take back the paste and nothing else. */
  readonly mayUndo: boolean
  readonly isFetching: boolean
}

interface Wiring {
  readonly article: OpenArticle
  readonly call: Bridge['call']
  readonly add: TakingIn['add']
  readonly editor: () => Editor
  readonly addPictures: PasteTools['addPictures']
  readonly useOf: (asset: MediaAsset) => MediaUse
}

/** What pastes bring along and what they could not keep. */
export class Pastes implements PasteTools {
  #report = $state.raw<PasteReport | null>(null)
  readonly #wiring: Wiring
  readonly addPictures: PasteTools['addPictures']

  constructor(wiring: Wiring) {
    this.#wiring = wiring
    this.addPictures = wiring.addPictures
  }

  get last(): PasteReport | null {
    return this.#report
  }

  dismiss(): void {
    this.#report = null
  }

  undo(): void {
    if (this.#report?.mayUndo !== true) return
    const editor = this.#wiring.editor()
    editor.commands.undo()
    editor.view.focus()
    this.#report = null
  }

  /** Follows the text: where a picture belongs moves with it, and further typing ends the undo. */
  watch(): () => void {
    const editor = this.#wiring.editor()
    const follow = ({ transaction }: { transaction: Transaction }) => this.#follow(transaction)
    editor.on('transaction', follow)
    return () => {
      editor.off('transaction', follow)
    }
  }

  readonly findMedia = (id: string): MediaUse | null => this.#wiring.article.findMedia(id)

  readonly fill = (pictures: readonly FigurePicture[]): void => {
    for (const picture of pictures) void this.#fill(picture)
  }

  readonly bring = (uses: readonly MediaUse[]): void => {
    for (const use of uses) {
      this.#wiring.article.addMedia(use)
      void this.#check(use)
    }
  }

  readonly report = (lost: readonly Lost[], waiting: readonly WaitingPicture[]): void => {
    this.#report =
      lost.length + waiting.length === 0
        ? null
        : { lost, waiting, mayUndo: true, isFetching: false }
  }

  /** Has the host fetch the pictures that lie on the web, because the person asked for it. */
  async fetchWaiting(): Promise<void> {
    const report = this.#report
    if (report === null || report.isFetching) return
    this.#report = { ...report, isFetching: true }
    for (const { id } of report.waiting) await this.#fetch(id)
    this.#change((after) => ({ ...after, isFetching: false, mayUndo: false }))
    if (this.last?.lost.length === 0) this.#report = null
  }

  async #fetch(id: string): Promise<void> {
    const wanted = this.#waitingFor(id)
    if (wanted === undefined) return
    const { article, call, useOf } = this.#wiring
    const answer = await call('media.fetch', { address: wanted.address })
    const place = this.#waitingFor(id)
    const editor = this.#wiring.editor()
    if (place === undefined || editor.isDestroyed) return
    const { caption, credit, alt, address } = place
    this.#change(({ waiting, ...rest }) => ({
      ...rest,
      waiting: waiting.filter((other) => other.id !== id),
    }))
    if (!answer.ok) {
      this.#lose([caption, alt, address].filter((part) => part !== '').join(' · '))
      return
    }
    article.addMedia({ ...useOf(answer.value), id, caption, credit, alt })
    this.#insert(editor, id, place.at)
  }

  /** After a composition, should one be under way: a picture must not break it off. */
  #insert(editor: Editor, id: string, at: number): void {
    if (editor.view.composing) {
      editor.view.dom.addEventListener(
        'compositionend',
        () => setTimeout(() => this.#insert(editor, id, at), afterComposition),
        { once: true },
      )
      return
    }
    const { tr, doc, schema } = editor.state
    const figure = schema.node('figure', { media: id })
    const within = Math.min(at, doc.content.size)
    editor.view.dispatch(tr.insert(insertPoint(doc, within, figure.type) ?? within, figure))
  }

  async #fill({ id, name, bytes, caption, credit, alt }: FigurePicture): Promise<void> {
    const { article, add, useOf } = this.#wiring
    const answer = await add({ name, bytes: await bytes() })
    const [asset] = answer.ok ? answer.value : []
    if (asset !== undefined) article.addMedia({ ...useOf(asset), id, caption, credit, alt })
    else this.#takeOut(id, [caption, credit, alt].filter((part) => part !== '').join(' · '))
  }

  /** A copy may come from another library, which has other pictures. */
  async #check(use: MediaUse): Promise<void> {
    if (!(await isThere(use))) this.#takeOut(use.id, use.caption)
  }

  #takeOut(id: string, words: string): void {
    const editor = this.#wiring.editor()
    if (editor.isDestroyed) return
    const { tr, doc } = editor.state
    doc.descendants((node, at) => {
      if (node.type.name === 'figure' && node.attrs['media'] === id)
        tr.delete(tr.mapping.map(at), tr.mapping.map(at + 1))
    })
    if (tr.docChanged) editor.view.dispatch(tr)
    this.#lose(words === '' ? id : words)
  }

  #lose(text: string): void {
    const piece: Lost = { reason: 'import.leftOut.picture', text }
    const before = this.#report ?? { waiting: [], lost: [], isFetching: false }
    this.#report = { ...before, lost: [...before.lost, piece], mayUndo: false }
  }

  #waitingFor(id: string): WaitingPicture | undefined {
    return this.#report?.waiting.find((picture) => picture.id === id)
  }

  #change(change: (report: PasteReport) => PasteReport): void {
    if (this.#report !== null) this.#report = change(this.#report)
  }

  #follow(transaction: Transaction): void {
    const report = this.#report
    if (report === null || !transaction.docChanged || transaction.getMeta('paste') === true) return
    this.#report = {
      ...report,
      mayUndo: false,
      waiting: report.waiting.map((picture) => ({
        ...picture,
        at: transaction.mapping.map(picture.at),
      })),
    }
  }
}

function isThere(use: MediaUse): Promise<boolean> {
  const src = `app://caibian/media/${use.asset}`
  const kind = clipKindOf(use)
  if (kind === null) {
    const picture = Object.assign(new Image(), { src })
    return picture.decode().then(
      () => true,
      () => false,
    )
  }
  return new Promise((resolve) => {
    const player = document.createElement(kind)
    player.preload = 'metadata'
    player.onloadedmetadata = () => resolve(true)
    player.onerror = () => resolve(false)
    player.src = src
  })
}

/** Milliseconds after which ProseMirror has read a finished composition. */
const afterComposition = 60
