import { phrase } from './phrase'
import type { PhraseKey } from './phrase'
import { noticeName } from './json-ld'
import { element, join, line, newline, nothing, text } from './markup'
import type { Markup } from './markup'
import type { Notice, Projection } from './projection'

/**
 * The notices of correction that stand above or below the text: what, when, and what it said before. Above them
 * all stands the update that took the story's place.
 */
export function noticesAt(story: Projection, place: Notice['place']): Markup {
  const notices = story.notices.filter((notice) => notice.place === place)
  const first = place === 'top' ? successorHtml(story) : nothing
  if (notices.length === 0) return first
  return join([first, ...notices.map((notice) => noticeHtml(story, notice))])
}

/** One notice as paragraphs alone, for feeds and lists. */
export function noticeParagraph(story: Projection, notice: Notice): Markup {
  return element('p', {}, ...noticeWords(story, notice))
}

/** One notice as a line of text: `更正（2023年2月2日 11:05）：…`. */
export function noticeText(story: Projection, notice: Notice): string {
  const said = (key: PhraseKey, value: string | undefined) =>
    value === undefined || value === '' ? '' : ` ${phrase(story.words, key)}${value}`
  const head = `${noticeName(story, notice.kind)} (${notice.moment.words})`
  return (
    `${head}${phrase(story.words, 'render.label.colon')}${notice.text}` +
    said('render.label.was', notice.was) +
    said('render.label.now', notice.now)
  )
}

/** That the text was written by or with a machine, where a story says so; '' else. */
export function machineNote({ aiUse, words }: Projection): string {
  if (aiUse === null || aiUse.level === 'none') return ''
  return phrase(words, `render.ai.${aiUse.level}`) + aiUse.note
}

/** That an update took the story's place, and the way there: the first thing a reader of the old text needs. */
function successorHtml({ successor, words }: Projection): Markup {
  if (successor === null) return nothing
  const { title, url } = successor
  return join([
    element(
      'div',
      { class: 'notice successor', role: 'note' },
      element('p', {}, text(phrase(words, 'render.successor')), line('a', { href: url }, title)),
    ),
    newline,
  ])
}

function noticeHtml(story: Projection, notice: Notice): Markup {
  return join([
    element(
      'div',
      { class: 'notice', role: 'note' },
      element('p', {}, ...noticeWords(story, notice)),
    ),
    newline,
  ])
}

function noticeWords(story: Projection, notice: Notice): Markup[] {
  const part = (key: PhraseKey, value: string | undefined) =>
    value === undefined || value === ''
      ? nothing
      : join([text(` ${phrase(story.words, key)}`), line('q', {}, value)])
  return [
    line('strong', {}, noticeName(story, notice.kind)),
    text(' '),
    line('time', { datetime: notice.moment.instant }, notice.moment.words),
    text(phrase(story.words, 'render.label.colon')),
    text(notice.text),
    part('render.label.was', notice.was),
    part('render.label.now', notice.now),
  ]
}
