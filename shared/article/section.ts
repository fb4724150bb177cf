/**
 * A section path made readable: its names from the outermost in, `新闻 > 民生`. Empty names are left out;
 * '' for a story without a section.
 */
export function sectionText(sections: readonly string[]): string {
  return sectionPath(sections).join(sectionMark)
}

/** A section path typed or printed as one line, taken apart. Knows the marks sites put between: `>`, `›`, `»`, `/`, `→`. */
export function sectionsFromText(text: string): readonly string[] {
  return sectionPath(text.split(/\s*(?:>+|›|»|→|\/|--|\|)\s*/u))
}

/** The names of a path that say something, trimmed. */
export function sectionPath(sections: readonly string[]): readonly string[] {
  return sections.map((name) => name.trim()).filter((name) => name !== '')
}

const sectionMark = ' > '
