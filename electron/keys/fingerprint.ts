import { createHash } from 'node:crypto'

/** What two people compare by voice to know a key is whose it says: sixteen hexadecimal digits in fours. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex')
  return hash.slice(0, 16).replace(/.{4}(?=.)/g, '$& ')
}
