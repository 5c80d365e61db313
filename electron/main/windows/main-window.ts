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

/** The window with all places in it. There is one or none: closed to the tray, it is gone, and its memory with it. */
export class MainWindow {
  readonly #url: string
  readonly #closing: (window: BrowserWindow, event: Electron.Event) => void
  #window: BrowserWindow | null = null
  #firstShown: () => void = () => undefined
  /** Resolves once it stands for the first time. */
  readonly whenFirstShown = new Promise<void>(resolve => (this.#firstShown = resolve))

  /** `closing` may keep it from closing. */
  constructor(url: string, closing: (window: BrowserWindow, event: Electron.Event) => void) {
    this.#url = url
    this.#closing = closing
  }

  get isOpen(): boolean {
    return this.#window !== null
  }

  /** Opens it, or brings it forward, at a place such as `/unplug`; absent: where it is. */
  show(place?: string): void {
    if (this.#window === null) this.#open(place)
    else {
      bringForward(this.#window)
      if (place !== undefined) void this.#window.loadURL(`${this.#url}#${place}`)
    }
  }

  /** Lets people see that there is something to read, and leaves the keyboard to what they are doing. */
  beckon(): void {
    if (this.#window === null) this.#open('/', false)
    else if (!this.#window.isFocused()) {
      if (this.#window.isMinimized()) this.#window.showInactive()
      this.#window.flashFrame(true)
    }
  }

  #open(place = '/', isToTakeKeyboard = true): void {
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
    this.#window = window
    window.once('ready-to-show', () => {
      if (isToTakeKeyboard) window.show()
      else window.showInactive()
      this.#firstShown()
    })
    window.on('close', event => {
      this.#closing(window, event)
    })
    window.once('closed', () => {
      this.#window = null
    })
    void window.loadURL(place === '/' ? this.#url : `${this.#url}#${place}`)
  }
}

/** Brings a window back to the front, from wherever it was. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
