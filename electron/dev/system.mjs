import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runChild } from './child.mjs'
import { Refused, say } from './words.mjs'

const APT_LIMIT = 900

/** Debian packages that pull in everything the window's libraries need. */
const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']

/** What a check may use when it is there: the Debian package and how to see that it is. */
const CHECKERS = [
  { package: 'default-jre-headless', isThere: () => isOnPath('java') },
  { package: 'libxml2-utils', isThere: () => isOnPath('xmllint') },
  { package: 'epubcheck', isThere: () => existsSync('/usr/share/java/epubcheck.jar') },
  { package: 'poppler-utils', isThere: () => isOnPath('pdftotext') },
  { package: 'jing', isThere: () => isOnPath('jing') },
  { package: 'pandoc', isThere: () => isOnPath('pandoc') },
  { package: 'libimage-exiftool-perl', isThere: () => isOnPath('exiftool') },
  { package: 'libarchive-zip-perl', isThere: () => existsSync('/usr/share/perl5/Archive/Zip.pm') },
  ...['feedparser', 'readability', 'extruct', 'ebooklib', 'lxml'].map((name) => ({
    package: `python3-${name}`,
    isThere: () => existsSync(`/usr/lib/python3/dist-packages/${name}`),
  })),
  { package: 'newsboat', isThere: () => isOnPath('newsboat') },
  { package: 'wordpress', isThere: () => existsSync('/usr/share/wordpress') },
  { package: 'wordpress-theme-twentytwentythree', isThere: hasTheme },
  { package: 'mariadb-server', isThere: () => existsSync('/usr/sbin/mariadbd') },
  { package: 'apache2-bin', isThere: () => existsSync('/usr/sbin/apache2') },
  { package: 'openssh-server', isThere: () => existsSync('/usr/sbin/sshd') },
  { package: 'php-cli', isThere: () => isOnPath('php') },
  ...['mysql', 'xml', 'mbstring', 'gd', 'curl'].map((part) => ({
    package: `php-${part}`,
    isThere: () => hasPhp(part),
  })),
]

/** What the benchmarks measure against. */
const PEERS = [{ package: 'hugo', isThere: () => isOnPath('hugo') }]

/**
 * Makes the system hold what the window needs: libraries, and where there is no screen a virtual
 * display and Chinese type. With `forTests` also what the tests use, with `forBenches` what those do.
 *
 * On Debian and as root it installs what is missing; else it throws `Refused` with the command to
 * type. What only some checks need is never a reason to stop. Returns the names of packages that
 * could not be installed.
 */
export async function ensureSystem({
  executable,
  forTests = false,
  forBenches = false,
  env = process.env,
  progress,
}) {
  if (process.platform !== 'linux') return []
  const needed = await missingPackages({ executable, forTests, env })
  const useful = [...(forTests ? CHECKERS : []), ...(forBenches ? PEERS : [])]
  const wished = missingOf(useful)
  if (needed.length + wished.length === 0) return []
  const mayInstall = process.getuid?.() === 0 && isOnPath('apt-get')
  if (!mayInstall) {
    if (needed.length > 0) throw missing(needed)
    return wished
  }
  await install([...needed, ...wished], progress)
  if ((await missingPackages({ executable, forTests, env })).length > 0) {
    await install(needed, progress)
  }
  const still = await missingPackages({ executable, forTests, env })
  if (still.length > 0) throw missing(still)
  return missingOf(useful)
}

/** The libraries `ldd` could not find. */
export function missingLibraries(lddOutput) {
  return lddOutput
    .split('\n')
    .map((line) => /^\s*(\S+) => not found/.exec(line)?.[1])
    .filter((name) => name !== undefined)
}

/** Whether nothing here could show a window. */
export function isScreenless(env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

export function isOnPath(program, path = process.env.PATH ?? '') {
  return path.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)))
}

async function missingPackages({ executable, forTests, env }) {
  const { output } = await runChild('ldd', [executable])
  const packages = missingLibraries(output).length > 0 ? [...LIBRARIES] : []
  if (forTests || isScreenless(env)) {
    if (!isOnPath('Xvfb')) packages.push('xvfb', 'xauth')
    if (!hasChineseType()) packages.push('fonts-noto-cjk')
  }
  return packages
}

function missingOf(packages) {
  return packages.filter(({ isThere }) => !isThere()).map((one) => one.package)
}

async function install(packages, progress) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-qq']
  await progress.step(say('system.install', { names: packages.join(' ') }), async () => {
    await runChild('apt-get', ['update', ...options], { env, limit: APT_LIMIT })
    const args = ['install', '-y', '--no-install-recommends', ...options, ...packages]
    const { code, output } = await withoutServices(() =>
      runChild('apt-get', args, { env, limit: APT_LIMIT }),
    )
    if (code !== 0) return output.trim().split('\n').at(-1)
    return undefined
  })
}

/** Debian starts the servers it installs; the tests start their own, on loopback (invoke-rc.d(8)). */
async function withoutServices(act) {
  const policy = '/usr/sbin/policy-rc.d'
  if (existsSync(policy)) return act()
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    return await act()
  } finally {
    rmSync(policy, { force: true })
  }
}

function missing(packages) {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo '
  const command = `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages.join(' ')}`
  return new Refused('system.missing', { names: packages.join(', '), command })
}

function hasChineseType() {
  const folders = ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk']
  const names = ['NotoSansCJK-Regular.ttc', 'NotoSansCJK-VF.otf.ttc']
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))))
}

function hasTheme() {
  return existsSync('/usr/share/wordpress/wp-content/themes/twentytwentythree')
}

/** Whether PHP has an extension, whichever version Debian has it for. */
function hasPhp(part) {
  const root = '/etc/php'
  const name = part === 'mysql' ? 'mysqli' : part
  if (!existsSync(root)) return false
  return readdirSync(root).some((version) =>
    existsSync(`${root}/${version}/mods-available/${name}.ini`),
  )
}
