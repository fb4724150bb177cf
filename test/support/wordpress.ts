import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { hasDatabase, startDatabase } from './own-database'
import { ended, eventually, freePort } from './own-server'

const run = promisify(execFile)

/** Where Debian puts WordPress; the real servers of these tests are its packages. */
const wordPressFiles = '/usr/share/wordpress'

/** Whether a real WordPress can be started here. */
export const hasWordPress = existsSync(wordPressFiles) && hasDatabase && existsSync('/usr/bin/php')

export interface WordPressSite {
  /** Root of the site, with a closing slash. */
  readonly root: string
  /** Accounts with their application passwords. */
  readonly admin: Account
  readonly author: Account
  readonly version: string
  /** Name of the theme it shows itself in: the one it comes with. */
  readonly theme: string
  /** A post as a person writes it in the editor of WordPress; answers with its public address. */
  readonly write: (post: PostByHand) => Promise<string>
  close(): Promise<void>
}

export interface PostByHand {
  readonly title: string
  readonly content: string
  /** Without its zone, as WordPress takes it. */
  readonly date_gmt: string
  /** Made where it is missing. */
  readonly category: string
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
    const databasePort = (await startDatabase(folder, started)).port
    const port = await freePort()
    const root = `http://127.0.0.1:${port}/`
    const site = join(folder, 'site')
    await cp(wordPressFiles, site, { recursive: true, dereference: true })
    await writeFile(join(site, 'wp-config.php'), configuration(databasePort, root))
    await writeFile(join(folder, 'install.php'), installation(site))
    await writeFile(join(folder, 'router.php'), router)
    const { stdout } = await run('php', ['-d', 'memory_limit=256M', join(folder, 'install.php')])
    const [admin = '', author = '', version = '', theme = ''] = stdout.trim().split('\n').slice(-4)
    const arguments_ = ['-S', `127.0.0.1:${port}`, '-t', site, join(folder, 'router.php')]
    started.push(spawn('php', arguments_, { stdio: 'ignore' }))
    await answering(root)
    const chief = { user: 'chief', password: admin }
    return {
      root,
      admin: chief,
      author: { user: 'reporter', password: author },
      version,
      theme,
      write: (post) => written(root, chief, post),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function configuration(databasePort: number, root: string): string {
  const address = root.slice(0, -1)
  const settings = {
    DB_NAME: 'site',
    DB_USER: 'site',
    DB_PASSWORD: 'site',
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

/** Prints the application passwords of administrator and author, its version, and the name of its theme. */
function installation(site: string): string {
  return `<?php
define('WP_INSTALLING', true);
require '${site}/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Clearbrook', 'chief', 'chief@clearbrook.example', true, '', 'only-for-this-run');
update_option('permalink_structure', '/%year%/%monthnum%/%day%/%postname%/');
update_option('posts_per_rss', 50);
update_option('timezone_string', 'Asia/Shanghai');
$wp_rewrite->init(); $wp_rewrite->flush_rules(false);
$author = wp_create_user('reporter', 'only-for-this-run', 'reporter@clearbrook.example');
(new WP_User($author))->set_role('author');
foreach ([1, $author] as $one)
  echo "\\n" . WP_Application_Passwords::create_new_application_password($one, ['name' => 'caibian'])[0];
echo "\\n" . get_bloginfo('version') . "\\n" . wp_get_theme()->get('Name');
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

async function written(
  root: string,
  { user, password }: Account,
  post: PostByHand,
): Promise<string> {
  const ask = async (route: string, fields: unknown) => {
    const answer = await fetch(`${root}?rest_route=/wp/v2/${route}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      },
      body: JSON.stringify(fields),
    })
    return (await answer.json()) as { id?: number; link?: string; data?: { term_id?: number } }
  }
  const { category, ...fields } = post
  const term = await ask('categories', { name: category })
  const categories = [term.id ?? term.data?.term_id]
  const { link } = await ask('posts', { ...fields, categories, status: 'publish' })
  if (link === undefined) throw new Error('WordPress took no post')
  return link
}
