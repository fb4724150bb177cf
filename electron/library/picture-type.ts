/** The types of pictures a library keeps, with the ending their files have. SVG is left out: it can run scripts. */
export const pictureEndings = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const

export type PictureType = keyof typeof pictureEndings

/** The type as the first bytes tell it (WHATWG MIME Sniffing, section 6.1; AVIF: ISO 14496-12 `ftyp`); null for none of ours. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(head)) return 'image/gif'
  if (/^RIFF[\s\S]{4}WEBPVP/.test(head)) return 'image/webp'
  if (isAvif(bytes, head)) return 'image/avif'
  return null
}

/** The major brand or one of the compatible brands of the file type box is `avif` or `avis`. */
function isAvif(bytes: Uint8Array, head: string): boolean {
  if (head.slice(4, 8) !== 'ftyp' || bytes.length < 16) return false
  const length = Math.min(Buffer.from(bytes.subarray(0, 4)).readUInt32BE(0), head.length)
  for (let at = 8; at + 4 <= length; at += at === 8 ? 8 : 4) {
    const brand = head.slice(at, at + 4)
    if (brand === 'avif' || brand === 'avis') return true
  }
  return false
}
