import { Menu, type MenuItemConstructorOptions } from 'electron'

export interface MenuWords {
  readonly file: string
  readonly edit: string
  readonly view: string
  readonly help: string
  readonly helpPage: string
}

/** The ordinary menu. Help is in it from the first day, the same for everyone. */
export function layMenu(words: MenuWords, openHelp: () => void): void {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      { label: words.file, submenu: [{ role: process.platform === 'darwin' ? 'close' : 'quit' }] },
      { label: words.edit, role: 'editMenu' },
      {
        label: words.view,
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { label: words.help, role: 'help', submenu: [{ label: words.helpPage, click: openHelp }] },
    ]),
  )
}
