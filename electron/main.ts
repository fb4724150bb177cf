import { app, nativeTheme } from 'electron'
import { dirname, join, resolve } from 'node:path'
import type { Settings } from '../shared/ipc'
import type { Office } from './office'
import { PreferencesFile } from './settings'
import { announcement, writeScreenshot } from './shell/announce'
import { openCallDoor } from './shell/ipc'
import { readOptions } from './shell/options'
import type { Options } from './shell/options'
import { Previews } from './shell/previews'
import { registerScheme, serveScheme } from './shell/protocol'
import { interfaceLanguageOf } from './shell/system-language'
import { Windows } from './shell/windows'

/** Builds and connects everything, in order. What is not needed for the first paint is loaded after it began. */
const program = dirname(import.meta.dirname)

registerScheme()
/** On macOS files come by this event, also before the app is ready. */
let openFiles = (paths: readonly string[]) => void early.push(...paths)
const early: string[] = []
app.on('open-file', (event, path) => {
  event.preventDefault()
  openFiles([path])
})
const options = readOptions(process.argv, process.defaultApp ? 2 : 1)
// Awaiting this at the top level would never end: Electron waits for this module before it is ready.
if (app.requestSingleInstanceLock()) void app.whenReady().then(() => start(options))
else app.quit()

function start({ library, language, theme, screenshot, files }: Options): void {
  const preferences = new PreferencesFile(
    app.getPath('userData'),
    interfaceLanguageOf(app.getPreferredSystemLanguages()),
  )
  const asked: Partial<Settings> = {
    ...(language === null ? {} : { language }),
    ...(theme === null ? {} : { theme }),
  }
  let settings: Settings = { ...preferences.kept.settings, ...asked }
  nativeTheme.themeSource = settings.theme

  const devServer = app.isPackaged ? null : (process.env['CAIBIAN_DEV_URL'] ?? null)
  const previews = new Previews(() => crypto.randomUUID())
  let isQuitting = false
  const windows = new Windows({
    preload: join(program, 'preload', 'preload.cjs'),
    devServer,
    language: () => settings.language,
    state: () => preferences.kept.window,
    onState: (window) => preferences.keep({ window }),
    onStay: () => (isQuitting = false),
  })
  let office: Promise<Office> | null = null
  const opened = () => (office ??= open())

  serveScheme({
    folder: join(program, 'renderer'),
    findPicture: async (hash) => (await opened()).findPicture(hash),
    findPreview: (token) => previews.find(token),
  })
  openCallDoor({
    answer: async (name, input) => (await opened()).answer(name, input),
    windows: () => windows.all(),
    devServer,
    onCall: (window, name, phase) => windows.noteCall(window, name, phase),
    onFault: (name, fault) => process.stderr.write(`${name}: ${faultText(fault)}\n`),
  })
  // A bug must not end the program with a text in the window: it is logged, said, and work goes on.
  process.on('uncaughtException', (fault) => {
    process.stderr.write(`${faultText(fault)}\n`)
    const refusal = { code: 'refusal.fault', values: { detail: fault.name } } as const
    windows.tell('notice', { kind: 'problem', refusal })
  })
  // The scheme and the calls must be there before the page asks; the library is opened meanwhile.
  const first = windows.open()
  void opened().catch(leave)
  void showMenus()
  void first.firstView.then(afterFirstView).catch(leave)

  app.on('second-instance', (_event, argv, folder) => {
    windows.focus()
    openFiles(readOptions(argv, 1).files.map((path) => resolve(folder, path)))
  })
  app.on('activate', () => windows.focus())
  app.on('before-quit', () => (isQuitting = true))
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit()
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    void close().finally(() => app.exit())
  })

  async function showMenus(): Promise<void> {
    const { showMenu } = await import('./shell/menu')
    showMenu({
      language: settings.language,
      platform: process.platform,
      onCommand: (id) => windows.tell('command', { id }),
      onNewWindow: () => void windows.open(),
    })
  }

  async function open(): Promise<Office> {
    const [{ openOffice }, { askOtherLibrary, systemDesktop }] = await Promise.all([
      import('./office'),
      import('./shell/dialogs'),
    ])
    const one = await openOffice({
      library: library ?? preferences.kept.library,
      defaultLibrary: join(app.getPath('userData'), 'library'),
      desktop: systemDesktop({
        window: () => windows.front(),
        language: () => settings.language,
        previews,
      }),
      tell: (name, message) => windows.tell(name, message),
      settings: () => settings,
      onSettings: changeSettings,
      onLibrary: (path) => preferences.keep({ library: path }),
      askOtherLibrary: (refusal) => askOtherLibrary(windows.front(), settings.language, refusal),
    })
    if (one === null) throw new Error('no library was chosen')
    return one
  }

  function changeSettings(changes: Partial<Settings>): void {
    settings = { ...settings, ...changes }
    preferences.keep({ settings: { ...preferences.kept.settings, ...changes } })
    nativeTheme.themeSource = settings.theme
    if (changes.language !== undefined) void showMenus()
  }

  async function afterFirstView(): Promise<void> {
    const one = await opened()
    const preview = await one.startPreviewServer()
    if (process.env['CAIBIAN_ANNOUNCE'] === '1') {
      process.stdout.write(announcement({ library: one.path(), preview }))
    }
    if (screenshot !== null) {
      await writeScreenshot(first.window, screenshot)
      app.quit()
      return
    }
    openFiles = (paths) => void one.offerFiles(paths)
    openFiles([...files, ...early])
  }

  async function close(): Promise<void> {
    await Promise.all([preferences.written(), office?.then((one) => one.close())])
  }
}

function leave(fault: unknown): void {
  process.stderr.write(`${faultText(fault)}\n`)
  app.exit(1)
}

/** Where it went wrong, without the values it went wrong with: a story must not end up in a log. */
function faultText(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault
  const frames = (fault.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [fault.name, ...frames].join('\n')
}
