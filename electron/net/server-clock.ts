import type { Target } from '../../shared/target/target'
import { callWeb } from './call-web'

/**
 * By how many milliseconds the clock of a target's server is ahead of `now` (RFC 3339), by the `Date` of its
 * answer (RFC 9110, 6.6.1), to the second. Null where it does not answer, or does not say.
 */
export async function clockAhead(target: Target, now: () => string): Promise<number | null> {
  const asked = Date.parse(now())
  try {
    const { headers } = await callWeb({
      method: 'HEAD',
      address: new URL(serverOf(target)),
      milliseconds: longestWait,
    })
    const said = Date.parse(headers.get('date') ?? '')
    const between = (asked + Date.parse(now())) / 2
    return Number.isNaN(said) ? null : said - between
  } catch {
    // Whether it can be reached is for the delivery to find out.
    return null
  }
}

/** What takes the story is asked; where that speaks no HTTP, the site readers see. */
function serverOf(target: Target): string {
  if (target.kind === 's3') return target.endpoint
  return target.kind === 'webdav' || target.kind === 'ghost' ? target.address : target.site.baseUrl
}

const longestWait = 10_000
