import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { freshFolder, startApp, type RunningApp } from '../support/app'

const out = join(import.meta.dirname, 'out')
const sunday = '2026-11-22T17:30:00Z'

/** What the window really shows, zoom and all. */
export async function picture({ app, page }: RunningApp, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(passing.map(animation => animation.finished.catch(() => undefined)))
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  const png = await app.evaluate(async ({ BrowserWindow }, url) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url)
    const image = await window?.webContents.capturePage()
    return image?.toPNG().toString('base64')
  }, page.url())
  if (png === undefined) throw new Error('There is no window to take a picture of.')
  await writeFile(join(out, `${name}.png`), png, 'base64')
}

/** Looks around in a window of its own. `prepare` may put books into the profile before it opens. */
export async function touring(
  tour: (running: RunningApp) => Promise<void>,
  prepare: (profile: string) => Promise<void> = () => Promise.resolve(),
  clock = sunday,
): Promise<void> {
  const profile = await freshFolder()
  await prepare(profile.path)
  const running = await startApp({ profile: profile.path, clock, saveTo: out })
  try {
    await tour(running)
    expect(running.complaints).toEqual([])
  } finally {
    await running.close()
    await profile.remove()
  }
}
