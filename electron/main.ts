import { app, nativeTheme, powerMonitor, safeStorage } from 'electron'
import type { Event } from 'electron'
import { dirname, join, resolve } from 'node:path'
import type { Settings } from '../shared/ipc'
import type { Office } from './office'
import { PreferencesFile } from './settings'
import { announcement, writeScreenshot } from './shell/announce'
import { faultText } from './shell/fault-text'
import { openCallDoor } from './shell/ipc'
import { readOptions } from './shell/options'
import type { Options } from './shell/options'
import { Previews } from './shell/previews'
import { registerScheme, serveScheme } from './shell/protocol'
import type { Keychain } from './shell/keychain'
import { interfaceLanguageOf } from './shell/system-language'
import { Windows } from './shell/windows'

/* Builds and connects everything, in order. What the first paint does not need is loaded after it began. */

const built = dirname(import.meta.dirname)
/** On macOS files come by an event, also before the app is ready. */
const earlyFiles: string[] = []
let openFiles = (paths: readonly string[]) => void earlyFiles.push(...paths)

registerScheme()
app.on('open-file', (event, path) => {
  event.preventDefault()
  openFiles([path])
})
const options = readOptions(process.argv, process.defaultApp ? 2 : 1)
// Awaiting this at the top level would never end: Electron waits for this module before it is ready.
if (options.print !== null) void app.whenReady().then(() => printFile(options.print))
else if (app.requestSingleInstanceLock())
  void app.whenReady().then(() => new Program(options).start())
else app.quit()

class Program {
  readonly #options: Options
  readonly #preferences: PreferencesFile
  readonly #previews = new Previews(() => crypto.randomUUID())
  readonly #devServer = app.isPackaged ? null : (process.env['CAIBIAN_DEV_URL'] ?? null)
  readonly #windows: Windows
  #office: Promise<Office> | null = null
  /** The office behind a window that is shown. */
  #shown: Office | null = null
  #isQuitting = false

