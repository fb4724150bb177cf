/** What a reader and a search engine find in a site's files from the front page and robots.txt on. */
export interface Walk {
  /** Every file that is led to. */
  readonly found: ReadonlySet<string>
  /** Each address of the site that is led to where no file is: `page → address`. */
  readonly broken: readonly string[]
}

/** Follows every address of the site in these files, each file's bytes as one character each. */
export function walkSite(files: ReadonlyMap<string, string>, baseUrl: string): Walk {
  const found = new Set<string>()
  const broken: string[] = []
  const waiting = ['index.html', 'robots.txt'].filter((path) => files.has(path))
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    found.add(path)
    for (const address of addressesIn(path, files.get(path) ?? '', baseUrl)) {
      const file = fileAt(files, address, baseUrl)
      if (file === null) broken.push(`${path} → ${address}`)
      else waiting.push(file)
    }
  }
  return { found, broken }
}

function addressesIn(path: string, bytes: string, baseUrl: string): readonly string[] {
  const text = Buffer.from(bytes, 'latin1').toString()
  const pattern = path.endsWith('.html')
    ? /(?:href|src)="([^"#]+)/g
    : path.endsWith('.txt')
      ? /^Sitemap: (\S+)/gm
      : path.endsWith('.xml')
        ? /<loc>([^<]+)/g
        : /(?:href="|<link>|"url": ")([^"<]+)/g
  return [...text.matchAll(pattern)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .map((address) => new URL(address, baseUrl + path).href)
    .filter((address) => address.startsWith(baseUrl))
}

function fileAt(
  files: ReadonlyMap<string, string>,
  address: string,
  baseUrl: string,
): string | null {
  const path = decodeURIComponent(address.slice(baseUrl.length))
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return files.has(file) ? file : null
}
