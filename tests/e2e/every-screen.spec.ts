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

const sidewaysPx = ({ page }: RunningApp): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

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

for (const [name, walk] of [
  ['a first evening', walkFirstEvening],
  ['the demo household', walkDemo],
  ['unplug hours and reminders', walkUnplug],
] as const)
  test(`every screen of ${name} is accessible, light and dark`, () =>
    onAComputer(async computer => {
      // Dozens of screens, each looked into twice.
      test.slow()
      const running = await computer.start({ clock })
      await walk(running, async screen => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await running.page.emulateMedia({ colorScheme })
          expect.soft(await violationsIn(running.page), `${screen}, ${colorScheme}`).toEqual([])
        }
      })
    }))

for (const [name, walk] of [
  ['a first evening', walkFirstEvening],
  ['the demo household', walkDemo],
  ['unplug hours and reminders', walkUnplug],
] as const)
  test(`no screen of ${name} runs off sideways at twice the size in a small window`, () =>
    onAComputer(async computer => {
      const running = await computer.start({ clock })
      await resizeWindow(running, 1024, 700, 2)
      await walk(running, async screen => {
        expect.soft(await sidewaysPx(running), screen).toBeLessThanOrEqual(0)
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
      await resizeWindow(running, 1024, 700, 2)
      expect(await sidewaysPx(running)).toBeLessThanOrEqual(0)
    }))

for (const [name, walk] of [
  ['a first evening', walkFirstEvening],
  ['unplug hours and reminders', walkUnplug],
] as const)
  test(`nothing moves in ${name} for people who asked for less motion`, () =>
    onAComputer(async computer => {
      const running = await computer.start({ clock })
      await running.page.emulateMedia({ reducedMotion: 'reduce' })
      await running.page.reload()
      await walk(running, async screen => {
        const moving = await running.page.evaluate(
          () =>
            document
              .getAnimations()
              .filter(
                animation =>
                  animation.playState === 'running' && animation.effect?.getComputedTiming().duration !== 0,
              ).length,
        )
        expect.soft(moving, screen).toBe(0)
      })
    }))
