/** Schemes a link in a story may have. */
const safeSchemes = ['http:', 'https:', 'mailto:', 'tel:'] as const

/**
 * The address of a link as it may stand in a story, or null where it may not.
 *
 * Only absolute `http:`, `https:`, `mailto:` and `tel:` addresses pass; white space round the address
 * goes. An address with a space, a control character, a quote mark, an angle bracket or a backslash
 * inside is refused, since browsers repair such addresses each in their own way (WHATWG URL,
 * "validation errors"), and a check must see what a browser will open. Idempotent.
 */
export function safeHref(address: unknown): string | null {
  if (typeof address !== 'string') return null
  const text = address.trim()
  if (text.length === 0 || text.length > longestAddress) return null

  if (/[\s\u0000-\u001f\u007f-\u009f"<>\\^`{|}\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text))
    return null
  if (!/^(https?:\/\/[^/?#]|mailto:[^?]|tel:[+\d])/i.test(text)) return null
  if (/\p{Surrogate}/u.test(text) || !URL.canParse(text)) return null
  const scheme = new URL(text).protocol
  return safeSchemes.some((safe) => safe === scheme) ? text : null
}

/** Whether a link in a story may have this address just as it is written. See `safeHref`. */
export function isSafeHref(address: unknown): address is string {
  return safeHref(address) === address && address !== null
}

/** Whether this is an address of the web a story may show: `isSafeHref`, and `http:` or `https:`. */
export function isWebHref(address: unknown): address is string {
  return isSafeHref(address) && /^https?:/i.test(address)
}

/**
 * The address a link points to on the page `base`, if it may stand in a story; else null.
 *
 * A relative address without a base has no meaning away from its page and is refused, as is a mere
 * fragment (`#top`).
 */
export function resolveHref(address: string, base: string | null): string | null {
  const written = address.trim()
  const absolute = safeHref(written)
  if (absolute !== null) return absolute
  if (written.startsWith('#')) return null
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) && !/^https?:/i.test(written)) return null
  if (base === null || safeHref(base) === null) {
    return URL.canParse(written) ? safeHref(new URL(written).href) : null
  }
  return URL.canParse(written, base) ? safeHref(new URL(written, base).href) : null
}

/**
 * The address itself, where it lies inside one of Google's counting redirects (`google.com/url?q=…`).
 *
 * Only those: Outlook's safe links are a check the newsroom's own mail server put there on purpose.
 */
export function withoutRedirect(href: string): string {
  if (!/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/i.test(href)) return href
  const inner = /[?&](?:q|url)=([^&#]+)/i.exec(href)?.[1] ?? ''
  try {
    return safeHref(decodeURIComponent(inner)) ?? href
  } catch {
    return href
  }
}

/** Longest address kept, in characters; every current browser opens this much. */
const longestAddress = 2000
