import { join } from 'node:path'
import { app, Menu, nativeImage, nativeTheme, Tray } from 'electron'
import type { Standing } from '../services/reminders/standing'
import { trayMenu, type TimeOf, type TrayActions, type TrayWords } from './tray-menu'

/** Our icon among those of the desktop. It is a convenience: nobody can be sure that it shows. */
export class HearthTray {
  readonly #words: TrayWords
  readonly #actions: TrayActions
  readonly #standing: () => Standing
  readonly #timeOf: TimeOf
  #tray: Tray | null = null

  constructor(words: TrayWords, actions: TrayActions, standing: () => Standing, timeOf: TimeOf) {
    this.#words = words
    this.#actions = actions
    this.#standing = standing
    this.#timeOf = timeOf
    nativeTheme.on('updated', () => {
      this.update()
    })
  }

  /** Puts the icon there, or there once more, as when the desktop's own part came later than we did. */
  appear(): void {
    this.#tray?.destroy()
    this.#tray = new Tray(iconOf(this.#standing().state))
    this.#tray.setToolTip('Hearthside')
    this.#tray.on('click', () => {
      this.#actions.open()
    })
    this.update()
  }

  /** Shows how it stands now. Linux takes over a changed menu only when it is set anew. */
  update(): void {
    if (this.#tray === null) return
    const standing = this.#standing()
    this.#tray.setImage(iconOf(standing.state))
    this.#tray.setContextMenu(
      Menu.buildFromTemplate(trayMenu(standing, this.#words, this.#actions, this.#timeOf)),
    )
  }
}

// On a Mac the system colours the shape itself; elsewhere there is one for light and one for dark panels. Each has a
// second, twice as large, beside it, which Electron finds by its name.
function iconOf(state: Standing['state']): Electron.NativeImage {
  const look =
    process.platform === 'darwin' ? 'Template' : nativeTheme.shouldUseDarkColors ? '-on-dark' : '-on-light'
  return nativeImage.createFromPath(join(app.getAppPath(), 'resources/tray', `${state}${look}.png`))
}
