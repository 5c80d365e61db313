import { expect, test, type Page } from '@playwright/test'
import type { Day } from '#domain/calendar'
import type { Candle } from '#domain/unplug/unplug-hour'
import { violationsIn } from '../support/accessibility'
import type { RunningApp } from '../support/app'
import { askFromPage, onAComputer } from '../support/books'
import { anHourPlan, wallClock } from '../support/builders'
import { goTo, moveIn } from '../support/people'

const monday = '2026-11-23'
// An hour at seven in Berlin begins soon after the app has started.
const shortlyBefore = `${monday}T17:59:42Z`

/** Two people plan an hour with a candle, for seven in the evening. */
async function planAnHour(page: Page, candle: Candle): Promise<void> {
  await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
  const house = await askFromPage(page, 'house.open')
  const who = house.ok ? (house.value.household?.members ?? []).map(({ id }) => id) : []
  const plan = anHourPlan({ from: monday as Day, startsAt: wallClock('19:00'), who, candle })
  expect(await askFromPage(page, 'unplug.keep', { hourId: null, plan })).toMatchObject({ ok: true })
}

/** The window of the candle, once the question stands under the flame. */
async function candleOf(app: RunningApp['app'], lighting: () => Promise<unknown>): Promise<Page> {
  const opened = app.waitForEvent('window', { timeout: 40_000 })
  await lighting()
  const candle = await opened
  await expect(candle.getByText('Any key puts the candle out. The hour goes on.')).toBeVisible()
  await expect(candle.locator('p').first()).toHaveText(/\?$/)
  return candle
}

/** Whether the window of the candle takes the whole screen, and nothing around it is left. */
const fillsTheScreen = (app: RunningApp['app']) =>
  app.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows().find(one => one.webContents.getURL().includes('#/candle'))
    const { width, height } = screen.getPrimaryDisplay().bounds
    const [wide, high] = window?.getSize() ?? []
    return window?.isFullScreen() === true && wide === width && high === height
  })

// The window may be gone before the key has come up again, and then nobody hears of the key.
async function goesOut(candle: Page, by: () => Promise<unknown>): Promise<void> {
  await Promise.all([candle.waitForEvent('close'), by().catch(() => null)])
}

test('a small candle burns from the first minute of the hour, with a question and no clock, until any key', () =>
  onAComputer(async ({ start }) => {
    const { app, page } = await start({ clock: shortlyBefore })
    const candle = await candleOf(app, () => planAnHour(page, 'small'))
    await expect(candle.getByText('Which meal of the last weeks would you eat again tomorrow?')).toBeVisible()
    await expect(candle.getByRole('heading', { level: 1, name: 'Unplug hour' })).toBeFocused()
    expect(await fillsTheScreen(app)).toBe(false)
    for (const colorScheme of ['light', 'dark'] as const) {
      await candle.emulateMedia({ colorScheme })
      expect.soft(await violationsIn(candle), colorScheme).toEqual([])
    }
    // Nothing counts and nothing ticks: three seconds, and a key that is held with others, change no letter of it.
    const words = await candle.locator('body').innerText()
    expect(words).not.toMatch(/\d/)
    await expect(candle.getByRole('timer')).toHaveCount(0)
    await candle.keyboard.press('Shift')
    await candle.waitForTimeout(3_000)
    expect(await candle.locator('body').innerText()).toBe(words)

    await goesOut(candle, () => candle.keyboard.press('x'))
    await goTo(page, 'Unplug hours')
    await expect(page.getByText('Until 20:00')).toBeVisible()
  }))

test('a whole candle fills the screen, goes out with a click while the hour goes on, and at its end', () =>
  onAComputer(async ({ start }) => {
    const { app, page } = await start({ clock: `${monday}T17:30:00Z` })
    await planAnHour(page, 'whole')
    await goTo(page, 'Unplug hours')
    const begin = page.getByRole('button', { name: 'Start now', exact: true })
    const end = page.getByRole('button', { name: 'End it early' })
    const candle = await candleOf(app, () => begin.click())
    expect(await violationsIn(candle)).toEqual([])
    expect(await fillsTheScreen(app)).toBe(true)
    await goesOut(candle, () => candle.mouse.click(40, 40))
    await expect(end).toBeVisible()
    await end.click()

    const again = await candleOf(app, () => begin.click())
    await goesOut(again, () => end.click())
    await expect(page.getByRole('heading', { name: 'How was it?' })).toBeVisible()
  }))
