import { BrowserWindow, Notification } from 'electron'

/** Notifications that are on the screen: one that nothing holds on to is never pressed. */
const shown = new Set<Notification>()

/** Shows a notification of the system's, unless one of our windows has the focus or the system has none. */
export function notify(
  words: { readonly title: string; readonly body: string },
  window: () => BrowserWindow | null,
  onPress: () => void,
): void {
  if (BrowserWindow.getFocusedWindow() !== null || !Notification.isSupported()) return
  const notification = new Notification(words)
  shown.add(notification)
  notification.on('click', () => {
    shown.delete(notification)
    const front = window()
    front?.restore()
    front?.show()
    front?.focus()
    onPress()
  })
  notification.on('close', () => shown.delete(notification))
  notification.show()
}
