import { randomUUID } from 'node:crypto'
import log from 'electron-log/main'

log.transports.file.level = 'info'
log.transports.console.level = process.env['HEARTHSIDE_QUIET'] === undefined ? 'warn' : false

/** Writes a fault to the log file and answers the reference that people are shown. No one's words belong in here. */
export function reportFault(fault: unknown): string {
  const reference = randomUUID().slice(0, 8)
  log.error(reference, fault)
  return reference
}

export const noteInLog = (message: string): void => {
  log.warn(message)
}
