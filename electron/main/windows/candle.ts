import { BrowserWindow } from 'electron'
import { webPreferences } from './main-window'

let window: BrowserWindow | null = null

/** Lights the candle over the whole screen, without taking anything away: any key or click puts it out. */
export function lightCandle(pageUrl: string): void {
  if (window !== null) return
  window = new BrowserWindow({
    width: 960,
    height: 640,
    fullscreen: true,
    frame: false,
    show: false,
    title: 'Hearthside',
    // The ground of the candle in both themes.
    backgroundColor: '#120e0b',
    webPreferences,
  })
  window.once('ready-to-show', () => window?.show())
  window.once('closed', () => {
    window = null
  })
  void window.loadURL(`${pageUrl}#/candle`)
}

export function putOutCandle(): void {
  window?.close()
}
