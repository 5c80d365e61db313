import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { xvfb } from '../../electron/launch/system-libraries'

const holder = `
  import { openVirtualDisplay } from '${resolve(import.meta.dirname, '../../electron/launch/virtual-display.ts')}'
  const display = await openVirtualDisplay()
  console.log(display.name)
  setInterval(() => {}, 1_000)`

it.runIf(existsSync(xvfb)).each(['SIGTERM', 'SIGKILL'] as const)(
  'goes when its launcher is ended by %s',
  async signal => {
    const launcher = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', holder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void launcher.kill('SIGKILL'))
    const name = await new Promise<string>(heard =>
      launcher.stdout.once('data', (said: Buffer) => {
        heard(said.toString().trim())
      }),
    )
    // X listens here, and takes the socket away when it ends.
    const socket = name.replace(':', '/tmp/.X11-unix/X')
    expect(existsSync(socket)).toBe(true)

    launcher.kill(signal)
    await vi.waitFor(
      () => {
        expect(existsSync(socket)).toBe(false)
      },
      { timeout: 5_000 },
    )
  },
)
