import type { Content } from '../article/content'
import type { BlockChange, ChangeKind } from '../document/body-change'
import { diffBodies } from '../document/diff'
import { countText } from '../document/text'
import type { InterfaceLanguage } from '../words/language'
import { say } from '../words/say'
import { changesOfFields } from './field-changes'
import type { FieldChange } from './field-changes'

/** All that differs between two contents. */
export interface Comparison {
  readonly blocks: readonly BlockChange[]
  readonly fields: readonly FieldChange[]
  readonly sum: ComparisonSum
}

/** How much differs, counted as a newsroom counts. */
export interface ComparisonSum {
  /** Blocks that changed, came, went or changed in form alone; a move is one. */
  readonly blocks: number
  readonly fields: number
  readonly moves: number
  /** 字数 put in and taken out. */
  readonly added: number
  readonly removed: number
}

/** What differs between two contents, in the words of `language`. */
export function compareContents(
  before: Content,
  after: Content,
  language: InterfaceLanguage,
): Comparison {
  const blocks = diffBodies(before.body, after.body)
  const fields = changesOfFields(before, after, language)
  return { blocks, fields, sum: sumOf(blocks, fields) }
}

/** The sum in a sentence; what did not happen is not told. */
export function saySum(sum: ComparisonSum, language: InterfaceLanguage): string {
  const { blocks, fields, moves, added, removed } = sum
  if (blocks + fields === 0) return say(language, 'compare.same')
  const parts = [
    blocks === 0 ? '' : say(language, 'compare.sum.blocks', { count: blocks }),
    added === 0 ? '' : say(language, 'compare.sum.added', { count: added }),
    removed === 0 ? '' : say(language, 'compare.sum.removed', { count: removed }),
    moves === 0 ? '' : say(language, 'compare.sum.moves', { count: moves }),
    fields === 0 ? '' : say(language, 'compare.sum.fields', { count: fields }),
  ]
  return parts.filter((part) => part !== '').join(say(language, 'compare.sum.and'))
}

/** What a block shows: where it stands now (`movedTo`) or stood before (`movedFrom`) is told before all else. */
export type BlockLook = ChangeKind | 'movedTo' | 'movedFrom'

export function lookOf({ kind, before, move }: BlockChange): BlockLook {
  if (move === null) return kind
  return before === null ? 'movedFrom' : 'movedTo'
}

function sumOf(blocks: readonly BlockChange[], fields: readonly FieldChange[]): ComparisonSum {
  const moves = new Set(blocks.flatMap(({ move }) => (move === null ? [] : [move]))).size
  const still = blocks.filter(({ kind, move }) => kind !== 'same' && move === null).length
  return {
    blocks: still + moves,
    fields: fields.filter(({ differs }) => differs).length,
    moves,
    added: charactersOf(blocks, 'added'),
    removed: charactersOf(blocks, 'removed'),
  }
}

function charactersOf(blocks: readonly BlockChange[], kind: 'added' | 'removed'): number {
  return blocks
    .filter(({ move, kind: own }) => move === null || own === 'changed')
    .flatMap(({ pieces, table }) => [
      ...pieces.filter((piece) => piece.kind === kind).map(({ text }) => text),
      ...(table === null ? [] : tableTexts(table, kind)),
    ])
    .reduce((sum, text) => sum + countText(text).characters, 0)
}

function tableTexts(
  { rows }: NonNullable<BlockChange['table']>,
  kind: 'added' | 'removed',
): readonly string[] {
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ pieces, table }) => [
      ...pieces.filter((piece) => piece.kind === kind).map(({ text }) => text),
      ...(table === null ? [] : tableTexts(table, kind)),
    ])
}
