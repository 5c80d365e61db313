import { test, type Page } from '@playwright/test'
import type { Day } from '#domain/calendar'
import { resizeWindow } from '../support/app'
import { askFromPage } from '../support/books'
import { anHourPlan, wallClock } from '../support/builders'
import { goTo, moveIn } from '../support/people'
import { picture, touring } from './touring'

const toPlace = (page: Page, place: string) => page.goto(`app://hearthside/index.html#${place}`)

/** Three hours of different sorts, one of them with a very long name. */
async function plan(page: Page): Promise<void> {
  const house = await askFromPage(page, 'house.open')
  const members = house.ok ? (house.value.household?.members ?? []).map(({ id }) => id) : []
  const from = '2026-11-02' as Day
  for (const hour of [
    { name: 'Phones in the drawer', rule: 'FREQ=WEEKLY;BYDAY=SU,TU,TH', candle: 'whole' as const },
    {
      name: 'Donaudampfschifffahrtsgesellschaftskapit',
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
      startsAt: wallClock('18:15'),
      minutes: 45,
      zone: 'America/Argentina/Buenos_Aires',
      who: members.slice(0, 2),
    },
    {
      name: 'A morning of our own',
      rule: 'FREQ=MONTHLY;BYDAY=1SA',
      startsAt: wallClock('09:00'),
      minutes: 240,
    },
  ])
    await askFromPage(page, 'unplug.keep', {
      hourId: null,
      plan: anHourPlan({ from, who: members, ...hour, rule: hour.rule as never }),
    })
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`unplug hours, ${colorScheme}`, () =>
    touring(async running => {
      const { page } = running
      const shot = (name: string) => picture(running, `unplug-${colorScheme}-${name}`)
      await page.emulateMedia({ colorScheme })
      if (colorScheme === 'dark') await resizeWindow(running, 1024, 700)
      await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben', 'Cleo'])
      await goTo(page, 'Unplug hours')
      await page.getByText('An evening without phones').waitFor()
      await shot('01-empty')
      await page.getByRole('button', { name: 'Plan an unplug hour' }).click()
      await page.getByText('It comes', { exact: true }).waitFor()
      await shot('02-new')
      await page.getByText('On one day of the month').click()
      await page.getByText('The one of a time zone').click()
      await page.getByLabel('Begins at').fill('10:00')
      await page.getByText('It comes', { exact: true }).waitFor()
      await shot('03-monthly')
      await page.getByText('By a rule of its own').click()
      await page.getByLabel('Recurrence (RFC 5545)').fill('FREQ=MINUTELY')
      await page.getByText('once a day at most').first().waitFor()
      await shot('04-rule')
      await plan(page)
      await goTo(page, 'Unplug hours')
      await page.getByText('Phones in the drawer').first().waitFor()
      await shot('05-hours')
      await page.getByRole('heading', { name: 'Days off' }).scrollIntoViewIfNeeded()
      await shot('06-ahead')
      await page
        .getByRole('button', { name: /^Skip Phones/ })
        .first()
        .click()
      await page.getByText('skipped', { exact: true }).waitFor()
      await page
        .getByRole('button', { name: /^Move Phones/ })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
      await shot('07-move')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Start now Phones in the drawer' }).click()
      await page.getByText(/^Unplugged until|^Until/).waitFor()
      await shot('08-running')
      await toPlace(page, '/candle')
      await page.getByText('Any key puts the candle out').waitFor()
      await shot('09-candle')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'End it early' }).click()
      await page.getByRole('heading', { name: 'How was it?' }).waitFor()
      await page.getByRole('group', { name: 'Ana: how was it?' }).getByText('restful').click()
      await shot('10-how-was-it')
      await toPlace(page, '/house/reminders')
      await page.getByRole('heading', { name: 'Quiet hours' }).waitFor()
      await page.getByText('Say nothing from one time to another').click()
      await shot('11-reminders')
      await page.getByRole('heading', { name: 'What became of the last ones' }).scrollIntoViewIfNeeded()
      await shot('12-reminders-below')
      await page.getByRole('button', { name: 'Pause until tomorrow' }).click()
      await page.getByRole('button', { name: 'Speak again' }).waitFor()
      await shot('13-paused')
      await resizeWindow(running, 1024, 700, 2)
      await toPlace(page, '/unplug')
      await page.getByRole('heading', { name: 'Unplug hours' }).waitFor()
      await shot('14-zoomed')
      await page.getByRole('heading', { name: 'What comes next' }).scrollIntoViewIfNeeded()
      await shot('15-zoomed-ahead')
      await toPlace(page, '/candle')
      await page.getByText('Any key puts the candle out').waitFor()
      await shot('16-zoomed-candle')
    }))

test('a reminder in the window, where the desktop shows none', () =>
  touring(
    async running => {
      const { page } = running
      await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben', 'Cleo'])
      await plan(page)
      await page.getByText('An unplug hour begins at 19:00.').waitFor({ timeout: 30_000 })
      await picture(running, 'unplug-notice')
    },
    undefined,
    '2026-11-22T17:54:45Z',
  ))
