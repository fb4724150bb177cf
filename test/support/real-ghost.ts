import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GHOST, ghostFolder, hasGhostFiles } from '../../electron/dev/ghost-peer.mjs'
import { ROOT } from '../../electron/dev/runtime.mjs'
import { hasDatabase, startDatabase } from './own-database'
import type { OwnDatabase } from './own-database'
import { ended, eventually, freePort } from './own-server'

/** Whether a real Ghost can be started here: `npm test` installs it once (electron/dev/ghost-peer.mjs). */
export const hasGhost = hasDatabase && hasGhostFiles(ROOT)

export interface RealGhost {
  /** Root of the site and of its interface, with a closing slash. */
  readonly root: string
  /** The Admin API key of an integration. */
  readonly key: string
  readonly owner: string
  readonly version: string
  /** Changes settings of the site, as its owner does: `locale`, `timezone`. */
  readonly set: (settings: Readonly<Record<string, string>>) => Promise<void>
  /** Shows the site in one of the themes it comes with: `source` (its default) or `casper`. */
  readonly wear: (theme: string) => Promise<void>
  /** A post as its owner writes it in the editor of Ghost; answers with its public address. */
  readonly write: (post: Readonly<Record<string, unknown>>) => Promise<string>
  close(): Promise<void>
}

/**
 * A Ghost of its own on loopback, with its posts in a database of its own, an owner, an account for each of
 * these names (as authors), and an integration. Ends only what it started.
 */
export async function startRealGhost(names: readonly string[]): Promise<RealGhost> {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-ghost-'))
  const started: ChildProcess[] = []
  const close = async (): Promise<void> => {
    for (const child of started.reverse()) await ended(child)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  try {
    const database = await startDatabase(folder, started)
    const content = join(folder, 'content')
    await cp(join(ghostFolder(ROOT), 'content'), content, { recursive: true })
    const port = await freePort()
    const address = `http://127.0.0.1:${port}/`
    const env = { ...process.env, ...settingsFor(address, port, content, database) }
    const options = { cwd: ghostFolder(ROOT), env, stdio: 'ignore' as const }
    started.push(spawn(process.execPath, ['index.js'], options))
    return { ...(await settledIn(address, names, database)), close }
  } catch (error) {
    await close()
    throw error
  }
}

function settingsFor(address: string, port: number, content: string, { port: at }: OwnDatabase) {
  return {
    NODE_ENV: 'development',
    url: address,
    server__host: '127.0.0.1',
    server__port: String(port),
    database__client: 'mysql',
    database__connection__host: '127.0.0.1',
    database__connection__port: String(at),
    database__connection__user: 'site',
    database__connection__password: 'site',
    database__connection__database: 'site',
    paths__contentPath: content,
    // It asks nobody outside, and nobody has to open a letter to sign in.
    privacy__useUpdateCheck: 'false',
    mail__transport: 'stub',
    security__staffDeviceVerification: 'false',
  }
}

const owner = { name: 'Owner of the site', email: 'owner@clearbrook.example' }
const password = 'only for this run alone'

/** The first steps of whoever sets up a Ghost: the owner, the other accounts, the integration. */
async function settledIn(
  root: string,
  names: readonly string[],
  database: OwnDatabase,
): Promise<Omit<RealGhost, 'close'>> {
  const setup = [{ ...owner, password, blogTitle: 'Clearbrook' }]
  await eventually(async () => {
    const { status } = await fetch(root)
    if (status !== 200) throw new Error(`the site answers ${status}`)
  })
  const ask = admin(root)
  await ask('POST', 'authentication/setup', { setup })
  for (const name of names) await database.ask(account(name))
  await eventually(async () => {
    await ask('POST', 'session', { username: owner.email, password })
    await ask('GET', 'users/me')
  })
  const made = (await ask('POST', 'integrations/?include=api_keys', {
    integrations: [{ name: 'Caibian' }],
  })) as { integrations: { api_keys: { type: string; secret: string }[] }[] }
  const key = made.integrations[0]?.api_keys.find(({ type }) => type === 'admin')?.secret
  if (key === undefined) throw new Error('an integration without a key')
  return {
    root,
    key,
    owner: owner.name,
    version: GHOST.version,
    set: async (settings) => {
      const changed = Object.entries(settings).map(([key, value]) => ({ key, value }))
      await ask('PUT', 'settings', { settings: changed })
    },
    wear: async (theme) => {
      await ask('PUT', `themes/${theme}/activate`, {})
    },
    write: async (post) => {
      const fields = { posts: [{ ...post, status: 'published' }] }
      const answer = await ask('POST', 'posts/?source=html', fields)
      return (answer as { posts: { url: string }[] }).posts[0]?.url ?? ''
    },
  }
}

/** Asks the Admin interface as the owner, by the session that it gives out (docs.ghost.org/admin-api). */
function admin(root: string) {
  let cookie = ''
  return async (method: string, route: string, fields?: unknown): Promise<unknown> => {
    const [path = '', query = ''] = route.split('?')
    const address = `${root}ghost/api/admin/${path.replace(/\/$/, '')}/${query && `?${query}`}`
    const headers = {
      'content-type': 'application/json',
      'accept-version': 'v5.130',
      origin: root.slice(0, -1),
      cookie,
    }
    const body = fields === undefined ? null : JSON.stringify(fields)
    const answer = await fetch(address, { method, headers, body })
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${await answer.text()}`)
    const [given] = answer.headers.getSetCookie()
    if (given !== undefined) cookie = given.split(';')[0] ?? ''
    return answer.status === 201 && path === 'session' ? null : await answer.json()
  }
}

/** An account is made by a letter that somebody answers; here it stands in the database at once. */
function account(name: string): string {
  const [id, link] = [newId(), newId()]
  const fields = `'${id}', '${name}', 'u${id}', '-', '${id}@clearbrook.example', 'active', 'public', NOW(), '1'`
  return `INSERT INTO users (id, name, slug, password, email, status, visibility, created_at, created_by) VALUES (${fields});
    INSERT INTO roles_users (id, role_id, user_id) SELECT '${link}', id, '${id}' FROM roles WHERE name = 'Author'`
}

function newId(): string {
  return randomBytes(12).toString('hex')
}
