import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { datelineOn, dayIn, dayText } from '../../shared/write/day'
import type { StandingText, WritingLists } from '../../shared/write/lists'
import type { OpenArticle } from '../editor/open-article.svelte'
import { insertBlocks } from '../editor/paste-insert'

/** What an insertion is made from: the newsroom's wording, and the zone whose calendar counts. */
export interface Wordings {
  readonly lists: WritingLists
  readonly zone: string
}

/** The day of today at the caret, in the story's language and the newsroom's form. */
export function insertDay(editor: Editor, article: OpenArticle, { lists, zone }: Wordings): void {
  const text = dayText(dayIn(zone, Date.now()), article.draft.language, lists.day)
  editor.view.dispatch(closeHistory(editor.state.tr).insertText(text).scrollIntoView())
}

/**
 * The dateline of today, as data of the story: agency and place stay where there are some, else they are
 * the newsroom's own. False where nobody knows either, so that a person has to say.
 */
export function setDateline(article: OpenArticle, { lists, zone }: Wordings): boolean {
  const { dateline, language, source, places } = article.draft
  const own = source.kind === 'own' ? source.name : ''
  const agency = firstOf(dateline?.agency, lists.dateline.agency, own)
  const place = firstOf(dateline?.place, lists.dateline.place, places[0])
  const today = dayIn(zone, Date.now())
  const next = datelineOn(today, { agency, place }, language, lists.dateline)
  return article.patchDraft({ dateline: next, dateText: undefined }).ok && place !== ''
}

/** A piece of the newsroom at the caret; it merges with the text round it as a paste does. */
export function insertStanding(editor: Editor, { body }: StandingText): void {
  const nodes = body.content.map((node) => Node.fromJSON(editor.schema, node))
  editor.view.dispatch(insertBlocks(editor.state, nodes))
  editor.view.focus()
}

function firstOf(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text !== '') ?? ''
}
