/** The app's own scheme. Its two hosts are two origins: what is previewed cannot reach the window. */
export const appScheme = 'app'
export const windowOrigin = 'app://caibian'
export const previewOrigin = 'app://preview'
export const windowAddress = `${windowOrigin}/index.html`

/** What an `app:` address asks for; null where it asks for nothing we give. */
export type Wanted =
  | { readonly kind: 'file'; readonly path: readonly string[] }
  | { readonly kind: 'media'; readonly hash: string }
  | { readonly kind: 'preview'; readonly token: string }

/**
 * Reads an `app:` address.
 *
 * A path is taken apart into plain names: a name that is empty, that begins with a dot, or that holds
 * anything but letters, digits, `.`, `-` and `_` is refused, so that no address leads out of the folder on
 * any system, whatever it is encoded as.
 */
export function parseAddress(address: string): Wanted | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== `${appScheme}:`) return null
  if (host === 'preview') {
    const token = /^\/([0-9a-f-]{36})$/.exec(pathname)?.[1]
    if (token !== undefined) return { kind: 'preview', token }
    const hash = previewMedia.exec(pathname)?.[1]
    return hash === undefined ? null : { kind: 'media', hash }
  }
  if (host !== 'caibian') return null
  const hash = /^\/media\/([0-9a-f]{64})$/.exec(pathname)?.[1]
  if (hash !== undefined) return { kind: 'media', hash }
  const path = pathname.slice(1).split('/')
  return path.every(isPlainName) ? { kind: 'file', path } : null
}

/** A clip of a previewed page, which names it as a site does (`mediaPath`): the page stands at the root. */
const previewMedia = /^\/media\/([0-9a-f]{64})\.[a-z0-9]{3,4}$/

/** Where a picture of the library is shown from. */
export function mediaAddress(hash: string): string {
  return `${windowOrigin}/media/${hash}`
}

/** Whether a frame with this address may speak with the host: our own page, or the development server's. */
export function isWindowAddress(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, origin } = new URL(address)
  if (protocol === `${appScheme}:` && host === 'caibian') return true
  return devServer !== null && origin === new URL(devServer).origin
}

function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name)
}
