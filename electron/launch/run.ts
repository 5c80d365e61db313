import { spawn, type SpawnOptions } from 'node:child_process'

/** Runs a program to its end with our own input and output, passing on the signals we get. Answers its exit code. */
export function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    const letGo = () => process.off('SIGINT', pass).off('SIGTERM', pass)
    child.once('error', fault => {
      letGo()
      reject(fault)
    })
    child.once('exit', code => {
      letGo()
      // Ended by a signal: as a shell would say it, not as a success.
      resolve(code ?? 1)
    })
  })
}

/** Runs a program quietly; answers what it said and its exit code. */
export function listen(
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise(resolve => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', fault => {
      resolve({ code: 127, said: fault.message })
    })
    child.once('close', code => {
      resolve({ code: code ?? 1, said })
    })
  })
}
