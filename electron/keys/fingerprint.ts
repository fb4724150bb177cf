import { sha256 } from '../sha256'

/** What two people compare by voice to know a key is whose it says: sixteen hexadecimal digits in fours. */
export function fingerprintOf(publicKey: string): string {
  const hash = sha256(Buffer.from(publicKey, 'base64'))
  return hash.slice(0, 16).replace(/.{4}(?=.)/g, '$& ')
}
