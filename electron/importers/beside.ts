import { nearPath } from '../../shared/document/near-path'
import { pictureTypeOf } from '../library/picture-type'
import { pictureAddress } from './unpacked'

/** A page with the pictures that lie near it inside, by their `nearPath`: `桥_files/1.png`. */
export function besideIn(html: string, beside: ReadonlyMap<string, Uint8Array>): string {
  if (beside.size === 0) return html
  return html.replace(
    /(\s(?:data-)?src\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi,
    (whole, start: string, double?: string, single?: string) => {
      const path = nearPath((double ?? single ?? '').replaceAll('&amp;', '&'))
      const bytes = path === null ? undefined : beside.get(path)
      const address = bytes === undefined ? null : pictureAddress(bytes, pictureTypeOf(bytes))
      return address === null ? whole : `${start}"${address}"`
    },
  )
}
