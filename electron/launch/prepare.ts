import { dirname } from 'node:path'
import { findRuntime } from './find-runtime'
import { lookAround } from './surroundings'
import { ensureSystem } from './system-libraries'
import { openVirtualDisplay } from './virtual-display'
import type { Runtime } from './runtime'

/** Electron, ready to be started. */
export interface Prepared {
  readonly runtime: Runtime
  /** Arguments that Electron needs on this machine. */
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** Takes down what was put up for it. */
  clearUp(): void
}

/** Finds an Electron, what it needs of the system, and a display, saying what it took. */
export async function prepare(wished: readonly string[]): Promise<Prepared> {
  const place = lookAround()
  const runtime = await findRuntime(place, {
    devRuntime: wished.includes('--dev-runtime'),
    official: wished.includes('--official'),
  })
  console.log(
    runtime.kind === 'official'
      ? `Electron ${runtime.version}, the official one.`
      : `Electron ${runtime.version}, a stand-in for development and looking around; never for a release.`,
  )
  await ensureSystem(place, runtime.executable)

  const display = place.hasDisplay ? null : await openVirtualDisplay()
  if (display !== null) console.log(`No display here: using a virtual one (${display.name}).`)
  const args = place.platform === 'linux' && place.isRoot ? ['--no-sandbox'] : []
  if (args.length > 0) console.warn('Running as root: Chromium’s sandbox is off (--no-sandbox).')

  return {
    runtime,
    args,
    env: {
      ...process.env,
      ...(display === null ? {} : { DISPLAY: display.name }),
      HEARTHSIDE_RUNTIME: runtime.kind,
      ELECTRON_OVERRIDE_DIST_PATH: dirname(runtime.executable),
      // The development server of electron-vite goes by this one only.
      ELECTRON_EXEC_PATH: runtime.executable,
    },
    clearUp: () => display?.close(),
  }
}

/** What of the command line is meant for the launcher. */
export const launcherSwitches: readonly string[] = ['--dev-runtime', '--official']
