import { BrowserWindow } from 'electron'
import { ground, webPreferences } from './main-window'

let window: BrowserWindow | null = null

/** Opens the small window for one card, or brings it forward. It is closed as soon as the card hangs. */
export function openQuickEntry(pageUrl: string): void {
  if (window !== null) {
    window.show()
    window.focus()
    return
  }
  window = new BrowserWindow({
    width: 560,
    height: 640,
    minWidth: 420,
    minHeight: 420,
    show: false,
    title: 'Hearthside',
    autoHideMenuBar: true,
    fullscreenable: false,
    backgroundColor: ground(),
    webPreferences,
  })
  window.once('ready-to-show', () => window?.show())
  window.once('closed', () => {
    window = null
  })
  void window.loadURL(`${pageUrl}#/quick-card`)
}
