import { delimiter } from 'node:path'
import { build } from './build'
import { CannotStart, entryPoint } from './cannot-start'
import { binFolder, projectFolder } from './folders'
import { forCommand, prepare } from './prepare'
import { run } from './run'

// Runs a command that drives the built app, and tells it in its environment which Electron to drive and how.
await entryPoint(async () => {
  const given = process.argv.slice(2)
  const [command, ...args] = forCommand(given)
  if (command === undefined) throw new CannotStart('Which command should run with the app?')

  const prepared = await prepare(given, { isForTests: true })
  try {
    await build()
    return await run(command, args, {
      cwd: projectFolder,
      shell: process.platform === 'win32',
      env: {
        ...prepared.env,
        PATH: `${binFolder}${delimiter}${process.env['PATH'] ?? ''}`,
        HEARTHSIDE_ELECTRON: prepared.runtime.executable,
        HEARTHSIDE_ELECTRON_ARGS: JSON.stringify(prepared.args),
      },
    })
  } finally {
    prepared.clearUp()
  }
})
