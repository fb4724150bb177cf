/** The peer of the launch figures: the same runtime with one window, the same locks, and nothing else. */
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
  })
  void window.loadFile(join(__dirname, 'bare.html'))
})
app.on('window-all-closed', () => app.quit())
