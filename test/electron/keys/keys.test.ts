import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import {
  changePassphrase,
  createKey,
  openKey,
  signerFromSeed,
  verifySignature,
} from '../../../electron/keys/keys'
import { codeOf, must } from '../../support/library'

const passphrase = '清溪河边的一棵树'

/** RFC 8032, 7.1, tests 1, 2, 3 and SHA(abc), in hexadecimal: seed, public key, message, signature. */
const vectors = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    publicKey: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message:
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
]

describe('signatures', () => {
  it.each(vectors)('agree with RFC 8032 for the message $message', (vector) => {
    const signer = signerFromSeed(Buffer.from(vector.seed, 'hex'))
    const message = Buffer.from(vector.message, 'hex')
    expect(Buffer.from(signer.publicKey, 'base64').toString('hex')).toBe(vector.publicKey)
    const signature = signer.sign(message)
    expect(Buffer.from(signature, 'base64').toString('hex')).toBe(vector.signature)
    expect(verifySignature(signer.publicKey, message, signature)).toBe(true)
  })

  it('do not hold for another text, another key or another signature', () => {
    const signer = signerFromSeed(new Uint8Array(32).fill(7))
    const other = signerFromSeed(new Uint8Array(32).fill(8))
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (text, place) => {
        const signature = signer.sign(text)
        expect(verifySignature(signer.publicKey, text, signature)).toBe(true)
        expect(verifySignature(other.publicKey, text, signature)).toBe(false)
        expect(verifySignature(signer.publicKey, flipped(text, place), signature)).toBe(false)
        const bytes = flipped(Buffer.from(signature, 'base64'), place)
        const forged = Buffer.from(bytes).toString('base64')
        expect(verifySignature(signer.publicKey, text, forged)).toBe(false)
      }),
    )
  })

  it('have one spelling only, and nonsense is no signature', () => {
    const signer = signerFromSeed(new Uint8Array(32).fill(7))
    const text = new TextEncoder().encode('定稿')
    const signature = signer.sign(text)
    expect(verifySignature(signer.publicKey, text, ` ${signature}`)).toBe(false)
    expect(verifySignature(signer.publicKey, text, signature.replace(/=+$/, ''))).toBe(false)
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, sign) => {
        expect(verifySignature(key, text, sign)).toBe(false)
      }),
    )
  })

  it('refuse a signature whose second half was made larger by the order of the curve', () => {
    const signer = signerFromSeed(new Uint8Array(32).fill(7))
    const text = new TextEncoder().encode('定稿')
    const bytes = Buffer.from(signer.sign(text), 'base64')
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const half = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`)
    const larger = Buffer.from((half + order).toString(16).padStart(64, '0'), 'hex').reverse()
    const twin = Buffer.concat([bytes.subarray(0, 32), larger]).toString('base64')
    expect(verifySignature(signer.publicKey, text, twin)).toBe(false)
  })
})

describe('a person’s key', () => {
  it('opens with the passphrase and signs', async () => {
    const { publicKey, key } = must(await createKey(passphrase))
    const signer = must(await openKey(key, publicKey, passphrase))
    const text = new TextEncoder().encode('定稿')
    expect(signer.publicKey).toBe(publicKey)
    expect(verifySignature(publicKey, text, signer.sign(text))).toBe(true)
  })

  it('does not open with another passphrase, nor for another person', async () => {
    const { publicKey, key } = must(await createKey(passphrase))
    const other = must(await createKey(passphrase))
    expect(codeOf(await openKey(key, publicKey, '清溪河边的一棵草'))).toBe(
      'refusal.wrongPassphrase',
    )
    expect(codeOf(await openKey(key, other.publicKey, passphrase))).toBe('refusal.wrongPassphrase')
  })

  it('opens with the same passphrase from another keyboard', async () => {
    const { publicKey, key } = must(await createKey('Clearbrook café 7'))
    const typed = 'Ｃｌｅａｒｂｒｏｏｋ cafe\u0301 ７'
    expect((await openKey(key, publicKey, typed)).ok).toBe(true)
  })

  it('asks for eight characters, counted as a person counts them', async () => {
    expect(codeOf(await createKey('七个字的口令短'))).toBe('refusal.weakPassphrase')
    expect(codeOf(await createKey('e\u0301'.repeat(7)))).toBe('refusal.weakPassphrase')
    expect((await createKey('八个字的口令正好')).ok).toBe(true)
  })

  it('stays the same key under a new passphrase', async () => {
    const { publicKey, key } = must(await createKey(passphrase))
    const next = { from: passphrase, to: '石桥镇的第二棵树' }
    const changed = must(await changePassphrase(key, publicKey, next))
    expect(codeOf(await openKey(changed, publicKey, passphrase))).toBe('refusal.wrongPassphrase')
    expect(must(await openKey(changed, publicKey, next.to)).publicKey).toBe(publicKey)
    const wrong = { from: '不是这个口令吧', to: next.to }
    expect(codeOf(await changePassphrase(key, publicKey, wrong))).toBe('refusal.wrongPassphrase')
    const weak = { from: passphrase, to: '短' }
    expect(codeOf(await changePassphrase(key, publicKey, weak))).toBe('refusal.weakPassphrase')
  })

  it('holds neither the passphrase nor the seed in the clear', async () => {
    const one = must(await createKey(passphrase))
    const two = must(await createKey(passphrase))
    expect(one.key.sealed).not.toBe(two.key.sealed)
    expect(one.key.kdf.salt).not.toBe(two.key.kdf.salt)
    expect(JSON.stringify(one)).not.toContain(passphrase)
  })

  it('is refused when it asks this machine for too much, or is no key', async () => {
    const { publicKey, key } = must(await createKey(passphrase))
    const costly = { ...key, kdf: { ...key.kdf, n: 2 ** 40 } }
    expect(codeOf(await openKey(costly, publicKey, passphrase))).toBe('refusal.invalid')
    const odd = { ...key, kdf: { ...key.kdf, n: 30_000 } }
    expect(codeOf(await openKey(odd, publicKey, passphrase))).toBe('refusal.invalid')
    const short = { ...key, sealed: key.sealed.slice(4) }
    expect(codeOf(await openKey(short, publicKey, passphrase))).toBe('refusal.invalid')
  })
})

function flipped(bytes: Uint8Array, place: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const bit = place % (bytes.length * 8)
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return changed
}
