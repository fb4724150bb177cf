import type { Draw } from './draw'
import type { Story } from './story'
import * as chinese from './drawn-words-chinese'
import * as english from './drawn-words-english'

/** What stories are made of, whoever signs them. */
export interface Words {
  readonly headlines: readonly string[]
  readonly openings: readonly string[]
  readonly middles: readonly string[]
  readonly closings: readonly string[]
  readonly outlets: readonly string[]
  readonly sections: readonly (readonly [string, string])[]
  readonly others: readonly string[]
  /** Whole names, none a part of another; else names are put together. */
  readonly people?: readonly string[]
}

/**
 * A story drawn at random, whatever site prints it: people, outlet, date and paragraphs vary on their own,
 * so that no layout goes with one kind of name or sentence. Towns, outlets and people are invented.
 */
export function drawnChinese(number: number, draw: Draw, words: Words = chinese): Story {
  return drawn(number, draw, words, chineseName)
}

export function drawnEnglish(number: number, draw: Draw, words: Words = english): Story {
  return drawn(number, draw, words, englishName)
}

function drawn(number: number, draw: Draw, words: Words, name: (draw: Draw) => string): Story {
  return {
    ...dated(number, draw),
    headline: draw.of(words.headlines),
    paragraphs: [
      draw.of(words.openings),
      ...draw.some(words.middles, 2 + draw.number(5)),
      draw.of(words.closings),
    ],
    people: words.people === undefined ? peopleOf(draw, name) : draw.some(words.people, 8),
    outlet: draw.of(words.outlets),
    sections: draw.of(words.sections),
    others: draw.some(words.others, 4),
  }
}

function dated(number: number, draw: Draw) {
  return {
    number,
    year: 2023 + draw.number(4),
    month: 1 + draw.number(12),
    day: 1 + draw.number(28),
    hour: `${String(6 + draw.number(16)).padStart(2, '0')}:${String(draw.number(60)).padStart(2, '0')}`,
  }
}

function peopleOf(draw: Draw, name: (draw: Draw) => string): readonly string[] {
  const people: string[] = []
  while (people.length < 8) {
    const next = name(draw)
    // No name may be a part of another one: what was found would not say whom.
    if (!people.some((other) => other.includes(next) || next.includes(other))) people.push(next)
  }
  return people
}

function chineseName(draw: Draw): string {
  if (draw.chance(7)) return draw.of(chinese.rareNames)
  const surname = draw.chance(4) ? draw.of(chinese.rareSurnames) : draw.of(chinese.surnames)
  const given = draw.some(chinese.given, draw.chance(35) ? 1 : 2)
  return surname + given.join('')
}

function englishName(draw: Draw): string {
  if (draw.chance(12)) return draw.of(english.rareNames)
  const middle = draw.chance(10) ? ` ${draw.of('ABCDEFHJKLMRSTW'.split(''))}.` : ''
  return `${draw.of(english.given)}${middle} ${draw.of(english.surnames)}`
}
