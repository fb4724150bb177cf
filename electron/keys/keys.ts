import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  scrypt,
  sign,
  verify,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { SealedKey } from '../library/desk-file'
import type { Signer } from './signer'

/** Characters a passphrase needs. Strength comes from length; no other rule is asked for (NIST SP 800-63B 5.1.1). */
export const leastPassphrase = 8

/** A person's new key: its public half, its private half sealed with the passphrase, and opened at once. */
export interface NewKey {
  /** Raw, base64. */
  readonly publicKey: string
  readonly key: SealedKey
  readonly signer: Signer
}

/**
 * A new person's key. `cost` is what one guess of the passphrase costs; less than the usual only where the
 * passphrase is no secret.
 */
export async function createKey(
  passphrase: string,
  cost: Pick<SealedKey['kdf'], 'n' | 'r' | 'p'> = usualCost,
): Promise<Result<NewKey>> {
  const weak = refuseWeak(passphrase)
  if (weak !== null) return weak
  const seed = randomBytes(seedLength)
  const signer = signerFromSeed(seed)
  const key = await seal(seed, signer.publicKey, passphrase, cost)
  return ok({ publicKey: signer.publicKey, key, signer })
}

/**
 * The signer behind a sealed key. Refused with `wrongPassphrase` when the passphrase does not open it, or
 * when it was sealed for another public key; with `invalid` when it is no sealed key of ours.
 */
export async function openKey(
  key: SealedKey,
  publicKey: string,
  passphrase: string,
): Promise<Result<Signer>> {
  const seed = await unseal(key, publicKey, passphrase)
  if (!seed.ok) return seed
  const privateKey = privateKeyFromSeed(seed.value)
  if (publicKeyOf(privateKey) !== publicKey) return refuse('refusal.wrongPassphrase')
  return ok({
    publicKey,
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
  })
}

/** The same key under another passphrase. The public key, and every signature made with it, stay as they are. */
export async function changePassphrase(
  key: SealedKey,
  publicKey: string,
  passphrases: { readonly from: string; readonly to: string },
): Promise<Result<SealedKey>> {
  const seed = await unseal(key, publicKey, passphrases.from)
  if (!seed.ok) return seed
  const weak = refuseWeak(passphrases.to)
  if (weak !== null) return weak
  return ok(await seal(seed.value, publicKey, passphrases.to, usualCost))
}

/** Whether the signature (base64) over the bytes was made with this key (raw, base64). Never throws. */
export function verifySignature(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const rawKey = bytesFromBase64(publicKey, 32)
  const rawSignature = bytesFromBase64(signature, 64)
  if (rawKey === null || rawSignature === null) return false
  try {
    return verify(null, bytes, keyObjectOf(publicKey, rawKey), rawSignature)
  } catch {
    return false
  }
}

/** The key pair of an Ed25519 seed (RFC 8032, 5.1.5), as a signer. */
export function signerFromSeed(seed: Uint8Array): Signer {
  const privateKey = privateKeyFromSeed(seed)
  return {
    publicKey: publicKeyOf(privateKey),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
  }
}

/** Reading a key costs as much as using it, and a newsroom has few: the last ones are kept. */
const readKeys = new Map<string, KeyObject>()
const mostReadKeys = 256

function keyObjectOf(publicKey: string, raw: Buffer): KeyObject {
  const kept = readKeys.get(publicKey)
  if (kept !== undefined) return kept
  const der = Buffer.concat([publicKeyHead, raw])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  if (readKeys.size >= mostReadKeys) readKeys.clear()
  readKeys.set(publicKey, key)
  return key
}

const seedLength = 32
/** The DER that stands before a raw key in PKCS#8 and in SubjectPublicKeyInfo (RFC 8410). */
const privateKeyHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicKeyHead = Buffer.from('302a300506032b6570032100', 'hex')

/** 32 MiB and some 100 ms a guess (RFC 7914; OWASP Password Storage asks for N=2^15, r=8, p=3 or the like). */
const usualCost = { n: 2 ** 15, r: 8, p: 1 } as const
/** What a library from elsewhere may ask of this machine. */
const mostCost = { n: 2 ** 20, r: 16, p: 8 } as const

async function seal(
  seed: Uint8Array,
  publicKey: string,
  passphrase: string,
  cost: Pick<SealedKey['kdf'], 'n' | 'r' | 'p'>,
): Promise<SealedKey> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const kdf = { name: 'scrypt', salt: salt.toString('base64'), ...cost } as const
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, kdf), nonce)
  cipher.setAAD(Buffer.from(publicKey))
  const sealed = Buffer.concat([cipher.update(seed), cipher.final()])
  return {
    kdf,
    cipher: {
      name: 'aes-256-gcm',
      nonce: nonce.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    },
    sealed: sealed.toString('base64'),
  }
}

async function unseal(
  key: SealedKey,
  publicKey: string,
  passphrase: string,
): Promise<Result<Uint8Array>> {
  const nonce = bytesFromBase64(key.cipher.nonce, 12)
  const tag = bytesFromBase64(key.cipher.tag, 16)
  const sealed = bytesFromBase64(key.sealed, seedLength)
  if (nonce === null || tag === null || sealed === null || !isAffordable(key.kdf)) {
    return refuse('refusal.invalid', { values: { detail: 'key' } })
  }
  const decipher = createDecipheriv('aes-256-gcm', await derive(passphrase, key.kdf), nonce)
  decipher.setAAD(Buffer.from(publicKey))
  decipher.setAuthTag(tag)
  try {
    return ok(Buffer.concat([decipher.update(sealed), decipher.final()]))
  } catch {
    return refuse('refusal.wrongPassphrase')
  }
}

function derive(passphrase: string, kdf: SealedKey['kdf']): Promise<Buffer> {
  const { n, r, p } = kdf
  const salt = Buffer.from(kdf.salt, 'base64')
  // Node's own limit of 32 MiB is just too little for N=2^15, r=8.
  const limits = { N: n, r, p, maxmem: 128 * n * r + 128 * r * p + 2 ** 20 }
  return new Promise((resolve, reject) => {
    scrypt(normalise(passphrase), salt, 32, limits, (error, bytes) => {
      if (error === null) resolve(bytes)
      else reject(error)
    })
  })
}

function isAffordable({ n, r, p }: SealedKey['kdf']): boolean {
  const isPower = Number.isInteger(n) && n >= 2 && (n & (n - 1)) === 0
  const areCounts = Number.isInteger(r) && r >= 1 && Number.isInteger(p) && p >= 1
  return isPower && areCounts && n <= mostCost.n && r <= mostCost.r && p <= mostCost.p
}

/** The same passphrase from any keyboard: an input method may give full-width letters, macOS decomposed accents. */
function normalise(passphrase: string): string {
  return passphrase.normalize('NFKC')
}

function refuseWeak(passphrase: string): Result<never> | null {
  const characters = [...new Intl.Segmenter().segment(normalise(passphrase))].length
  if (characters >= leastPassphrase) return null
  return refuse('refusal.weakPassphrase', { values: { least: leastPassphrase } })
}

function privateKeyFromSeed(seed: Uint8Array): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([privateKeyHead, seed]),
    format: 'der',
    type: 'pkcs8',
  })
}

function publicKeyOf(privateKey: KeyObject): string {
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return der.subarray(publicKeyHead.length).toString('base64')
}

/** Null unless the text is the one base64 form of so many bytes: a signature must not have a second spelling. */
function bytesFromBase64(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null
}
