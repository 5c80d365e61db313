import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { onAComputer } from '../../support/books'
import { goTo, moveIn } from '../../support/people'

test('a key of the desktop opens a small window, and what is written there hangs on the wall', () =>
  onAComputer(async ({ start }) => {
    const { app, page } = await start({ clock: '2026-11-22T17:30:00Z' })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await goTo(page, 'Our house')
    const isHeld = () =>
      app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Shift+F9'))
    expect(await isHeld()).toBe(false)
    await page.getByLabel(/opens a small window for a card/).check()
    await expect.poll(isHeld).toBe(true)
    await goTo(page, 'Wall')
    const opened = app.waitForEvent('window')
    await promisify(execFile)('xdotool', ['key', 'ctrl+shift+F9'])
    const small = await opened
    await small.getByRole('heading', { name: 'A card for the wall' }).waitFor()
    await small.getByRole('group', { name: 'From' }).getByText('Ben').click()
    await small.getByLabel('What do you appreciate?').fill('From anywhere.')
    const shut = small.waitForEvent('close')
    await small.getByRole('button', { name: 'Put it up' }).click()
    await shut
    await expect(
      page.getByRole('list', { name: 'Cards, newest first' }).getByText('From anywhere.'),
    ).toBeVisible()
    await goTo(page, 'Our house')
    await page.getByLabel(/opens a small window for a card/).uncheck()
    await expect.poll(isHeld).toBe(false)
  }))
