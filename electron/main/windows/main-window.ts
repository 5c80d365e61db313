import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type WebPreferences } from 'electron'

/** What every window of ours may do: show our pages in a sandbox, and nothing else. */
export const webPreferences: WebPreferences = {
  preload: join(__dirname, '../preload/index.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
}

// The paper of the two themes (`--ground`), so that the window does not flash before the first paint.
export const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#1d1815' : '#f8f2e7')

export function openMainWindow(url: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1180,
    height: 820,
    minWidth: 720,
    minHeight: 540,
    show: false,
    title: 'Hearthside',
    // One key away; the places of the app have a rail of their own.
    autoHideMenuBar: true,
    backgroundColor: ground(),
    webPreferences,
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(url)
  return window
}

/** Brings a window back to the front, from wherever it was. */
export function bringForward(window: BrowserWindow | undefined): void {
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
