import { build } from './build'
import { entryPoint } from './cannot-start'
import { projectFolder } from './folders'
import { forCommand, prepare } from './prepare'
import { run } from './run'

// npm start: builds the app and opens it. What the launcher does not know is passed on to Electron.
await entryPoint(async () => {
  const given = process.argv.slice(2)
  const prepared = await prepare(given, { isForTests: false })
  try {
    await build()
    return await run(prepared.runtime.executable, [projectFolder, ...prepared.args, ...forCommand(given)], {
      env: prepared.env,
    })
  } finally {
    prepared.clearUp()
  }
})
