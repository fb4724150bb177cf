/** What was approved, and what the law or a promise to readers asks for: no template leaves these out. */
export const neededParts = [
  'kicker',
  'headline',
  'subhead',
  'facts',
  'corrections-above',
  'body',
  'corrections-below',
  'staff',
  'machine-note',
  'rights',
] as const

/** `reading` is these four, one after another. */
export const readingParts = ['series', 'related', 'hot', 'latest'] as const

/**
 * The parts a theme's template places. Each comes whole from the program, with all it says to machines;
 * a template says where it stands, never what is in it (docs/decisions/0039-page-themes.md).
 */
export const partNames = [
  'site',
  'sections',
  'lead',
  ...neededParts,
  'reading',
  ...readingParts,
] as const

export type PartName = (typeof partNames)[number]

export function isPartName(name: string): name is PartName {
  return (partNames as readonly string[]).includes(name)
}

/** Parts of the story itself stand inside `<article>`, all others outside: extractors take what is inside. */
export function isOfStory(name: PartName): boolean {
  return name === 'lead' || (neededParts as readonly PartName[]).includes(name)
}

/** Parts that are words within a line; all others are blocks. */
export function isInline(name: PartName): boolean {
  return name === 'site'
}
