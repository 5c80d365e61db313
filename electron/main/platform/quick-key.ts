import { globalShortcut } from 'electron'
import type { QuickKey } from '../ipc/handlers/house-handlers'

// No letter: with Alt it would take one away from people who type it, and without from every other program.
export const quickKeyAccelerator = 'CommandOrControl+Shift+F9'

/** Takes the key from the desktop where it lets us; some, such as Wayland without a portal, never do. */
export function quickKey(pressed: () => void): QuickKey {
  return {
    hold: isToHold => {
      if (!isToHold) globalShortcut.unregister(quickKeyAccelerator)
      else if (!globalShortcut.isRegistered(quickKeyAccelerator))
        globalShortcut.register(quickKeyAccelerator, pressed)
    },
    isHeld: () => globalShortcut.isRegistered(quickKeyAccelerator),
  }
}
