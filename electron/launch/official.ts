import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, projectFolder } from './folders'
import { run } from './run'
import type { Runtime } from './runtime'

const packageFolder = join(projectFolder, 'node_modules/electron')
const refusalNote = join(cacheFolder, 'download-refused')
const probeForMs = 4_000
const refusalHoldsForMs = 60 * 60_000
const downloadForMs = 10 * 60_000

const executableIn: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** The official Electron, if it is on this machine: a folder the person named, or what the package downloaded. */
export async function findOfficial(): Promise<Runtime | null> {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''
  const folder = named === '' ? join(packageFolder, 'dist') : named
  const executable = join(folder, executableIn[process.platform] ?? 'electron')
  if (!existsSync(executable)) return null
  const version = await readFile(join(folder, 'version'), 'utf8').catch(() => 'of unknown version')
  return { kind: 'official', executable, version: version.trim().replace(/^v/, '') }
}

/**
 * Whether the host of the binaries answers within four seconds. A refusal holds for an hour, so that not every start
 * waits for it; `isAskedAnew` forgets it.
 */
export async function canDownload(isAskedAnew: boolean): Promise<boolean> {
  if (!isAskedAnew && (await isFresh(refusalNote))) return false
  try {
    await fetch(await binaryUrl(), {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(probeForMs),
    })
    return true
  } catch {
    await noteRefusal()
    return false
  }
}

/** Lets the package fetch its own binary, checksum and all. */
export async function downloadOfficial(): Promise<Runtime | null> {
  const code = await run(process.execPath, [join(packageFolder, 'install.js')], { timeout: downloadForMs })
  if (code === 0) return findOfficial()
  await noteRefusal()
  return null
}

async function binaryUrl(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const mirror =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/'
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`
}

async function noteRefusal(): Promise<void> {
  await mkdir(cacheFolder, { recursive: true })
  await writeFile(refusalNote, '')
}

const isFresh = async (path: string): Promise<boolean> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < refusalHoldsForMs,
    () => false,
  )
