import { spawn } from 'node:child_process'
import { CannotStart } from './cannot-start'
import { xvfb } from './system-libraries'

const startsWithinMs = 10_000

/** A display that nobody sees; it goes when we go. */
export interface VirtualDisplay {
  /** For the environment variable DISPLAY: `:99`. */
  readonly name: string
  close(): void
}

/** Starts Xvfb on a number of its own choosing. */
export function openVirtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const close = () => {
    process.off('exit', close)
    server.kill()
  }
  process.once('exit', close)

  return new Promise((resolve, reject) => {
    const refuse = () => {
      reject(new CannotStart('The virtual display (Xvfb) did not start.'))
    }
    const patience = setTimeout(refuse, startsWithinMs)
    server.once('error', refuse)
    server.once('exit', refuse)
    server.stdio[3]?.once('data', (number: Buffer) => {
      clearTimeout(patience)
      resolve({ name: `:${number.toString().trim()}`, close })
    })
  })
}
