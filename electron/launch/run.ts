import { spawn, type SpawnOptions } from 'node:child_process'
import { constants } from 'node:os'
import { CannotStart } from './cannot-start'

/** Runs a program to its end with our own input and output, passing on the signals we get. Answers its exit code. */
export function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    const pass = (signal: NodeJS.Signals) => {
      // A terminal tells the child itself, and a second Ctrl+C means "at once" to Playwright.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    process.on('SIGINT', pass).on('SIGTERM', pass)
    const letGo = () => process.off('SIGINT', pass).off('SIGTERM', pass)
    child.once('error', (fault: NodeJS.ErrnoException) => {
      letGo()
      reject(fault.code === 'ENOENT' ? new CannotStart(`There is no program ${program} here.`) : fault)
    })
    child.once('exit', (code, signal) => {
      letGo()
      resolve(exitCode(code, signal))
    })
  })
}

/** A program's end as a shell would say it: ended by a signal is not a success. */
export const exitCode = (code: number | null, signal: NodeJS.Signals | null): number =>
  code ?? (signal === null ? 1 : 128 + constants.signals[signal])

/** Runs a program quietly; answers what it said and its exit code. */
export function listen(
  program: string,
  args: readonly string[],
  options: { readonly timeout?: number } = {},
): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise(resolve => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', fault => {
      resolve({ code: 127, said: fault.message })
    })
    child.once('close', (code, signal) => {
      resolve({ code: exitCode(code, signal), said })
    })
  })
}
