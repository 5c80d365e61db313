import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { resizeWindow, type RunningApp } from '../support/app'
import type { Day } from '#domain/calendar'
import { plantHousehold } from '../seed/plant'
import { violationsIn } from '../support/accessibility'
import { onAComputer } from '../support/books'
import { walkDemo, walkFirstEvening, walkUnplug } from '../support/screens'

const clock = '2026-11-22T17:30:00Z'
const smallWindow = [1024, 700] as const

/** How far the page runs off sideways, once what is drawn has taken the size of the window. */
const sidewaysPx = async ({ page }: RunningApp): Promise<number> => {
  const measured = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect
    .poll(measured, { timeout: 2000 })
    .toBeLessThanOrEqual(0)
    .catch(() => undefined)
  return measured()
}

test('what is not accessible would be found', () =>
  onAComputer(async computer => {
    const { page } = await computer.start({ clock })
    await page.evaluate(() => {
      document.querySelector('h1')?.after(new Image())
      document.querySelector('h1')?.style.setProperty('color', '#aaa')
    })
    expect(await violationsIn(page)).toEqual([
      expect.stringMatching(/^color-contrast: /),
      expect.stringMatching(/^image-alt: /),
    ])
  }))

/** How many things on the page are in motion. */
const movingIn = ({ page }: RunningApp): Promise<number> =>
  page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().duration !== 0,
        ).length,
  )

// One walk for all that is asked of a screen: most of its time goes into getting there.
for (const [name, walk] of [
  ['a first evening', walkFirstEvening],
  ['the demo household', walkDemo],
  ['unplug hours and reminders', walkUnplug],
] as const)
  test(`every screen of ${name} is accessible, light and dark, fits a small window twice as large, and keeps still for who asks`, () =>
    onAComputer(async computer => {
      test.slow()
      const running = await computer.start({ clock })
      await running.page.emulateMedia({ reducedMotion: 'reduce' })
      await running.page.reload()
      await resizeWindow(running, ...smallWindow)
      await walk(running, async screen => {
        expect.soft(await movingIn(running), `${screen}: in motion`).toBe(0)
        for (const colorScheme of ['light', 'dark'] as const) {
          await running.page.emulateMedia({ colorScheme })
          expect.soft(await violationsIn(running.page), `${screen}, ${colorScheme}`).toEqual([])
        }
        await resizeWindow(running, ...smallWindow, 2)
        expect.soft(await sidewaysPx(running), `${screen}: sideways`).toBeLessThanOrEqual(0)
        await resizeWindow(running, ...smallWindow)
      })
    }))

for (const [what, book, heading] of [
  ['a month that was set aside', 'months/2026-11.json', 'The Lind-Okafor house'],
  ['books that stay closed', 'household.json', 'Who lives here cannot be read any more'],
] as const)
  test(`${what}: the screen about it is accessible and stays within the window`, () =>
    onAComputer(async computer => {
      await plantHousehold({
        out: computer.profile,
        weeks: 8,
        members: 2,
        seed: 3,
        until: '2026-11-22' as Day,
      })
      await truncate(join(computer.profile, 'books', book), 300)
      const running = await computer.start({ clock })
      await expect(running.page.getByRole('heading', { level: 1 })).toHaveText(heading)
      if (heading === 'The Lind-Okafor house')
        await running.page.getByRole('region', { name: 'About your books' }).waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await running.page.emulateMedia({ colorScheme })
        expect.soft(await violationsIn(running.page), colorScheme).toEqual([])
      }
      await resizeWindow(running, ...smallWindow, 2)
      expect(await sidewaysPx(running)).toBeLessThanOrEqual(0)
    }))
