import { app, powerMonitor } from 'electron'
import { reportFault } from './log'

// A session that ends does not wait for long, and then it does not wait at all.
const atSessionEndMs = 3000

/**
 * Lets what was asked for reach the disk before the app is gone, whichever way it goes: quit from the menu, the last
 * window closed, a signal (Electron turns those into quitting), the end of the session.
 */
export function leaveInOrder(settled: () => Promise<void>): void {
  let isSettled = false
  const settleAndQuit = (patienceMs: number | null) => {
    const given = patienceMs === null ? [] : [new Promise<void>(resolve => setTimeout(resolve, patienceMs))]
    void Promise.race([settled().catch(reportFault), ...given]).finally(() => {
      isSettled = true
      // Electron ignores a second quit while it is still busy refusing the first.
      setImmediate(() => {
        app.quit()
      })
    })
  }

  app.on('will-quit', event => {
    if (isSettled) return
    event.preventDefault()
    settleAndQuit(null)
  })

  void app.whenReady().then(() => {
    powerMonitor.on('shutdown', (event?: Electron.Event) => {
      event?.preventDefault()
      settleAndQuit(atSessionEndMs)
    })
    // Windows says so to its windows instead.
    app.on('browser-window-created', (_event, window) => {
      window.on('session-end', () => {
        settleAndQuit(atSessionEndMs)
      })
    })
  })
}
