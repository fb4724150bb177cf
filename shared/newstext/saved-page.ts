import { isClipPath } from '../document/near-path'

/* Folders of files to be imported, and pages a browser saved with their pictures in a folder beside them. */

/** Most files taken from a folder, and the deepest nesting of folders. */
export const mostFilesOfFolder = 5000
export const deepestFolder = 12
/** Most pictures taken from beside one page, and most bytes of them. */
export const mostBesidePage = 200
export const mostBesideBytes = 32 * 1024 * 1024

/** Whether a file of this name is a page. */
export function isPage(name: string): boolean {
  return /\.(?:html?|xhtml|shtml)$/i.test(name)
}

/** Whether a file of this name is part of a story that lies beside it: a picture, a clip. */
export function isMedia(name: string): boolean {
  return isPicture(name) || isClipPath(name)
}

/** Whether a file of this name is a picture. */
export function isPicture(name: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$/i.test(name)
}

/** The folders in which browsers put the pictures of a page: its path without the ending, and a word. */
export function pictureFolders(page: string): readonly string[] {
  const start = withoutEnding(page)
  return folderEndings.map((end) => `${start}${end}`)
}

/** The name, without its ending, of the page whose pictures lie in a folder of this name; null for any other. */
export function pageOfFolder(folder: string): string | null {
  const end = folderEndings.find((one) => folder.endsWith(one))
  return end === undefined ? null : folder.slice(0, folder.length - end.length)
}

/** The name of a file without its ending. */
export function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}

const folderEndings: readonly string[] = ['_files', '.files', '_文件']
