import { BrowserWindow, nativeTheme, screen } from 'electron'
import { isWindowAddress, previewOrigin, windowAddress } from './addresses'
import { firstWindowState, fittingPlace, leastSize } from './window-state'
import type { WindowState } from './window-state'

export interface WindowPlan {
  readonly preload: string
  readonly state: WindowState
  /** Address of the development server; null in what people use. */
  readonly devServer: string | null
  readonly onState: (state: WindowState) => void
}

/** Opens one window on the app's page. It is shown with its first paint, so nobody sees a white flash. */
export function openWindow(plan: WindowPlan): BrowserWindow {
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()]
  const window = new BrowserWindow({
    ...fittingPlace(
      plan.state,
      displays.map((display) => display.workArea),
    ),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: '采编 Caibian',
    backgroundColor: nativeTheme.shouldUseDarkColors ? darkGround : lightGround,
    webPreferences: {
      preload: plan.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: true,
      // Autosave and the check of what is due go on while the window is behind another.
      backgroundThrottling: false,
    },
  })
  if (plan.state.isMaximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  closeDoors(window, plan.devServer)
  rememberState(window, plan.onState)
  window.loadURL(plan.devServer ?? windowAddress).catch((fault: unknown) => {
    process.stderr.write(`the page could not be loaded: ${String(fault)}\n`)
  })
  return window
}

/** No navigation, no new windows, no embedded pages, no permissions: whatever runs in the page. */
function closeDoors(window: BrowserWindow, devServer: string | null): void {
  const { webContents } = window
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-frame-navigate', (event) => {
    const isReload = event.isMainFrame && isWindowAddress(event.url, devServer)
    const isPreview = !event.isMainFrame && event.url.startsWith(`${previewOrigin}/`)
    if (!isReload && !isPreview) event.preventDefault()
  })
  webContents.on('will-redirect', (event) => event.preventDefault())
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  const { session } = webContents
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

function rememberState(window: BrowserWindow, onState: (state: WindowState) => void): void {
  let state: WindowState = firstWindowState
  const note = () => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    state = { place: window.getNormalBounds(), isMaximised: window.isMaximized() }
  }
  window.on('resize', note)
  window.on('move', note)
  window.on('maximize', note)
  window.on('unmaximize', note)
  window.once('show', note)
  window.on('close', () => {
    note()
    if (state.place !== null) onState(state)
  })
}

/** The grounds of `renderer/styles/tokens.css`. */
const lightGround = '#fbfaf6'
const darkGround = '#1c1b19'
