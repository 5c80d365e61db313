import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { Disk } from '../storage/disk/disk'
import { writeDurably } from '../storage/disk/durable-file'

/** What the app is told when the session starts it; no window opens then. */
const atLogin = '--at-login'

/** Whether the session has started the app, rather than somebody. */
export const isAtLogin = (): boolean =>
  process.argv.includes(atLogin) ||
  // A Mac hands no arguments over.
  (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)

const entryName = 'app.hearthside.desktop'

/** Whether the app starts with the session, as the system itself has it; null where it cannot be asked. */
export function startsWithSession(): boolean | null {
  if (process.platform !== 'linux') return app.getLoginItemSettings({ args: [atLogin] }).openAtLogin
  try {
    const entry = readFileSync(autostartPath(), 'utf8')
    return (
      entry.includes(`Exec=${command()}`) && !/^(Hidden=true|X-GNOME-Autostart-enabled=false)$/m.test(entry)
    )
  } catch {
    return false
  }
}

/** Lets the app start with the session, or no longer. Answers whether the system has it so now. */
export async function startWithSession(disk: Disk, isOn: boolean): Promise<boolean> {
  if (process.platform !== 'linux') app.setLoginItemSettings({ openAtLogin: isOn, args: [atLogin] })
  else if (isOn) await writeDurably(disk, autostartPath(), entryText()).catch(() => undefined)
  else await disk.remove(autostartPath()).catch(() => undefined)
  return startsWithSession() === isOn
}

// XDG autostart: a desktop entry in the folder of this user.
const autostartPath = (): string => join(app.getPath('appData'), 'autostart', entryName)

const entryText = (): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Hearthside',
    `Exec=${command()}`,
    'Icon=hearthside',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

// An AppImage is mounted somewhere else at every start; what people keep is the file itself.
function command(): string {
  const image = process.env['APPIMAGE']
  const parts = app.isPackaged ? [image ?? process.execPath] : [process.execPath, app.getAppPath()]
  return [...parts.map(quoted), atLogin].join(' ')
}

// Desktop Entry Specification, "The Exec key": double quotes, in which these four are escaped; a percent sign is doubled.
const quoted = (part: string): string =>
  `"${part.replaceAll(/["`$\\]/g, letter => `\\${letter}`).replaceAll('%', '%%')}"`
