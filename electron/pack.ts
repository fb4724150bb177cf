import JsZip from 'jszip'
import type { PackagePart } from '../shared/render/package-part'

/** Parts as one ZIP file. The same parts give the same bytes: each is dated by the first day ZIP knows. */
export async function packed(parts: readonly PackagePart[]): Promise<Uint8Array> {
  const zip = new JsZip()
  const date = new Date('1980-01-01T00:00:00Z')
  for (const part of parts) {
    const isPicture = 'base64' in part
    // Pictures are packed already.
    const compression = isPicture || part.isStored === true ? 'STORE' : 'DEFLATE'
    const options = { date, compression, base64: isPicture, createFolders: false } as const
    zip.file(part.path, isPicture ? part.base64 : part.text, options)
  }
  return zip.generateAsync({ type: 'uint8array', platform: 'DOS' })
}
