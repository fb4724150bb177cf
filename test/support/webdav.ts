import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request as ask } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ended, eventually, freePort } from './own-server'

/* A WebDAV server of Debian's Apache on loopback, reached through a door that can be shut at any request. */

const apache = '/usr/sbin/apache2'
const modules = '/usr/lib/apache2/modules'

/** Whether a real WebDAV server can be started here. */
export const hasWebDav = existsSync(apache) && existsSync(`${modules}/mod_dav_fs.so`)

export type DavFault =
  { readonly kind: 'cutBefore' | 'cutAfter' } | { readonly kind: 'answer'; readonly status: number }

export interface WebDavServer {
  /** Address of the folder for sites, with a closing slash. */
  readonly address: string
  /** Where that folder lies on this disk. */
  readonly folder: string
  readonly user: string
  readonly password: string
  /** Asked with method and decoded path before each request is passed on; may await. */
  before: (request: string) => DavFault | null | Promise<DavFault | null>
  close(): Promise<void>
}

export async function startWebDav(): Promise<WebDavServer> {
  const root = await mkdtemp(join(tmpdir(), 'caibian-webdav-'))
  const folder = join(root, 'files', 'site')
  await mkdir(folder, { recursive: true })
  // Where Apache is started by root it serves as nobody in particular, who has to write here.
  for (const place of [root, join(root, 'files'), folder]) await chmod(place, 0o777)
  const account = { user: 'desk', password: '桥 and bridges' }
  const hash = createHash('sha1').update(account.password).digest('base64')
  await writeFile(join(root, 'users'), `${account.user}:{SHA}${hash}\n`)
  const port = await freePort()
  await writeFile(join(root, 'apache.conf'), configuration(root, port))
  const child = spawn(apache, ['-f', join(root, 'apache.conf'), '-DFOREGROUND'], {
    stdio: 'ignore',
  })
  await eventually(() => fetch(`http://127.0.0.1:${port}/`))
  const server: Omit<WebDavServer, 'address'> = {
    folder,
    ...account,
    before: () => null,
    close: async () => {
      door.close()
      door.closeAllConnections()
      await ended(child)
      await rm(root, { recursive: true, force: true })
    },
  }
  const door = createServer((request, response) => {
    pass(request, response, port, (asked) => server.before(asked)).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const { port: shown } = door.address() as AddressInfo
  return Object.assign(server, { address: `http://127.0.0.1:${shown}/site/` })
}

/** Hands a request on to the server with the whole of its bytes, and the answer back. */
async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  before: WebDavServer['before'],
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request
  const body = await buffer(request)
  const fault = await before(`${method} ${decodeURIComponent(url)}`)
  if (fault?.kind === 'cutBefore') return void response.destroy()
  if (fault?.kind === 'answer') return void response.writeHead(fault.status).end()
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = ask(
      { host: '127.0.0.1', port, method, path: url, headers, agent: false },
      resolve,
    )
    asked.on('error', reject).end(body)
  })
  const bytes = await buffer(answer)
  if (fault?.kind === 'cutAfter') return void response.destroy()
  response.writeHead(answer.statusCode ?? 500, answer.headers).end(bytes)
}

function configuration(root: string, port: number): string {
  const loaded = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user']
  const all = [...loaded, 'auth_basic', 'mime', 'dav', 'dav_fs']
  const isRoot = process.getuid?.() === 0
  return `ServerRoot ${root}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${root}/apache.pid
ErrorLog ${root}/errors
Mutex file:${root} default
${all.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
TypesConfig /dev/null
DocumentRoot ${root}/files
DavLockDB ${root}/lock
<Directory ${root}/files>
  Dav On
  AuthType Basic
  AuthName site
  AuthUserFile ${root}/users
  Require valid-user
</Directory>
`
}
