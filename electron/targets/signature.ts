import { createHmac } from 'node:crypto'
import { CallFailed } from '../net/call-web'

/** A message to a receiver: the bytes that are signed are the bytes that are sent. */
export interface Message {
  /** The same for every try of one order; receivers do nothing the second time. */
  readonly id: string
  readonly body: Uint8Array
  /** RFC 3339; receivers refuse what is older or newer than five minutes. */
  readonly at: string
}

/**
 * The headers by which a receiver knows who sent a message (Standard Webhooks 1.0: HMAC-SHA256 over id, time
 * and body). `secret` is `whsec_` and 24 to 64 bytes in base64. Throws `CallFailed` where it is none.
 */
export function standardSignature(
  secret: string,
  { id, body, at }: Message,
): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(Date.parse(at) / 1000))
  const signature = createHmac('sha256', standardKey(secret))
    .update(`${id}.${seconds}.`)
    .update(body)
    .digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${signature}`,
  }
}

/** The header Superdesk sends and Newshub checks: HMAC-SHA1 of the body, by the key both were given. */
export function superdeskSignature(
  secret: string,
  body: Uint8Array,
): Readonly<Record<string, string>> {
  const signature = createHmac('sha1', secret).update(body).digest('hex')
  return { 'x-superdesk-signature': `sha1=${signature}` }
}

function standardKey(secret: string): Buffer {
  const text = secret.trim().replace(/^whsec_/, '')
  const key = Buffer.from(text, 'base64')
  const isWhole = key.toString('base64').replace(/=+$/, '') === text.replace(/=+$/, '')
  if (!isWhole || key.length < 24 || key.length > 64)
    throw new CallFailed('publish.reason.signingSecret', false)
  return key
}
