import { basename, extname } from 'node:path'
import { clipEndings } from '../../shared/article/clip'

/** The type of a file of a site, as a web server says it (RFC 9110, 8.3); bytes where it is none we make. */
export function siteType(path: string): string {
  if (basename(path) === 'feed.json') return 'application/feed+json; charset=utf-8'
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  ...Object.fromEntries(Object.entries(clipEndings).map(([type, ending]) => [`.${ending}`, type])),
}
