import { spawn } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CannotStart } from '../../electron/launch/cannot-start'
import { exitCode, listen, run } from '../../electron/launch/run'
import { sweepAbandoned, workshopPrefix } from '../../electron/launch/workshop'
import { temporaryFolder } from '../support/disk'

const launchFolder = resolve(import.meta.dirname, '../../electron/launch')

describe('running a program', () => {
  it.each([
    ['its own code', 7, null, 7],
    ['success', 0, null, 0],
    ['the end by a signal, as a shell says it', null, 'SIGTERM' as const, 143],
  ])('answers %s', (_, code, signal, expected) => {
    expect(exitCode(code, signal)).toBe(expected)
  })

  it('answers the code of a real one', async () => {
    expect(await run(process.execPath, ['-e', 'process.exit(7)'])).toBe(7)
  })

  it('says plainly that one is not there', async () => {
    await expect(run('no-such-program', [])).rejects.toThrow(
      new CannotStart('There is no program no-such-program here.'),
    )
  })

  it('answers what one said that is not there', async () => {
    expect(await listen('no-such-program', [])).toMatchObject({ code: 127 })
  })

  it('does not wait for ever', async () => {
    const { code } = await listen(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { timeout: 200 })
    expect(code).toBe(143)
  })

  it.runIf(process.platform === 'linux')('passes on the signal to end, and says how it ended', async () => {
    const program = `
      import { run } from '${join(launchFolder, 'run.ts')}'
      process.exitCode = await run(process.execPath, ['-e', 'console.log("up"); setTimeout(() => {}, 60_000)'])`
    const launcher = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise(heard => launcher.stdout.once('data', heard))
    launcher.kill('SIGTERM')
    expect(await new Promise(ended => launcher.once('exit', ended))).toBe(143)
  })
})

it.runIf(process.platform === 'linux')(
  'clears away what others left half-way, and nothing else',
  async () => {
    const folder = await temporaryFolder()
    const gone = spawn(process.execPath, ['-e', ''])
    await new Promise(ended => gone.once('exit', ended))
    const kept = [`${workshopPrefix(process.pid)}abc`, 'electron-25.1.1', 'fetching-notes']
    for (const name of [...kept, `${workshopPrefix(gone.pid ?? 0)}abc`]) await mkdir(join(folder, name))

    await sweepAbandoned(folder)
    expect((await readdir(folder)).sort()).toEqual([...kept].sort())
  },
)
