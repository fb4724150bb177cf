import { pictureTypeOf } from '../library/picture-type'
import { pictureAddress } from './unpacked'

/** A saved page with the pictures of the folder beside it inside. Paths are from the page, `桥_files/1.png`. */
export function besideIn(html: string, beside: ReadonlyMap<string, Uint8Array>): string {
  if (beside.size === 0) return html
  return html.replace(
    /(\s(?:data-)?src\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi,
    (whole, start: string, double?: string, single?: string) => {
      const bytes = beside.get(pathOf(double ?? single ?? ''))
      const address = bytes === undefined ? null : pictureAddress(bytes, pictureTypeOf(bytes))
      return address === null ? whole : `${start}"${address}"`
    },
  )
}

/** Browsers write the path as it is, or with percent signs, with or without `./`. */
function pathOf(written: string): string {
  const path = written
    .trim()
    .replaceAll('&amp;', '&')
    .replace(/^\.\//, '')
    .replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
