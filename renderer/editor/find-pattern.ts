import type { Hit, PatternReader, Span } from '../../shared/document/find'

/**
 * Reads patterns by RE2, which has no backtracking: no pattern of a person can stop the window. Loaded
 * when the first pattern is asked for.
 */
export async function loadPatternReader(): Promise<PatternReader> {
  const { RE2JS, RE2JSException } = await import('re2js')
  return (source, matchCase) => {
    const pattern = compiled()
    return pattern === null ? null : (text) => allIn(pattern, text)

    function compiled() {
      try {
        const flags = RE2JS.MULTILINE | (matchCase ? 0 : RE2JS.CASE_INSENSITIVE)
        return RE2JS.compile(source, flags)
      } catch (problem) {
        if (problem instanceof RE2JSException) return null
        throw problem
      }
    }
  }
}

/** Places are asked for one by one: the engine's own list of matches has no places of groups. */
interface Pattern {
  matcher(text: string): Matcher
}

interface Matcher {
  find(): boolean
  start(group?: number): number
  end(group?: number): number
  groupCount(): number
}

function allIn(pattern: Pattern, text: string): readonly Hit[] {
  const matcher = pattern.matcher(text)
  const hits: Hit[] = []
  while (matcher.find()) {
    const whole = { from: matcher.start(), to: matcher.end() }
    if (whole.from === whole.to) continue
    const groups: (Span | null)[] = [whole]
    for (let group = 1; group <= matcher.groupCount(); group += 1) {
      const from = matcher.start(group)
      groups.push(from < 0 ? null : { from, to: matcher.end(group) })
    }
    hits.push({ ...whole, groups })
  }
  return hits
}
