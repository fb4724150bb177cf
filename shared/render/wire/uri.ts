/**
 * A web address as a URI (RFC 3986), as wire formats ask for: a host in other scripts as Punycode, any other
 * letter percent-encoded. Undefined where it is none.
 */
export function uriOf(address: string | null | undefined): string | undefined {
  if (address == null || address === '' || !URL.canParse(address)) return undefined
  const { protocol, host, pathname, search, hash } = new URL(address)
  const rest = `${pathname}${search}${hash}`
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent)
  // A second # would begin a fragment inside a fragment.
  const [before = '', ...fragment] = rest.split('#')
  const end = fragment.length === 0 ? '' : `#${fragment.join('%23')}`
  return `${protocol}//${host}${before}${end}`
}
