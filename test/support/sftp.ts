import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ssh2 from 'ssh2'
import { ended, eventually, freePort } from './own-server'

/* SFTP servers of Debian's OpenSSH on loopback, reached through a door that can be shut after any byte. */

const run = promisify(execFile)
const sshd = '/usr/sbin/sshd'
const fileServer = '/usr/lib/openssh/sftp-server'

/** Whether a real SFTP server can be started here. */
export const hasSftp = existsSync(sshd) && existsSync(fileServer)

/** Kinds of server behind the door, by what its file service is. `full` takes no more than a few bytes. */
const services = {
  usual: fileServer,
  /** Has no way to put one file in another's place in one step. */
  plain: `${fileServer} -P posix-rename,fsync`,
  readOnly: `${fileServer} -R`,
  full: null,
  none: null,
} as const
export type Service = keyof typeof services

/** What the door does to a connection after so many bytes of what the client sends. */
export interface DoorFault {
  readonly kind: 'cut' | 'stall'
  readonly after: number
}

export interface SftpServer {
  readonly host: string
  readonly port: number
  readonly user: string
  /** The private key that opens the account. */
  readonly key: string
  /** What the server shows, and what it shows after `changeHostKey`. */
  readonly hostKey: string
  readonly otherHostKey: string
  /** A folder on this disk that the account may write in. */
  readonly folder: string
  fault: DoorFault | null
  /** Bytes that clients sent since this was last set to 0. */
  sent: number
  /** Which server the door leads to. */
  use(service: Service, isHostKeyChanged?: boolean): Promise<void>
  close(): Promise<void>
}

export async function startSftp(): Promise<SftpServer> {
  const root = await mkdtemp(join(tmpdir(), 'caibian-sftp-'))
  const folder = join(root, 'site')
  await mkdir(folder)
  // Where it is started by root, sshd puts those who are not signed in yet into this empty folder.
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true, mode: 0o755 })
  const full = join(root, 'full.sh')
  await writeFile(full, `#!/bin/sh\ntrap '' XFSZ\nulimit -f 8\nexec ${fileServer}\n`, {
    mode: 0o755,
  })
  for (const name of ['host', 'other', 'user']) await makeKey(join(root, name))
  await copyFile(join(root, 'user.pub'), join(root, 'authorized'))
  const started = new Map<string, { readonly port: number; readonly child: ChildProcess }>()
  let behind = 0
  const door = createServer((socket) => guard(socket, connect(behind, '127.0.0.1'), server))
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const server: SftpServer = {
    host: '127.0.0.1',
    port: (door.address() as AddressInfo).port,
    user: userInfo().username,
    key: await readFile(join(root, 'user'), 'utf8'),
    hostKey: await printOf(join(root, 'host.pub')),
    otherHostKey: await printOf(join(root, 'other.pub')),
    folder,
    fault: null,
    sent: 0,
    use: async (service, isHostKeyChanged = false) => {
      const key = isHostKeyChanged ? 'other' : 'host'
      const name = `${service}-${key}`
      const known =
        started.get(name) ??
        (await startSshd(root, name, service === 'full' ? full : services[service], key))
      started.set(name, known)
      behind = known.port
    },
    close: async () => {
      door.close()
      await Promise.all([...started.values()].map(({ child }) => ended(child)))
      await rm(root, { recursive: true, force: true })
    },
  }
  await server.use('usual')
  return server
}

/** A server that lets somebody in by a password, and remembers what it was told before. */
export interface PasswordServer {
  readonly port: number
  readonly user: string
  readonly password: string
  readonly hostKey: string
  /** Each try to sign in: the way, and what was given. */
  readonly heard: string[]
  close(): Promise<void>
}

/** `isAskedFor`: the password is asked for in a question of the server's alone (RFC 4256). */
export async function startPasswordServer(isAskedFor: boolean): Promise<PasswordServer> {
  const root = await mkdtemp(join(tmpdir(), 'caibian-sftp-'))
  await makeKey(join(root, 'host'))
  const account = { user: 'desk', password: '桥 and bridges' }
  const heard: string[] = []
  const hostKeys = [await readFile(join(root, 'host'))]
  const server = new ssh2.Server({ hostKeys }, (client) => {
    client.on('error', () => undefined)
    client.on('authentication', (context) => {
      const judge = (given: string | undefined): void => {
        heard.push(`${context.method} ${given ?? ''}`)
        if (given === account.password) context.accept()
        else context.reject([isAskedFor ? 'keyboard-interactive' : 'password'])
      }
      if (context.method === 'keyboard-interactive' && isAskedFor)
        context.prompt([{ prompt: 'Password: ', echo: false }], ([given]) => judge(given))
      else judge(context.method === 'password' && !isAskedFor ? context.password : undefined)
    })
    client.on('session', (accept) => {
      accept().on('subsystem', (accept) => {
        const channel = accept()
        const child = spawn(fileServer, { stdio: ['pipe', 'pipe', 'ignore'], cwd: root })
        channel.pipe(child.stdin)
        child.stdout.pipe(channel)
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    ...account,
    hostKey: await printOf(join(root, 'host.pub')),
    heard,
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await rm(root, { recursive: true, force: true })
    },
  }
}

async function makeKey(path: string): Promise<void> {
  await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', path])
}

/** As OpenSSH's own program prints it, with the kind it names in capitals at the end. */
async function printOf(path: string): Promise<string> {
  const { stdout } = await run('ssh-keygen', ['-l', '-E', 'sha256', '-f', path])
  const [, print = ''] = stdout.split(' ')
  return `ssh-ed25519 ${print}`
}

async function startSshd(
  root: string,
  name: string,
  service: string | null,
  key: string,
): Promise<{ readonly port: number; readonly child: ChildProcess }> {
  const port = await freePort()
  const configuration = `ListenAddress 127.0.0.1:${port}
HostKey ${root}/${key}
AuthorizedKeysFile ${root}/authorized
PidFile none
StrictModes no
UsePAM no
PermitRootLogin yes
KbdInteractiveAuthentication no
MaxStartups 100
${service === null ? '' : `Subsystem sftp ${service}`}
`
  await writeFile(join(root, name), configuration)
  const child = spawn(sshd, ['-D', '-e', '-f', join(root, name)], { stdio: 'ignore' })
  await eventually(() => answering(port))
  return { port, child }
}

/** Lets bytes through both ways until the door shuts. */
function guard(client: Socket, server: Socket, door: SftpServer): void {
  let passed = 0
  const end = (): void => {
    client.destroy()
    server.destroy()
  }
  for (const socket of [client, server]) socket.setNoDelay(true).on('error', end).on('close', end)
  client.on('data', (bytes) => {
    const { fault } = door
    door.sent += bytes.length
    passed += bytes.length
    if (fault === null || passed <= fault.after) return void server.write(bytes)
    // What is left of these bytes before the door shuts still arrives.
    const left = bytes.length - (passed - fault.after)
    if (left > 0) server.write(bytes.subarray(0, left))
    if (fault.kind === 'cut') server.end(() => client.destroy())
  })
  server.pipe(client)
}

function answering(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => {
      socket.destroy()
      resolve()
    })
    socket.once('error', reject)
  })
}
