import { existsSync } from 'node:fs'
import { ask } from './ask'
import { CannotStart } from './cannot-start'
import { decideInstall, missingLibraries, packagesFor } from './missing-libraries'
import { listen, run } from './run'
import type { Surroundings } from './surroundings'

export const xvfb = '/usr/bin/Xvfb'

/** Makes sure that Linux has what Electron needs, or stops with the one command that would bring it. */
export async function ensureSystem(place: Surroundings, executable: string): Promise<void> {
  if (place.platform !== 'linux') return
  const { said } = await listen('ldd', [executable])
  const missing = missingLibraries(said)
  const needsXvfb = !place.hasDisplay && !existsSync(xvfb)
  if (missing.length === 0 && !needsXvfb) return

  const wanted = packagesFor({ libraries: missing.length > 0, display: needsXvfb })
  const lacking = [...missing, ...(needsXvfb ? ['a display, or Xvfb'] : [])].join(', ')
  const decision = decideInstall(place)
  console.log(`This machine lacks ${lacking}.`)

  if (decision === 'tell') throw new CannotStart(advice(lacking, await namesKnownHere(wanted)))
  if (decision === 'ask' && !(await ask('Install it with apt-get?')))
    throw new CannotStart(advice(lacking, await namesKnownHere(wanted)))
  await install(wanted)
}

const advice = (lacking: string, packages: readonly string[]): string =>
  `Electron needs ${lacking}. On Debian and Ubuntu this brings it:\n\n  sudo apt-get install --no-install-recommends ${packages.join(' ')}`

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
