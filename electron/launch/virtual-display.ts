import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { CannotStart } from './cannot-start'
import { xvfb } from './system-libraries'

const startsWithinMs = 10_000
const setpriv = '/usr/bin/setpriv'

/** A display that nobody sees; it goes when we go. */
export interface VirtualDisplay {
  /** For the environment variable DISPLAY: `:99`. */
  readonly name: string
  close(): void
}

/** Starts Xvfb on a number of its own choosing. */
export function openVirtualDisplay(): Promise<VirtualDisplay> {
  const command = [xvfb, '-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']
  // The kernel ends it with us, however we end; where setpriv is missing, a killed launcher leaves it behind.
  const isTied = existsSync(setpriv)
  const [program = xvfb, ...args] = isTied ? [setpriv, '--pdeathsig', 'TERM', ...command] : command
  const server = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Out of reach of Ctrl+C, so that it outlives what draws on it.
    detached: isTied,
  })
  const close = () => {
    process.off('exit', close)
    server.kill()
  }
  process.once('exit', close)

  return new Promise((resolve, reject) => {
    const refuse = () => {
      clearTimeout(patience)
      close()
      reject(new CannotStart('The virtual display (Xvfb) did not start.'))
    }
    const patience = setTimeout(refuse, startsWithinMs)
    server.once('error', refuse)
    server.once('exit', refuse)
    server.stdio[3]?.once('data', (number: Buffer) => {
      clearTimeout(patience)
      server.off('exit', refuse)
      resolve({ name: `:${number.toString().trim()}`, close })
    })
  })
}
