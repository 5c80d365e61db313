import { app } from 'electron'

/** Lets what was asked for reach the disk before the app is gone. */
export function leaveInOrder(settled: () => Promise<void>): void {
  let isSettled = false
  app.on('will-quit', event => {
    if (isSettled) return
    event.preventDefault()
    void settled().finally(() => {
      isSettled = true
      // Electron ignores a second quit while it is still busy refusing the first.
      setImmediate(() => {
        app.quit()
      })
    })
  })
}
