import { build } from './build'
import { entryPoint } from './cannot-start'
import { projectFolder } from './folders'
import { launcherSwitches, prepare } from './prepare'
import { run } from './run'

// npm start: builds the app and opens it. What the launcher does not know is passed on to Electron.
await entryPoint(async () => {
  const given = process.argv.slice(2)
  const prepared = await prepare(given)
  try {
    await build()
    const passedOn = given.filter(argument => !launcherSwitches.includes(argument))
    return await run(prepared.runtime.executable, [projectFolder, ...prepared.args, ...passedOn], {
      env: prepared.env,
    })
  } finally {
    prepared.clearUp()
  }
})
