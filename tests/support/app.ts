import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron as electron, type ElectronApplication, type Page } from '@playwright/test'

const project = resolve(import.meta.dirname, '../..')

export interface AppSettings {
  /** The folder of the books; a fresh one when absent. */
  readonly profile: string
  /** Sets the app's clock to this moment, from which it goes on. */
  readonly clock?: string
  /** Where the save dialog would have put files; absent: the real dialog. */
  readonly saveTo?: string
  readonly more?: readonly string[]
  /** Set in the environment of the app; without a word about one, it has no bus of any desktop. */
  readonly env?: Readonly<Record<string, string>>
}

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** What broke in the page or was refused by its security policy; an honest run leaves this empty. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** The executable and its needs, as `electron/launch` found them. */
export function electronToTest(): { readonly executablePath: string; readonly args: readonly string[] } {
  const executablePath = process.env['HEARTHSIDE_ELECTRON']
  if (executablePath === undefined)
    throw new Error('Start this through its npm script, which finds Electron first.')
  return { executablePath, args: JSON.parse(process.env['HEARTHSIDE_ELECTRON_ARGS'] ?? '[]') as string[] }
}

// Tests leave the tray, the notifications and the autostart of whoever runs them alone.
const { DBUS_SESSION_BUS_ADDRESS: _bus, XDG_RUNTIME_DIR: _runtime, ...surroundings } = process.env
const homeless = Object.fromEntries(
  Object.entries(surroundings).filter((entry): entry is [string, string] => entry[1] !== undefined),
)

/** Starts the built app in the real Electron. */
export async function launchApp(settings: AppSettings): Promise<ElectronApplication> {
  const { executablePath, args } = electronToTest()
  return electron.launch({
    executablePath,
    env: { ...homeless, ...settings.env },
    args: [
      project,
      ...args,
      `--user-data-dir=${settings.profile}`,
      '--lang=en-GB',
      '--test-zone=Europe/Berlin',
      ...(settings.clock === undefined ? [] : [`--test-clock=${settings.clock}`]),
      ...(settings.saveTo === undefined ? [] : [`--test-save-to=${settings.saveTo}`]),
      ...(settings.more ?? []),
    ],
  })
}

/** Starts the built app and waits until its first screen stands. */
export async function startApp(settings: AppSettings): Promise<RunningApp> {
  const app = await launchApp(settings)
  const complaints: string[] = []
  const page = await app.firstWindow()
  page.on('pageerror', fault => complaints.push(fault.message))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { app, page, complaints, close: () => app.close() }
}

/** A folder that is there for one test. */
export async function freshFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'hearthside-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Gives the window's content a size in CSS pixels and a zoom, as a person would. */
export async function resizeWindow(
  { app, page }: RunningApp,
  width: number,
  height: number,
  zoom = 1,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h, factor]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(200, 200)
      window?.setContentSize(w, h)
      window?.webContents.setZoomFactor(factor)
    },
    [width, height, zoom] as const,
  )
  await page.waitForFunction(
    expected => Math.abs(window.innerWidth - expected) <= 2,
    Math.round(width / zoom),
  )
}
