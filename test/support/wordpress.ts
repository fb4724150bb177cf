import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ended, eventually, freePort } from './own-server'

const run = promisify(execFile)

/** Where Debian puts WordPress; the real servers of these tests are its packages. */
const wordPressFiles = '/usr/share/wordpress'
const database = '/usr/sbin/mariadbd'

/** Whether a real WordPress can be started here. */
export const hasWordPress =
  existsSync(wordPressFiles) &&
  existsSync(database) &&
  existsSync('/usr/bin/php') &&
  process.getuid?.() === 0

export interface WordPressSite {
  /** Root of the site, with a closing slash. */
  readonly root: string
  /** Accounts with their application passwords. */
  readonly admin: Account
  readonly author: Account
  close(): Promise<void>
}

export interface Account {
  readonly user: string
  readonly password: string
}

/**
 * A WordPress of its own on loopback: a database in a folder of its own, a copy of the site's files, and an
 * administrator and an author with application passwords. Ends only what it started.
 */
export async function startWordPress(): Promise<WordPressSite> {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-wordpress-'))
  const started: ChildProcess[] = []
  const close = async (): Promise<void> => {
    await Promise.all(started.reverse().map(ended))
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  try {
    const databasePort = await startDatabase(folder, started)
    const port = await freePort()
    const root = `http://127.0.0.1:${port}/`
    const site = join(folder, 'site')
    await cp(wordPressFiles, site, { recursive: true, dereference: true })
    await writeFile(join(site, 'wp-config.php'), configuration(databasePort, root))
    await writeFile(join(folder, 'install.php'), installation(site))
    await writeFile(join(folder, 'router.php'), router)
    const { stdout } = await run('php', ['-d', 'memory_limit=256M', join(folder, 'install.php')])
    const [admin = '', author = ''] = stdout.trim().split('\n').slice(-2)
    const arguments_ = ['-S', `127.0.0.1:${port}`, '-t', site, join(folder, 'router.php')]
    started.push(spawn('php', arguments_, { stdio: 'ignore' }))
    await answering(root)
    return {
      root,
      admin: { user: 'chief', password: admin },
      author: { user: 'reporter', password: author },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function startDatabase(folder: string, started: ChildProcess[]): Promise<number> {
  const place = join(folder, 'database')
  // The database does not run as root, and must reach its own folder.
  await chmod(folder, 0o755)
  await run('install', ['-d', '-o', 'mysql', '-m', '700', place])
  const as = ['--no-defaults', '--user=mysql', `--datadir=${place}`]
  await run('mariadb-install-db', [...as, '--auth-root-authentication-method=normal'])
  const port = await freePort()
  const socket = join(place, 'm.sock')
  const where = [`--socket=${socket}`, `--port=${port}`, '--bind-address=127.0.0.1']
  started.push(spawn(database, [...as, ...where, '--skip-log-bin'], { stdio: 'ignore' }))
  const ask = ['--no-defaults', `--socket=${socket}`, '-u', 'root', '-e']
  const setUp =
    "CREATE DATABASE IF NOT EXISTS wp CHARACTER SET utf8mb4; CREATE USER IF NOT EXISTS wp@'127.0.0.1' IDENTIFIED BY 'wp'; GRANT ALL ON wp.* TO wp@'127.0.0.1'"
  await eventually(() => run('mariadb', [...ask, setUp]))
  return port
}

function configuration(databasePort: number, root: string): string {
  const address = root.slice(0, -1)
  const settings = {
    DB_NAME: 'wp',
    DB_USER: 'wp',
    DB_PASSWORD: 'wp',
    DB_HOST: `127.0.0.1:${databasePort}`,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: address,
    WP_SITEURL: address,
    WP_ENVIRONMENT_TYPE: 'local',
  }
  const lines = Object.entries(settings).map(([name, value]) => `define('${name}', '${value}');`)
  return `<?php
${lines.join('\n')}
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`
}

/** Prints the application password of the administrator, then that of the author. */
function installation(site: string): string {
  return `<?php
define('WP_INSTALLING', true);
require '${site}/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Clearbrook', 'chief', 'chief@clearbrook.example', true, '', 'only-for-this-run');
update_option('permalink_structure', '/%year%/%monthnum%/%day%/%postname%/');
update_option('timezone_string', 'Asia/Shanghai');
$wp_rewrite->init(); $wp_rewrite->flush_rules(false);
$author = wp_create_user('reporter', 'only-for-this-run', 'reporter@clearbrook.example');
(new WP_User($author))->set_role('author');
foreach ([1, $author] as $one)
  echo "\\n" . WP_Application_Passwords::create_new_application_password($one, ['name' => 'caibian'])[0];
`
}

const router = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && is_file($_SERVER['DOCUMENT_ROOT'] . urldecode($path))) return false;
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
`

async function answering(root: string): Promise<void> {
  await eventually(async () => {
    const { status } = await fetch(root)
    if (status !== 200) throw new Error(`the site answers ${status}`)
  })
}
