import { join } from 'node:path'
import { app } from 'electron'
import type { Runtime } from '#contract/commands/house'

/** Which Electron runs: whoever starts it says so; a packaged app is always the official one. */
export const runtime = (): Runtime =>
  !app.isPackaged && process.env['HEARTHSIDE_RUNTIME'] === 'development' ? 'development' : 'official'

/**
 * Decides where the books live: in Electron's `userData`, or where `--user-data-dir` says. The stand-in runtime keeps
 * a folder of its own, so that an unpatched browser never opens a family's real books.
 */
export function chooseProfile(): void {
  if (runtime() === 'official' || app.commandLine.hasSwitch('user-data-dir')) return
  app.setPath('userData', join(app.getPath('appData'), 'Hearthside (development)'))
}
