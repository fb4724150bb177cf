import type { Site } from '../../target/target'
import { sitemapPath } from './sitemap'

export const robotsPath = 'robots.txt'

/** The leave for every search engine, and where the sitemaps are (RFC 9309; sitemaps.org/protocol.html). */
export function robotsText({ baseUrl }: Site): string {
  return `${ours}
User-agent: *
Allow: /

Sitemap: ${baseUrl}${sitemapPath}
`
}

/** Whether a file of this name was made here: a newsroom's own is left as it is. */
export function isOurRobots(text: string): boolean {
  return text.startsWith(ours)
}

const ours = '# Made by Caibian. A robots.txt without this line is left as it is.'
