import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from './cannot-start'
import { answers, binaryUrl, goesThroughProxy } from './download-source'
import { cacheFolder, projectFolder } from './folders'
import { noteRefusal, wasRefused } from './refusal'
import { listen } from './run'
import { kindOf, type Runtime } from './runtime'

const packageFolder = join(projectFolder, 'node_modules/electron')
const refusalNote = join(cacheFolder, 'download-refused')
const probeForMs = 4_000
const downloadForMs = 10 * 60_000

const executableIn: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** The Electron in a folder that the person named, or else the official one that the package downloaded. */
export async function findOfficial(): Promise<Runtime | null> {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''
  if (named !== '') {
    const runtime = await runtimeIn(named)
    if (runtime === null)
      throw new CannotStart(`ELECTRON_OVERRIDE_DIST_PATH is ${named}, but no Electron is there.`)
    return runtime
  }
  // Written last by the download: without it, what is in `dist` is only a part.
  return existsSync(join(packageFolder, 'path.txt')) ? runtimeIn(join(packageFolder, 'dist')) : null
}

/** Whether the host of the binaries answers within four seconds; `isAskedAnew` forgets an earlier refusal. */
export async function canDownload(isAskedAnew: boolean): Promise<boolean> {
  const url = await ourBinaryUrl()
  if (!isAskedAnew && (await wasRefused(refusalNote, url, Date.now()))) return false
  if (goesThroughProxy(process.env) || (await answers(url, probeForMs))) return true
  await noteRefusal(refusalNote, url)
  return false
}

/** Lets the package fetch its own binary, checksum and all. */
export async function downloadOfficial(): Promise<Runtime | null> {
  const { code, said } = await listen(process.execPath, [join(packageFolder, 'install.js')], {
    timeout: downloadForMs,
  })
  if (code === 0) return findOfficial()
  const [reason = ''] = said.split('\n')
  console.log(`The download did not succeed. ${reason}`.trim())
  await noteRefusal(refusalNote, await ourBinaryUrl())
  return null
}

async function runtimeIn(folder: string): Promise<Runtime | null> {
  const executable = join(folder, executableIn[process.platform] ?? 'electron')
  if (!existsSync(executable)) return null
  const written = await readFile(join(folder, 'version'), 'utf8').catch(() => 'of unknown version')
  const version = written.trim().replace(/^v/, '')
  return { kind: kindOf(version), executable, version }
}

async function ourBinaryUrl(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  return binaryUrl({ version, platform: process.platform, arch: process.arch }, process.env)
}
