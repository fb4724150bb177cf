/** A person's opened key: lives in memory while they are signed in, never on the disk. */
export interface Signer {
  /** Raw Ed25519 public key, base64. */
  readonly publicKey: string
  /** Ed25519 signature (RFC 8032) over the bytes, base64. */
  sign(bytes: Uint8Array): string
}
