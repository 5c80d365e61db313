import { expect, test } from '@playwright/test'
import type { RunningApp } from '../../support/app'
import { beforeNotice, hasNoBus, onADesktop, planAnHour } from '../../support/on-a-desktop'
import { goTo } from '../../support/people'

test.skip(hasNoBus, 'needs the D-Bus daemon of Linux')

type App = RunningApp['app']

/** Measures how long the main process stands still at the longest, in milliseconds, until it is asked. */
async function watchForStandstill(app: App): Promise<() => Promise<number>> {
  await app.evaluate(() => {
    const found = { longestMs: 0 }
    Object.assign(globalThis, { found })
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      found.longestMs = Math.max(found.longestMs, now - last - 10)
      last = now
    }, 10)
  })
  return () =>
    app.evaluate(() => {
      const { found } = globalThis as unknown as { found: { longestMs: number } }
      const { longestMs } = found
      found.longestMs = 0
      return longestMs
    })
}

test('without a notification daemon nothing stands still, and the window says it', () =>
  onADesktop(async ({ start }) => {
    const { app, page } = await start({ clock: beforeNotice })
    await planAnHour(page)
    const longestStandstill = await watchForStandstill(app)
    // As long as this machine lets a process wait that has little to do, while a page beside it draws.
    for (const place of ['Wall', 'Home', 'Wall', 'Home']) {
      await goTo(page, place)
      await page.waitForTimeout(750)
    }
    const byItself = await longestStandstill()
    const notice = page.getByRole('region', { name: 'Reminder' })
    await expect(notice).toContainText('An unplug hour begins at 19:00.', { timeout: 20_000 })
    expect(await longestStandstill()).toBeLessThan(100 + byItself)
    await expect(notice).not.toContainText('saffronkettle')
    await notice.getByRole('button', { name: 'Look' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Unplug hours' })).toBeVisible()
  }))
