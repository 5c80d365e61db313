import { BrowserWindow } from 'electron'
import type { Candle } from '#domain/unplug/unplug-hour'
import { webPreferences } from './main-window'

let window: BrowserWindow | null = null

/** Lights the candle, without taking anything away: any key or click puts it out. */
export function lightCandle(pageUrl: string, size: Exclude<Candle, 'none'>): void {
  if (window !== null) return
  window = new BrowserWindow({
    width: 460,
    height: 620,
    fullscreen: size === 'whole',
    frame: size === 'small',
    autoHideMenuBar: true,
    show: false,
    title: 'Hearthside',
    // The ground of the candle in both themes.
    backgroundColor: '#120e0b',
    webPreferences,
  })
  window.once('ready-to-show', () => {
    // A small one leaves the keyboard to what people are doing, or the next key they press would put it out.
    if (size === 'small') window?.showInactive()
    else window?.show()
  })
  window.once('closed', () => {
    window = null
  })
  void window.loadURL(`${pageUrl}#/candle?alone`)
}

export function putOutCandle(): void {
  window?.close()
}
