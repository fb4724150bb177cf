import type { ElectronApplication } from '@playwright/test'

/** The clipboard of the runtime the tests use; the types are of a later Electron, where it is the web's. */
interface EarlierClipboard {
  write(what: { readonly html: string; readonly text: string }): void
  writeImage(picture: unknown): void
}

/** Puts a piece of a page on the system's clipboard, as a browser would. */
export async function copyHtml(app: ElectronApplication, html: string): Promise<void> {
  await app.evaluate(
    ({ clipboard }, page) =>
      (clipboard as unknown as EarlierClipboard).write({ html: page, text: 'x' }),
    html,
  )
}

/** Puts a picture on the system's clipboard, from a data address. */
export async function copyPicture(app: ElectronApplication, address: string): Promise<void> {
  await app.evaluate(
    ({ clipboard, nativeImage }, url) =>
      (clipboard as unknown as EarlierClipboard).writeImage(nativeImage.createFromDataURL(url)),
    address,
  )
}

/** A red picture of 8 × 8 dots. */
export const redDot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC'
