import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Day } from '#domain/calendar'
import { writeHousehold } from '../../electron/main/services/replacing-books'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { householdWithLowWeeks } from '../seed/low-weeks'
import { askFromPage, onAComputer } from '../support/books'
import { goTo, lookAround } from '../support/people'

const sunday = '2026-11-22T17:30:00Z'

test('trends are walked by keyboard, read out, looked up, copied and saved', () =>
  onAComputer(async ({ start, desktop }) => {
    const { page, app } = await start({ clock: sunday })
    await lookAround(page)
    await goTo(page, 'Trends')
    const chart = page.getByRole('application', { name: /^Connected, chart of/ })
    await chart.waitFor()
    await expect(page.getByText('Nothing stands out from what is usual for')).toHaveCount(2)

    await test.step('the arrows read the weeks out, and go on beyond the window', async () => {
      await page.getByText('3 months').click()
      const range = page.getByText(/ to 15 November 2026$/)
      await expect(range).toBeVisible()
      await chart.focus()
      await page.keyboard.press('ArrowLeft')
      await expect(page.getByText(/^Week of 9 November 2026, Amara \d+, Jonas \d+/)).toBeAttached()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowLeft')
      await expect(page.getByText(/ to 8 November 2026$/)).toBeVisible()
      await page.keyboard.press('PageUp')
      await expect(page.getByText(/ to 27 September 2026$/)).toBeVisible()
    })

    await test.step('one person stands alone, with the band of their usual', async () => {
      await page.getByRole('button', { name: 'Jonas' }).click()
      await expect(page.getByRole('button', { name: 'Jonas' })).toHaveAttribute('aria-pressed', 'true')
      await page.getByText('1 year').click()
      await page.getByText('Show as a table').click()
      const head = page.getByRole('columnheader')
      await expect(head).toHaveText(['Week', 'Jonas', 'Summit', 'Unplug hours'])
    })

    await test.step('the table is a file, and the picture is on the clipboard', async () => {
      await page.getByRole('button', { name: 'Save as a table file' }).click()
      await page.getByText(/^Saved as/).waitFor()
      const csv = await readFile(join(desktop, 'Hearthside Connected.csv'), 'utf8')
      expect(csv.split('\n')[0]).toBe('\uFEFFWeek,Jonas,Summit,Unplug hours')
      expect(csv.trim().split('\n').length).toBeGreaterThan(20)
      await page.getByRole('button', { name: 'Copy as a picture' }).click()
      await page.getByText('The picture is on the clipboard.').waitFor()
      const size = await app.evaluate(async ({ clipboard }) => {
        const older = clipboard as unknown as { readImage?(): Electron.NativeImage }
        if (older.readImage !== undefined) return older.readImage().getSize().width
        return (await clipboard.has('image/png')) ? 1000 : 0
      })
      expect(size).toBeGreaterThan(400)
    })
  }))

test('whose line is shown is decided by each, and a week unlike others is shaded and left out', () =>
  onAComputer(async ({ start }) => {
    const { page } = await start({ clock: sunday })
    await lookAround(page)
    await goTo(page, 'Trends')
    await page.getByRole('button', { name: 'Whose lines are shown' }).click()
    await page.getByRole('group', { name: 'Jonas' }).getByLabel('Connected').uncheck()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByText('One of you keeps the history of this answer')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Jonas' })).toHaveCount(0)
    const looked = JSON.stringify(await askFromPage(page, 'trends.look'))
    const hidden = JSON.parse(looked) as {
      value: {
        hidden: { memberId: string }[]
        trends: { memberId: string; item: string; scores: unknown[] }[]
      }
    }
    const [jonas] = hidden.value.hidden
    const line = hidden.value.trends.find(
      ({ memberId, item }) => memberId === jonas?.memberId && item === 'connected',
    )
    expect(line?.scores.every(score => score === null)).toBe(true)

    await page.getByRole('button', { name: 'Weeks unlike others' }).click()
    await page.getByLabel('Week', { exact: true }).selectOption({ index: 5 })
    await page.getByLabel('What was it?').selectOption('travel')
    await page.getByRole('button', { name: 'Mark this week' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Travel' })).toHaveCount(1)
    await page.getByRole('button', { name: /^Unmark the week/ }).click()
    await expect(page.getByText('No week is marked.')).toBeVisible()
  }))

test('whoever is lower for weeks is asked once whether it is their usual, and can take back what they said', () =>
  onAComputer(async ({ start, profile }) => {
    await writeHousehold(realDisk, join(profile, 'books'), householdWithLowWeeks('2026-11-22' as Day))
    const running = await start({ clock: sunday })
    const { page } = running
    const question = page.getByText(/your answers have been like this for a while/)
    await goTo(page, 'Trends')
    await expect(
      page.getByText(/^Lower than Amara’s usual (for|in the last) \d+ (weeks|answers)\.$/),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Yes, from now on' }).click()
    await expect(page.getByText(/^The usual since the week of .* as Amara said\.$/)).toBeVisible()
    await expect(question).toHaveCount(0)
    await expect(page.getByRole('listitem').filter({ hasText: 'as Amara said' })).toBeFocused()

    await running.close()
    const { page: later } = await start({ clock: sunday })
    await goTo(later, 'Trends')
    await expect(later.getByText(/^Nothing stands out from what is usual for Amara/)).toBeVisible()
    await later.getByRole('button', { name: 'Take back what Amara said of their usual' }).click()
    await later.getByRole('button', { name: 'No, not yet' }).click()
    await expect(later.getByText(/^Not the usual yet, as Amara said/)).toBeVisible()
    await expect(later.getByText(/^Lower than Amara’s usual/)).toBeVisible()
    await expect(later.getByRole('button', { name: 'No, not yet' })).toHaveCount(0)
  }))
