import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { askFromPage, booksBelow, filesHolding, householdIn, onAComputer } from '../support/books'
import { goOn, goTo, hangCard, leaveForNow, lookAround, moveIn, openSummit } from '../support/people'

const sunday = '2026-11-22T17:30:00Z'
const strip = (page: Page) => page.getByText('You are looking around. These people are imagined')
const leave = (page: Page) => page.getByRole('button', { name: 'Leave and remove the demo' })

test('a strip says on every screen that these people are imagined', () =>
  onAComputer(async ({ start }) => {
    const { page } = await start({ clock: sunday })
    await lookAround(page)
    for (const place of ['Wall', 'Trends', 'Recap', 'Our house', 'Help', 'Home']) {
      await goTo(page, place)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect(strip(page), place).toBeInViewport()
    }
    await openSummit(page)
    await expect(strip(page)).toBeInViewport()
    await goOn(page, 'How was this week for you?')
    await expect(strip(page)).toBeInViewport()
    await leaveForNow(page)
    await expect(strip(page)).toBeInViewport()
  }))

test('the demo has half a year to look at, a full wall, and a page to print', () =>
  onAComputer(async ({ start }) => {
    const { page } = await start({ clock: sunday })
    await lookAround(page)
    await goTo(page, 'Trends')
    await page.getByText('Show as a table').click()
    const weeks = page.getByRole('table').getByRole('row')
    await expect.poll(() => weeks.count()).toBeGreaterThanOrEqual(1 + 24)
    expect(await weeks.count()).toBeLessThanOrEqual(1 + 27)
    await goTo(page, 'Wall')
    const cards = page.getByRole('list', { name: 'Cards, newest first' }).getByRole('listitem')
    await expect.poll(() => cards.count()).toBeGreaterThan(10)
    await goTo(page, 'Recap')
    await expect(page.locator('canvas')).toHaveCount(3)
  }))

test('the demo lives in a folder of its own, survives a restart, and one click removes it', () =>
  onAComputer(async ({ profile, start }) => {
    const demo = join(profile, 'demo')
    const before = await start({ clock: sunday })
    await lookAround(before.page)
    expect((await booksBelow(demo)).length).toBeGreaterThan(6)
    expect(existsSync(join(profile, 'books/household.json'))).toBe(false)
    await before.close()

    const { page } = await start({ clock: sunday })
    await leave(page).click()
    await expect(page.getByRole('button', { name: 'Begin our household' })).toBeVisible()
    await expect(strip(page)).toHaveCount(0)
    await expect.poll(() => existsSync(demo)).toBe(false)
    expect(existsSync(join(profile, 'books/household.json'))).toBe(false)
  }))

test('a household that is founded after the demo begins empty', () =>
  onAComputer(async ({ profile, start }) => {
    const { page } = await start({ clock: sunday })
    await lookAround(page)
    await openSummit(page)
    await leave(page).click()
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await expect(page.getByRole('region', { name: 'Open promises' })).toContainText('None open.')
    await expect(page.getByRole('region', { name: 'Latest appreciation' })).toContainText(
      'Nothing on the wall',
    )
    await goTo(page, 'Wall')
    await expect(page.getByText('The wall is empty')).toBeVisible()
    await goTo(page, 'Trends')
    await expect(page.getByText('After your first summit')).toBeVisible()
    await goTo(page, 'Recap')
    await expect(page.getByText('Nothing was said or written in this time yet.')).toBeVisible()
    await goTo(page, 'Home')
    await openSummit(page)
    expect((await householdIn(profile)).members.map(member => member.name)).toEqual(['Ana', 'Ben'])
  }))

test('looking around leaves one’s own household as it is, and comes back to it', () =>
  onAComputer(async ({ profile, start }) => {
    const { page } = await start({ clock: sunday })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await goTo(page, 'Wall')
    await hangCard(page, 'Ana', 'You sang in the kitchen.')
    await goTo(page, 'Home')
    const own = await booksBelow(join(profile, 'books'))
    await askFromPage(page, 'demo.enter')
    await expect(strip(page)).toBeVisible()
    await expect(page.getByText('Lantern Street 9')).toHaveCount(0)
    await goTo(page, 'Wall')
    await hangCard(page, 'Amara', 'A card in the demo.')
    await leave(page).click()
    await expect(strip(page)).toHaveCount(0)
    await expect(page.getByText('A card in the demo.')).toHaveCount(0)
    await goTo(page, 'Home')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lantern Street 9')
    await expect(page.getByText('You sang in the kitchen.')).toBeVisible()
    expect(await booksBelow(join(profile, 'books'))).toEqual(own)
    expect(await filesHolding(profile, 'A card in the demo.')).toEqual([])
  }))
