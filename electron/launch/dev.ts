import { join } from 'node:path'
import { entryPoint } from './cannot-start'
import { binFolder, projectFolder } from './folders'
import { forCommand, prepare } from './prepare'
import { run } from './run'

// npm run dev: opens the app from the development server, which replaces what is edited while it runs.
await entryPoint(async () => {
  const given = process.argv.slice(2)
  const prepared = await prepare(given, { isForTests: false })
  try {
    return await run(
      join(binFolder, 'electron-vite'),
      ['dev', '--', ...prepared.args, ...forCommand(given)],
      {
        cwd: projectFolder,
        env: prepared.env,
        shell: process.platform === 'win32',
      },
    )
  } finally {
    prepared.clearUp()
  }
})
