import { createHash } from 'node:crypto'
import { Client, utils } from 'ssh2'
import type { ConnectConfig, ServerHostKeyAlgorithm } from 'ssh2'
import type { SshAddress } from '../../shared/target/target'
import { CallFailed } from './call-web'

/** A server, and the key it was accepted with (`hostKeySchema`). */
export interface SshServer extends SshAddress {
  readonly hostKey: string
}

/** Who signs in, and by what. */
export interface SshAccount {
  readonly user: string
  /** A private key without a passphrase, in OpenSSH's form or PEM. */
  readonly proof: 'password' | 'key'
  readonly secret: string
}

/**
 * The key a server shows: its kind and the SHA-256 of it, as `ssh-keygen -l` prints them. Nobody signs in,
 * and no name is told. Throws `CallFailed`.
 */
export async function shownHostKey(address: SshAddress, milliseconds = 20_000): Promise<string> {
  const shown: string[] = []
  const plan = { ...address, username: 'nobody', readyTimeout: milliseconds }
  const verify = (key: Buffer): boolean => {
    shown.push(hostKeyFrom(key))
    return false
  }
  try {
    await connected({ ...plan, algorithms: { serverHostKey: kindsOf() }, hostVerifier: verify })
  } catch (error) {
    if (shown.length === 0) throw error
  }
  return shown[0] ?? ''
}

/**
 * Signs in at a server that shows the key it was accepted with. Where it shows another one, the connection
 * ends before anything about who asks is sent. Throws `CallFailed`.
 */
export async function signInBySsh(
  { host, port, hostKey }: SshServer,
  account: SshAccount,
  milliseconds: number,
): Promise<Client> {
  let shown = hostKey
  const plan: ConnectConfig = {
    host,
    port,
    ...proofOf(account),
    readyTimeout: milliseconds,
    keepaliveInterval: 15_000,
    algorithms: { serverHostKey: kindsOf(hostKey) },
    hostVerifier: (key: Buffer): boolean => {
      shown = hostKeyFrom(key)
      return isSameKey(shown, hostKey)
    },
  }
  try {
    return await connected(plan, account.secret)
  } catch (error) {
    if (!isSameKey(shown, hostKey)) throw new CallFailed('publish.reason.hostKey', false, { shown })
    throw error
  }
}

/** Why a connection did not come about, or broke: what the library says of its errors as `level`. */
export function sshFailure(error: Error): CallFailed {
  const { level, code } = error as Error & { level?: unknown; code?: unknown }
  if (level === 'client-authentication') return new CallFailed('publish.reason.sshSignIn', false)
  if (level === 'client-timeout') return new CallFailed('publish.reason.timeout', true)
  const isStranger = level === 'handshake' || level === 'protocol'
  if (isStranger && !/^(Connection lost|Socket closed)/.test(error.message))
    return new CallFailed('publish.reason.notSsh', false, { code: error.message.slice(0, 100) })
  return new CallFailed('publish.reason.unreachable', true, {
    code: typeof code === 'string' ? code : 'SSH',
  })
}

/** Resolves once the person is signed in; from then on whoever called listens to `error` and `close`. */
function connected(plan: ConnectConfig, password = ''): Promise<Client> {
  const client = new Client()
  return new Promise<Client>((resolve, reject) => {
    const fail = (error: Error): void => {
      client.removeAllListeners('ready')
      client.destroy()
      reject(sshFailure(error))
    }
    client.on('error', fail)
    client.on('close', () => fail(new Error('closed')))
    client.on('keyboard-interactive', (_name, _instructions, _language, prompts, finish) => {
      // Some servers ask for the password in this way alone; what shows on a screen is none.
      finish(prompts.map(({ echo }) => (echo === true ? '' : password)))
    })
    client.once('ready', () => {
      // Each question is small, and the next waits for its answer: gathering them would cost 40 ms each.
      client.setNoDelay(true)
      resolve(client)
    })
    client.connect(plan)
  })
}

function proofOf({
  user,
  proof,
  secret,
}: SshAccount): Pick<ConnectConfig, 'username' | 'password' | 'privateKey' | 'tryKeyboard'> {
  if (proof === 'password') return { username: user, password: secret, tryKeyboard: true }
  const read = utils.parseKey(secret)
  const [key] = [read].flat()
  if (key === undefined || key instanceof Error || !key.isPrivateKey())
    throw new CallFailed('publish.reason.privateKey', false)
  return { username: user, privateKey: secret }
}

/** `ssh-ed25519 SHA256:…`: the kind stands first in the key itself (RFC 4253, 6.6). */
function hostKeyFrom(key: Buffer): string {
  const kind = key.toString('latin1', 4, 4 + key.readUInt32BE(0))
  const hash = createHash('sha256').update(key).digest('base64').replace(/=+$/, '')
  return `${kind} SHA256:${hash}`
}

/** One that was accepted by its hash alone is of any kind. */
function isSameKey(shown: string, accepted: string): boolean {
  return shown === accepted || shown.split(' ')[1] === accepted
}

/**
 * Kinds of host key, the accepted one's first: a server that gained a better key still shows the one it
 * was accepted with. None that is signed with SHA-1.
 */
function kindsOf(accepted = ''): ServerHostKeyAlgorithm[] {
  const isFirst = (kind: string) => {
    const name = kind.startsWith('rsa-') ? 'ssh-rsa' : kind
    return accepted.startsWith(`${name} `)
  }
  return [...hostKeyKinds.filter(isFirst), ...hostKeyKinds.filter((kind) => !isFirst(kind))]
}

const hostKeyKinds: readonly ServerHostKeyAlgorithm[] = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'rsa-sha2-512',
  'rsa-sha2-256',
]
