import { join } from 'node:path'
import { CannotStart } from './cannot-start'
import { binFolder, projectFolder } from './folders'
import { run } from './run'

/** Builds main, preload and pages into `out/`. */
export async function build(): Promise<void> {
  const code = await run(join(binFolder, 'electron-vite'), ['build', '--logLevel', 'warn'], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (code !== 0) throw new CannotStart('The app could not be built; the reason is above.')
}