  constructor(options: Options) {
    const { language, theme } = options
    this.#options = options
    this.#preferences = new PreferencesFile(
      app.getPath('userData'),
      interfaceLanguageOf(app.getPreferredSystemLanguages()),
      { ...(language === null ? {} : { language }), ...(theme === null ? {} : { theme }) },
    )
    this.#windows = new Windows({
      preload: join(built, 'preload', 'preload.cjs'),
      devServer: this.#devServer,
      language: () => this.#preferences.settings.language,
      state: () => this.#preferences.kept.window,
      onState: (window) => this.#preferences.keep({ window }),
      onStay: () => (this.#isQuitting = false),
      lockAfter: () => this.#preferences.settings.lockAfter ?? 0,
      isTaken: () => this.#shown?.isTaken() === true,
      onLock: () => this.#shown?.lock(),
    })
  }

  /**
   * The scheme and the calls must be there before the page asks. The library is opened while the page's
   * process reads its scripts; any earlier, loading the code for it would keep the page waiting for them.
   */
  start(): void {
    nativeTheme.themeSource = this.#preferences.settings.theme
    const pageGiven = this.#serve()
    const { window, firstView } = this.#windows.open()
    void pageGiven.then(() => this.#opened()).catch(leave)
    void firstView.then(() => this.#showMenu())
    this.#listen()
    void firstView.then(() => this.#afterFirstView(window)).catch(leave)
  }

  #opened(): Promise<Office> {
    return (this.#office ??= this.#open())
  }

  #serve(): Promise<void> {
    const windows = this.#windows
    openCallDoor({
      answer: async (name, input) => (await this.#opened()).answer(name, input),
      windows: () => windows.all(),
      devServer: this.#devServer,
      onCall: (window, name, phase) => windows.noteCall(window, name, phase),
      onFault: (name, fault) => process.stderr.write(`${name}: ${faultText(fault)}\n`),
    })
    return serveScheme({
      folder: join(built, 'renderer'),
      findPicture: async (hash) => (await this.#opened()).findPicture(hash),
      findPart: async (hash, range) => (await this.#opened()).findPart(hash, range),
      findPreview: (token) => this.#previews.find(token),
    })
  }

  async #open(): Promise<Office> {
    const [
      { openOffice },
      { askOtherLibrary, systemDesktop },
      { ProcessReader },
      { ThreadDarkroom },
      { utilityReading },
      { keychainSecrets },
    ] = await Promise.all([
      import('./office'),
      import('./shell/dialogs'),
      import('./reading/process-reader'),
      import('./darkroom/thread-darkroom'),
      import('./shell/reading-process'),
      import('./secrets/keychain-secrets'),
    ])
    const windows = this.#windows
    const language = () => this.#preferences.settings.language
    const { library } = this.#options
    const office = await openOffice({
      library: library ?? this.#preferences.kept.library,
      isRemembered: library === null,
      defaultLibrary: join(app.getPath('userData'), 'library'),
      desktop: systemDesktop({
        window: () => windows.front(),
        language,
        previews: this.#previews,
        onCommand: (id) => windows.tellFront('command', { id }),
      }),
      secrets: keychainSecrets(join(app.getPath('userData'), 'secrets.json'), systemKeychain),
      darkroom: new ThreadDarkroom(join(built, 'darkroom', 'darkroom.js')),
      reader: new ProcessReader(utilityReading(join(built, 'reading', 'reading.cjs'))),
      tell: (name, message) => windows.tell(name, message),
      settings: () => this.#preferences.settings,
      onSettings: (changes) => this.#changeSettings(changes),
      onLibrary: (library) => this.#preferences.keep({ library }),
      onLock: () => windows.lock(),
      askOtherLibrary: (asked) => askOtherLibrary(windows.front(), language(), asked),
    })
    if (office !== null) return office
    await this.#preferences.written()
    app.exit(0)
    // Nothing that waits for a library shall go on.
    return new Promise(() => undefined)
  }

  #changeSettings(changes: Partial<Settings>): void {
    this.#preferences.change(changes)
    nativeTheme.themeSource = this.#preferences.settings.theme
    if (changes.language !== undefined) void this.#showMenu()
  }

  async #showMenu(): Promise<void> {
    const { showMenu } = await import('./shell/menu')
    showMenu({
      language: this.#preferences.settings.language,
      platform: process.platform,
      onCommand: (id) => this.#windows.tellFront('command', { id }),
      onNewWindow: () => void this.#windows.open(),
    })
  }

  #listen(): void {
    app.on('second-instance', (_event, argv, folder) => {
      this.#windows.focus()
      openFiles(readOptions(argv, 1).files.map((path) => resolve(folder, path)))
    })
    app.on('activate', () => this.#windows.focus())
    app.on('before-quit', () => (this.#isQuitting = true))
    app.on('window-all-closed', () => {
      if (this.#isQuitting || process.platform !== 'darwin') app.quit()
    })
    app.once('will-quit', (event) => this.#leaveInOrder(event))
    // A bug must not end the program with a text in the window: it is logged, said, and work goes on.
    process.on('uncaughtException', (fault) => {
      process.stderr.write(`${faultText(fault)}\n`)
      const refusal = { code: 'refusal.fault', values: { detail: fault.name } } as const
      this.#windows.tell('notice', { kind: 'problem', refusal })
    })
  }

  async #afterFirstView(window: Parameters<typeof writeScreenshot>[0]): Promise<void> {
    const office = await this.#opened()
    this.#shown = office
    office.prepare()
    this.#watchLock()
    const preview = await office.startPreviewServer()
    if (process.env['CAIBIAN_ANNOUNCE'] === '1') {
      process.stdout.write(announcement({ library: office.path(), preview }))
    }
    if (this.#options.screenshot !== null) {
      await writeScreenshot(window, this.#options.screenshot)
      app.quit()
      return
    }
    openFiles = (paths) => void office.offerFiles(paths)
    openFiles([...this.#options.files, ...earlyFiles])
  }

  /** Whoever leaves the machine asleep or locked has left the desk. */
  #watchLock(): void {
    const lock = () => {
      if (this.#preferences.settings.lockAfter ?? 0) this.#windows.lock()
    }
    powerMonitor.on('suspend', lock)
    powerMonitor.on('lock-screen', lock)
    setInterval(() => this.#windows.checkLock(), lockCheck).unref()
  }

  /** Waits for the writes under way and gives the library's lock back. */
  #leaveInOrder(event: Event): void {
    event.preventDefault()
    const closing = this.#office?.then((office) => office.close())
    void Promise.allSettled([this.#preferences.written(), closing]).then(() => app.exit())
  }
}

/** Milliseconds between two looks at how long nobody has touched a window. */
const lockCheck = 5_000

async function systemKeychain(): Promise<Keychain> {
  const { keychainOf } = await import('./shell/keychain')
  return keychainOf(safeStorage, process.platform)
}

/** Prints one page for the command line, beside whatever window is open, and ends. */
async function printFile(print: Options['print']): Promise<void> {
  if (print === null) return
  // Without somebody listening, the program ends with its last window, before the file is written.
  app.on('window-all-closed', () => undefined)
  const { printToFile } = await import('./shell/print-pdf')
  await printToFile(print.from, print.to).then(() => app.exit(0), leave)
}

function leave(fault: unknown): void {
  process.stderr.write(`${faultText(fault)}\n`)
  app.exit(1)
}
