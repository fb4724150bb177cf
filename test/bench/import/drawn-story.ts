import type { Draw } from './draw'
import type { Story } from './story'
import * as chinese from './drawn-words-chinese'
import * as english from './drawn-words-english'

/**
 * A story drawn at random, whatever site prints it: people, outlet, date and paragraphs vary on their own,
 * so that no layout goes with one kind of name or sentence. Towns, outlets and people are invented.
 */
export function drawnChinese(number: number, draw: Draw): Story {
  return {
    ...dated(number, draw),
    headline: draw.of(chinese.headlines),
    paragraphs: [
      draw.of(chinese.openings),
      ...draw.some(chinese.middles, 2 + draw.number(5)),
      draw.of(chinese.closings),
    ],
    people: peopleOf(draw, chineseName),
    outlet: draw.of(chinese.outlets),
    sections: draw.of(chinese.sections),
    others: draw.some(chinese.others, 4),
  }
}

export function drawnEnglish(number: number, draw: Draw): Story {
  return {
    ...dated(number, draw),
    headline: draw.of(english.headlines),
    paragraphs: [
      draw.of(english.openings),
      ...draw.some(english.middles, 2 + draw.number(5)),
      draw.of(english.closings),
    ],
    people: peopleOf(draw, englishName),
    outlet: draw.of(english.outlets),
    sections: draw.of(english.sections),
    others: draw.some(english.others, 4),
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
