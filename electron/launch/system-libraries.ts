import { existsSync } from 'node:fs'
import { ask } from './ask'
import { CannotStart } from './cannot-start'
import { decideInstall, missingLibraries, packagesFor } from './missing-libraries'
import { listen, run } from './run'
import type { Surroundings } from './surroundings'

export const xvfb = '/usr/bin/Xvfb'
const xdotool = '/usr/bin/xdotool'
const dbusDaemon = '/usr/bin/dbus-daemon'

/** Makes sure that Linux has what Electron needs, or stops with the one command that would bring it. */
export async function ensureSystem(
  place: Surroundings,
  executable: string,
  needs: { readonly display: boolean; readonly isForTests: boolean },
): Promise<void> {
  if (place.platform !== 'linux') return
  const missing = await librariesMissingTo(executable)
  const needsXvfb = needs.display && !existsSync(xvfb)
  const decision = decideInstall(place)
  // Some tests need them and are skipped without: worth installing in a container, not worth asking anybody.
  const isWorthIt = needs.isForTests && decision === 'install'
  const keyboard = isWorthIt && !existsSync(xdotool)
  const bus = isWorthIt && !existsSync(dbusDaemon)
  if (missing.length === 0 && !needsXvfb && !keyboard && !bus) return

  const wanted = packagesFor({ libraries: missing.length > 0, display: needsXvfb, keyboard, bus })
  const lacking = [
    ...missing,
    ...(needsXvfb ? ['a display, or Xvfb'] : []),
    ...(keyboard ? ['xdotool for its tests'] : []),
    ...(bus ? ['a D-Bus daemon for its tests'] : []),
  ].join(', ')
  const refuse = async () => new CannotStart(advice(lacking, await namesKnownHere(wanted)))

  if (decision === 'tell') throw await refuse()
  console.log(`Electron needs ${lacking}.`)
  if (decision === 'ask' && !(await ask('Install that with apt-get?'))) throw await refuse()
  await install(wanted)

  const stillMissing = await librariesMissingTo(executable)
  if (stillMissing.length > 0)
    throw new CannotStart(`Electron still lacks ${stillMissing.join(', ')} after the installation.`)
}

export const librariesMissingTo = async (executable: string): Promise<readonly string[]> =>
  missingLibraries((await listen('ldd', [executable])).said)

const advice = (lacking: string, packages: readonly string[]): string =>
  `Electron needs ${lacking}. On Debian and Ubuntu this brings it:\n\n  sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(' ')}`

async function install(wanted: readonly (readonly string[])[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  console.log('+ apt-get update')
  await run('apt-get', ['update', '-qq'], { env })
  const packages = await namesKnownHere(wanted)
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  console.log(`+ apt-get ${args.join(' ')}`)
  const code = await run('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (code !== 0) throw new CannotStart(`apt-get could not install ${packages.join(' ')}.`)
}

/** Of the names that a package has had, the one that this release can install; the oldest when none is known. */
async function namesKnownHere(wanted: readonly (readonly string[])[]): Promise<readonly string[]> {
  return Promise.all(
    wanted.map(async names => {
      const known = await Promise.all(names.map(isInstallable))
      return names[known.indexOf(true)] ?? names[0] ?? ''
    }),
  )
}

async function isInstallable(name: string): Promise<boolean> {
  const { said } = await listen('apt-cache', ['policy', name])
  return /Candidate: (?!\(none\))\S/.test(said)
}
