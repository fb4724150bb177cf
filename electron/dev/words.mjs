/**
 * What the launcher says, in the two languages of the product. English first, then Chinese.
 *
 * The launcher runs before any package is installed and before anything is built, so it cannot
 * use `shared/words/`.
 */
const WORDS = {
  'packages.install': ['Installing the npm packages', '正在安装 npm 包'],
  'packages.failed': [
    'npm could not install the packages:\n{detail}',
    'npm 未能安装所需的包:\n{detail}',
  ],
  'runtime.download': [
    'Asking for Electron {version} from its own release page',
    '正在从官方发布页获取 Electron {version}',
  ],
  'runtime.unreachable': [
    'not reachable; the development runtime is used instead',
    '无法获取,改用开发运行环境',
  ],
  'runtime.fetch': [
    'Fetching the development runtime, Electron {version} ({megabytes} MB)',
    '正在获取开发运行环境 Electron {version}({megabytes} MB)',
  ],
  'runtime.compare': ['Comparing its checksum', '正在核对校验值'],
  'runtime.unpack': ['Unpacking it', '正在解包'],
  'runtime.ready': ['Runtime: {what}', '运行环境:{what}'],
  'runtime.official': ['Electron {version}', 'Electron {version}'],
  'runtime.override': [
    'the one named by ELECTRON_OVERRIDE_DIST_PATH',
    'ELECTRON_OVERRIDE_DIST_PATH 指定的运行环境',
  ],
  'runtime.registry': [
    'Electron {version}, for development and tests only',
    'Electron {version}(仅供开发和测试)',
  ],
  'runtime.failed': ['The runtime could not be fetched: {detail}', '未能获取运行环境:{detail}'],
  'runtime.changed': [
    'The fetched file is not the pinned one and was deleted.\n  expected {expected}\n  found    {found}',
    '获取到的文件与锁定的校验值不符,已删除。\n  应为 {expected}\n  实为 {found}',
  ],
  'runtime.none': [
    'No Electron for {platform}-{arch} could be had. Set ELECTRON_MIRROR to a reachable mirror, or ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    '未能取得适用于 {platform}-{arch} 的 Electron。请将 ELECTRON_MIRROR 设为可访问的镜像,或将 ELECTRON_OVERRIDE_DIST_PATH 设为已解包的 Electron 文件夹。',
  ],
  'runtime.elsewhere': [
    'The runtime in {folder} belongs to another copy of the program and would start that one. Unset ELECTRON_OVERRIDE_DIST_PATH.',
    '{folder} 中的运行环境属于另一份程序,会启动那一份。请取消设置 ELECTRON_OVERRIDE_DIST_PATH。',
  ],
  'system.install': ['Installing system packages: {names}', '正在安装系统软件包:{names}'],
  'system.missing': [
    'This machine lacks libraries the window needs: {names}\nInstall them, then start again:\n  {command}',
    '本机缺少窗口所需的系统库:{names}\n请先安装,然后重新启动:\n  {command}',
  ],
  'system.partly': [
    'could not be installed, the checks that need them are skipped: {names}',
    '未能安装,依赖它们的检查将跳过:{names}',
  ],
  'ghost.install': [
    'Installing Ghost {version}, which the tests publish to',
    '正在安装测试所用的 Ghost {version}',
  ],
  'ghost.wait': [
    'Waiting for an installation of Ghost that is already running',
    '正在等待另一个 Ghost 安装完成',
  ],
  'ghost.room': [
    'there is no room for it on the disk; what needs it is skipped',
    '磁盘空间不足,相关检查将跳过',
  ],
  'ghost.failed': [
    'it could not be installed, what needs it is skipped: {detail}',
    '未能安装,相关检查将跳过:{detail}',
  ],
  'build.run': ['Building the app', '正在构建应用'],
  'build.wait': ['Waiting for a build that is already running', '正在等待另一个构建完成'],
  'build.failed': ['The build failed:\n{detail}', '构建失败:\n{detail}'],
  'display.started': [
    'No screen here, so the window is drawn on the virtual display {display}. To look at it: npm start -- --screenshot FILE.png',
    '本机没有屏幕,窗口画在虚拟显示器 {display} 上。查看画面:npm start -- --screenshot 文件.png',
  ],
  'display.failed': ['The virtual display did not start: {detail}', '虚拟显示器未能启动:{detail}'],
  'app.root': [
    'Started as root: Chromium’s own sandbox cannot run and is off (--no-sandbox)',
    '以 root 身份启动:Chromium 沙箱无法运行,已关闭(--no-sandbox)',
  ],
  'app.open': ['Opening the window', '正在打开窗口'],
  'app.window': ['The window is open.', '窗口已打开。'],
  'app.library': ['Library: {path}', '稿库:{path}'],
  'app.preview': ['Preview: {address}', '预览:{address}'],
  'app.noPreview': ['Preview: not running', '预览:未运行'],
  'app.screenshot': ['Picture: {file}', '截图:{file}'],
  'app.noScreenshot': ['No picture was written to {file}', '未能写出截图 {file}'],
  'app.slow': [
    'The window has not reported yet. It is still running; messages above may say why.',
    '窗口尚未就绪,仍在运行;原因可能见上方信息。',
  ],
  'app.ended': ['The app ended unexpectedly ({how}).', '应用意外结束({how})。'],
  'app.already': [
    'The program is already open for this user; that window was brought to the front.',
    '程序已在运行,已切换到那个窗口。',
  ],
  'app.closed': ['Closed.', '已关闭。'],
  'package.run': ['Packaging for {platform}', '正在打包({platform})'],
  'package.failed': ['Packaging failed:\n{detail}', '打包失败:\n{detail}'],
  'package.done': ['Packaged: {folder}', '打包完成:{folder}'],
  'package.check': [
    'Made with the development runtime: a check of the packaging, not for handing out.',
    '使用开发运行环境制作:仅用于检查打包过程,请勿分发。',
  ],
  'progress.seconds': ['{seconds} s', '{seconds} 秒'],
  'progress.done': ['done', '完成'],
  'progress.failed': ['failed', '失败'],
  'progress.limit': ['no answer within {seconds} s', '{seconds} 秒内没有完成'],
  'usage.test': [
    'npm test -- [--only unit|window|check|tour]',
    'npm test -- [--only unit|window|check|tour]',
  ],
  usage: [
    'npm start -- [--library DIR] [--screenshot FILE.png] [--language zh-CN|en] [other options of the app]',
    'npm start -- [--library 目录] [--screenshot 文件.png] [--language zh-CN|en] [应用的其他选项]',
  ],
}

/** Which language the person at this terminal reads, by the usual variables. */
export function languageOf(env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh/i.test(locale) ? 'zh' : 'en'
}

/** The sentence under `key`, with `{names}` filled in. */
export function say(key, values = {}, language = languageOf(process.env)) {
  const pair = WORDS[key]
  if (pair === undefined) throw new Error(`no words for ${key}`)
  const sentence = pair[language === 'zh' ? 1 : 0]
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
}

/** A failure the person can act on: its message is shown as it is, without a stack. */
export class Refused extends Error {
  constructor(key, values) {
    super(say(key, values))
    this.name = 'Refused'
  }
}
