import { environmentFor } from './electron-environment'
import { findRuntime } from './find-runtime'
import { lookAround, needsVirtualDisplay } from './surroundings'
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
export async function prepare(
  given: readonly string[],
  purpose: { readonly isForTests: boolean },
): Promise<Prepared> {
  const place = lookAround()
  const runtime = await findRuntime(place, {
    devRuntime: given.includes('--dev-runtime'),
    official: given.includes('--official'),
  })
  console.log(
    runtime.kind === 'official'
      ? `Electron ${runtime.version}, the official one.`
      : `Electron ${runtime.version}, a stand-in for development and looking around; never for a release.`,
  )
  const needsDisplay = needsVirtualDisplay(place, purpose.isForTests)
  await ensureSystem(place, runtime.executable, {
    display: needsDisplay,
    isForTests: purpose.isForTests,
  })

  const display = needsDisplay ? await openVirtualDisplay() : null
  if (display !== null) console.log(`Drawing on a virtual display (${display.name}).`)
  const args = place.platform === 'linux' && place.isRoot ? ['--no-sandbox'] : []
  if (args.length > 0) console.warn('Running as root: Chromium’s sandbox is off (--no-sandbox).')

  return {
    runtime,
    args,
    env: environmentFor(process.env, runtime, display?.name ?? null),
    clearUp: () => display?.close(),
  }
}

/** What of the command line is not meant for the launcher. */
export const forCommand = (given: readonly string[]): readonly string[] =>
  given.filter(argument => !['--dev-runtime', '--official'].includes(argument))
