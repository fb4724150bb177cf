import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { eventually, freePort } from './own-server'

const run = promisify(execFile)

const program = '/usr/sbin/mariadbd'

/** Whether a database of one's own can be started here: it is started as root, for a user of its own. */
export const hasDatabase = existsSync(program) && process.getuid?.() === 0

export interface OwnDatabase {
  readonly port: number
  /** Runs statements in the database. */
  readonly ask: (sql: string) => Promise<void>
}

/** A MariaDB on loopback in this folder, with an empty database `site`, which user `site` (password too) owns. */
export async function startDatabase(folder: string, started: ChildProcess[]): Promise<OwnDatabase> {
  const place = join(folder, 'database')
  // The database does not run as root, and must reach its own folder.
  await chmod(folder, 0o755)
  await run('install', ['-d', '-o', 'mysql', '-m', '700', place])
  const as = ['--no-defaults', '--user=mysql', `--datadir=${place}`]
  await run('mariadb-install-db', [...as, '--auth-root-authentication-method=normal'])
  const port = await freePort()
  const socket = join(place, 'm.sock')
  const where = [`--socket=${socket}`, `--port=${port}`, '--bind-address=127.0.0.1']
  started.push(spawn(program, [...as, ...where, '--skip-log-bin'], { stdio: 'ignore' }))
  const options = [
    '--no-defaults',
    `--socket=${socket}`,
    '-u',
    'root',
    '--default-character-set=utf8mb4',
  ]
  const asRoot = (sql: string) => run('mariadb', [...options, '-e', sql])
  const setUp =
    "CREATE DATABASE IF NOT EXISTS site CHARACTER SET utf8mb4; CREATE USER IF NOT EXISTS site@'127.0.0.1' IDENTIFIED BY 'site'; GRANT ALL ON site.* TO site@'127.0.0.1'"
  await eventually(() => asRoot(setUp))
  return {
    port,
    ask: async (sql) => {
      await asRoot(`USE site; ${sql}`)
    },
  }
}
