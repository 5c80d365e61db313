import { ref, type App } from 'vue'
import { ask } from './gateway'

/** The reference of the latest fault of the interface itself, for the strip that says so; null while all is well. */
export const latestFault = ref<string | null>(null)

/** Sends what breaks in the interface to the log, and lets people know without losing what is on the screen. */
export function reportFaults(app: App): void {
  const report = async (fault: unknown) => {
    const message = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    const reported = await ask('fault.report', { message: message.slice(0, 4000) })
    latestFault.value = reported.ok ? reported.value.reference : ''
  }
  app.config.errorHandler = fault => void report(fault)
  window.addEventListener('error', event => {
    if (!isMereDelay(event)) void report(event.error ?? event.message)
  })
  window.addEventListener('unhandledrejection', event => void report(event.reason))
}

// What was observed is told in the next frame instead (Resize Observer, section 3.4.7); nothing is lost by it.
const isMereDelay = ({ message }: ErrorEvent): boolean => message.startsWith('ResizeObserver loop')
