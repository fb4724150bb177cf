import { isWindowAddress } from './addresses'

/** As much of a frame, a call and a window as the check looks at. */
interface Frame {
  readonly url: string
}
interface Sent<Contents> {
  readonly sender: Contents
  readonly senderFrame: Frame | null
}
interface Owned<Contents> {
  readonly webContents: Contents
}

/**
 * The window a call came from; null unless it is one of ours, from its main frame, which shows our own page.
 * A frame that is gone already (null) is nobody.
 */
export function senderWindow<
  Contents extends { readonly mainFrame: Frame },
  Window extends Owned<Contents>,
>(event: Sent<Contents>, windows: readonly Window[], devServer: string | null): Window | null {
  const frame = event.senderFrame
  if (frame === null || !isWindowAddress(frame.url, devServer)) return null
  const window = windows.find((one) => one.webContents === event.sender)
  return window !== undefined && window.webContents.mainFrame === frame ? window : null
}
