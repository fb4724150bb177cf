import type { Content, MediaUse } from '../article/content'
import { lookOf } from '../compare/comparison'
import { besideText, cellChanges, formChanges, formName } from '../compare/form-changes'
import type { BlockChange, CellChange, DiffBlock, TableChange } from '../document/body-change'
import type { InterfaceLanguage } from '../words/language'
import { say } from '../words/say'
import { element, join, line, newline, nothing, voidElement } from './markup'
import type { Markup } from './markup'
import { piecesHtml } from './marked-text'

/** What a marked-up proof shows its blocks and fields with. */
export interface MarkedPlan {
  readonly before: Content
  readonly after: Content
  readonly language: InterfaceLanguage
  readonly pictureUrl: (use: MediaUse) => string | null
}

/** The whole text with its changes, each paragraph of the new version with its number in the margin. */
export function markedBlocks(changes: readonly BlockChange[], plan: MarkedPlan): Markup {
  let number = 0
  const lines = changes.map((change) => {
    const isCounted = change.after !== null
    if (isCounted) number += 1
    const margin = isCounted
      ? line('span', { class: 'no', lang: plan.language }, `${number}`)
      : nothing
    return blockHtml(change, plan, margin)
  })
  return join(lines, newline)
}

/** The picture of a use, as far as there is one. */
export function pictureOf(
  use: MediaUse | null | undefined,
  isGone: boolean,
  plan: MarkedPlan,
): Markup {
  const src = use === null || use === undefined ? null : plan.pictureUrl(use)
  return src === null
    ? nothing
    : voidElement('img', { src, alt: use?.alt ?? '', class: isGone ? 'gone' : null })
}

function blockHtml(change: BlockChange, plan: MarkedPlan, margin: Markup): Markup {
  const block = change.after ?? change.before
  if (block === null) return nothing
  const look = lookOf(change)
  const isMoved = change.move !== null
  const depth = Math.min(3, block.path.filter(({ node }) => node.type.endsWith('List')).length)
  const classes = [
    'line',
    isMoved ? 'moved' : look,
    typeof block.node.attrs?.['level'] === 'number' ? 'heading' : '',
    depth === 0 ? '' : `depth-${depth}`,
  ]
  const language = (change.after === null ? plan.before : plan.after).language
  return element(
    'div',
    { class: classes.filter((name) => name !== '').join(' '), lang: language },
    margin,
    labels(change, plan),
    inside(change, block, plan),
  )
}

function labels(change: BlockChange, plan: MarkedPlan): Markup {
  const { language } = plan
  const look = lookOf(change)
  const told = look === 'same' ? [] : [...formChanges(change, language)]
  if (look === 'movedTo' || look === 'movedFrom') {
    told.unshift(say(language, `compare.${look}`, { move: change.move ?? 0 }))
  }
  return told.length === 0
    ? nothing
    : line('span', { class: 'label', lang: language }, `〔${told.join(' · ')}〕`)
}

function inside(change: BlockChange, block: DiffBlock, plan: MarkedPlan): Markup {
  if (change.table !== null) return tableHtml(change.table, plan)
  if (change.pieces.length > 0) {
    const beside = besideText(block)
    const said = beside === '' ? nothing : line('span', { class: 'note' }, ` —— ${beside}`)
    return join([piecesHtml(change.pieces, plan.language), said])
  }
  const name = line('span', { class: 'note', lang: plan.language }, formName(block, plan.language))
  const find = (content: Content, from: DiffBlock | null) =>
    content.media.find((use) => use.id === from?.node.attrs?.['media'])
  const was = change.kind === 'same' ? undefined : find(plan.before, change.before)
  const now = find(plan.after, change.after)
  const caption = (now ?? was)?.caption ?? ''
  const named = change.kind === 'added' ? 'ins' : change.kind === 'removed' ? 'del' : 'span'
  return join([
    name,
    pictureOf(was, true, plan),
    pictureOf(now, false, plan),
    caption === '' ? nothing : line(named, {}, caption),
  ])
}

function tableHtml({ rows }: TableChange, plan: MarkedPlan): Markup {
  return element(
    'table',
    {},
    ...rows.map((row) => {
      const isWhole = row.kind === 'added' || row.kind === 'removed'
      const told = isWhole
        ? say(plan.language, row.kind === 'added' ? 'compare.addedRow' : 'compare.removedRow')
        : ''
      return element(
        'tr',
        {},
        ...row.cells.map((cell, place) => cellHtml(cell, place === 0 ? told : '', isWhole, plan)),
      )
    }),
  )
}

function cellHtml(cell: CellChange, rowNote: string, isWhole: boolean, plan: MarkedPlan): Markup {
  const node = cell.after ?? cell.before
  const span = (name: string) => {
    const value = node?.attrs?.[name]
    return typeof value === 'number' && value > 1 ? value : null
  }
  const isLone = (cell.kind === 'added' || cell.kind === 'removed') && !isWhole
  const told = [
    rowNote,
    isLone
      ? say(plan.language, cell.kind === 'added' ? 'compare.addedCell' : 'compare.removedCell')
      : '',
    ...cellChanges(cell, plan.language),
  ].filter((part) => part !== '')
  const note =
    told.length === 0
      ? nothing
      : line('span', { class: 'label', lang: plan.language }, `〔${told.join(' · ')}〕`)
  return element(
    node?.type === 'tableHeader' ? 'th' : 'td',
    { class: cell.kind, colspan: span('colspan'), rowspan: span('rowspan') },
    note,
    ...cell.blocks.map((change) => blockHtml(change, plan, nothing)),
  )
}
